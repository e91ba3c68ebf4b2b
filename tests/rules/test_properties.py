"""What holds for anybody on any day: nobody skipped, nobody told twice, outages caught up."""

from __future__ import annotations

from datetime import date, timedelta
from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from backend.services.autonomy.rules import (
    BASES,
    NATIONALITES,
    STATUTS,
    Measure,
    Milestone,
    PersonFacts,
    State,
    event_day,
    events_between,
    family,
    is_working_day,
    milestones,
    order,
    rule_ids,
    state,
    urgency,
    window_dates,
    windows,
)

DAY = timedelta(days=1)
ON = date(2026, 11, 22)
BORN = st.dates(date(2003, 1, 1), date(2012, 12, 31))
DAYS = st.dates(date(2022, 9, 1), date(2034, 12, 31))


@st.composite
def measures(draw: st.DrawFn) -> Measure:
    started = draw(st.dates(date(2005, 1, 1), date(2030, 1, 1)))
    length = draw(st.none() | st.integers(1, 4000))
    ended = None if length is None else started + timedelta(days=length)
    return Measure(started, ended, draw(st.sampled_from(BASES)))


@st.composite
def people(draw: st.DrawFn) -> PersonFacts:
    return PersonFacts(
        birth_date=draw(BORN),
        birth_precision=draw(st.sampled_from(("day", "day", "day", "month", "year"))),
        measures=tuple(draw(st.lists(measures(), max_size=3))),
        care_began_on=draw(st.none() | st.dates(date(2003, 1, 1), date(2030, 1, 1))),
        statut=draw(st.sampled_from((None, *STATUTS))),
        age_entree=draw(st.none() | st.integers(0, 20)),
        nationalite=draw(st.sampled_from((None, *NATIONALITES))),
        mna=draw(st.none() | st.booleans()),
        emancipe_le=draw(st.none() | st.dates(date(2022, 1, 1), date(2030, 1, 1))),
        oqtf=draw(st.none() | st.booleans()),
        territoire=draw(st.sampled_from((None, "976", "974", "35"))),
        deces_le=draw(st.none() | st.none() | st.dates(date(2022, 1, 1), date(2034, 1, 1))),
        formation_qualifiante_depuis=draw(st.none() | st.dates(date(2022, 1, 1), date(2030, 1, 1))),
        scolarite=draw(st.sampled_from((None, "lycée", "supérieur", "aucune"))),
        handicap=draw(st.sampled_from((None, "80+", "50-79", "none"))),
        liens_rompus=draw(st.none() | st.booleans()),
        c2s_fin=draw(st.none() | st.dates(date(2024, 1, 1), date(2032, 1, 1))),
        rqth=draw(st.none() | st.booleans()),
    )


@settings(deadline=None)
@given(people())
def test_every_person_has_one_line_for_every_rule(facts: PersonFacts) -> None:
    assert tuple(row.rule for row in milestones(facts, ON)) == rule_ids()


@settings(deadline=None)
@given(people(), DAYS)
def test_every_line_has_a_state_an_urgency_and_a_place_on_any_day(facts: PersonFacts, on: date) -> None:
    rows = milestones(facts, on)
    assert all(state(row, on) in get_args(State) for row in rows)
    ordered = order(rows, on)
    assert sorted(row.rule for row in ordered) == sorted(rule_ids())
    assert [urgency(row, on) for row in ordered] == sorted(urgency(row, on) for row in rows)


@settings(deadline=None)
@given(people(), DAYS, DAYS)
def test_lines_do_not_change_because_time_passes(facts: PersonFacts, one: date, other: date) -> None:
    assert milestones(facts, one) == milestones(facts, other)


@settings(deadline=None)
@given(BORN, st.integers(1, 400), st.sampled_from(("P1", "P8", "P7")))
def test_who_is_born_later_has_every_date_later_or_equal(born: date, days: int, basis: str) -> None:
    care = (Measure(date(2013, 1, 1), None, basis),)
    first = milestones(PersonFacts(born, measures=care), ON)
    second = milestones(PersonFacts(born + timedelta(days=days), measures=care), ON)
    for one, other in zip(first, second, strict=True):
        assert one.opens_on <= other.opens_on
        assert one.due_on is None or other.due_on is None or one.due_on <= other.due_on
        assert one.lapses_on is None or other.lapses_on is None or one.lapses_on <= other.lapses_on


@settings(deadline=None)
@given(people())
def test_not_knowing_the_day_never_makes_a_deadline_later_nor_an_opening_sooner(facts: PersonFacts) -> None:
    born = facts.birth_date
    care = (Measure(date(2010, 1, 1), None, "P1"),)
    exact = milestones(PersonFacts(born, measures=care), ON)
    for precision in ("month", "year"):
        vague = milestones(PersonFacts(born, precision, care), ON)  # type: ignore[arg-type]
        for known, unknown in zip(exact, vague, strict=True):
            assert unknown.opens_on >= known.opens_on
            assert known.due_on is None or (unknown.due_on is not None and unknown.due_on <= known.due_on)
            assert unknown.certainty == "to_check" or unknown.applies == "no"


