"""What do I do now: a table a professional can check, and properties that hold for everybody."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from backend.guides.journeys import journeys
from backend.guides.offering import offering
from backend.services.steps import StepState, plan, rules

CASES: list[dict[str, Any]] = yaml.safe_load((Path(__file__).parent / "ranking.yaml").read_text())
PLACES = plan().places


def states_of(case: dict[str, Any]) -> dict[str, dict[str, StepState]]:
    found: dict[str, dict[str, StepState]] = {}
    for code in case.get("done", ()):
        steps = PLACES[plan().at[code]].steps
        found[code] = {one: StepState("finished", case["on_day"], 1, "young") for one in steps}
    for place, (state, since) in case.get("touched", {}).items():
        journey, step = place.split("/")
        assert step in PLACES[plan().at[journey]].steps, place
        found.setdefault(journey, {})[step] = StepState(state, since, 1, "young")
    return found


def ranking_of(case: dict[str, Any]) -> rules.Ranking:
    person = rules.Person(
        case["born"], case.get("precision", "day"), case.get("foreign", False), case.get("nationality")
    )
    return rules.rank(plan(), person, states_of(case), case["on_day"])


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_what_comes_first_is_what_the_table_says(case: dict[str, Any]) -> None:
    ranking = ranking_of(case)
    now = [one.journey for one in ranking.now]
    first = case.get("first", {})
    assert now[: len(first)] == list(first)
    assert [one.reason["code"] for one in ranking.now[: len(first)]] == list(first.values())
    assert not set(now) & set(case.get("not_now", ()))
    steps = {one.journey: one.step for one in ranking.now}
    assert {journey: steps[journey] for journey in case.get("steps", {})} == case.get("steps", {})
    assert {journey for journey, _ in ranking.waiting} >= set(case.get("waiting", ()))
    later = {one.journey: set(one.first) for one in ranking.later}
    assert {code: later[code] for code in case.get("later", {})} == {
        code: set(firsts) for code, firsts in case.get("later", {}).items()
    }


def test_every_code_of_the_offering_is_a_journey() -> None:
    known = {one.code for one in journeys()}
    assert offering().on_need | offering().prepares_18 <= known


STATES = st.sampled_from(rules.STATES)
DAY = date(2026, 11, 22)


@st.composite
def lives(draw: st.DrawFn) -> tuple[rules.Person, dict[str, dict[str, StepState]]]:
    """Anybody of 15 to 25, with any steps touched any day of the last two years."""
    birth = DAY - timedelta(days=draw(st.integers(15 * 365, 25 * 365)))
    person = rules.Person(
        birth,
        draw(st.sampled_from(["day", "month", "year"])),
        draw(st.sampled_from([None, True, False])),
        draw(st.sampled_from([None, "FR", "UE", "etranger", "etranger_ne_en_france"])),
    )
    states: dict[str, dict[str, StepState]] = {}
    for place in draw(st.lists(st.sampled_from(PLACES), max_size=8)):
        for step in draw(st.lists(st.sampled_from(place.steps), max_size=4)):
            since = DAY - timedelta(days=draw(st.integers(0, 730)))
            states.setdefault(place.code, {})[step] = StepState(draw(STATES), since, 1, "young")
    return person, states


@settings(max_examples=200, deadline=None)
@given(lives())
def test_each_journey_comes_once_with_a_reason_and_nothing_finished_is_asked_again_but_to_renew(
    life: tuple[rules.Person, dict[str, dict[str, StepState]]],
) -> None:
    person, states = life
    ranking = rules.rank(plan(), person, states, DAY)
    now = [one.journey for one in ranking.now]
    assert len(now) == len(set(now))
    assert [one.level for one in ranking.now] == sorted(one.level for one in ranking.now)
    for one in ranking.now:
        assert one.step in PLACES[plan().at[one.journey]].steps
        standing = states.get(one.journey, {}).get(one.step)
        if standing is not None and standing.state == "finished":
            assert one.level is rules.Level.FOLLOW


@settings(max_examples=100, deadline=None)
@given(lives())
def test_every_step_still_to_do_of_what_is_open_is_in_the_order_once(
    life: tuple[rules.Person, dict[str, dict[str, StepState]]],
) -> None:
    person, states = life
    ranking = rules.rank(plan(), person, states, DAY)
    steps = list(rules.every_step(plan(), ranking, person, states))
    assert len(steps) == len(set(steps))
    assert steps[: len(ranking.now)] == [(one.journey, one.step) for one in ranking.now]


@settings(max_examples=100, deadline=None)
@given(lives(), st.integers(1, 400))
def test_a_journey_for_another_day_opens_on_the_day_that_was_said(
    life: tuple[rules.Person, dict[str, dict[str, StepState]]], shift: int
) -> None:
    person, states = life
    ranking = rules.rank(plan(), person, states, DAY)
    for one in ranking.later:
        if one.opens_on is not None:
            assert one.opens_on > DAY
            on = one.opens_on + timedelta(days=shift % 20)
            again = rules.rank(plan(), person, states, on)
            assert one.opens_on not in [
                later.opens_on for later in again.later if later.journey == one.journey
            ]
