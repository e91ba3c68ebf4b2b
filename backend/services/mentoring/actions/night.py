"""What a night does for mentors: checks about to end are recalled, those that ended are told, feedback is asked."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from uuid import UUID

from sqlalchemy import delete, func, select, update
from sqlalchemy.orm import Session

from backend import outbox
from backend.access import Authority, Bond, BondKind, scope
from backend.services.mentoring import notices
from backend.services.mentoring.actions.common import happened, lengthen_access, tell
from backend.services.mentoring.models import HonorabilityCheck, Pair, Volunteer
from backend.services.mentoring.queries import volunteers
from backend.services.mentoring.rules import checks, readiness, states, watch


def night(session: Session, zone: str, day: date, *, at: datetime) -> tuple[int, int]:
    """Everything one civil day of a zone asks for; done twice, it writes nothing more."""
    of_zone = select(Authority.id).where(Authority.zone == zone)
    authorities = list(session.execute(of_zone).scalars())
    told = _recall_checks(session, authorities, day, at) + _tell_ended(session, authorities, day, at)
    told += _close_without_check(session, authorities, day, at)
    told += _resume(session, authorities, day, at)
    told += _ask_feedback(session, authorities, day, at)
    forgotten = _forget(session, authorities, day)
    return told + forgotten, told + forgotten


def _recall_checks(session: Session, authorities: list[UUID], day: date, at: datetime) -> int:
    """60, 30 and 7 days before the end: the mentor and the leads are told, once each (SAF-01)."""
    told = 0
    for ahead in checks.notice_days(day):
        rows = session.execute(
            select(Volunteer.id, Volunteer.authority_id, Volunteer.person_id).where(
                Volunteer.authority_id.in_(authorities),
                Volunteer.check_until == day + timedelta(days=ahead),
                Volunteer.left_on.is_(None),
            )
        ).all()
        for row in rows:
            mark = f"{(day + timedelta(days=ahead)).isoformat()}:{ahead}"
            to = [*volunteers.leads_of(session, row.authority_id, day), *filter(None, [row.person_id])]
            outbox.post(
                session, notices.about_volunteer("volunteer.check_soon", row.id, mark, to, at=at), at=at
            )
            told += 1
    return told


def _tell_ended(session: Session, authorities: list[UUID], day: date, at: datetime) -> int:
    """The day a check no longer holds, access has ended by itself; everybody concerned is told."""
    rows = session.execute(
        select(Volunteer.id, Volunteer.authority_id, Volunteer.person_id).where(
            Volunteer.authority_id.in_(authorities),
            Volunteer.check_until == day,
            Volunteer.left_on.is_(None),
        )
    ).all()
    for row in rows:
        leads = volunteers.leads_of(session, row.authority_id, day)
        to = [*leads, *filter(None, [row.person_id])]
        over = notices.about_volunteer("volunteer.check_over", row.id, day.isoformat(), to, at=at)
        outbox.post(session, over, at=at)
        for pair in _running(session, row.id):
            cut = notices.about_pair("pair.cut", pair.id, day.isoformat(), [pair.youth_id], at=at)
            outbox.post(session, cut, at=at)
            tell(session, [pair.youth_id, pair.mentor_id], pair.id, at=at, access=True)
    return len(rows)


def _running(session: Session, volunteer_id: UUID) -> list[Pair]:
    return list(
        session.execute(
            select(Pair).where(Pair.volunteer_id == volunteer_id, Pair.state.in_(states.RUNNING))
        ).scalars()
    )


def _close_without_check(session: Session, authorities: list[UUID], day: date, at: datetime) -> int:
    """A mentor's bond that stands on no valid check ends: one written before checks were kept here."""
    loose = session.execute(
        update(Bond)
        .where(
            Bond.authority_id.in_(authorities),
            Bond.kind == BondKind.MENTOR.value,
            scope.running(day),
            ~select(Volunteer.id)
            .where(
                Volunteer.person_id == Bond.adult_id,
                Volunteer.check_until > day,
                Volunteer.suspended_at.is_(None),
            )
            .exists(),
        )
        .values(ends_on=day)
        .returning(Bond.youth_id, Bond.adult_id)
        .execution_options(synchronize_session=False)
    ).all()
    for youth_id, adult_id in loose:
        tell(session, [youth_id, *filter(None, [adult_id])], None, at=at, access=True)
    return len(loose)


def _resume(session: Session, authorities: list[UUID], day: date, at: datetime) -> int:
    """A pause that was agreed until today is over: the pair goes on, if the check still holds."""
    found = session.execute(
        select(Pair, Volunteer)
        .join(Volunteer, Volunteer.id == Pair.volunteer_id)
        .where(Pair.authority_id.in_(authorities), Pair.state == states.PAUSED, Pair.paused_until <= day)
        .with_for_update()
    ).all()
    for pair, volunteer in found:
        until = volunteer.check_until
        if until is None or not readiness.has_access(
            volunteer.state, until, volunteer.suspended_at is not None, day
        ):
            continue
        pair.state, pair.paused_until = states.ACTIVE, None
        lengthen_access(session, pair, until, day)
        happened(session, pair, "resume", actor_id=None, side="", role="job:mentoring", at=at)
        both = [pair.youth_id, pair.mentor_id]
        outbox.post(session, notices.about_pair("pair.resumed", pair.id, pair.version, both, at=at), at=at)
        tell(session, both, pair.id, at=at, access=True)
    return len(found)


def _ask_feedback(session: Session, authorities: list[UUID], day: date, at: datetime) -> int:
    """One, three and six months after the start, both are asked how it goes."""
    rows = session.execute(
        select(Pair.id, Pair.youth_id, Pair.mentor_id, Pair.started_on).where(
            Pair.authority_id.in_(authorities),
            Pair.state == states.ACTIVE,
            Pair.started_on > day - timedelta(days=200),
        )
    ).all()
    asked = 0
    for row in rows:
        month = watch.feedback_day(row.started_on, day)
        if month is not None:
            both = [row.youth_id, row.mentor_id]
            outbox.post(session, notices.about_pair("pair.feedback", row.id, month, both, at=at), at=at)
            asked += 1
    return asked


def _forget(session: Session, authorities: list[UUID], day: date) -> int:
    """Status, dates and checker of a check go 12 months after the pair, or after its end (RET-10)."""
    last_pair = (
        select(func.max(Pair.ended_on)).where(Pair.volunteer_id == Volunteer.id).correlate(Volunteer)
    ).scalar_subquery()
    running = (
        select(Pair.id)
        .where(Pair.volunteer_id == Volunteer.id, Pair.state.in_(states.OPEN))
        .correlate(Volunteer)
        .exists()
    )
    rows = session.execute(
        select(Volunteer.id, Volunteer.check_until, last_pair.label("ended_on")).where(
            Volunteer.authority_id.in_(authorities),
            Volunteer.check_until < day - timedelta(days=360),
            ~running,
        )
    ).all()
    old = [row.id for row in rows if checks.forget_on(row.ended_on, row.check_until) <= day]
    if old:
        session.execute(delete(HonorabilityCheck).where(HonorabilityCheck.volunteer_id.in_(old)))
        session.execute(
            update(Volunteer)
            .where(Volunteer.id.in_(old))
            .values(check_issued_on=None, check_until=None, version=Volunteer.version + 1)
        )
    return len(old)
