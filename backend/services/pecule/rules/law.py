"""The values of law the estimate reads, in force for one school year."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import Any, NamedTuple

from backend import law


class Bracket(NamedTuple):
    """An age bracket of the allowance: its letter (P primary, C lower, L upper secondary) and its first age."""

    letter: str
    from_age: int


class YearLaw(NamedTuple):
    """What counts for one school year. `amounts` (euros, by bracket) is empty when the year is not known."""

    year: int
    reference_day: date
    last_birthday: date
    youngest_years: int
    studies_years: int
    deposit: frozenset[str]
    at_home: frozenset[str]
    brackets: tuple[Bracket, ...]
    amounts: Mapping[str, Decimal]
    amounts_to_check: bool
    source: str


class Claim(NamedTuple):
    """What holds whatever the year: the first school year, majority, and how long the money can be claimed."""

    first_year: int
    majority_years: int
    claim_years: int
    without_amounts: frozenset[str]


def known(key: str, on: date) -> Any:
    """A value of law on a day; before it existed, as it first was."""
    return law.value(key, max(on, law.since(key))).value


@lru_cache(maxsize=64)
def year_law(year: int) -> YearLaw:
    """The law of a school year, as it stood on its reference day (31 July) for the child, 1 August for the amounts."""
    month, day = known("pecule.reference_day", date(year, 1, 1))
    reference = date(year, month, day)
    birthday = known("pecule.last_birthday", reference)
    home = law.since("pecule.home_exception") <= reference
    ages = known("pecule.brackets", reference)
    amounts, source = _amounts(year)
    return YearLaw(
        year=year,
        reference_day=reference,
        last_birthday=date(year, *birthday),
        youngest_years=known("pecule.youngest_age_years", reference),
        studies_years=known("pecule.studies_age_years", reference),
        deposit=frozenset(known("pecule.deposit_bases", reference)["deposit"]),
        at_home=frozenset(known("pecule.home_exception", reference)) if home else frozenset(),
        brackets=tuple(Bracket(letter, ages[letter]) for letter in sorted(ages, key=ages.__getitem__)),
        amounts=amounts,
        amounts_to_check=year in known("pecule.amounts_to_check", reference),
        source=source,
    )


def _amounts(year: int) -> tuple[Mapping[str, Decimal], str]:
    august = date(year, 8, 1)
    found = law.value("pecule.amounts", august)
    if found.since.year != year:  # an open last period says nothing of the years after it
        return {}, ""
    euros = {letter: Decimal(str(amount)).quantize(Decimal("0.01")) for letter, amount in found.value.items()}
    return euros, f"{found.article} ; {found.source}"


@lru_cache(maxsize=8)
def claim_law(on: date) -> Claim:
    """What holds on a civil day."""
    return Claim(
        first_year=known("pecule.first_year", on),
        majority_years=known("majority.age_years", on),
        claim_years=known("pecule.claim_years", on),
        without_amounts=frozenset(known("pecule.without_amounts", on)),
    )
