"""Two people write to each other; nobody else reads."""

from __future__ import annotations

from uuid import uuid4

import pytest
from sqlalchemy import select, text

from backend.access import BondKind
from backend.db import reading, transaction
from backend.outbox import NoticeRow
from backend.services import people
from backend.services.people import YoungPerson
from tests.factories.conversations import Threads
from tests.factories.desk import API


def notices(threads: Threads, name: str) -> list[str]:
    inbox = threads.circle[name].get(f"{API}/notifications").get_json()
    return [one["text"] for one in inbox["items"] if not one["seen"] and one["kind"] == "message"]


def test_everybody_beside_the_young_person_can_be_written_to_before_any_message(threads: Threads) -> None:
    told = threads.list("nova")
    assert told["unread"] == 0
    assert {(one["kind"], one["with"][0]["first_name"], one["begun"]) for one in told["items"]} == {
        ("referent", "Malik", False),
        ("mentor", "Camille", False),
    }


def test_a_message_goes_both_ways_and_says_that_it_was_read(threads: Threads) -> None:
    first = threads.said("nova", "malik", "Bonjour Malik")
    thread = threads.with_("nova", "malik")
    assert first["mine"] and first["author"]["first_name"] == "Nova" and not first["read"]
    assert threads.of("malik", "nova")["unread"] == 1
    threads.mark_read("malik", thread, 1)
    assert threads.of("malik", "nova")["unread"] == 0
    threads.said("malik", "nova", "Bonjour Nova", quoted_id=first["id"])
    shown = threads.read("nova", thread)
    assert [one["text"] for one in shown["messages"]] == ["Bonjour Malik", "Bonjour Nova"]
    assert shown["messages"][0]["read"]
    assert shown["messages"][1]["quoted"] == {
        "id": first["id"],
        "mine": True,
        "first_name": "Nova",
        "text": "Bonjour Malik",
    }
    assert shown["thread"]["unread"] == 1


def test_a_young_person_may_hide_what_they_read(threads: Threads) -> None:
    threads.said("malik", "nova", "Tu viens ?")
    thread = threads.with_("nova", "malik")
    assert (
        threads.circle["nova"].patch(f"{API}/conversations/{thread}", json={"hides_read": True}).status_code
        == 204
    )
    threads.mark_read("nova", thread, 1)
    assert threads.read("malik", thread)["messages"][0]["read"] is False
    assert threads.read("nova", thread)["thread"]["hides_read"] is True


def test_a_thread_is_said_once_until_it_is_read(threads: Threads) -> None:
    threads.said("malik", "nova", "Un")
    threads.said("malik", "nova", "Deux")
    assert notices(threads, "nova") == ["Malik t'a écrit."]
    thread = threads.with_("nova", "malik")
    threads.mark_read("nova", thread, 2)
    assert notices(threads, "nova") == []
    threads.said("malik", "nova", "Trois")
    assert notices(threads, "nova") == ["Malik t'a écrit."]
    with reading() as connection:
        kept = connection.execute(select(NoticeRow)).mappings().all()
    assert not any("Trois" in str(value) for row in kept for value in row.values())


@pytest.mark.req("REL-03")
def test_a_message_sent_twice_by_a_phone_arrives_once(threads: Threads) -> None:
    key = str(uuid4())
    first = threads.said("nova", "malik", "Une fois", key=key)
    again = threads.said("nova", "malik", "Une fois", key=key)
    assert again["id"] == first["id"]
    assert threads.texts("malik", threads.with_("malik", "nova")) == ["Une fois"]


@pytest.mark.req("ACC-04", "ACC-03")
def test_nobody_else_reads_a_thread(threads: Threads) -> None:
    threads.said("nova", "camille", "Pour toi seule")
    thread = threads.with_("nova", "camille")
    for other in ("malik", "ines", "solene", "paul", "lune"):
        assert threads.open(other, thread).status_code == 404
        sent = threads.circle[other].post(f"{API}/conversations/{thread}/messages", json={"text": "Moi"})
        assert sent.status_code == 404
        marked = threads.circle[other].post(f"{API}/conversations/{thread}/read", json={"through": 1})
        assert marked.status_code == 404
    assert threads.texts("camille", thread) == ["Pour toi seule"]


