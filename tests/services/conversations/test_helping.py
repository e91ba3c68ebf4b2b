"""« Je bloque » reaches a person, with a day; « Ça ne va pas » reaches the team; silence is said."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest
from sqlalchemy import select

from backend.db import reading
from backend.outbox import NoticeRow
from tests.factories.conversations import Threads
from tests.factories.desk import API


def ask(threads: Threads, by: str = "nova", **told: Any) -> dict[str, Any]:
    answer = threads.circle[by].post(f"{API}/help-requests", json=told)
    assert answer.status_code == 200, answer.text
    shown: dict[str, Any] = answer.get_json()
    return shown


def stuck(threads: Threads, to: str = "malik", **more: Any) -> dict[str, Any]:
    target = {"kind": "step", "ref": "carte-identite/mairie", "title": "Aller à la mairie"}
    return ask(
        threads, kind="stuck", level="paper", conversation_id=threads.with_("nova", to), target=target, **more
    )


def listed(threads: Threads, by: str) -> list[dict[str, Any]]:
    answer = threads.circle[by].get(f"{API}/help-requests")
    assert answer.status_code == 200, answer.text
    items: list[dict[str, Any]] = answer.get_json()["items"]
    return items


def planned(threads: Threads, name: str) -> list[tuple[str, datetime]]:
    with reading() as connection:
        return [
            (row.kind, row.not_before)
            for row in connection.execute(
                select(NoticeRow.kind, NoticeRow.not_before)
                .where(
                    NoticeRow.recipient_id == threads.circle.ids[name],
                    NoticeRow.subject_kind == "help",
                    NoticeRow.seen_at.is_(None),
                )
                .order_by(NoticeRow.not_before)
            )
        ]


def test_being_stuck_is_a_message_with_the_step_and_a_day_by_which_somebody_answers(
    threads: Threads,
) -> None:
    made = stuck(threads, text="Le RIB")
    assert made["answer_by"] == "2026-11-27" and made["to"] == "Malik" and made["answered"] is None
    (message,) = threads.read("malik", threads.with_("malik", "nova"))["messages"]
    assert message["kind"] == "stuck" and message["text"] == "Il me manque un papier.\nLe RIB"
    assert message["target"]["title"] == "Aller à la mairie"
    assert planned(threads, "malik") == [("help.waits", datetime(2026, 11, 26, 8, tzinfo=UTC))]
    silent = [("help.silent", datetime(2026, 11, 27, 8, tzinfo=UTC))]
    assert planned(threads, "ines") == silent and planned(threads, "nova") == silent


def test_an_answer_stops_the_chase(threads: Threads) -> None:
    stuck(threads)
    threads.said("malik", "nova", "Je t'aide demain")
    assert planned(threads, "malik") == planned(threads, "ines") == planned(threads, "nova") == []
    (mine,) = listed(threads, "nova")
    assert mine["answered"]["first_name"] == "Malik"


def test_silence_is_said_to_the_team_and_to_the_young_person(threads: Threads) -> None:
    stuck(threads, to="camille")
    threads.later(days=4)
    for name, text in (
        ("nova", "Pas encore de réponse. L'équipe est prévenue."),
        ("ines", "Nova attend une réponse. Personne n'a répondu à temps."),
    ):
        inbox = threads.circle[name].get(f"{API}/notifications").get_json()["items"]
        assert text in [one["text"] for one in inbox]
    (late,) = listed(threads, "ines")
    assert late["late"] and late["to"] == "Camille" and late["conversation_id"] is None


def test_not_being_well_reaches_the_referent_and_the_lead_and_one_knows_who_read_it(
    threads: Threads,
) -> None:
    made = ask(threads, kind="unwell", level="today")
    for name in ("malik", "ines"):
        assert ("help.unwell", threads.circle.moment.at) in planned(threads, name)
    seen = threads.circle["ines"].post(f"{API}/help-requests/{made['id']}/seen").get_json()
    assert seen["seen"]["first_name"] == "Inès"
    (mine,) = listed(threads, "nova")
    assert mine["seen"]["first_name"] == "Inès"
    assert planned(threads, "malik") == []


@pytest.mark.req("ACC-04")
def test_a_request_for_help_is_nobody_elses(threads: Threads) -> None:
    made = ask(threads, kind="unwell", level="week")
    for name in ("camille", "solene", "paul", "lune"):
        assert listed(threads, name) == []
        assert threads.circle[name].post(f"{API}/help-requests/{made['id']}/seen").status_code == 404
    assert threads.circle["nova"].post(f"{API}/help-requests/{made['id']}/seen").status_code == 404
    for name in ("malik", "camille", "ines"):
        refused = threads.circle[name].post(f"{API}/help-requests", json={"kind": "unwell", "level": "week"})
        assert refused.status_code == 404


def test_a_request_without_a_person_says_what_is_missing(threads: Threads) -> None:
    refused = threads.circle["nova"].post(f"{API}/help-requests", json={"kind": "stuck", "level": "paper"})
    assert refused.status_code == 422 and "à qui" in str(refused.get_json())
