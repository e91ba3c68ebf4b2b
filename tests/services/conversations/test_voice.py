"""A young person speaks to their referent or their mentor; nobody else hears, and no adult sends a sound."""

from __future__ import annotations

from base64 import urlsafe_b64encode
from typing import Any

import pytest
from sqlalchemy import func, select

from backend.db import reading
from backend.services.conversations.models import Message, MessageSound
from tests.factories.conversations import Threads
from tests.factories.desk import API
from tests.theft.theft import base, search

WEBM = b"\x1a\x45\xdf\xa3" + b"un son que personne ne lit dans la base " * 40


def note(sound: bytes = WEBM, **more: Any) -> dict[str, Any]:
    written = urlsafe_b64encode(sound).decode().rstrip("=")
    return {"voice": {"seconds": 12, "sound": written, "transcript": "On se voit jeudi ?", **more}}


def heard(threads: Threads, by: str, message: str) -> Any:
    return threads.circle[by].get(f"{API}/messages/{message}/sound")


@pytest.mark.parametrize("adult", ["malik", "camille"])
def test_a_voice_note_is_heard_by_the_adult_it_was_said_to(threads: Threads, adult: str) -> None:
    sent = threads.said("nova", adult, "", **note())
    assert sent["kind"] == "voice" and sent["can"] == ["delete"]
    assert sent["voice"] == {
        "seconds": 12,
        "type": "audio/webm",
        "size": len(WEBM),
        "transcript": "On se voit jeudi ?",
    }
    answer = heard(threads, adult, sent["id"])
    assert answer.status_code == 200 and answer.data == WEBM
    assert answer.mimetype == "audio/webm" and answer.headers["Cache-Control"] == "no-store"
    assert heard(threads, "nova", sent["id"]).data == WEBM


@pytest.mark.req("SAF-02")
def test_nobody_else_hears_it_and_the_base_alone_does_not_speak(threads: Threads) -> None:
    sent = threads.said("nova", "malik", "", **note())
    for other in ("camille", "ines", "lune"):
        assert heard(threads, other, sent["id"]).status_code == 404
    threads.part("malik")
    threads.later(days=1)
    assert heard(threads, "malik", sent["id"]).status_code == 404
    assert not search(base(), [WEBM[4:60], "On se voit jeudi ?"])


def test_an_adult_sends_no_sound(threads: Threads) -> None:
    for adult in ("malik", "camille"):
        refused = threads.send(adult, "nova", "", **note())
        assert refused.status_code == 422 and "/voice" in str(refused.get_json())
    with reading() as connection:
        assert connection.execute(select(func.count()).select_from(Message)).scalar_one() == 0


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        (note(b"%PDF-1.7 pas un son"), "ne se lit pas"),
        (note(b"\x1a\x45\xdf\xa3" + bytes(1_000_100)), "2 minutes au plus"),
        (note(seconds=121), "2 minutes au plus"),
        ({"voice": {"seconds": 3, "sound": "pas de la base64 !"}}, "ne se lit pas"),
    ],
)
def test_what_is_no_short_sound_is_refused_in_words(threads: Threads, wrong: Any, said: str) -> None:
    refused = threads.send("nova", "malik", "", **wrong)
    assert refused.status_code == 422 and said in refused.text


def test_a_voice_note_sent_twice_arrives_once_and_can_be_answered(threads: Threads) -> None:
    key = "0192b0de-0000-7000-8000-000000000017"
    first = threads.said("nova", "malik", "", key=key, **note())
    again = threads.said("nova", "malik", "", key=key, **note())
    assert first["id"] == again["id"]
    answer = threads.said("malik", "nova", "Oui, jeudi.", quoted_id=first["id"])
    assert "On se voit jeudi ?" in answer["quoted"]["text"]


def test_taken_back_its_sound_is_gone(threads: Threads) -> None:
    sent = threads.said("nova", "malik", "", **note())
    assert threads.change("nova", sent, None).get_json()["deleted"]
    assert heard(threads, "malik", sent["id"]).status_code == 404
    with reading() as connection:
        assert connection.execute(select(func.count()).select_from(MessageSound)).scalar_one() == 0
