"""Being away is said; one text goes to several, one by one; the circle is opened by the young person alone."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from sqlalchemy import func, select, update

from backend.access import Bond
from backend.db import reading, transaction
from backend.services.conversations.actions.erasing import erase_day
from backend.services.conversations.models import Conversation, FormerMessage, HelpRequest, Message
from tests.factories.conversations import Threads
from tests.factories.desk import API

AWAY = {"from": "2026-11-23", "back_on": "2026-11-30", "name": "Inès Sextant", "phone": "01 99 00 00 01"}


def test_an_absence_is_told_to_the_young_person_with_whom_to_call(threads: Threads) -> None:
    said = threads.circle["malik"].put(f"{API}/me/absence", json=AWAY)
    assert said.status_code == 200 and said.get_json()["absence"] == AWAY
    assert threads.of("nova", "malik")["absent"] == AWAY
    threads.said("nova", "malik", "Tu es là ?")
    assert threads.read("nova", threads.with_("nova", "malik"))["thread"]["absent"] == AWAY
    assert threads.circle["malik"].delete(f"{API}/me/absence").get_json() == {"absence": None}
    assert threads.of("nova", "malik")["absent"] is None


def test_an_absence_is_said_only_on_its_days(threads: Threads) -> None:
    threads.circle["camille"].put(f"{API}/me/absence", json={**AWAY, "from": "2026-11-25"})
    assert threads.of("nova", "camille")["absent"] is None
    threads.later(days=2)
    assert threads.of("nova", "camille")["absent"]["back_on"] == "2026-11-30"
    threads.later(days=5)
    assert threads.of("nova", "camille")["absent"] is None


@pytest.mark.parametrize("dates", [("2026-11-30", "2026-11-30"), ("2026-11-01", "2026-11-20")])
def test_an_absence_that_makes_no_sense_says_why(threads: Threads, dates: tuple[str, str]) -> None:
    wrong = {**AWAY, "from": dates[0], "back_on": dates[1]}
    answer = threads.circle["malik"].put(f"{API}/me/absence", json=wrong)
    assert answer.status_code == 422 and "/back_on" in str(answer.get_json())
    assert threads.circle["nova"].put(f"{API}/me/absence", json=AWAY).status_code == 404


def test_one_text_goes_to_each_in_their_own_thread(threads: Threads) -> None:
    each = {"youth_ids": [str(threads.nova)], "text": "Le bureau ferme vendredi."}
    assert threads.circle["malik"].post(f"{API}/conversations/each", json=each).status_code == 204
    assert threads.texts("nova", threads.with_("nova", "malik")) == ["Le bureau ferme vendredi."]
    both = {**each, "youth_ids": [str(threads.nova), str(threads.circle.ids["lune"])]}
    assert threads.circle["malik"].post(f"{API}/conversations/each", json=both).status_code == 404
    assert len(threads.texts("nova", threads.with_("nova", "malik"))) == 1
    assert threads.circle["camille"].post(f"{API}/conversations/each", json=each).status_code == 404


def open_circle(threads: Threads, *names: str, by: str = "nova") -> Any:
    ids = [str(threads.circle.ids[name]) for name in names]
    return threads.circle[by].post(f"{API}/conversations/circle", json={"with": ids})


@pytest.mark.req("ACC-03")
def test_the_circle_is_opened_by_the_young_person_and_left_with_the_bond(threads: Threads) -> None:
    assert open_circle(threads, "malik", "solene").status_code == 422
    assert open_circle(threads, "malik").status_code == 422
    assert open_circle(threads, "malik", "camille", by="malik").status_code == 404
    made = open_circle(threads, "malik", "camille").get_json()["thread"]
    assert open_circle(threads, "malik", "camille").get_json()["code"] == "circle_open"
    path = f"{API}/conversations/{made['id']}/messages"
    assert threads.circle["nova"].post(path, json={"text": "À tous les deux"}).status_code == 201
    assert threads.circle["camille"].post(path, json={"text": "Présente"}).status_code == 201
    assert threads.texts("malik", made["id"]) == ["À tous les deux", "Présente"]
    assert threads.open("ines", made["id"]).status_code == 404
    threads.part("camille")
    assert threads.open("camille", made["id"]).status_code == 404
    assert [one["kind"] for one in threads.list("malik")["items"]].count("circle") == 1
    assert threads.texts("nova", made["id"]) == ["À tous les deux", "Présente"]


def test_a_lead_sees_what_waits_more_than_three_working_days_and_not_the_words(threads: Threads) -> None:
    threads.said("nova", "malik", "SECRET")

    def waiting(by: str) -> Any:
        return threads.circle[by].get(f"{API}/conversations/waiting")

    threads.later(days=3)
    assert waiting("ines").get_json()["items"] == []
    threads.later(days=2)
    answer = waiting("ines")
    (one,) = answer.get_json()["items"]
    assert one["adult"]["first_name"] == "Malik" and one["youth"]["first_name"] == "Nova"
    assert "SECRET" not in answer.text
    assert waiting("paul").get_json()["items"] == []
    for name in ("malik", "camille", "nova"):
        assert waiting(name).status_code == 404
    threads.mark_read("malik", threads.with_("malik", "nova"), 1)
    assert waiting("ines").get_json()["items"] == []


@pytest.mark.req("RET-05")
def test_messages_are_erased_two_years_after_the_pair_ended(threads: Threads) -> None:
    threads.said("nova", "malik", "Gardé")
    bad = threads.said("camille", "nova", "Avant")
    threads.change("camille", bad, "Après")
    with transaction() as session:
        session.execute(
            update(Bond)
            .where(Bond.adult_id == threads.circle.ids["camille"])
            .values(ends_on=date(2026, 11, 23))
        )
    at = threads.circle.moment.at

    def erase(day: date) -> int:
        with transaction() as session:
            return erase_day(session, "Europe/Paris", day, at=at).new

    assert erase(date(2028, 11, 22)) == 0
    assert erase(date(2028, 11, 23)) == 1
    assert erase(date(2028, 11, 23)) == 0
    with reading() as connection:
        left = {
            model: connection.execute(select(func.count()).select_from(model)).scalar_one()
            for model in (Conversation, Message, FormerMessage, HelpRequest)
        }
    assert left == {Conversation: 1, Message: 1, FormerMessage: 0, HelpRequest: 0}
