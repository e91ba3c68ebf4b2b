"""How much the pécule could be, school year by school year: a theoretical maximum, without interest.

Nothing here is a promise: whether parents were entitled is unknown (CSS L543-1), so each sum may be less, or nothing.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Literal, NamedTuple

from backend.birthdays import anniversary

from .law import YearLaw, claim_law, year_law

Counts = Literal["counted", "to_check", "no"]
Certainty = Literal["theoretical_maximum", "to_check", "very_unlikely", "nothing", "not_estimable"]

HOME, UNACCOMPANIED = "P2", "P12"
_REFUSALS = {
    "P5": "relative",
    "P7": "no_placement",
    "P8": "administrative",
    "P9": "ward",
    "P10": "guardianship",
    "P11": "youth_justice",
    "APJM": "young_adult",
}
UNSURE = "?"
_DOUBTS = {"P6": "not_cited", UNACCOMPANIED: "unaccompanied_basis", UNSURE: "told_unsure"}
TOLD: Mapping[str, str] = {"judge": "P1", "parents": "P8", "relative": "P5", "home": "P7", "unsure": UNSURE}
"""What a young person may answer of where they lived on a reference day, and the legal basis it reads as."""
# Nearest to a deposit first: among several reasons why a year does not count, the one said.
_ORDER = (
    "emancipated", "too_old", "too_young", "ward", "home", "pay", "administrative", "relative", "guardianship",
    "youth_justice", "no_placement", "young_adult", "started_after", "ended_before", "not_in_care",
)  # fmt: skip


class Stay(NamedTuple):
    """A measure: first day, first day it no longer runs (None: still running), legal basis (P1 to P12, APJM)."""

    started_on: date
    ended_on: date | None
    basis: str


@dataclass(frozen=True, slots=True)
class Situation:
    """All the estimate depends on. Birth as bounds (equal when the day is known); intervals end exclusive.

    `paid_over`: school years in which the young person's own pay was over the limit; `paid_over_unknown`: it was,
    nobody says when. `told`: by school year, what the young person answered where no measure is known (`TOLD`).
    """

    born_first: date
    born_last: date
    stays: tuple[Stay, ...]
    at_home: tuple[tuple[date, date | None], ...] = ()
    emancipated_on: date | None = None
    ward_since: date | None = None
    unaccompanied: bool = False
    territory: str | None = None
    paid_over: frozenset[int] = frozenset()
    paid_over_unknown: bool = False
    told: Mapping[int, str] = field(default_factory=dict)


class SchoolYear(NamedTuple):
    """One school year: whether it counts, its bracket and amount (euros) when it does, why, and where it is written.

    `told`: it rests on the young person's own answer.
    """

    year: int
    counts: Counts
    bracket: str | None
    amount: Decimal | None
    reason: str
    source: str
    amount_to_check: bool = False
    told: bool = False


class Estimate(NamedTuple):
    """The years looked at, the sum of those that count (euros; None when nothing can be said), and how sure."""

    years: tuple[SchoolYear, ...]
    total: Decimal | None
    certainty: Certainty
    reason: str | None = None


def estimate(situation: Situation, on: date) -> Estimate:
    """The theoretical maximum on a day: every school year whose reference day has come (CSS R543-8, R543-2, D543-1)."""
    law = claim_law(on)
    if situation.territory in law.without_amounts:
        return Estimate((), None, "not_estimable", "mayotte" if situation.territory == "976" else "elsewhere")
    last = on.year if year_law(on.year).reference_day <= on else on.year - 1
    years = tuple(
        found
        for year in range(law.first_year, last + 1)
        if (found := _year(situation, year_law(year))) is not None
    )
    counted = [one for one in years if one.counts == "counted"]
    total = sum((one.amount for one in counted if one.amount is not None), Decimal(0))
    return Estimate(years, total, _certainty(situation, years))


def _certainty(situation: Situation, years: tuple[SchoolYear, ...]) -> Certainty:
    if situation.unaccompanied or any(one.reason == "unaccompanied_basis" for one in years):
        return "very_unlikely"
    if any(one.counts == "counted" for one in years):
        return "theoretical_maximum"
    if any(one.counts == "to_check" for one in years):
        return "to_check"
    return "very_unlikely" if any(one.reason == "ward" for one in years) else "nothing"


def _year(situation: Situation, law: YearLaw) -> SchoolYear | None:
    """One school year; None when no measure comes near it: there is nothing to explain."""
    told = not _known_near(situation, law)
    if told:
        basis = TOLD.get(situation.told.get(law.year, ""))
        if basis is None:
            return None
        that_day = Stay(law.reference_day, law.reference_day + timedelta(days=1), basis)
        situation = replace(situation, stays=(that_day,), at_home=())
    readings = {_reading(situation, law, born) for born in {situation.born_first, situation.born_last}}
    if len(readings) == 1:
        counts, bracket, reason = readings.pop()
    elif all(counts == "no" for counts, _, _ in readings):
        counts, bracket, reason = min(readings, key=lambda one: _ORDER.index(one[2]))
    else:
        counts, bracket, reason = "to_check", None, "birth_unsure"
    if counts == "counted" and bracket is not None and bracket not in law.amounts:
        return SchoolYear(law.year, "to_check", bracket, None, "amount_unknown", "", told=told)
    amount = law.amounts[bracket] if counts == "counted" and bracket is not None else None
    shown = bracket if counts == "counted" else None
    doubt = law.amounts_to_check and amount is not None
    return SchoolYear(
        law.year, counts, shown, amount, reason, law.source if amount is not None else "", doubt, told
    )


def years_to_ask(situation: Situation, on: date) -> list[int]:
    """School years whose age is right and for which no measure is known: the young person may say where they lived."""
    law = claim_law(on)
    if situation.territory in law.without_amounts:
        return []
    last = on.year if year_law(on.year).reference_day <= on else on.year - 1
    return [
        year
        for year in range(law.first_year, last + 1)
        if not _known_near(situation, year_law(year))
        and all(
            _by_age(born, year_law(year)) in ("right_age", "january")
            for born in (situation.born_first, situation.born_last)
        )
    ]


def would_count(situation: Situation, on: date) -> dict[int, dict[str, SchoolYear]]:
    """What each possible answer makes of each year to ask: years do not depend on one another, so that a phone without
    network adds them up again by itself."""
    return {
        year: {
            answer: found
            for answer in TOLD
            if (found := _year(replace(situation, told={year: answer}), year_law(year))) is not None
        }
        for year in years_to_ask(situation, on)
    }


def unlikely_whatever(situation: Situation, found: Estimate) -> bool:
    """Whether no answer can change that a deposit is very unlikely: nobody was paid for them in France."""
    return situation.unaccompanied or any(one.reason == "unaccompanied_basis" for one in found.years)


def _known_near(situation: Situation, law: YearLaw) -> bool:
    return any(_near(stay, law) for stay in situation.stays)


def _near(stay: Stay, law: YearLaw) -> bool:
    """A stay that touches the twelve months before the reference day, or the rest of that calendar year."""
    after = date(law.year - 1, law.reference_day.month, law.reference_day.day)
    return stay.started_on <= date(law.year, 12, 31) and (stay.ended_on is None or stay.ended_on > after)


def _reading(situation: Situation, law: YearLaw, born: date) -> tuple[Counts, str | None, str]:
    by_age = _by_age(born, law)
    emancipated = situation.emancipated_on
    if emancipated is not None and emancipated <= law.reference_day:
        return "no", None, "emancipated"
    if by_age in ("too_young", "too_old"):
        return "no", None, by_age
    if situation.ward_since is not None and situation.ward_since <= law.reference_day:
        return "no", None, "ward"
    counts, reason = _by_care(situation, law)
    if counts == "no":
        return "no", None, reason
    if law.year in situation.paid_over:
        return "no", None, "pay"
    studies = law.last_birthday >= anniversary(born, law.studies_years)
    if counts == "counted" and studies and situation.paid_over_unknown:
        counts, reason = "to_check", "pay_to_check"
    if counts == "counted" and by_age == "january":
        counts, reason = "to_check", "january"
    if reason == "counted" and studies:
        reason = "counted_if_studying"
    age = law.year - born.year
    return (
        counts,
        [one.letter for one in law.brackets if one.from_age <= max(age, law.youngest_years)][-1],
        reason,
    )


def _by_age(born: date, law: YearLaw) -> str:
    """R543-2: six before 1 February (by the funds: in the calendar year), not yet 18 on 15 September."""
    majority = claim_law(law.reference_day).majority_years
    if (born.year + majority, born.month, born.day) <= (
        law.year,
        law.last_birthday.month,
        law.last_birthday.day,
    ):
        return "too_old"
    youngest = law.year - law.youngest_years
    if born.year <= youngest:
        return "right_age"
    return "january" if born.year == youngest + 1 and born.month == 1 else "too_young"


def _by_care(situation: Situation, law: YearLaw) -> tuple[Counts, str]:
    """Whether a placement that counts runs on the reference day (R543-8 I); the best of several measures wins."""
    day = law.reference_day
    at_home = any(start <= day and (end is None or day < end) for start, end in situation.at_home)
    doubts, refusals = [], ["not_in_care"]
    for started, ended, basis in situation.stays:
        on_its_last_day = started < day and ended == day
        if not on_its_last_day and not (started <= day and (ended is None or day < ended)):
            refusals.append("started_after" if started > day else "ended_before")
            continue
        basis = HOME if at_home and basis in law.deposit else basis
        if basis in law.deposit:
            if not on_its_last_day:
                return "counted", "counted"
            doubts.append("ends_on_day")
        elif basis == HOME and not on_its_last_day:
            if basis not in law.at_home:
                return "counted", "home_before_law"
            refusals.append("home")
        elif not on_its_last_day:
            (doubts if basis in _DOUBTS else refusals).append(
                _DOUBTS.get(basis) or _REFUSALS.get(basis, "home")
            )
    if doubts:
        return "to_check", doubts[0]
    return "no", min(refusals, key=_ORDER.index)


def claim_window(situation: Situation, on: date) -> tuple[date, date]:
    """The first day the money can be asked for (majority, or emancipation), and the day after the last one."""
    law = claim_law(on)
    opens = anniversary(situation.born_last, law.majority_years, accomplished=True)
    if situation.emancipated_on is not None:
        opens = min(opens, situation.emancipated_on)
    return opens, anniversary(opens, law.claim_years)


def majority_of(situation: Situation, on: date) -> date:
    """The day somebody is of age, at the latest when the birth date is incomplete."""
    return anniversary(situation.born_last, claim_law(on).majority_years, accomplished=True)
