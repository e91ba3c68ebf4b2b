"""Links for somebody outside: tables a professional can check."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
import yaml

from backend.guides.papers import paper_types
from backend.services.guests import rules
from backend.services.guests.audiences import audiences
from backend.services.guests.rules.asking import warning

HERE = Path(__file__).parent
LINKS = yaml.safe_load((HERE / "links.yaml").read_text(encoding="utf-8"))
LANDLORD = yaml.safe_load((HERE / "landlord.yaml").read_text(encoding="utf-8"))


def named(cases: list[dict[str, Any]]) -> Any:
    return pytest.mark.parametrize("case", cases, ids=[one["id"] for one in cases])


def instant(text: str) -> datetime:
    return datetime.fromisoformat(text)


def wish(case: dict[str, Any], ends: date | None) -> rules.Wish:
    return rules.Wish(case.get("mode", "link"), case.get("to", "Agence"), case.get("purpose", "x"), ends)


@pytest.mark.req("ACC-05")
@named(LINKS["wishes"])
def test_a_wish_is_taken_or_its_field_is_named(case: dict[str, Any]) -> None:
    asked = wish(case, case.get("ends"))
    found = rules.fault(asked, case["day"])
    assert (found[0] if found else None) == case.get("wrong")
    if found is None:
        assert rules.until(asked, case["day"]) == case["until"]


@named(LINKS["ends"])
def test_a_link_ends_with_its_last_day_and_a_counter_after_an_hour(case: dict[str, Any]) -> None:
    at = instant(case["at"])
    ends = rules.end_of(wish(case, case["ends"]), at, at.date(), case.get("zone", "Europe/Paris"))
    assert ends == instant(case["ends_at"])


@named(LINKS["stands"])
def test_where_a_link_stands(case: dict[str, Any]) -> None:
    standing = rules.Standing(instant("2026-11-22T11:00Z"), case.get("by"))
    assert rules.state(standing, instant(case["at"])) == case["state"]


@named(LANDLORD)
def test_what_a_landlord_may_not_ask_is_said_before_it_is_shown(case: dict[str, Any]) -> None:
    found = warning(audiences()[case["audience"]].listed, case["paper"])
    assert (found.answer if found else None) == case.get("answer")


@pytest.mark.parametrize("kind", sorted(paper_types()))
def test_every_kind_of_paper_has_an_answer_in_short_sentences(kind: str) -> None:
    found = warning(audiences()["landlord"].listed, kind)
    if found is not None:
        assert found.words.endswith(".")
        assert all(len(one.split()) <= 20 for one in found.words.split(". "))


def test_the_list_says_its_decree_and_the_day_it_was_checked() -> None:
    listed = audiences()["landlord"].listed
    assert listed is not None
    assert "2015-1437" in listed.article
    assert listed.url.startswith("https://www.legifrance.gouv.fr/")
    assert listed.checked_on == date(2026, 11, 22)
    assert listed.doubted.endswith("à vérifier.")
