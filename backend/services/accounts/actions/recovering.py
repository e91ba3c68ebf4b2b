"""Coming in with the rescue card alone: asked on a new phone, opened a day later by keyd's clock (KEY-11 to KEY-13)."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import insert, select, update
from sqlalchemy.orm import Session

from backend import audit, clock, outbox
from backend.access import Authority, Bond, BondKind, scope
from backend.db import Reader, reading, transaction
from backend.ids import new_id
from backend.keyd import TooManyTries
from backend.services.accounts import notices, refusals
from backend.services.accounts.actions.cards import card_mac
from backend.services.accounts.means import Means
from backend.services.accounts.models import Account, QuorumRow, Recovery, Reopening, SpentCard
from backend.services.accounts.ports import Trace
from backend.services.accounts.rules.reopenings import CARD
from backend.vault import NIL, Context, Quorum, derive_card_proof, normalise_card
from backend.web.limits import too_many

OPENS_FOR = timedelta(days=7)
"""How long a card may open once its clock has run: keyd keeps it, this is said on the screen."""


class Held(NamedTuple):
    """A living card as it was typed, and the row that holds its envelopes."""

    card: str
    card_id: UUID
    person_id: UUID
    place: Quorum
    share: bytes
    authority_id: UUID

    @property
    def context(self) -> Context:
        """keyd's layer over its share."""
        return self.place.keyd_card()


class Standing(NamedTuple):
    """Where a card stands: `new`, `waiting` (then from when it opens) or `ready`."""

    state: str
    opens_at: datetime | None = None
    closes_at: datetime | None = None


def look(typed: str, means: Means, *, at: datetime) -> Standing:
    """Where a typed card stands. Writes nothing, tells no name. Raises `Invalid` or `Conflict` for a dead card."""
    card = well_written(typed)
    with reading() as connection:
        held = find(connection, card, means)
        row = waiting(connection, held.person_id, held.card_id)
    if row is None or at >= row.opens_at + OPENS_FOR:
        return Standing("new")
    return Standing("ready" if at >= row.opens_at else "waiting", row.opens_at, row.opens_at + OPENS_FOR)


def begin(typed: str, means: Means, trace: Trace, *, at: datetime) -> Standing:
    """Start the day to wait: keyd starts its clock, and every safe channel is told at once, with how to say no.

    Begun already, nothing changes. Raises `TooMany` above keyd's limits.
    """
    card = well_written(typed)
    with transaction() as session:
        held = find(session, card, means)
        session.execute(select(Account.id).where(Account.id == held.person_id).with_for_update())
        row = waiting(session, held.person_id, held.card_id)
        if row is not None and at < row.opens_at + OPENS_FOR:
            return Standing(
                "ready" if at >= row.opens_at else "waiting", row.opens_at, row.opens_at + OPENS_FOR
            )
        opens_at = _start_clock(held, means)
        _begin(session, held, opens_at, trace, at)
    return Standing("waiting", opens_at, opens_at + OPENS_FOR)


def _start_clock(held: Held, means: Means) -> datetime:
    # What keyd began and we did not write was told to nobody: its clock starts again from here.
    means.keyd.stop_recovery(held.card_id)
    try:
        return means.keyd.begin_recovery(held.context, held.share, derive_card_proof(held.card))
    except TooManyTries as error:
        raise too_many(int(error.retry_after.total_seconds()) + 1) from error


def _begin(session: Session, held: Held, opens_at: datetime, trace: Trace, at: datetime) -> None:
    recovery_id = note_begun(session, held.person_id, held.card_id, CARD, opens_at, at)
    trace(session, held.person_id, "recovery_begun", owner=False, at=at)
    audit.record(
        session,
        "recovery.begin",
        "recovery",
        at=at,
        actor_id=None,
        actor_role="card",
        object_id=recovery_id,
        youth_id=held.person_id,
        authority_id=held.authority_id,
    )


def note_begun(
    session: Session, person_id: UUID, share_id: UUID, way: str, opens_at: datetime, at: datetime
) -> UUID:
    """Write that somebody asked to come in, and tell every safe channel and the referent: its id.

    What waited with the same share is over; what waits with another one goes on.
    """
    session.execute(
        update(Recovery)
        .where(Recovery.person_id == person_id, Recovery.card_id == share_id, Recovery.state == "waiting")
        .values(state="stopped", ended_at=at, stopped_by="time")
    )
    recovery_id = new_id()
    session.execute(
        insert(Recovery).values(
            id=recovery_id,
            person_id=person_id,
            card_id=share_id,
            way=way,
            state="waiting",
            started_at=at,
            opens_at=opens_at,
        )
    )
    channels = outbox.for_recovery(session, person_id, at=at)
    said = notices.told(notices.BEGUN, recovery_id, person_id, channels, at=at, until=opens_at + OPENS_FOR)
    zone = session.execute(
        select(Authority.zone)
        .join(Account, Account.authority_id == Authority.id)
        .where(Account.id == person_id)
    ).scalar_one()
    referents = session.scalars(
        select(Bond.adult_id).where(
            Bond.youth_id == person_id,
            Bond.kind == BondKind.REFERENT.value,
            Bond.adult_id.is_not(None),
            scope.running(clock.day_in(zone, at)),
        )
    ).all()
    outbox.post(
        session,
        [*said, *notices.for_referents(recovery_id, [one for one in referents if one], at=at)],
        at=at,
    )
    return recovery_id


def stop_others(session: Session, person_id: UUID, recovery_id: UUID, at: datetime) -> None:
    """Somebody came in: whatever else waited for this safe is over."""
    session.execute(
        update(Reopening)
        .where(Reopening.person_id == person_id, Reopening.ended_at.is_(None))
        .values(ended_at=at, handed=None)
    )
    session.execute(
        update(Recovery)
        .where(Recovery.person_id == person_id, Recovery.id != recovery_id, Recovery.state == "waiting")
        .values(state="stopped", ended_at=at, stopped_by="time")
    )


class Waiting(NamedTuple):
    """What waits for a safe."""

    id: UUID
    opens_at: datetime


def waiting(reader: Reader, person_id: UUID, card_id: UUID) -> Waiting | None:
    """The recovery that waits with this card."""
    row = reader.execute(
        select(Recovery.id, Recovery.opens_at).where(
            Recovery.person_id == person_id, Recovery.card_id == card_id, Recovery.state == "waiting"
        )
    ).first()
    return None if row is None else Waiting(row.id, row.opens_at)


def find(reader: Reader, card: str, means: Means) -> Held:
    """The safe of a card. Raises `Invalid` when nobody has it, `Conflict` when it serves no more."""
    mac = card_mac(means.keyd, card)
    row = reader.execute(
        select(
            QuorumRow.card_id,
            QuorumRow.person_id,
            QuorumRow.slot_id,
            QuorumRow.team_id,
            QuorumRow.team_epoch,
            QuorumRow.card_share,
            Account.authority_id,
        )
        .join(Account, Account.id == QuorumRow.person_id)
        .where(QuorumRow.card_mac == mac)
    ).first()
    if row is None:
        spent = reader.execute(select(SpentCard.card_id).where(SpentCard.card_mac == mac)).first()
        raise refusals.card_spent() if spent else refusals.wrong_card()
    place = Quorum(row.person_id, row.slot_id, row.team_id or NIL, row.team_epoch, row.card_id)
    return Held(card, row.card_id, row.person_id, place, row.card_share, row.authority_id)


def well_written(typed: str) -> str:
    """A card as it is known. Raises `Invalid` when a sign is missing or wrong."""
    card = normalise_card(typed)
    if card is None:
        raise refusals.misread_card()
    return card
