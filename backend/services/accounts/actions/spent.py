"""Cards that serve no more, and keyd told of it: a base restored from before gives no shortcut (KEY-11)."""

from __future__ import annotations

from contextlib import suppress
from datetime import datetime
from hashlib import sha256
from uuid import UUID

from sqlalchemy import insert, select, update
from sqlalchemy.orm import Session

from backend.db import transaction
from backend.keyd import Keyd, KeydUnavailable
from backend.services.accounts.models import QuorumRow, SpentCard


def spend_card(session: Session, person_id: UUID, at: datetime) -> UUID | None:
    """Write that the living card of a safe is dead, in the transaction of what killed it; its id, if there was one.

    The quorum's row keeps it until it is made again by the caller.
    """
    row = session.execute(
        select(QuorumRow.card_id, QuorumRow.card_mac).where(QuorumRow.person_id == person_id)
    ).one_or_none()
    if row is None or row.card_id is None:
        return None
    session.execute(
        insert(SpentCard).values(card_id=row.card_id, person_id=person_id, card_mac=row.card_mac, spent_at=at)
    )
    session.execute(
        update(QuorumRow)
        .where(QuorumRow.person_id == person_id)
        .values(
            card_id=None,
            card_mac=None,
            card_share=None,
            pair_share=None,
            card_sealed=None,
            card_made_at=None,
            card_stowed_at=None,
        )
    )
    card_id: UUID = row.card_id
    return card_id


def spend_share(session: Session, person_id: UUID, at: datetime) -> None:
    """The same for what the team was asked with: the recovery slot, which the caller replaces."""
    slot_id = session.execute(
        select(QuorumRow.slot_id).where(QuorumRow.person_id == person_id)
    ).scalar_one_or_none()
    if slot_id is not None:
        mac = sha256(b"slot" + slot_id.bytes).digest()
        session.execute(
            insert(SpentCard).values(card_id=slot_id, person_id=person_id, card_mac=mac, spent_at=at)
        )


def tell_keyd(session: Session, keyd: Keyd, person_id: UUID, at: datetime) -> None:
    """Tell keyd of the dead cards it has not heard of. They died in a transaction that ended: this is no promise."""
    untold = select(SpentCard.card_id).where(SpentCard.person_id == person_id, SpentCard.told_at.is_(None))
    cards = list(session.scalars(untold).all())
    if cards:
        keyd.end_cards(cards)
        session.execute(update(SpentCard).where(SpentCard.card_id.in_(cards)).values(told_at=at))


def tell_keyd_now(keyd: Keyd, person_id: UUID, at: datetime) -> None:
    """The same just after the commit. With keyd away, the next unlock does it: our base refuses the card already."""
    with suppress(KeydUnavailable), transaction() as session:
        tell_keyd(session, keyd, person_id, at)
