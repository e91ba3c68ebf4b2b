"""« J'y serai », « je ne peux pas », « je suis en retard »: from the app, from a queue that waited, or by a link."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

from sqlalchemy.orm import Session

from backend.access import Actor
from backend.db import transaction
from backend.errors import Conflict, Invalid, StaleVersion
from backend.keyd import Keyd
from backend.services.appointments import records, rules
from backend.services.appointments.actions.common import Held, acknowledge, hold, settle, write
from backend.services.appointments.actions.making import offered
from backend.services.appointments.rules import states

CHANGED = "L'heure ou le lieu a changé pendant que ta réponse attendait. Regarde, puis réponds encore."


@dataclass(frozen=True, slots=True)
class Answer:
    """What somebody answers about one revision; `said_at` is when, on a phone that had no network."""

    answer: str
    revision: int
    late_minutes: int | None = None
    reason: str = ""
    proposals: Sequence[tuple[datetime, int]] = ()
    said_at: datetime | None = None


def answer(actor: Actor, appointment_id: UUID, said: Answer, *, keyd: Keyd, at: datetime, on: date) -> UUID:
    """Answer. Raises `StaleVersion` when time or place changed since, `Conflict` (`not_now`) when it is over.

    An answer that arrives after the start is kept and told; an absence said in time counts as said in time.
    """
    with transaction() as session:
        held = hold(session, actor, appointment_id, keyd=keyd, at=at, on=on, even_closed=True)
        give(session, held, said)
    return appointment_id


def give(session: Session, held: Held, said: Answer) -> None:
    """The same, on an appointment already held: an answer by link comes through here too."""
    row = held.row
    if said.revision != row.revision:
        raise StaleVersion(CHANGED, extra={"version": row.version, "revision": row.revision})
    if row.status == states.CANCELLED:
        raise Conflict(states.SENTENCES[states.CANCELLED], code="not_now")
    if not held.own and held.mine is None:
        raise Conflict("Vous ne participez pas à ce rendez-vous.", code="not_now")
    said_at = None if said.said_at is None else min(said.said_at, held.at)
    if row.starts_at is None:
        _refuse_offer(session, held, said, said_at)
    elif said.answer == "late" and rules.can_be_late(row.starts_at, row.ends_at, said_at or held.at):
        _late(session, held, said, said_at)
    elif row.starts_at <= held.at:
        _after_the_start(session, held, said, said_at)
    elif said.answer == "late":
        raise Conflict("Ce sera possible 2 heures avant.", code="not_now")
    else:
        _in_time(session, held, said, said_at)


def _in_time(session: Session, held: Held, said: Answer, said_at: datetime | None) -> None:
    if _mine(held) == said.answer and not said.proposals and not said.reason:
        return
    _set_mine(held, said.answer)
    if said.answer == "no" and said.proposals:
        held.row.proposals = records.keep_proposals(_offered(held, said))
    elif said.answer == "yes":
        held.row.proposals = "[]"
    settle(held)
    _say(session, held, said, said_at)


def _late(session: Session, held: Held, said: Answer, said_at: datetime | None) -> None:
    states.after(held.row.status, states.AGREE)
    held.row.late_minutes = said.late_minutes
    _set_mine(held, "late")
    settle(held)
    _say(session, held, said, said_at)


def _after_the_start(session: Session, held: Held, said: Answer, said_at: datetime | None) -> None:
    """It comes too late to change what happened: it is kept and told. Absent and said so in time is excused."""
    row = held.row
    if _mine(held) == said.answer and (not held.own or row.youth_said_late):
        return
    in_time = said_at is not None and row.starts_at is not None and said_at < row.starts_at
    if held.own:
        row.youth_said_late = True
    if row.status in states.LIVE:
        _set_mine(held, said.answer)
        if held.own and said.answer == "no" and in_time:
            row.status = states.after(row.status, states.LET_OFF)
    _say(session, held, said, said_at)


def _refuse_offer(session: Session, held: Held, said: Answer, said_at: datetime | None) -> None:
    if said.answer != "no":
        raise Conflict("Choisis d'abord une des dates.", code="not_now")
    if held.chooser != held.side and not said.proposals:
        raise Conflict("Ces dates attendent déjà une réponse.", code="not_now")
    states.after(held.row.status, states.OFFER)
    held.row.proposals = records.keep_proposals(_offered(held, said))
    if not said.proposals:
        held.row.status = states.after(held.row.status, states.EXCUSE)
    _say(session, held, said, said_at)


def _offered(held: Held, said: Answer) -> list[records.Proposal]:
    return offered(said.proposals, held.side, held.row.zone, at=held.at)


def _say(session: Session, held: Held, said: Answer, said_at: datetime | None) -> None:
    acknowledge(session, held)
    write(
        session,
        held,
        "answered",
        answer=said.answer,
        said_at=said_at,
        words=records.EventWords(reason=said.reason.strip()),
        tell="proposed" if said.proposals else "answered",
    )


def _mine(held: Held) -> str:
    return held.row.youth_answer if held.own else held.mine.answer if held.mine else "none"


def _set_mine(held: Held, value: str) -> None:
    if held.own:
        held.row.youth_answer = value
    elif held.mine is not None:
        held.mine.answer = value


def choose(
    actor: Actor, appointment_id: UUID, proposal_id: UUID, *, version: int, keyd: Keyd, at: datetime, on: date
) -> UUID:
    """Choose one of the times the other side offered: both have agreed to it."""
    with transaction() as session:
        held = hold(session, actor, appointment_id, keyd=keyd, at=at, on=on, version=version)
        row = held.row
        states.after(row.status, states.AGREE)
        chosen = next((one for one in held.proposals if one.id == proposal_id), None)
        if chosen is None:
            raise Invalid("Cette date n'est plus proposée.", fields={"/proposal_id": "Regarde les dates."})
        if held.chooser != held.side:
            raise Conflict("C'est à l'autre personne de choisir.", code="not_now")
        starts = records.starts_of(chosen)
        if starts <= at:
            raise Conflict("Cette date est déjà passée. Choisis-en une autre.", code="past_time")
        before = row.starts_at
        row.starts_at, row.minutes = starts, chosen.minutes
        row.ends_at = starts + timedelta(minutes=chosen.minutes)
        row.before_at, row.late_minutes, row.youth_said_late = before, None, False
        row.proposals, row.revision = "[]", row.revision + 1
        row.youth_answer = "yes"
        if held.mine is not None:
            held.mine.answer = "yes"
        settle(held)
        acknowledge(session, held)
        write(session, held, "chosen", starts_before=before, tell="chosen")
    return appointment_id


def propose(
    actor: Actor,
    appointment_id: UUID,
    proposals: Sequence[tuple[datetime, int]],
    *,
    version: int,
    keyd: Keyd,
    at: datetime,
    on: date,
) -> UUID:
    """Offer other times; those offered before are replaced. The other side chooses."""
    with transaction() as session:
        held = hold(session, actor, appointment_id, keyd=keyd, at=at, on=on, version=version)
        row = held.row
        row.status = states.after(row.status, states.OFFER)
        row.proposals = records.keep_proposals(offered(proposals, held.side, row.zone, at=at))
        if held.mine is not None and held.mine.answer == "none":
            held.mine.answer = "yes"
        write(session, held, "proposed", tell="proposed")
    return appointment_id
