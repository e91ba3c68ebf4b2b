"""What an interview asks for, as tables a professional can read."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from backend.services.interviews import rules
from backend.services.interviews.content import content, contents

CASES = yaml.safe_load((Path(__file__).parent / "sheet.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES["missing"], ids=lambda one: one["why"])
def test_minutes_are_read_once_nothing_the_law_asks_for_is_missing(case: dict[str, Any]) -> None:
    topics = rules.topics_for(content(case["kind"]), case.get("flags", {}))
    spoken = {
        topic.code: rules.Said("yes", "Écrit." if topic.written else "")
        for topic, _ in topics
        if topic.code not in case.get("not_filled", [])
    }
    for code, line in case.get("said", {}).items():
        spoken[code] = rules.Said(**line)
    faults = rules.missing(topics, spoken, case.get("held_on"), case.get("summary", ""))
    assert sorted(faults) == sorted(case["missing"])


@pytest.mark.parametrize("case", CASES["late"], ids=lambda one: one["why"])
def test_an_interview_is_late_from_the_day_after(case: dict[str, Any]) -> None:
    assert rules.is_late(case["due_on"], case["held_on"], case["on"]) is case["late"]


@pytest.mark.parametrize("case", CASES["near"], ids=lambda one: one["why"])
def test_an_interview_is_spoken_of_a_month_before_its_time(case: dict[str, Any]) -> None:
    assert rules.is_near(case["opens_on"], case["on"]) is case["near"]


@pytest.mark.parametrize("case", CASES["kept"], ids=lambda one: one["why"])
def test_an_interview_keeps_its_duty_and_those_spoken_of(case: dict[str, Any]) -> None:
    said = {code: rules.Said(answer, "") for code, answer in case["said"].items()}
    assert rules.kept_milestones(content(case["kind"]), said) == case["milestones"]


@pytest.mark.parametrize("kind", rules.KINDS)
def test_every_topic_has_its_article_and_points_at_a_card_that_exists(kind: str) -> None:
    found = contents()[kind]
    cards = {one.code for one in found.cards}
    assert isinstance(found.checked_on, date)
    assert found.source
    for topic in found.topics:
        assert topic.article
        assert topic.confidence in ("V", "M", "I", "PROD")
        assert not topic.card or topic.card in cards


def test_the_same_words_have_the_same_fingerprint_and_others_another() -> None:
    parts = [("Entretien", "Tenu le 1er mars 2027."), ("Compte rendu", "Un point.")]
    assert rules.fingerprint(parts) == rules.fingerprint(list(parts))
    assert rules.fingerprint(parts) != rules.fingerprint([*parts, ("La suite", "Rien.")])
    assert len(rules.fingerprint(parts)) == 64


def test_both_sides_are_needed() -> None:
    assert not rules.both(["adult", "adult"])
    assert not rules.both(["young"])
    assert rules.both(["adult", "young"])
