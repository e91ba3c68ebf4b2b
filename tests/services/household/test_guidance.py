"""The doors, the days of a move and the rental file: every word of them leads somewhere that exists."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

from flask.testing import FlaskClient

from backend import law
from backend.guides.journeys import journeys
from backend.guides.papers import paper_types
from backend.guides.reading import level, sentences, words
from backend.services.household.guidance import guidance, written
from tests.factories.safes import API

ON = date(2026, 11, 22)
AMOUNT = re.compile(r"\d[\d\s.,]*(€|euros?)|\b(19|20)\d\d\b|\b0\d([ .]?\d\d){4}\b", re.IGNORECASE)
FORBIDDEN = re.compile(r"\b(placé[es]*|cas social|veuillez|nonobstant|oups)\b", re.IGNORECASE)


def said() -> Iterator[str]:
    sheet = written()
    for one in [*sheet["doors"], *sheet["move"], *sheet["rental_file"]]:
        yield from (one[key] for key in ("title", "text", "instead", "doubt") if key in one)


def test_every_door_and_every_day_lead_to_a_journey_that_exists() -> None:
    steps = {one.code: {step.code for step in one.steps} for one in journeys()}
    for one in [*written()["doors"], *written()["move"]]:
        if "guide" in one:
            assert one["guide"] in steps, one
        if "step" in one:
            assert one["step"] in steps[one["guide"]], one


def test_every_paper_of_the_lists_is_a_known_kind() -> None:
    kinds = set(paper_types())
    for one in written()["rental_file"]:
        assert set(one["any_of"]) <= kinds, one
    assert {one["keep"] for one in written()["move"] if "keep" in one} <= kinds


def test_every_door_opens_for_a_situation_or_for_everybody() -> None:
    known = {one["code"] for one in written()["situations"]}
    opened = {code for one in written()["doors"] for code in one.get("to", known)}
    assert opened == known
    for one in written()["doors"]:
        assert set(one.get("to", ())) <= known


def test_the_days_of_a_move_go_from_a_fortnight_before_to_a_month_after() -> None:
    days = [one["days"] for one in written()["move"]]
    assert days == sorted(days)
    assert (days[0], days[-1]) == (-15, 30)
    assert {one["code"] for one in written()["move"] if one["days"] == 0} == {"inventory", "aid"}


def test_the_words_are_short_plain_and_hold_no_amount() -> None:
    for line in said():
        assert not FORBIDDEN.search(line), line
        assert not AMOUNT.search(line), line
        assert all(len(words(one)) <= 20 for one in sentences(line)), line
    assert level(list(said())).kandel_moles >= 70


def test_the_day_to_complete_the_inventory_is_the_one_of_the_law() -> None:
    (last,) = [one["days"] for one in written()["move"] if one["code"] == "inventory-more"]
    assert last == law.value("housing.inventory_days", ON).value


def test_delays_are_served_with_their_article_and_their_doubt(new_client: Callable[[], FlaskClient]) -> None:
    client = new_client()
    answer = client.get(f"{API}/household")
    assert answer.status_code == 200
    delays: dict[str, Any] = answer.get_json()["delays"]
    assert delays["bank.refusal_silence_days"]["value"] == 15
    assert "doubt" not in delays["bank.refusal_silence_days"]
    assert delays["housing.inventory_days"]["doubt"] is True
    assert set(delays) == set(guidance(ON)["delays"])
    etag = answer.headers["ETag"]
    assert client.get(f"{API}/household", headers={"If-None-Match": etag}).status_code == 304
