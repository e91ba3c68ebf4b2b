"""The table of events said on a file, line by line."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from backend import law
from backend.services.autonomy import rules
from backend.services.autonomy.rules import Measure, PersonFacts
from backend.services.desk.rules import events

ON = date(2026, 11, 23)
CASES: list[dict[str, Any]] = yaml.safe_load(Path(__file__).with_name("events.yaml").read_text())["cases"]


def facts(case: dict[str, Any]) -> PersonFacts:
    measures = tuple(Measure(*one) for one in case["measures"])
    return PersonFacts(birth_date=case["birth_date"], measures=measures, **case.get("flags", {}))


def said_in(case: dict[str, Any]) -> events.Said:
    told = dict(case["said"])
    return events.Said(on=told.pop("day"), **told)


def of(case: dict[str, Any]) -> dict[str, list[str]]:
    """Rules by what the event does to them."""
    before = facts(case)
    after = events.facts_after(said_in(case), before)
    found: dict[str, list[str]] = {"comes": [], "moves": [], "stops": []}
    for one in events.changes(rules.milestones(before, ON), rules.milestones(after, ON), ON):
        found[one.kind].append(one.after.rule)
    return found


@pytest.mark.parametrize("case", CASES, ids=[one["name"] for one in CASES])
def test_an_event_writes_what_tells_it_or_says_why_not(case: dict[str, Any]) -> None:
    said, known = said_in(case), facts(case)
    refused = events.faults(said, known, ON)
    assert refused.keys() == case.get("refused", {}).keys()
    for field, words in case.get("refused", {}).items():
        assert words in refused[field]
    if refused:
        return
    after = events.facts_after(said, known)
    wanted = [tuple(one) for one in case.get("measures_after", case["measures"])]
    assert [(one.started_on, one.ended_on, one.basis) for one in after.measures] == wanted
    assert events.flags_of(said, known.birth_date) == case.get("flags_after", {})
    life = {one.id: one.day for one in rules.life_events(after, ON)}
    assert case["life"].items() <= life.items()
    changed = of(case)
    for kind in ("comes", "moves", "stops"):
        assert set(case.get(kind, [])) <= set(changed[kind]), (kind, changed)


def test_every_event_of_the_calendar_can_be_said_and_no_other() -> None:
    assert list(events.WAYS) == list(law.event_rules())
    tried = {case["said"]["event"] for case in CASES if "refused" not in case}
    assert tried == set(events.WAYS)
