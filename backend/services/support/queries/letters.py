"""What a letter needs: the request as it stands, and whose it is."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import select

from backend.access import Actor, Authority, Permission, policy, scope
from backend.db import Reader
from backend.errors import Conflict, NotFound
from backend.keyd import Keyd
from backend.services import people
from backend.services.support.letters import Signer
from backend.services.support.models import SupportRequest
from backend.services.support.queries.queue import one_request


def letter_of(
    reader: Reader, actor: Actor, request_id: UUID, *, keyd: Keyd, on: date
) -> tuple[dict[str, Any], Signer]:
    """A request and whose it is, for its owner and for those who answer. Raises `NotFound`."""
    shown = one_request(reader, actor, request_id, keyd=keyd, on=on)
    youth_id = reader.execute(
        select(SupportRequest.youth_id).where(SupportRequest.id == request_id)
    ).scalar_one()
    who, young = people.Person, people.YoungPerson
    row = reader.execute(
        select(who.first_name, who.last_name, young.birth_date, Authority.name, Authority.zone)
        .join(young, young.id == who.id)
        .join(Authority, Authority.id == who.authority_id)
        .where(who.id == youth_id)
    ).one()
    return shown, Signer(f"{row.first_name} {row.last_name}", row.birth_date, row.name, row.zone)


def contest_of(
    reader: Reader, actor: Actor, request_id: UUID, *, keyd: Keyd, on: date
) -> tuple[dict[str, Any], Signer]:
    """One's own refused request. Raises `Conflict` when nothing was refused."""
    policy.require(actor, Permission.SUPPORT_ASK, scope.link(reader, actor, actor.id, on))
    shown, signer = letter_of(reader, actor, request_id, keyd=keyd, on=on)
    if "young" in shown:
        raise NotFound()
    if "remedies" not in shown.get("answer", {}):
        raise Conflict("Cette lettre sert après un refus.", code="not_refused")
    return shown, signer
