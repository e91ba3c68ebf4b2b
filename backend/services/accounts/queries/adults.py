"""Where the accounts of adults stand: active, or a link that waits."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import CompoundSelect, literal, null, select, union_all

from backend.db import Reader, reading
from backend.errors import NotFound
from backend.services.accounts.models import Account, Activation


class AdultAccount(NamedTuple):
    """`none`, `invited` (with the link that waits and when it ends) or `active`. Never a last sign-in."""

    state: str
    activation_id: UUID | None = None
    expires_at: datetime | None = None


NONE = AdultAccount("none")


def adult_accounts(reader: Reader, ids: Collection[UUID], at: datetime) -> dict[UUID, AdultAccount]:
    """The account of each professional or mentor, in one statement."""
    found = dict.fromkeys(ids, NONE)
    if not found:
        return found
    wanted = list(found)
    asked: CompoundSelect[*tuple[Any, ...]] = union_all(
        select(
            Activation.person_id,
            literal("invited").label("state"),
            Activation.id.label("activation_id"),
            Activation.expires_at,
        ).where(
            Activation.person_id.in_(wanted),
            Activation.used_at.is_(None),
            Activation.revoked_at.is_(None),
            Activation.expires_at > at,
        ),
        select(Account.id, literal("active"), null(), null()).where(Account.id.in_(wanted)),
    )
    for person_id, *account in reader.execute(asked):
        if found[person_id].state != "active":
            found[person_id] = AdultAccount(*account)
    return found


def link_expiry(activation_id: UUID) -> datetime:
    """When an activation link ends."""
    with reading() as connection:
        found = connection.execute(
            select(Activation.expires_at).where(Activation.id == activation_id)
        ).scalar_one_or_none()
    if found is None:
        raise NotFound()
    return found
