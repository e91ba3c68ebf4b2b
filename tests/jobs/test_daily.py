"""The daily job accounts for civil days: in order, once, and nobody's birthday is lost."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from uuid import UUID

import pytest
from flask import Flask
from sqlalchemy import func, select

from backend import jobs
from backend.access import BondKind, Role
from backend.audit import AuditEntry
from backend.db import transaction
from backend.instance import instance
from backend.outbox import NoticeRow
from backend.services import autonomy, people
from backend.services.autonomy import MilestoneEvent
from backend.services.autonomy.actions import gestures
from tests.factories.access import a_bond, an_actor
from tests.factories.autonomy import a_house, a_youth, events_of


def noon(day: date) -> datetime:
    """Noon of a day, in UTC: that day has begun in every zone here."""
    return datetime(day.year, day.month, day.day, 12, tzinfo=UTC)


def run(day: date) -> list[jobs.DayDone]:
    return jobs.run(autonomy.daily, at=noon(day))


def count(table: type) -> int:
    with transaction() as session:
        return session.execute(select(func.count()).select_from(table)).scalar_one()


def test_a_milestone_opens_is_recalled_and_becomes_late_on_its_civil_days(app: Flask, at: datetime) -> None:
    youth = a_youth(a_house(), date(2009, 12, 24), at=at)
    run(date(2026, 11, 23))
    run(date(2026, 12, 31))
    told = {(kind, n, day) for who, rule, kind, n, day in events_of(youth) if rule == "M14"}
    assert told == {
        ("reminder", 3, date(2026, 11, 24)),
        ("reminder", 4, date(2026, 12, 17)),
        ("late", 0, date(2026, 12, 25)),
    }


def test_the_same_day_twice_writes_nothing_the_second_time(app: Flask, at: datetime, on: date) -> None:
    house = a_house()
    for day in range(1, 28):
        a_youth(house, date(2009, 11, day), at=at, account=True)
    first = run(on)
    rows = [count(table) for table in (MilestoneEvent, NoticeRow, AuditEntry, jobs.JobDay)]
    second = run(on)
    assert first[0].new > 0
    assert (second[0].new, second[0].again, second[0].found) == (0, True, first[0].found)
    assert rows == [count(table) for table in (MilestoneEvent, NoticeRow, AuditEntry, jobs.JobDay)]


@pytest.mark.req("REL-09")
def test_missed_days_are_done_in_order_and_written_in_the_ledger(app: Flask, on: date) -> None:
    a_house()
    run(on)
    done = run(on + timedelta(days=5))
    assert [one.day for one in done] == [on + timedelta(days=n) for n in range(1, 6)]
    assert count(jobs.JobDay) == 6
    assert count(AuditEntry) == 6


def test_a_job_that_never_ran_begins_today(app: Flask, on: date) -> None:
    a_house()
    assert [one.day for one in run(on)] == [on]


@pytest.mark.req("REL-08")
def test_a_day_runs_only_where_it_has_begun(app: Flask, on: date) -> None:
    a_house("D974", "Indian/Reunion", "974")
    a_house("D972", "America/Martinique", "972")
    night = datetime(2026, 11, 22, 21, 0, tzinfo=UTC)
    done = jobs.run(autonomy.daily, at=night, day=on)
    assert [(one.zone, one.day) for one in done] == [("Indian/Reunion", on)]


def test_done_waived_and_not_concerned_are_left_in_peace(app: Flask, at: datetime, on: date) -> None:
    house = a_house()
    youth = a_youth(house, date(2009, 11, 22), at=at, flags={"nationalite": "FR"})
    keyd = instance().keyd
    me = an_actor(Role.YOUNG, id=youth, authority_id=house.authority)
    referent = an_actor(Role.REFERENT, id=house.referent, authority_id=house.authority)
    gestures.mark_done(me, youth, "M14", done_on=on, evidence="", version=1, keyd=keyd, at=at, on=on)
    gestures.waive(referent, youth, "M15", reason="Déjà dans le projet", version=1, keyd=keyd, at=at, on=on)
    run(on)
    told = {(rule, kind) for _who, rule, kind, _n, _day in events_of(youth)}
    assert ("M16", "late") in told
    assert not [rule for rule, _kind in told if rule in ("M14", "M15", "M26", "M27")]


def recipients_of(youth: UUID, rule: str) -> set[UUID]:
    with transaction() as session:
        return set(
            session.execute(
                select(NoticeRow.recipient_id).where(NoticeRow.subject_id == f"{youth.hex}/{rule}")
            ).scalars()
        )


def test_the_young_person_with_an_account_and_the_referent_of_the_day_are_told(
    app: Flask, at: datetime, on: date
) -> None:
    house = a_house()
    with transaction() as session:
        other = people.write_person(
            session,
            authority_id=house.authority,
            kind="professional",
            first_name="Zoé",
            last_name="Relais",
            at=at,
        )
    with_account = a_youth(house, date(2009, 11, 22), at=at, account=True)
    without = a_youth(house, date(2009, 11, 22), at=at, bonded=False)
    with transaction() as session:
        kind = BondKind.REFERENT
        a_bond(session, house.authority, without, kind, adult_id=house.referent, until=on)
        a_bond(session, house.authority, without, kind, adult_id=other, since=on)
    run(on)
    assert recipients_of(with_account, "M14") == {with_account, house.referent}
    assert recipients_of(without, "M14") == {other}


def test_after_an_outage_only_the_last_reminder_is_still_shown(app: Flask, at: datetime, on: date) -> None:
    house = a_house()
    run(on)
    youth = a_youth(house, date(2010, 2, 20), at=at)
    run(date(2027, 2, 16))
    with transaction() as session:
        rows = session.execute(
            select(NoticeRow.identity, NoticeRow.not_after).where(
                NoticeRow.subject_id == f"{youth.hex}/M14", NoticeRow.kind == "milestone.reminder"
            )
        )
        ends = {identity.split(":")[3]: not_after for identity, not_after in rows}
    now = noon(date(2027, 2, 16))
    assert set(ends) == {"reminder2", "reminder3", "reminder4"}
    assert {name for name, end in ends.items() if end > now} == {"reminder4"}


def test_a_failure_in_the_middle_leaves_no_half_day(app: Flask, at: datetime, on: date) -> None:
    house = a_house()
    a_youth(house, date(2009, 11, 22), at=at)

    def broken(session: object, zone: str, day: date, *, at: datetime) -> jobs.Tally:
        autonomy.daily.work(session, zone, day, at=at)  # type: ignore[arg-type]
        raise OSError("the disk is full")

    with pytest.raises(OSError, match="disk"):
        jobs.run(jobs.Job("daily", 6, broken, ""), at=noon(on))
    assert [count(table) for table in (MilestoneEvent, NoticeRow, AuditEntry, jobs.JobDay)] == [0, 0, 0, 0]
