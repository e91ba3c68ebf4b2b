"""A message may be changed for ten minutes, never without a mark; nobody makes one vanish."""

from __future__ import annotations

from uuid import UUID

import pytest

from backend.db import reading, transaction
from backend.instance import instance
from backend.services import conversations
from tests.factories.conversations import Threads
from tests.factories.desk import API


def test_within_ten_minutes_a_message_is_changed_and_says_so(threads: Threads) -> None:
    sent = threads.said("nova", "malik", "Rdv mardi")
    assert sent["can"] == ["edit", "delete"]
    threads.later(minutes=9)
    changed = threads.change("nova", sent, "Rdv mercredi").get_json()
    assert changed["text"] == "Rdv mercredi" and changed["edited"] and changed["version"] == 2
    stale = threads.change("nova", sent, "Rdv jeudi")
    assert stale.status_code == 412
    assert threads.texts("malik", threads.with_("malik", "nova")) == ["Rdv mercredi"]


def test_after_ten_minutes_a_message_stays(threads: Threads) -> None:
    sent = threads.said("nova", "malik", "Trop tard")
    threads.later(minutes=11)
    assert threads.read("nova", threads.with_("nova", "malik"))["messages"][0]["can"] == []
    refused = threads.change("nova", sent, None)
    assert refused.status_code == 409 and refused.get_json()["code"] == "too_late"


def test_a_message_taken_back_keeps_its_place_and_no_longer_waits(threads: Threads) -> None:
    sent = threads.said("malik", "nova", "Oups")
    gone = threads.change("malik", sent, None).get_json()
    assert gone["deleted"] and gone["text"] == "" and gone["can"] == []
    line = threads.of("nova", "malik")
    assert line["unread"] == 0 and line["begun"]
    inbox = threads.circle["nova"].get(f"{API}/notifications").get_json()
    assert not [one for one in inbox["items"] if one["kind"] == "message"]
    shown = threads.read("nova", threads.with_("nova", "malik"))["messages"]
    assert [(one["deleted"], one["text"]) for one in shown] == [(True, "")]


def test_nobody_changes_the_words_of_somebody_else(threads: Threads) -> None:
    sent = threads.said("nova", "malik", "À moi")
    for other in ("malik", "camille", "ines", "lune"):
        assert threads.change(other, sent, "À toi").status_code == 404
    assert threads.texts("nova", threads.with_("nova", "malik")) == ["À moi"]


@pytest.mark.req("SAF-05", "SAF-06")
def test_what_an_adult_took_back_still_stands_in_a_report_and_a_young_persons_does_not(
    threads: Threads,
) -> None:
    for number in range(25):
        threads.said("nova", "camille", f"Avant {number}")
    bad = threads.said("camille", "nova", "Un premier mot")
    threads.change("camille", bad, "Un autre mot")
    mine = threads.said("nova", "camille", "Mon secret")
    threads.change("nova", mine, None)
    with reading() as connection:
        excerpt = conversations.frozen_excerpt(connection, UUID(bad["id"]), keyd=instance().keyd)
    assert excerpt.youth_id == threads.nova and excerpt.kind == "mentor"
    assert [one.text for one in excerpt.messages][:2] == ["Avant 5", "Avant 6"]
    reported = next(one for one in excerpt.messages if one.reported)
    assert reported.edited and reported.former[0][1] == "Un premier mot"
    assert "Mon secret" not in str(excerpt)


@pytest.mark.req("SAF-07")
def test_what_a_blocked_adult_writes_never_reaches_the_young_person_and_they_are_not_told(
    threads: Threads,
) -> None:
    threads.said("camille", "nova", "Bonjour")
    thread = threads.with_("nova", "camille")
    at, on = threads.circle.moment.at, threads.circle.moment.at.date()
    with transaction() as session:
        conversations.set_blocked(session, UUID(thread), True, at=at, on=on)
    sent = threads.said("camille", "nova", "Réponds")
    assert sent["text"] == "Réponds"
    assert threads.texts("camille", thread) == ["Bonjour", "Réponds"]
    assert "blocked" not in threads.of("camille", "nova")
    assert threads.texts("nova", thread) == ["Bonjour"]
    line = threads.of("nova", "camille")
    assert line["blocked"] is True and line["unread"] == 0
    assert threads.send("nova", "camille", "Non").get_json()["code"] == "blocked"
