"""Milestones follow the facts, in the transaction of the facts; what was ticked stays ticked."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from flask import Flask
from sqlalchemy import func, select

from backend import jobs
from backend.access import Role
from backend.db import transaction
from backend.instance import instance
from backend.outbox import NoticeRow
from backend.services import autonomy, people
from backend.services.autonomy import rules
from backend.services.autonomy.actions import gestures
from backend.services.autonomy.commands import milestones
from backend.services.people import flags
from tests.factories.access import an_actor
from tests.factories.autonomy import a_house, a_youth, correct_birth_date, events_of, milestone

BIRTH = date(2009, 12, 10)


def versions(youth: object) -> dict[str, int]:
    with transaction() as session:
        rows = session.execute(
            select(autonomy.MilestoneRow.rule, autonomy.MilestoneRow.version).where(
                autonomy.MilestoneRow.youth_id == youth
            )
        )
        return {rule: version for rule, version in rows}  # noqa: C416 - rows are no pairs for mypy


def test_every_rule_has_its_row_even_when_it_does_not_concern_the_person(app: Flask, at: datetime) -> None:
    youth = a_youth(a_house(), BIRTH, at=at, flags={"nationalite": "FR"})
    assert set(versions(youth)) == set(rules.rule_ids())
    assert milestone(youth, "M27").applies == "no"


def test_the_row_says_what_the_pure_rule_says(app: Flask, at: datetime, on: date) -> None:
    youth = a_youth(a_house(), BIRTH, at=at)
    row = milestone(youth, "M14")
    assert (row.opens_on, row.due_on, row.applies) == (date(2026, 6, 10), date(2026, 12, 10), "yes")
    assert rules.state(row, on) == "open"


def test_building_again_changes_nothing_not_even_a_version(app: Flask, at: datetime) -> None:
    youth = a_youth(a_house(), BIRTH, at=at)
    with transaction() as session:
        autonomy.rebuild(session, [youth], keyd=instance().keyd, at=at + timedelta(days=3))
    assert set(versions(youth).values()) == {1}


def test_a_corrected_birth_date_moves_the_dates_and_keeps_what_was_ticked(
    app: Flask, at: datetime, on: date
) -> None:
    house = a_house()
    youth = a_youth(house, BIRTH, at=at)
    me = an_actor(Role.YOUNG, id=youth, authority_id=house.authority)
    gestures.mark_done(
        me, youth, "M14", done_on=on, evidence="Vu avec Malik", version=1, keyd=instance().keyd, at=at, on=on
    )
    correct_birth_date(youth, date(2009, 11, 10), at=at)
    row = milestone(youth, "M14")
    assert (row.due_on, row.done_on, row.done_by, row.version) == (date(2026, 11, 10), on, youth, 3)
    assert row.evidence_sealed is not None


def test_only_the_rows_that_say_something_new_change_version(app: Flask, at: datetime) -> None:
    house = a_house()
    youth = a_youth(house, BIRTH, at=at)
    with transaction() as session:
        session.get_one(people.YoungPerson, youth).flags_sealed = flags.seal(
            instance().keyd.authority_key(house.authority), youth, {"nationalite": "FR"}
        )
        session.flush()
        autonomy.rebuild(session, [youth], keyd=instance().keyd, at=at)
    told = versions(youth)
    assert told["M26"] == told["M27"] == 2
    assert told["M14"] == 1


def sweep(day: date) -> list[jobs.DayDone]:
    return jobs.run(autonomy.daily, at=datetime.combine(day, datetime.min.time(), UTC) + timedelta(hours=12))


def said_to(recipient: object) -> set[str]:
    with transaction() as session:
        return set(
            session.execute(select(NoticeRow.identity).where(NoticeRow.recipient_id == recipient)).scalars()
        )


@pytest.mark.req("REL-10")
def test_a_correction_that_moves_a_birthday_behind_the_last_sweep_says_it_at_once(
    app: Flask, at: datetime, on: date
) -> None:
    house = a_house()
    youth = a_youth(house, BIRTH, at=at)
    sweep(on)
    correct_birth_date(youth, date(2009, 11, 10), at=at)
    late = (youth, "M14", "late", 0, date(2026, 11, 11))
    assert late in events_of(youth)
    assert any(one.startswith(f"milestone:{youth.hex}:M14:late") for one in said_to(house.referent))


@pytest.mark.req("REL-10")
def test_a_correction_takes_back_what_had_not_happened_and_says_it_again_in_time(
    app: Flask, at: datetime, on: date
) -> None:
    house = a_house()
    youth = a_youth(house, date(2009, 11, 22), at=at)
    sweep(on)
    assert (youth, "M14", "late", 0, on) in events_of(youth)
    correct_birth_date(youth, date(2009, 11, 26), at=at)
    assert not [one for one in events_of(youth) if one[1:3] == ("M14", "late")]
    assert not [one for one in said_to(house.referent) if ":M14:" in one and "late" in one]
    sweep(on + timedelta(days=10))
    assert (youth, "M14", "late", 0, date(2026, 11, 27)) in events_of(youth)


def test_someone_imported_on_their_birthday_after_the_sweep_is_not_forgotten(
    app: Flask, at: datetime, on: date
) -> None:
    house = a_house()
    sweep(on)
    youth = a_youth(house, date(2008, 11, 23), at=at)
    assert (youth, "M22", "opened", 0, on) in events_of(youth)


def test_an_import_does_not_say_again_what_happened_years_before(app: Flask, at: datetime, on: date) -> None:
    house = a_house()
    sweep(on)
    youth = a_youth(house, date(2006, 5, 4), at=at)
    assert events_of(youth) == set()
    with transaction() as session:
        assert session.execute(select(func.count()).select_from(NoticeRow)).scalar_one() == 0


def test_a_change_of_the_law_is_applied_to_everybody_from_the_terminal(app: Flask, at: datetime) -> None:
    youth = a_youth(a_house(), BIRTH, at=at)
    with transaction() as session:
        row = session.get_one(autonomy.MilestoneRow, (youth, "M21"))
        row.due_on = date(2000, 1, 1)
    answer = app.test_cli_runner().invoke(milestones, ["rebuild"])
    assert answer.output == "Europe/Paris : 1 échéances changées\n"
    assert milestone(youth, "M21").due_on != date(2000, 1, 1)
