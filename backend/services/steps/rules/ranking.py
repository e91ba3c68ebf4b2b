"""What do I do now: every step of every journey, in the order that serves this person today, with the reason. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from enum import IntEnum
from typing import Any, NamedTuple

from backend.birthdays import add_months, anniversary, born_between
from backend.services.steps.rules.dates import whole_months
from backend.services.steps.rules.following import Planned, Standing, planned
from backend.services.steps.rules.plan import Place, Plan
from backend.services.steps.rules.states import BLOCKED, ELSEWHERE, FINISHED

MAJORITY_YEARS = 18
SOON_DAYS, NEAR_DAYS, HALF_YEAR, CLOSES_MONTHS = 30, 90, 183, 6
NOTHING: Mapping[str, Standing] = {}


class Level(IntEnum):
    """How much a step presses, most first."""

    CLOSES_SOON = 0
    FOLLOW = 1
    DOING = 2
    BLOCKED = 3
    WAY_ROUND = 4
    CLOSES = 5
    TURNS_18 = 6
    SINCE_18 = 7
    OPENS = 8
    OPEN = 9


class Person(NamedTuple):
    """What the ranking knows of somebody. `foreign`, `nationality` None: not known, then nothing is left out."""

    birth_date: date
    birth_precision: str = "day"
    foreign: bool | None = None
    nationality: str | None = None


class Ranked(NamedTuple):
    """The next step of one journey, how much it presses and why. `reason` holds a `code` and its values."""

    journey: str
    step: str
    level: Level
    reason: dict[str, Any]
    due_on: date | None
    usual: tuple[int, tuple[int, int, str]]


class Later(NamedTuple):
    """A journey not for today: from which day, or after which journeys."""

    journey: str
    opens_on: date | None
    first: tuple[str, ...]


class Ranking(NamedTuple):
    """What can be done today, most useful first; what waits for somebody else; what comes later."""

    now: list[Ranked]
    waiting: list[tuple[str, str]]
    later: list[Later]


class _Ages(NamedTuple):
    """Born at the earliest and at the latest, months lived at the most and at the least, days before majority."""

    first: date
    last: date
    most: int
    least: int
    to_18: int
    on: date


def rank(plan: Plan, person: Person, states: Mapping[str, Mapping[str, Standing]], on: date) -> Ranking:
    """Order the next step of every journey for one person on a day.

    `states` holds the steps that were touched, by journey. A journey that is not for this person never blocks another.
    """
    first, last = born_between(person.birth_date, person.birth_precision)
    to_18 = (anniversary(last, MAJORITY_YEARS, accomplished=True) - on).days
    ages = _Ages(first, last, whole_months(first, on), whole_months(last, on), to_18, on)
    currents = [_current(place, states.get(place.code, NOTHING), person.nationality) for place in plan.places]
    open_now = [_is_open(place, person.foreign, ages) for place in plan.places]
    now: list[Ranked] = []
    waiting: list[tuple[str, str]] = []
    later: list[Later] = []
    ways: dict[str, dict[str, Any]] = {}
    for place, current, is_open in zip(plan.places, currents, open_now, strict=True):
        if is_open is None:
            continue
        mine = states.get(place.code, NOTHING)
        if not mine:
            if place.on_need:
                continue
            if not is_open:
                later.append(Later(place.code, add_months(ages.last, place.from_months), ()))
                continue
            if unmet := _unmet(plan, place, currents, open_now):
                later.append(Later(place.code, None, unmet))
                continue
        if (follow := _follow(place, mine, ages)) is not None:
            now.append(_followed(plan, place, follow, currents))
            continue
        if current is None:
            continue
        standing = mine.get(current)
        if standing is not None and standing.state in ELSEWHERE:
            waiting.append((place.code, current))
            continue
        if standing is not None and standing.state == BLOCKED:
            ways |= {go: {"code": "way_round", "journey": place.code} for go in place.ways.get(current, ())}
        level, reason, due = _press(place, standing, bool(mine), ages)
        now.append(Ranked(place.code, current, level, reason, due, (-place.opens, place.usual)))
    _take_ways(plan, ways, currents, open_now, now)
    now.sort(key=lambda one: (one.level, one.due_on or date.max, one.usual))
    return Ranking(_once(now), waiting, later)


def every_step(
    plan: Plan, ranking: Ranking, person: Person, states: Mapping[str, Mapping[str, Standing]]
) -> Iterator[tuple[str, str]]:
    """Every step still to be done of the journeys open today: each journey's next one first, then those that follow."""
    for one in ranking.now:
        yield one.journey, one.step
    for one in ranking.now:
        for step in _still(
            plan.places[plan.at[one.journey]], states.get(one.journey, NOTHING), person.nationality
        ):
            if step != one.step:
                yield one.journey, step


