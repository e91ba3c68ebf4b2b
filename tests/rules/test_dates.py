"""Dates counted by hand or published, against the arithmetic of the rules."""

from __future__ import annotations

from datetime import date

import pytest

from backend import law
from backend.birthdays import add_months
from backend.services.autonomy.rules import (
    PersonFacts,
    age_on,
    anniversary,
    conventional_birth_date,
    days_to_18,
    is_working_day,
    majority_on,
)
from backend.services.autonomy.rules.dates import easter


@pytest.mark.parametrize(
    ("year", "day"),
    [
        (2024, date(2024, 3, 31)),
        (2025, date(2025, 4, 20)),
        (2026, date(2026, 4, 5)),
        (2027, date(2027, 3, 28)),
        (2028, date(2028, 4, 16)),
        (2038, date(2038, 4, 25)),
    ],
)
def test_easter_falls_on_its_published_sunday(year: int, day: date) -> None:
    assert easter(year) == day


@pytest.mark.parametrize(
    ("day", "months", "becomes"),
    [
        (date(2025, 12, 31), 2, date(2026, 2, 28)),
        (date(2027, 12, 31), 2, date(2028, 2, 29)),
        (date(2026, 8, 31), -6, date(2026, 2, 28)),
        (date(2026, 1, 15), -1, date(2025, 12, 15)),
        (date(2026, 1, 31), 12, date(2027, 1, 31)),
        (date(2026, 5, 31), 1, date(2026, 6, 30)),
    ],
)
def test_months_keep_the_day_or_take_the_last_of_the_month(day: date, months: int, becomes: date) -> None:
    assert add_months(day, months) == becomes


@pytest.mark.parametrize(
    ("born", "on", "age"),
    [
        (date(2008, 2, 29), date(2026, 2, 28), 17),
        (date(2008, 2, 29), date(2026, 3, 1), 18),
        (date(2008, 2, 29), date(2028, 2, 29), 20),
        (date(2008, 12, 31), date(2026, 12, 30), 17),
        (date(2008, 12, 31), date(2026, 12, 31), 18),
    ],
)
def test_an_age_is_the_years_wholly_lived(born: date, on: date, age: int) -> None:
    assert age_on(born, on) == age


def test_the_two_readings_of_a_29_february_birthday_differ_by_a_day() -> None:
    born = date(2008, 2, 29)
    assert anniversary(born, 17) == date(2025, 2, 28)
    assert anniversary(born, 17, accomplished=True) == date(2025, 3, 1)
    assert anniversary(born, 16) == anniversary(born, 16, accomplished=True) == date(2024, 2, 29)


def test_majority_is_the_latest_possible_day_when_the_birth_date_is_not_complete() -> None:
    assert majority_on(date(2008, 5, 14)) == date(2026, 5, 14)
    assert majority_on(date(2008, 5, 1), "month") == date(2026, 5, 31)
    assert majority_on(date(2008, 1, 1), "year") == date(2026, 12, 31)
    assert majority_on(date(2008, 2, 1), "month") == date(2026, 3, 1)


def test_the_days_to_18_count_down_to_one_then_stop() -> None:
    facts = PersonFacts(date(2008, 5, 14))
    assert days_to_18(facts, date(2026, 5, 12)) == 2
    assert days_to_18(facts, date(2026, 5, 13)) == 1
    assert days_to_18(facts, date(2026, 5, 14)) is None


@pytest.mark.parametrize(
    ("born", "conventional"),
    [
        (date(2008, 1, 1), True),
        (date(2008, 12, 31), True),
        (date(2008, 1, 2), False),
        (date(2008, 12, 30), False),
    ],
)
def test_a_birth_date_an_administration_may_have_chosen_is_told(born: date, conventional: bool) -> None:
    assert conventional_birth_date(PersonFacts(born)) is conventional
    assert conventional_birth_date(PersonFacts(born, "year")) is False


@pytest.mark.parametrize(
    ("day", "worked"),
    [
        (date(2026, 4, 6), False),
        (date(2026, 5, 14), False),
        (date(2026, 5, 25), False),
        (date(2026, 7, 14), False),
        (date(2026, 12, 24), True),
        (date(2026, 12, 25), False),
        (date(2026, 12, 26), False),
    ],
)
def test_a_working_day_is_a_weekday_that_is_not_a_public_holiday(day: date, worked: bool) -> None:
    assert is_working_day(day) is worked


def test_entering_the_product_begins_at_fifteen_and_a_half() -> None:
    months: int = law.value("caseload.from_months", date(2026, 11, 22)).value
    assert add_months(date(2011, 5, 31), months) == date(2026, 11, 30)