@settings(deadline=None)
@given(BORN, st.sampled_from(NATIONALITES))
def test_taking_a_fact_away_never_silences_a_line(born: date, nationality: str) -> None:
    care = (Measure(date(2010, 1, 1), None, "P1"),)
    for row in milestones(PersonFacts(born, measures=care, nationalite=nationality), ON):
        if row.applies != "no":
            nothing = {one.rule: one for one in milestones(PersonFacts(born), ON)}
            assert nothing[row.rule].applies in ("yes", "to_check")


def played(row: Milestone) -> list[str]:
    """The states of a row from day to day around its dates, without repeats."""
    dates = [one for one in (row.opens_on, row.due_on, row.lapses_on, row.stops_on) if one is not None]
    seen: list[str] = []
    for day in sorted({one + shift for one in dates for shift in (-DAY, 0 * DAY, DAY)}):
        now = state(row, day)
        if not seen or seen[-1] != now:
            seen.append(now)
    return seen


@settings(deadline=None)
@given(people())
def test_a_line_only_moves_forward(facts: PersonFacts) -> None:
    forward = ["later", "open", "late", "lost", "not_concerned"]
    for row in milestones(facts, ON):
        places = [forward.index(one) for one in played(row)]
        assert places == sorted(places)


@settings(deadline=None)
@given(people())
def test_the_day_after_a_deadline_is_always_said_unless_care_has_stopped(facts: PersonFacts) -> None:
    for row in milestones(facts, ON):
        if row.due_on is None or row.applies == "no":
            continue
        day = row.due_on + DAY
        said = [event.kind for event in events_between(row, row.due_on, day)]
        stopped = row.stops_on is not None and row.stops_on <= day
        assert ("late" in said) is not stopped


@settings(max_examples=60, deadline=None)
@given(people(), DAYS, st.lists(st.integers(1, 40), min_size=1, max_size=6))
def test_an_outage_caught_up_in_one_pass_says_what_the_days_would_have_said(
    facts: PersonFacts, start: date, lengths: list[int]
) -> None:
    rows = milestones(facts, ON)
    end = start + timedelta(days=sum(lengths))
    for row in rows:
        whole = events_between(row, start, end)
        pieces, at = [], start
        for length in lengths:
            pieces += events_between(row, at, at + timedelta(days=length))
            at += timedelta(days=length)
        assert pieces == whole
        assert len({(event.kind, event.n) for event in whole}) == len(whole)


@settings(max_examples=30, deadline=None)
@given(people(), DAYS)
def test_forty_days_one_by_one_say_what_one_outage_of_forty_days_says(
    facts: PersonFacts, start: date
) -> None:
    for row in milestones(facts, ON):
        daily = [
            event
            for n in range(40)
            for event in events_between(row, start + timedelta(days=n), start + timedelta(days=n + 1))
        ]
        assert daily == events_between(row, start, start + timedelta(days=40))


@settings(deadline=None)
@given(DAYS, st.integers(0, 60), st.sampled_from(rule_ids()), st.integers(-200, 200))
def test_the_window_given_to_the_base_selects_exactly_the_days_of_the_rule(
    after: date, length: int, rule_id: str, shift: int
) -> None:
    upto = after + timedelta(days=length)
    stored = after + timedelta(days=shift)
    for window in windows(rule_id):
        first, last = window_dates(window, after, upto)
        assert (first <= stored <= last) is (after < event_day(window, stored) <= upto)


@settings(deadline=None)
@given(DAYS, st.sampled_from(rule_ids()))
def test_a_reminder_is_said_on_a_worked_day_and_never_after_its_day(stored: date, rule_id: str) -> None:
    for window in windows(rule_id):
        day = event_day(window, stored)
        nominal = stored + timedelta(days=window.days)
        if window.kind == "reminder":
            assert is_working_day(day)
            assert timedelta(0) <= nominal - day <= timedelta(days=5)
        else:
            assert day == nominal


@settings(deadline=None)
@given(people())
def test_what_is_done_or_waived_is_never_spoken_of_again(facts: PersonFacts) -> None:
    for row in milestones(facts, ON):
        for ticked in (row._replace(done_on=ON), row._replace(waived_on=ON)):
            assert events_between(ticked, date(2000, 1, 1), date(2100, 1, 1)) == []


@pytest.mark.parametrize("rule_id", rule_ids())
def test_every_rule_declares_its_windows(rule_id: str) -> None:
    kinds = [window.kind for window in windows(rule_id)]
    assert kinds.count("opened") == (family(rule_id) != "standing")
    assert "reminder" in kinds or family(rule_id) == "standing"
