"""« Mon téléphone n'est plus à moi » : every phone of a young person is cut now, from anywhere (SAF-25).

By the owner with the rescue card, or by whoever follows them at their word. It opens nothing to anybody.
"""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from backend import audit, outbox
from backend.access import Actor, Permission, policy, scope
from backend.db import transaction
from backend.services.accounts import notices, refusals
from backend.services.accounts.actions import sessions
from backend.services.accounts.actions.keepers import quorum_of
from backend.services.accounts.actions.keyrings import usable_ways
from backend.services.accounts.actions.recovering import find, well_written
from backend.services.accounts.actions.teams import holders
from backend.services.accounts.means import Means
from backend.services.accounts.models import Account, Device, Slot
from backend.services.accounts.ports import Trace
from backend.services.accounts.rules.reopenings import CARD

SIGNERS = 2


def cut_for(actor: Actor, youth_id: UUID, trace: Trace, *, at: datetime, on: date) -> UUID:
    """Cut every phone of a young person, at their word. Raises `Conflict` when nothing else would let them in."""
    with transaction() as session:
        policy.require(actor, Permission.PHONES_CUT, scope.link(session, actor, youth_id, on))
        if not _another_way(session, youth_id, on):
            raise refusals.only_way_in()
        _cut(session, youth_id, trace, actor, str(actor.leading_role), at)
    return youth_id


def cut_by_card(typed: str, means: Means, trace: Trace, *, at: datetime) -> None:
    """Cut every phone of whoever holds this card: the card lets them in again. Tells no name.

    Raises `Invalid` or `Conflict` for a card that serves no more, or when no phone is left.
    """
    card = well_written(typed)
    with transaction() as session:
        held = find(session, card, means)
        _cut(session, held.person_id, trace, None, CARD, at)


def _another_way(session: Session, youth_id: UUID, on: date) -> bool:
    """Whether words, the card, or two agents of the team would let this person in without any phone."""
    if any(device is None for device in usable_ways(session, youth_id).values()):
        return True
    row = quorum_of(session, youth_id)
    if row is None:
        return False
    if row.card_id is not None:
        return True
    if row.team_id is None or row.team_proof is None:
        return False
    return len(holders(session, row.team_id, row.team_epoch, on)) >= SIGNERS


def _cut(
    session: Session, person_id: UUID, trace: Trace, actor: Actor | None, role: str, at: datetime
) -> None:
    phones = session.scalars(
        update(Device)
        .where(Device.person_id == person_id, Device.ended_at.is_(None))
        .values(ended_at=at)
        .returning(Device.id)
    ).all()
    if not phones:
        raise refusals.nothing_to_cut()
    session.execute(
        update(Slot)
        .where(Slot.person_id == person_id, Slot.kind == "phone", Slot.frozen_at.is_(None))
        .values(frozen_at=at)
    )
    session.execute(update(Account).where(Account.id == person_id).values(epoch_due=True))
    sessions.end_all(session, person_id, at)
    channels = outbox.for_recovery(session, person_id, at=at)
    outbox.post(session, notices.about_phone(notices.CUT, phones[0], person_id, channels, at=at), at=at)
    trace(session, person_id, "phones_cut", owner=False, at=at)
    authority = session.execute(select(Account.authority_id).where(Account.id == person_id)).scalar_one()
    audit.record(
        session,
        "phones.cut",
        "account",
        at=at,
        actor_id=actor.id if actor else None,
        actor_role=role,
        object_id=person_id,
        youth_id=person_id,
        authority_id=authority,
    )
