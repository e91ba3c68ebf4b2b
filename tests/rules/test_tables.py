"""The tables of this folder, line by line: each says what a person of such facts has on such a day.

A professional can read and correct them: no Python is needed to add a case.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from backend import law
from backend.services.autonomy import preview
from backend.services.autonomy.rules import (
    Measure,
    PersonFacts,
    age_at_entry,
    events_between,
    life_events,
    milestones,
    order,
    rule,
    statut_on,
)

TABLES = sorted(Path(__file__).parent.glob("*.yaml"))
PERSON = ("birth_date", "birth_precision", "measures", "flags", "done", "waived", "zone")


def plain(value: Any) -> Any:
    """A table's dates as the texts a preview case holds."""
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, dict):
        return {key: plain(one) for key, one in value.items()}
    return [plain(one) for one in value] if isinstance(value, list) else value


@cache
def read(path: Path) -> dict[str, Any]:
    told: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return told


def cases(part: str) -> Iterator[tuple[Path, dict[str, Any]]]:
    for path in TABLES:
        for case in read(path)["cases"]:
            if part in case:
                yield path, case


def expected_rows() -> Iterator[Any]:
    for path, case in cases("expect"):
        for rule_id, row in case["expect"].items():
            yield pytest.param(case, rule_id, row, id=f"{path.stem}: {case['name']} [{rule_id}]")


def expected_states() -> Iterator[Any]:
    for path, case in cases("states"):
        for rule_id, days in case["states"].items():
            for day, state in days.items():
                yield pytest.param(
                    case, rule_id, day, state, id=f"{path.stem}: {case['name']} [{rule_id} {day} {state}]"
                )


def expected(part: str) -> Iterator[Any]:
    for path, case in cases(part):
        yield pytest.param(case, id=f"{path.stem}: {case['name']}")


def answer(case: dict[str, Any], rule_id: str, on: Any) -> dict[str, Any]:
    person = {key: plain(case[key]) for key in PERSON if key in case}
    [found] = preview({"id": case["name"], "on": plain(on), **person})
    return next(one for one in found["milestones"] if one["rule"] == rule_id)


def facts(case: dict[str, Any]) -> PersonFacts:
    flags = dict(case.get("flags", {}))
    began = flags.pop("date_entree_ase", None)
    return PersonFacts(
        birth_date=case["birth_date"],
        birth_precision=case.get("birth_precision", "day"),
        measures=tuple(Measure(*one) for one in case.get("measures", [])),
        care_began_on=began,
        **flags,
    )


@pytest.mark.parametrize(("case", "rule_id", "row"), list(expected_rows()))
def test_a_milestone_has_the_dates_and_the_reason_of_the_table(
    case: dict[str, Any], rule_id: str, row: dict[str, Any]
) -> None:
    found = answer(case, rule_id, case["day"])
    for key, value in row.items():
        if key == "reason":
            assert found["why"].startswith(rule(rule_id).reasons[value])
        else:
            assert found[key] == plain(value), key


@pytest.mark.parametrize(("case", "rule_id", "day", "state"), list(expected_states()))
def test_a_milestone_has_the_state_of_the_table_on_its_boundary_days(
    case: dict[str, Any], rule_id: str, day: Any, state: str
) -> None:
    assert answer(case, rule_id, day)["state"] == state


@pytest.mark.parametrize("case", list(expected("events")))
def test_what_happens_to_a_milestone_happens_on_the_days_of_the_table(case: dict[str, Any]) -> None:
    rows = {row.rule: row for row in milestones(facts(case), case["after"])}
    for rule_id, listed in case["events"].items():
        row = rows[rule_id]._replace(
            done_on=case.get("done", {}).get(rule_id), waived_on=case.get("waived", {}).get(rule_id)
        )
        found = events_between(row, case["after"], case["upto"])
        assert [[event.kind, event.day] for event in found] == listed, rule_id


@pytest.mark.parametrize("case", list(expected("order")))
def test_milestones_come_in_the_order_of_the_table(case: dict[str, Any]) -> None:
    ticked = [
        row._replace(done_on=case.get("done", {}).get(row.rule))
        for row in milestones(facts(case), case["day"])
    ]
    assert [row.rule for row in order(ticked, case["day"])][: len(case["order"])] == case["order"]


@pytest.mark.parametrize("case", list(expected("statut")))
def test_the_situation_in_law_is_read_from_the_measures(case: dict[str, Any]) -> None:
    assert {day: statut_on(facts(case), day) for day in case["statut"]} == case["statut"]


@pytest.mark.parametrize("case", list(expected("age_at_entry")))
def test_the_age_at_entry_is_computed_never_kept(case: dict[str, Any]) -> None:
    assert age_at_entry(facts(case)) == case["age_at_entry"]


@pytest.mark.parametrize("case", list(expected("life")))
def test_the_events_of_a_life_are_those_of_the_table(case: dict[str, Any]) -> None:
    told = {one.id: [one.day, one.certainty] for one in life_events(facts(case), case["day"])}
    assert told == case["life"]


def test_every_event_rule_is_shown_by_a_table_and_names_real_milestones() -> None:
    shown = {event for _, case in cases("life") for event in case["life"]}
    assert set(law.event_rules()) == shown
    for one in law.event_rules().values():
        assert set(one.rules) <= {rule.id for rule in law.rules()}
        assert one.article and one.source and one.consequence


@pytest.mark.parametrize("case", list(expected("zone_of")))
def test_a_territory_has_its_zone(case: dict[str, Any]) -> None:
    for territory, zone in case["zone_of"].items():
        assert law.zone_of(territory) == zone


def test_every_reason_of_every_rule_is_shown_by_a_table() -> None:
    shown = {
        (rule_id, row.get("reason")) for _, case in cases("expect") for rule_id, row in case["expect"].items()
    }
    written = {(one.id, reason) for one in law.rules() for reason in one.reasons}
    assert written - shown == set()
