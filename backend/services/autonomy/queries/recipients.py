"""Who is told of a milestone: the young person once they have an account, and the referents of the day."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from uuid import UUID

from sqlalchemy import select

from backend.access import Bond, BondKind
from backend.db import Reader
from backend.services.accounts import Account


def ever_told(reader: Reader, youth_ids: Iterable[UUID]) -> set[UUID]:
    """Everybody who may hold a notice about these young persons: themselves, and all adults who ever followed them."""
    ids = list(youth_ids)
    adults = reader.execute(
        select(Bond.adult_id).where(Bond.youth_id.in_(ids), Bond.adult_id.is_not(None)).distinct()
    ).scalars()
    return {*ids, *(one for one in adults if one is not None)}


def of_youths(reader: Reader, days: Mapping[UUID, date]) -> dict[UUID, list[UUID]]:
    """For each young person and civil day, who must be told; an orphan without account gets an empty list."""
    told: dict[UUID, list[UUID]] = {youth_id: [] for youth_id in days}
    for youth_id in reader.execute(select(Account.id).where(Account.id.in_(list(days)))).scalars():
        told[youth_id].append(youth_id)
    bonds = reader.execute(
        select(Bond.youth_id, Bond.adult_id, Bond.starts_on, Bond.ends_on).where(
            Bond.youth_id.in_(list(days)), Bond.kind == BondKind.REFERENT.value, Bond.adult_id.is_not(None)
        )
    )
    for youth_id, adult_id, starts_on, ends_on in bonds:
        if (
            adult_id is not None
            and starts_on <= days[youth_id]
            and (ends_on is None or ends_on > days[youth_id])
        ):
            told[youth_id].append(adult_id)
    return told
