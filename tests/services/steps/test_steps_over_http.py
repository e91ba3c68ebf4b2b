"""Moving a step, reading where one stands, what happened: as each person may, and without overwriting."""

from __future__ import annotations

from uuid import uuid4

import pytest
from sqlalchemy import text

from backend.audit import AuditEntry
from backend.db import transaction
from backend.services.steps.schemas.steps import HistorySchema, StepsSchema
from tests.factories.desk import API, statements
from tests.services.steps.conftest import Scene

BANK = "bank-account-adult"


def test_a_young_person_moves_a_step_and_reads_where_they_stand(scene: Scene) -> None:
    answer = scene.move(scene.nova, f"{BANK}/prepare", "finished", on="2026-11-20")
    assert answer.status_code == 200
    assert answer.get_json()["steps"] == {
        "prepare": {"state": "finished", "since": "2026-11-20", "version": 1, "by": "young"}
    }
    shown = scene.seen(scene.nova)
    assert StepsSchema().validate(shown) == {}
    assert [one["code"] for one in shown["journeys"]] == [BANK]
    first = shown["now"][0]
    assert (first["journey"], first["step"], first["reason"]) == (BANK, "choose", {"code": "doing"})


def test_what_to_do_now_comes_with_its_reason(scene: Scene) -> None:
    now = scene.seen(scene.nova)["now"]
    reason = {"code": "turns_18", "days": 31}
    assert now[0] == {
        "journey": "id-birth-certificate",
        "step": "france",
        "level": 6,
        "reason": reason,
        "due_on": "2026-12-24",
    }


def test_two_steps_of_one_journey_ticked_without_network_both_arrive(scene: Scene) -> None:
    assert scene.move(scene.nova, f"{BANK}/prepare", "finished").status_code == 200
    assert scene.move(scene.nova, f"{BANK}/choose", "finished").status_code == 200
    assert scene.move(scene.nova, f"{BANK}/choose", "todo", version=1).status_code == 200
    found = scene.journey(scene.nova, BANK)
    assert found is not None
    assert {step: (one["state"], one["version"]) for step, one in found["steps"].items()} == {
        "prepare": ("finished", 1),
        "choose": ("todo", 2),
    }


@pytest.mark.req("REL-17")
def test_two_answers_for_the_same_step_are_both_kept_until_the_person_chooses(scene: Scene) -> None:
    scene.move(scene.malik, f"{BANK}/sign", "sent", on="2026-11-20")
    answer = scene.move(scene.nova, f"{BANK}/sign", "finished")
    assert answer.status_code == 412
    body = answer.get_json()
    assert (body["code"], body["version"], body["state"], body["by"]) == (
        "stale_version",
        1,
        "sent",
        "referent",
    )
    assert scene.move(scene.nova, f"{BANK}/sign", "finished", version=1).status_code == 200


def test_the_same_answer_from_two_phones_is_no_conflict(scene: Scene) -> None:
    for client in (scene.nova, scene.malik):
        assert scene.move(client, f"{BANK}/sign", "sent", on="2026-11-20").status_code == 200
    found = scene.journey(scene.nova, BANK)
    assert found is not None
    assert found["steps"]["sign"]["version"] == 1


@pytest.mark.req("REL-03")
def test_a_step_sent_twice_by_a_bad_network_moves_once(scene: Scene) -> None:
    key = str(uuid4())
    answers = [scene.move(scene.nova, f"{BANK}/sign", "sent", key=key) for _ in range(2)]
    assert [one.status_code for one in answers] == [200, 200]
    assert answers[0].get_json() == answers[1].get_json()
    history = scene.nova.get(scene.path(f"/{BANK}/history")).get_json()
    assert len(history["items"]) == 1


@pytest.mark.req("REL-16")
def test_a_step_leaves_the_queue_of_a_closed_phone_and_reads_nothing_back(scene: Scene) -> None:
    assert scene.nova.post(f"{API}/session/lock").status_code < 300
    assert scene.nova.get(scene.path()).status_code == 423
    answer = scene.move(scene.nova, f"{BANK}/sign", "sent")
    assert (answer.status_code, answer.data) == (204, b"")
    assert scene.journey(scene.malik, BANK) is not None
    assert scene.malik.post(f"{API}/session/lock").status_code < 300
    assert scene.move(scene.malik, f"{BANK}/choose", "finished").status_code == 423