@pytest.mark.req("SAF-01", "ACC-03")
def test_when_the_bond_ends_the_adult_reads_nothing_and_the_young_person_keeps_the_thread(
    threads: Threads,
) -> None:
    threads.said("nova", "camille", "Merci pour tout")
    thread = threads.with_("nova", "camille")
    threads.part("camille")
    assert threads.open("camille", thread).status_code == 404
    assert threads.list("camille")["items"] == []
    assert threads.texts("nova", thread) == ["Merci pour tout"]
    line = threads.of("nova", "camille")
    assert not line["open"] and line["ended_on"] == "2026-11-23"
    refused = threads.send("nova", "camille", "Encore")
    assert refused.status_code == 409 and refused.get_json()["code"] == "thread_ended"


@pytest.mark.req("SAF-02")
def test_a_mentor_sees_a_first_name_and_nothing_else_of_the_young_person(threads: Threads) -> None:
    threads.said("nova", "camille", "Bonjour")
    answer = threads.open("camille", threads.with_("camille", "nova"))
    assert "Modèle" not in answer.text and "2009" not in answer.text
    assert threads.list("camille")["items"][0]["with"] == [
        {"id": str(threads.nova), "first_name": "Nova", "role": "young"}
    ]
    assert threads.of("malik", "nova")["with"][0]["last_name"] == "Modèle"


def test_a_word_to_the_referent_ends_the_silence_and_one_to_the_mentor_does_not(threads: Threads) -> None:
    def last() -> object:
        with reading() as connection:
            return connection.execute(
                select(YoungPerson.last_exchange_on).where(YoungPerson.id == threads.nova)
            ).scalar_one()

    threads.said("malik", "nova", "Des nouvelles ?")
    threads.said("nova", "camille", "Salut")
    assert last() is None
    threads.said("nova", "malik", "Ça va")
    assert last() == threads.circle.moment.at.date()


@pytest.mark.req("TST-04", "WEB-06")
def test_the_words_of_a_message_are_nowhere_in_clear(threads: Threads) -> None:
    threads.said(
        "nova", "malik", "CANARI-AU-REPOS", target={"kind": "paper", "ref": "p1", "title": "CANARI-RIB"}
    )
    with reading() as connection:
        for table in ("message", "conversation", "conversation_member", "notice", "live_event", "request"):
            for row in connection.execute(text(f"SELECT * FROM {table}")):
                assert all("CANARI" not in str(value) for value in row)
                assert all(b"CANARI" not in value for value in row if isinstance(value, bytes))


def test_a_long_thread_is_read_page_by_page(threads: Threads) -> None:
    for number in range(1, 8):
        threads.said("nova", "malik", f"Message {number}")
    thread = threads.with_("nova", "malik")
    last = threads.read("malik", thread, limit=3)
    assert [one["text"] for one in last["messages"]] == ["Message 5", "Message 6", "Message 7"]
    before = threads.read("malik", thread, limit=3, before=last["before"])
    assert [one["text"] for one in before["messages"]] == ["Message 2", "Message 3", "Message 4"]
    first = threads.read("malik", thread, limit=3, before=before["before"])
    assert [one["text"] for one in first["messages"]] == ["Message 1"] and first["before"] is None


def test_two_people_who_meet_again_find_their_thread(threads: Threads) -> None:
    threads.said("nova", "camille", "Première fois")
    thread = threads.with_("nova", "camille")
    threads.part("camille")
    with transaction() as session:
        people.write_bond(
            session,
            authority_id=threads.circle.authority,
            youth_id=threads.nova,
            kind=BondKind.MENTOR,
            adult_id=threads.circle.ids["camille"],
            starts_on=threads.circle.moment.at.date(),
        )
    assert threads.with_("camille", "nova") == thread
    assert threads.texts("camille", thread) == ["Première fois"]


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({"text": "   "}, "/text"),
        ({"text": "x" * 4001}, "/text"),
        ({"text": "Caché \u202e"}, "/text"),
        ({"text": "Ici", "target": {"kind": "planète", "ref": "x"}}, "/target/kind"),
    ],
)
def test_a_message_that_cannot_leave_says_which_field_to_mend(
    threads: Threads, body: dict[str, object], field: str
) -> None:
    path = f"{API}/conversations/{threads.with_('nova', 'malik')}/messages"
    answer = threads.circle["nova"].post(path, json=body)
    assert answer.status_code == 422
    assert field in str(answer.get_json())
    assert not threads.of("nova", "malik")["begun"]


def test_a_message_may_not_answer_one_of_another_thread(threads: Threads) -> None:
    other = threads.said("nova", "camille", "Secret")
    refused = threads.send("nova", "malik", "Regarde", quoted_id=other["id"])
    assert refused.status_code == 422 and "Secret" not in refused.text
