"""Which rows a night looks at, who hears of a doubt: against a plain count of days, and another's calendar."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from dateutil.easter import easter as published

from backend import law
from backend.services.autonomy.rules import is_working_day, reminders, rule, told
from backend.services.autonomy.rules.catalogue import family, why_text
from backend.services.autonomy.rules.dates import easter, next_working_day
from backend.services.autonomy.rules.events import event_day, window_dates, windows
from backend.services.autonomy.rules.facts import PersonFacts

DAY = timedelta(days=1)
SPRING = [date(2027, 3, 20) + n * DAY for n in range(70)]
"""Easter, May with its bridges, two months' ends."""


def test_easter_is_the_one_of_another_calendar_for_three_centuries() -> None:
    assert [easter(year) for year in range(1900, 2200)] == [published(year) for year in range(1900, 2200)]


@pytest.mark.parametrize(
    ("day", "becomes"),
    [
        (date(2026, 11, 23), date(2026, 11, 24)),
        (date(2026, 11, 27), date(2026, 11, 30)),
        (date(2026, 12, 24), date(2026, 12, 28)),
        (date(2027, 3, 26), date(2027, 3, 30)),
        (date(2027, 4, 30), date(2027, 5, 3)),
        (date(2027, 5, 5), date(2027, 5, 7)),
    ],
)
def test_the_next_worked_day_jumps_over_weekends_and_holidays(day: date, becomes: date) -> None:
    assert next_working_day(day) == becomes
    assert all(not is_working_day(day + n * DAY) for n in range(1, (becomes - day).days))


@pytest.mark.parametrize("nights", [1, 3, 5])
def test_a_night_looks_at_exactly_the_dates_whose_event_falls_on_its_days(nights: int) -> None:
    every = {window for one in law.rules() for window in windows(one.id)}
    assert {window.kind for window in every} == {"opened", "reminder", "late"}
    for window in sorted(every):
        for after in SPRING[::nights]:
            upto = after + nights * DAY
            first, last = window_dates(window, after, upto)
            near = [first + n * DAY for n in range(-12, (last - first).days + 13)]
            said = [stored for stored in near if after < event_day(window, stored) <= upto]
            assert said == [stored for stored in near if first <= stored <= last], (window, after)


def test_some_doubts_are_for_professionals_alone() -> None:
    kept = {one.id for one in law.rules() if one.told_when_sure}
    assert kept
    for one in law.rules():
        assert told(one.id, "sure")
        assert told(one.id, "to_check") is (one.id not in kept)


def test_a_rule_is_found_by_its_id_with_what_its_sheet_says() -> None:
    for one in law.rules():
        assert rule(one.id) is one and family(one.id) == one.family
        assert reminders(one.id) == one.latest.remind_before
    with pytest.raises(KeyError):
        rule("M99")


@pytest.mark.parametrize(
    ("born", "precision", "added"),
    [
        (date(2009, 6, 24), "day", ""),
        (
            date(2009, 6, 1),
            "month",
            " Date de naissance incomplète : échéances au plus tôt, ouvertures au plus tard.",
        ),
        (date(2008, 2, 29), "day", " Né un 29 février : échéances au 28 février, majorité au 1er mars."),
        (date(2008, 2, 28), "day", ""),
        (date(2009, 1, 1), "day", " Date de naissance peut-être conventionnelle, gardée comme déclarée."),
        (date(2009, 12, 31), "day", " Date de naissance peut-être conventionnelle, gardée comme déclarée."),
        (date(2009, 1, 31), "day", ""),
        (date(2009, 12, 1), "day", ""),
    ],
)
def test_a_reason_says_when_the_birth_date_itself_is_a_doubt(born: date, precision: str, added: str) -> None:
    why, sentence = next(iter(rule("M14").reasons.items()))
    facts = PersonFacts(birth_date=born, birth_precision=precision)  # type: ignore[arg-type]
    assert why_text("M14", why) == sentence
    assert why_text("M14", why, facts) == sentence + added
