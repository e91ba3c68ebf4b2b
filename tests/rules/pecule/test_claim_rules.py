"""The years a young person answers, the papers of the claim, its countdown and what follows it: tables to check."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from backend import law
from backend.birthdays import add_months
from backend.guides.journeys import journeys
from backend.services.pecule import rules
from backend.services.pecule.rules import Candidate, Situation, Stay

FOLDER = Path(__file__).parent
TOLD = yaml.safe_load((FOLDER / "told.yaml").read_text(encoding="utf-8"))["cases"]
CLAIM = yaml.safe_load((FOLDER / "claim.yaml").read_text(encoding="utf-8"))
ON = date(2026, 11, 22)


@pytest.mark.parametrize("row", TOLD, ids=[one["name"] for one in TOLD])
def test_an_answer_counts_as_the_table_says(row: dict[str, Any]) -> None:
    stays = tuple(Stay(*one) for one in row.get("measures", []))
    situation = Situation(row["born"], row["born"], stays, told=row["answers"])
    found = {one.year: one for one in rules.estimate(situation, ON).years}
    assert {year: found[year].counts for year in row["expect"]} == row["expect"]
    answered = {year for year in found if found[year].told}
    assert answered == {year for year in row["expect"] if not stays or year == 2020}
    if "ask" in row:
        assert rules.years_to_ask(situation, ON) == row["ask"]


@pytest.mark.parametrize("row", CLAIM["countdown"], ids=[one["name"] for one in CLAIM["countdown"]])
def test_the_countdown_is_what_the_table_says(row: dict[str, Any]) -> None:
    situation = Situation(row["born"], row["born"], (), emancipated_on=row.get("emancipated"))
    opens_on, closes_on = rules.claim_window(situation, row["day"])
    found = rules.countdown(row["born"], opens_on, closes_on, row["day"])
    said = found._asdict() | {"channel": rules.channel(rules.majority_of(situation, row["day"]), row["day"])}
    assert {key: said[key] for key in row["expect"]} == row["expect"]


@pytest.mark.parametrize("row", CLAIM["papers"], ids=[one["name"] for one in CLAIM["papers"]])
def test_the_papers_of_the_file_are_those_the_table_says(row: dict[str, Any]) -> None:
    papers = [
        Candidate(UUID(int=number), kind, side, state)
        for number, (kind, side, state) in enumerate(row["safe"], start=1)
    ]
    chosen = rules.choose(papers, ON)
    assert {need: [one.id.int for one in ours] for need, ours in chosen.papers.items()} == row["chosen"]
    assert [list(one) for one in chosen.missing] == row["missing"]


@pytest.mark.parametrize("row", CLAIM["nudges"], ids=[one["name"] for one in CLAIM["nudges"]])
def test_a_claim_is_asked_about_on_the_days_of_the_table(row: dict[str, Any]) -> None:
    found = rules.nudges(row["state"], row["changed_on"], row["opens_on"])
    assert [[one.code, one.day] for one in found] == row["expect"]
    assert all(one.day < one.until for one in found)


@given(day=st.dates(date(2000, 1, 1), date(2060, 12, 31)), months=st.integers(0, 300))
def test_some_months_before_is_the_same_day_or_the_last_of_a_shorter_month(day: date, months: int) -> None:
    found = add_months(day, -months)
    assert (day.year - found.year) * 12 + day.month - found.month == months
    assert found.day <= day.day
    assert found.day == day.day or (found.month, day.day) > (found.month, found.day)


def test_every_refusal_leads_to_a_guide_or_a_contact_that_exists() -> None:
    guides = {one.code for one in journeys()}
    for one in rules.refusals():
        assert one.guide is None or one.guide in guides, one.code
        if one.contact is not None:
            law.contact(one.contact)
