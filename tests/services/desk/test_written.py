"""Notes are private or shared, corrections are asked and answered, openings are told: each to whom it belongs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID, uuid4

import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import select

from backend import clock
from backend.access import BondKind, Role
from backend.db import transaction
from backend.services import people
from backend.services.desk.models import Correction, FileNote
from backend.services.desk.schemas.written import WrittenSchema
from tests.factories.access import a_bond, a_membership
from tests.factories.autonomy import House, a_house, a_youth
from tests.factories.desk import API, signed_in


@dataclass
class Scene:
    house: House
    youth: UUID
    malik: FlaskClient
    ines: FlaskClient
    nova: FlaskClient
    mentor: FlaskClient


@pytest.fixture
def scene(
    app: Flask, new_client: Callable[[], FlaskClient], at: datetime, monkeypatch: pytest.MonkeyPatch
) -> Scene:
    monkeypatch.setattr(clock, "now", lambda: at)
    house = a_house()
    youth = a_youth(house, date(2009, 12, 10), at=at)
    with transaction() as session:
        sam = people.write_person(
            session,
            authority_id=house.authority,
            kind="mentor",
            first_name="Sam",
            last_name="Essai",
            at=at,
        )
        a_membership(session, sam, house.authority, Role.MENTOR, house.team)
        a_bond(session, house.authority, youth, BondKind.MENTOR, adult_id=sam)

    def enter(person: UUID, kind: str) -> FlaskClient:
        return signed_in(new_client, person, house.authority, kind, at=at)

    return Scene(
        house,
        youth,
        enter(house.referent, "professional"),
        enter(house.lead, "professional"),
        enter(youth, "young"),
        enter(sam, "mentor"),
    )


def send(client: FlaskClient, path: str, body: dict[str, Any] | None = None, verb: str = "post") -> Any:
    return client.open(
        f"{API}{path}", method=verb.upper(), json=body, headers={"Idempotency-Key": str(uuid4())}
    )


def note(scene: Scene, words: str, *, shared: bool) -> dict[str, Any]:
    made = send(scene.malik, f"/youths/{scene.youth}/notes", {"shared": shared, "words": words})
    assert made.status_code == 201, made.get_json()
    return made.get_json()


def read(client: FlaskClient, whose: object) -> dict[str, Any]:
    answer = client.get(f"{API}/youths/{whose}/notes")
    assert answer.status_code == 200, answer.get_json()
    return answer.get_json()


@pytest.mark.req("ACC-07")
def test_a_young_person_reads_shared_notes_and_knows_that_private_ones_exist_a_mentor_reads_none(
    scene: Scene,
) -> None:
    assert read(scene.nova, "me")["private"] is False
    note(scene, "Rappeler l'école lundi.", shared=False)
    note(scene, "On cherche un stage ensemble.", shared=True)
    mine = read(scene.nova, "me")
    assert [one["words"] for one in mine["notes"]] == ["On cherche un stage ensemble."]
    assert mine["private"] is True
    for client in (scene.malik, scene.ines):
        assert len(read(client, scene.youth)["notes"]) == 2
    assert scene.mentor.get(f"{API}/youths/{scene.youth}/notes").status_code == 404
    assert send(scene.ines, f"/youths/{scene.youth}/notes", {"shared": True, "words": "x"}).status_code == 404
    shown = read(scene.malik, scene.youth)
    assert WrittenSchema().validate(shown) == {}


def test_a_shared_note_is_said_to_the_young_person_without_a_word_of_it(scene: Scene) -> None:
    note(scene, "Un secret à ne pas dire", shared=False)
    assert scene.nova.get(f"{API}/notifications").get_json()["items"] == []
    note(scene, "On cherche un stage ensemble.", shared=True)
    said = [one["text"] for one in scene.nova.get(f"{API}/notifications").get_json()["items"]]
    assert said == ["Malik a écrit une note que tu peux lire."]


def test_a_note_says_which_it_is_before_anything_and_leaves_when_its_author_says_so(scene: Scene) -> None:
    path = f"/youths/{scene.youth}/notes"
    assert send(scene.malik, path, {"words": "x"}).status_code == 422
    assert send(scene.malik, path, {"shared": False, "words": "  "}).status_code == 422
    made = note(scene, "À effacer", shared=True)["notes"][0]["id"]
    assert send(scene.ines, f"{path}/{made}", verb="delete").status_code == 404
    assert send(scene.malik, f"{path}/{made}", verb="delete").get_json()["notes"] == []
    assert send(scene.malik, f"{path}/{made}", verb="delete").status_code == 200


def test_words_on_a_file_do_not_read_in_the_base(scene: Scene) -> None:
    note(scene, "motsecret de la note", shared=False)
    send(scene.nova, "/youths/me/corrections", {"about": "birth", "words": "motsecret de Nova"})
    with transaction() as session:
        sealed = [*session.scalars(select(FileNote.words_sealed))]
        sealed += [*session.scalars(select(Correction.asked_sealed))]
    assert len(sealed) == 2
    assert not any(b"motsecret" in one for one in sealed)


def test_a_correction_is_asked_on_the_phone_answered_at_the_desk_once_and_traced(scene: Scene) -> None:
    asked = send(scene.nova, "/youths/me/corrections", {"about": "birth", "words": "Je suis née le 11."})
    assert asked.status_code == 201
    told = [one["text"] for one in scene.malik.get(f"{API}/notifications").get_json()["items"]]
    assert told == ["Nova demande de corriger son dossier."]
    one = read(scene.malik, scene.youth)["corrections"][0]
    assert (one["about"], one["state"], one["words"]) == ("birth", "open", "Je suis née le 11.")
    path = f"/youths/{scene.youth}/corrections/{one['id']}/answer"
    answer = {"done": True, "words": "Corrigé d'après l'acte de naissance."}
    assert send(scene.ines, path, answer).status_code == 404
    assert send(scene.malik, path, answer).get_json()["corrections"][0]["state"] == "done"
    assert send(scene.malik, path, answer).status_code == 409
    mine = read(scene.nova, "me")["corrections"][0]
    assert (mine["answer"], mine["answered_by"]) == (answer["words"], "Malik Repère")
    said = [one["text"] for one in scene.nova.get(f"{API}/notifications").get_json()["items"]]
    assert said == ["Malik a répondu à ta demande de correction."]
    assert send(scene.nova, "/youths/me/corrections", {"about": "luck", "words": "x"}).status_code == 422


def test_who_opened_a_file_is_told_to_whom_it_is_about(scene: Scene) -> None:
    scene.malik.get(f"{API}/youths/{scene.youth}/file")
    scene.nova.get(f"{API}/youths/me/file")
    for client, whose in ((scene.nova, "me"), (scene.malik, scene.youth), (scene.ines, scene.youth)):
        items = client.get(f"{API}/youths/{whose}/openings").get_json()["items"]
        assert [(one["who"], one["role"]) for one in items] == [("Malik Repère", "referent")]
    assert scene.mentor.get(f"{API}/youths/{scene.youth}/openings").status_code == 404
