"""The rules of the project, from tables anybody may read."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from backend.services.project import rules
from backend.services.project.domains import frame
from backend.services.project.rules import Line

HERE = Path(__file__).parent
ON = date(2026, 11, 22)


def table(name: str) -> list[Any]:
    found: list[Any] = yaml.safe_load((HERE / name).read_text())
    return [pytest.param(one, id=one["name"]) for one in found]


def line(said: dict[str, Any]) -> Line:
    return Line("action", "housing", goal=UUID(int=1), **said)


@pytest.mark.req("REL-17")
@pytest.mark.parametrize("case", table("joined.yaml"))
def test_two_hands_on_one_line(case: dict[str, Any]) -> None:
    past = [rules.Left(line(case["base"]), own=False)]
    past += [rules.Left(line(one), own=True) for one in case.get("own", [])]
    past += [rules.Left(line(case["theirs"]), own=False)] if "theirs" in case else []
    found = rules.merged(past, line(case["mine"]))
    assert found == (line(case["kept"]) if case["kept"] else None)


@pytest.mark.parametrize("case", table("review.yaml"))
def test_the_day_a_project_is_read_again(case: dict[str, Any]) -> None:
    law = frame()
    found = rules.review_on(
        case["signed"], case["born"], months=law.review_months, before_18_days=law.before_18_days
    )
    assert found == case["review"]


def test_the_six_domains_are_those_of_the_article_in_its_order() -> None:
    assert [one.law.split(" : ")[0] for one in frame().domains] == [f"R222-6, {n}°" for n in range(1, 7)]
    assert all(one.title and one.pro and one.ask for one in frame().domains)
    assert {one.mark for one in frame().sources} <= {"V", "M"}


words = st.text(max_size=40)
lines = st.builds(Line, kind=st.sampled_from(rules.KINDS), theme=st.just("housing"), text=words)


@given(lines)
def test_a_tidied_line_is_tidy(said: Line) -> None:
    once = rules.tidy(said, ON)
    assert rules.tidy(once, ON) == once
    assert once.text.split() == said.text.split()


@given(st.dictionaries(st.uuids(), lines, max_size=6), st.dictionaries(st.uuids(), lines, max_size=6))
def test_what_two_versions_say_is_found_back_from_one_and_the_changes(
    before: dict[UUID, Line], after: dict[UUID, Line]
) -> None:
    rebuilt = dict(before)
    for one in rules.compare(before, after):
        if one.after is None:
            del rebuilt[one.id]
        else:
            rebuilt[one.id] = one.after
    assert rebuilt == after
