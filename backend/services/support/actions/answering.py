"""Reading a request and answering it: traced, dated, with reasons; a yes opens what it says."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from backend import outbox
from backend.access import Actor, Bond, BondKind, Permission, policy, scope
from backend.db import transaction
from backend.errors import Conflict, Invalid, StaleVersion
from backend.keyd import Keyd
from backend.services import autonomy, interviews, people
from backend.services.support import notices, records, rules
from backend.services.support.actions.common import answering, happened, hold, tell
from backend.services.support.models import SupportRequest


@dataclass(frozen=True, slots=True)
class Decision:
    """What was decided. `last_on`: the last day of the help, included. `reasons`: always for a refusal."""

    decision: str
    decided_on: date
    signed_by: str
    reasons: str = ""
    plan: str = ""
    starts_on: date | None = None
    last_on: date | None = None


def _held(session: Session, actor: Actor, request_id: UUID, on: date) -> SupportRequest:
    row = hold(session, actor.authority_id, request_id)
    link = scope.link(session, actor, row.youth_id, on)
    after = not policy.decide(actor, Permission.SUPPORT_FOLLOW, link)
    policy.require(actor, Permission.RETURN_FOLLOW if after else Permission.SUPPORT_FOLLOW, link)
    return row


def receive(actor: Actor, request_id: UUID, *, at: datetime, on: date) -> UUID:
    """« J'ai lu, je m'en occupe »: the young person knows who and when. Said once."""
    with transaction() as session:
        row = _held(session, actor, request_id, on)
        if row.state != rules.SENT:
            return row.id
        row.state = rules.RECEIVED
        row.version += 1
        happened(session, actor, row, "received", at=at)
        outbox.post(session, notices.about("support.received", row.id, 1, [row.youth_id], at=at), at=at)
        tell(session, row, answering(session, row.youth_id, on), at=at)
        return row.id


def answer(
    actor: Actor, request_id: UUID, told: Decision, *, version: int, keyd: Keyd, at: datetime, on: date
) -> UUID:
    """Note the decision. A yes to come back or to be helped writes the measure and gives the young person a team again;
    a yes to an interview opens it, to be prepared, dated and held.

    Raises `Invalid` when a date or the reasons lack, `StaleVersion` when the young person completed it meanwhile.
    """
    with transaction() as session:
        row = _held(session, actor, request_id, on)
        if row.version != version:
            raise StaleVersion(extra={"version": row.version})
        if row.state not in rules.WAITING:
            raise Conflict("Une réponse est déjà notée.", code="already_answered")
        days = _checked(session, row, told, on)
        key = keyd.authority_key(row.authority_id)
        words = records.Answer(told.reasons.strip(), told.plan.strip(), told.signed_by.strip())
        row.answer_sealed = records.seal(key, "answer_sealed", row.id, words)
        row.state, row.decision, row.decided_on = rules.ANSWERED, told.decision, told.decided_on
        row.closed_at = at
        if days is not None:
            row.starts_on, row.last_on = days
            _open_care(session, row, *days, keyd=keyd, at=at, on=on)
        elif told.decision == "yes":
            row.interview_id = interviews.open_extra(
                session,
                actor,
                row.youth_id,
                due_on=rules.meet_by(told.decided_on),
                keyd=keyd,
                at=at,
                on=on,
            )
        elif told.decision == "no" and row.kind == rules.YOUNG_ADULT:
            _decided(session, actor, row, keyd=keyd, at=at, on=on)
        row.version += 1
        happened(session, actor, row, "answered", at=at)
        whom = answering(session, row.youth_id, on)
        outbox.post(session, notices.about("support.answered", row.id, 1, [row.youth_id], at=at), at=at)
        tell(session, row, whom, at=at)
        return row.id


def _checked(session: Session, row: SupportRequest, told: Decision, on: date) -> tuple[date, date] | None:
    """The first and last day of what is granted; None when no care is. Raises `Invalid`, naming each field."""
    granted = told.decision == "yes" and row.kind != rules.INTERVIEW
    faults: dict[str, str] = {}
    if told.decision not in ("yes", "no"):
        faults["/decision"] = "Choisissez oui ou non."
    if not told.signed_by.strip():
        faults["/signed_by"] = "Écrivez qui a pris la décision : nom et fonction."
    if told.decision == "no" and len(told.reasons.strip()) < 20:
        faults["/reasons"] = "Un refus dit pourquoi : écrivez les raisons, en une phrase au moins."
    if told.decided_on > on:
        faults["/decided_on"] = "Cette date est à venir. Mettez le jour de la décision."
    elif told.decided_on < row.asked_on:
        faults["/decided_on"] = "Cette date est avant la demande. Vérifiez le jour."
    if granted:
        faults |= _dates(session, row, told, on)
    if faults:
        raise Invalid(fields=faults)
    if not granted or told.starts_on is None or told.last_on is None:
        return None
    return told.starts_on, told.last_on


def _dates(session: Session, row: SupportRequest, told: Decision, on: date) -> dict[str, str]:
    if told.starts_on is None:
        return {"/starts_on": "Écrivez le premier jour de l'aide."}
    if told.last_on is None:
        return {"/last_on": "Écrivez le dernier jour de l'aide."}
    young = people.YoungPerson
    born = session.execute(
        select(young.birth_date, young.birth_precision).where(young.id == row.youth_id)
    ).one()
    latest = rules.window(row.kind, born.birth_date, born.birth_precision, on).last_on
    if told.last_on < told.starts_on:
        return {"/last_on": "Le dernier jour est avant le premier."}
    if told.last_on > latest:
        return {"/last_on": f"Cette aide s'arrête aux 21 ans : au plus tard le {latest:%d/%m/%Y}."}
    of_age = rules.window(rules.RETURN, born.birth_date, born.birth_precision, on).opens_on
    if told.starts_on < of_age:
        return {"/starts_on": f"Cette aide commence à 18 ans : pas avant le {of_age:%d/%m/%Y}."}
    return {}


def _decided(
    session: Session, actor: Actor, row: SupportRequest, *, keyd: Keyd, at: datetime, on: date
) -> None:
    """A refusal is the decision M21 waits for; whoever may tick it has ticked it. A yes needs none: care is known."""
    if not policy.decide(actor, Permission.MILESTONE_DONE, scope.link(session, actor, row.youth_id, on)):
        return
    kept = autonomy.MilestoneRow
    version = session.execute(
        select(kept.version).where(
            kept.youth_id == row.youth_id,
            kept.rule == "M21",
            kept.applies != "no",
            kept.done_on.is_(None),
            kept.waived_on.is_(None),
        )
    ).scalar_one_or_none()
    if version is not None and row.decided_on is not None:
        autonomy.mark_done(
            actor,
            row.youth_id,
            "M21",
            done_on=row.decided_on,
            evidence="Refus écrit et motivé",
            version=version,
            keyd=keyd,
            at=at,
            on=on,
        )


def _open_care(
    session: Session, row: SupportRequest, first: date, last: date, *, keyd: Keyd, at: datetime, on: date
) -> None:
    """The measure as decided; the after-care team follows them again, and its lead names a referent."""
    people.write_measure(
        session,
        row.youth_id,
        people.NewMeasure(rules.APJM, first, last + timedelta(days=1)),
    )
    young = people.YoungPerson
    session.execute(update(young).where(young.id == row.youth_id).values(version=young.version + 1))
    kept = session.execute(
        select(Bond.id, Bond.team_id).where(
            Bond.youth_id == row.youth_id, Bond.kind == BondKind.AFTER_CARE.value, scope.running(on)
        )
    ).first()
    if kept is not None:
        session.execute(update(Bond).where(Bond.id == kept.id).values(ends_on=on))
        people.write_bond(
            session,
            authority_id=row.authority_id,
            youth_id=row.youth_id,
            kind=BondKind.TEAM,
            starts_on=on,
            team_id=kept.team_id,
        )
    session.flush()
    people.facts_changed(session, [row.youth_id], keyd=keyd, at=at)