def test_what_happened_is_read_newest_first_with_the_words(scene: Scene) -> None:
    scene.move(scene.nova, f"{BANK}/sign", "sent", on="2026-11-10")
    scene.move(scene.nova, f"{BANK}/sign", "blocked", version=1, note="La dame dit non.\n")
    shown = scene.malik.get(scene.path(f"/{BANK}/history")).get_json()
    assert HistorySchema().validate(shown) == {}
    assert [(one["was"], one["state"], one["on"]) for one in shown["items"]] == [
        ("sent", "blocked", "2026-11-23"),
        ("todo", "sent", "2026-11-10"),
    ]
    assert shown["items"][0]["note"] == "La dame dit non."
    assert scene.nova.get(scene.path("/id-tax/history")).get_json() == {"items": []}


@pytest.mark.parametrize(
    ("place", "said", "status", "pointer"),
    [
        (f"{BANK}/sign", {"state": "sent", "on": "2026-11-24"}, 422, "/on"),
        (f"{BANK}/sign", {"state": "sent", "on": "1999-01-01"}, 422, "/on"),
        (f"{BANK}/sign", {"state": "won"}, 422, "/state"),
        (f"{BANK}/sign", {}, 422, "/state"),
        (f"{BANK}/sign", {"state": "sent", "note": "a" * 501}, 422, "/note"),
        (f"{BANK}/fly", {"state": "sent"}, 404, None),
        ("no-such-journey/sign", {"state": "sent"}, 404, None),
    ],
    ids=["tomorrow", "too old", "no such state", "no state", "too long", "no such step", "no such journey"],
)
def test_a_wrong_answer_is_refused_with_its_field_and_nothing_is_kept(
    scene: Scene, place: str, said: dict[str, str], status: int, pointer: str | None
) -> None:
    answer = scene.nova.put(scene.path(f"/{place}"), json=said, headers={"If-Match": '"0"'})
    assert answer.status_code == status
    if pointer:
        assert answer.get_json()["errors"][0]["pointer"] == pointer
    assert scene.seen(scene.nova)["journeys"] == []


def test_a_journey_already_done_is_said_in_one_gesture_and_taken_back_in_one(scene: Scene) -> None:
    scene.move(scene.nova, "id-card/online", "finished", on="2026-01-05")
    answer = scene.nova.put(scene.path("/id-card"), json={"state": "finished"})
    steps = answer.get_json()["steps"]
    assert {one["state"] for one in steps.values()} == {"finished"}
    assert (steps["online"]["since"], steps["collect"]["since"]) == ("2026-01-05", "2026-11-23")
    assert "id-card" not in [one["journey"] for one in scene.seen(scene.nova)["now"]]
    again = scene.nova.put(scene.path("/id-card"), json={"state": "todo"}).get_json()
    assert {one["state"] for one in again["steps"].values()} == {"todo"}


def test_reading_costs_two_statements_and_answers_304_when_nothing_changed(scene: Scene) -> None:
    for place in (f"{BANK}/prepare", "id-card/online", "health-cover/card"):
        scene.move(scene.nova, place, "finished")
    first = scene.nova.get(scene.path())
    with statements() as seen:
        again = scene.nova.get(scene.path(), headers={"If-None-Match": first.headers["ETag"]})
    assert again.status_code == 304
    assert len([one for one in seen if one.startswith("SELECT")]) <= 2


def test_neither_the_journey_nor_the_words_read_in_the_base(scene: Scene) -> None:
    scene.move(scene.nova, "parent-pregnancy/test", "blocked", note="personne ne sait")
    scene.move(scene.nova, f"{BANK}/sign", "sent")
    scene.nova.put(f"{API}/youths/me/readiness/pregnancy_declaration", json={"ready": True})
    with transaction() as session:
        kept = b""
        for table in ("journey_progress", "paper_readiness", "request", "notice", "occasion", "audit_entry"):
            for row in session.execute(text(f"SELECT * FROM {table}")):
                kept += repr(
                    tuple(bytes(one) if isinstance(one, memoryview) else one for one in row)
                ).encode()
    for word in (b"pregnancy", b"personne ne sait", b"bank-account", b"sign'"):
        assert word not in kept


def test_each_gesture_leaves_a_line_in_the_journal_without_the_journey(scene: Scene) -> None:
    scene.move(scene.nova, f"{BANK}/sign", "sent")
    scene.nova.put(scene.path(f"/{BANK}/sight", youth="me"), json={"referent": False, "mentor": False})
    with transaction() as session:
        rows = session.query(AuditEntry).filter(AuditEntry.youth_id == scene.youth).order_by(AuditEntry.id)
        acts = [(one.act, one.actor_role) for one in rows if one.act.startswith("step.")]
    assert acts == [("step.moved", "young"), ("step.sight", "young")]