def _current(place: Place, mine: Mapping[str, Standing], nationality: str | None) -> str | None:
    """The first step not finished; None when the journey is done."""
    if not mine and not place.not_for:
        return place.steps[0]
    return next(_still(place, mine, nationality), None)


def _still(place: Place, mine: Mapping[str, Standing], nationality: str | None) -> Iterator[str]:
    """The steps to do: not finished, for this person, and no other way to the same thing done."""
    left = place.left(nationality) if place.not_for else ()
    for step in place.steps:
        standing = mine.get(step)
        if standing is not None and standing.state == FINISHED:
            continue
        # One begun all the same is kept: who said it knows better than a file.
        if step in left and standing is None:
            continue
        if step in place.instead and _other_way(place.instead[step], mine):
            continue
        yield step


def _other_way(ways: frozenset[str], mine: Mapping[str, Standing]) -> bool:
    return any(one in mine and mine[one].state == FINISHED for one in ways)


def _is_open(place: Place, foreign: bool | None, ages: _Ages) -> bool | None:
    """Whether a journey is open to this person today; None when it is not, or no longer, for them."""
    if place.foreign is not None and foreign is not None and place.foreign != foreign:
        return None
    if place.until_months is not None and ages.most >= place.until_months:
        return None
    return ages.least >= place.from_months


def _follow(place: Place, mine: Mapping[str, Standing], ages: _Ages) -> Planned | None:
    for one in place.follow_ups:
        found = planned(one, mine, ages.last)
        if found is not None and found.due(ages.on):
            return found
    return None


def _followed(plan: Plan, place: Place, follow: Planned, currents: list[str | None]) -> Ranked:
    """The step to do again now that its day has come, or the journey to open instead."""
    said = follow.follow_up
    go = plan.places[plan.at[said.go]] if said.go is not None else place
    step = said.redo if go is place else (currents[plan.at[go.code]] or go.steps[0])
    why = {"code": "follow", "follow_up": said.code, "words": said.words}
    return Ranked(go.code, step, Level.FOLLOW, why, follow.until, (-place.opens, place.usual))


def _unmet(
    plan: Plan, place: Place, currents: list[str | None], open_now: list[bool | None]
) -> tuple[str, ...]:
    """The journeys to do first: those that are for this person, today or soon, and are not done."""
    return tuple(
        plan.places[number].code
        for number in place.before
        if open_now[number] is not None and currents[number] is not None and not plan.places[number].on_need
    )


def _press(
    place: Place, standing: Standing | None, begun: bool, ages: _Ages
) -> tuple[Level, dict[str, Any], date | None]:
    """How much a journey presses, why, and by which day."""
    closes, left = _closes(place, ages)
    if left is not None and left <= SOON_DAYS:
        return Level.CLOSES_SOON, {"code": "closes", "days": left, "date": closes}, closes
    if standing is not None and standing.state == BLOCKED:
        return Level.BLOCKED, {"code": "blocked"}, closes
    if begun:
        return Level.DOING, {"code": "doing"}, closes
    if left is not None and left <= NEAR_DAYS:
        return Level.CLOSES, {"code": "closes", "days": left, "date": closes}, closes
    if place.prepares_18 and 0 < ages.to_18 <= HALF_YEAR:
        return Level.TURNS_18, {"code": "turns_18", "days": ages.to_18}, ages.on + timedelta(ages.to_18)
    if place.prepares_18 and ages.to_18 <= 0:
        return Level.SINCE_18, {"code": "since_18"}, closes
    if place.opens:
        return Level.OPENS, {"code": "opens", "n": place.opens}, closes
    return Level.OPEN, {"code": "open"}, closes


def _closes(place: Place, ages: _Ages) -> tuple[date | None, int | None]:
    """The day a journey closes for this person, and the days left; counted only when it comes near."""
    if not place.closes or place.until_months is None or place.until_months - ages.most > CLOSES_MONTHS:
        return None, None
    closes = add_months(ages.first, place.until_months)
    return closes, (closes - ages.on).days


def _take_ways(
    plan: Plan,
    ways: Mapping[str, dict[str, Any]],
    currents: list[str | None],
    open_now: list[bool | None],
    now: list[Ranked],
) -> None:
    """A step that blocks opens the journeys that lead around it, even those kept for need."""
    already = {one.journey for one in now}
    for code, reason in ways.items():
        number = plan.at[code]
        current = currents[number]
        if code in already or current is None or not open_now[number]:
            continue
        place = plan.places[number]
        now.append(Ranked(code, current, Level.WAY_ROUND, reason, None, (-place.opens, place.usual)))


def _once(ranked: list[Ranked]) -> list[Ranked]:
    """Each journey once, where it presses most."""
    found: dict[str, Ranked] = {}
    for one in ranked:
        found.setdefault(one.journey, one)
    return list(found.values())
