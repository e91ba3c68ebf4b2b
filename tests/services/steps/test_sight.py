"""Who sees which journey: the young person decides, and health and parenthood are theirs alone until they say so."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

import pytest
from flask.testing import FlaskClient

from tests.factories.autonomy import a_house
from tests.factories.desk import API, signed_in
from tests.services.steps.conftest import Scene

BANK, CHILD = "bank-account-adult", "parent-pregnancy"


def share(scene: Scene, code: str, *, referent: bool, mentor: bool) -> int:
    said = {"referent": referent, "mentor": mentor}
    return scene.nova.put(scene.path(f"/{code}/sight", youth="me"), json=said).status_code


def codes(scene: Scene, client: FlaskClient) -> set[str]:
    return {one["code"] for one in scene.seen(client)["journeys"]}


@pytest.mark.req("ACC-01")
def test_the_referent_and_the_lead_see_the_bank_but_not_the_pregnancy_and_the_mentor_nothing(
    scene: Scene,
) -> None:
    scene.move(scene.nova, f"{BANK}/sign", "sent")
    scene.move(scene.nova, f"{CHILD}/test", "doing")
    assert codes(scene, scene.nova) == {BANK, CHILD}
    assert codes(scene, scene.malik) == codes(scene, scene.ines) == {BANK}
    assert codes(scene, scene.camille) == set()
    for client in (scene.malik, scene.ines, scene.camille):
        assert client.get(scene.path(f"/{CHILD}/history")).status_code == 404
        assert client.get(scene.path("/parent-birth/history")).status_code == 404, "begun or not, the same"
        assert CHILD not in client.get(scene.path()).get_data(as_text=True)


def test_what_the_young_person_shares_is_seen_from_the_next_request_and_what_they_hide_no_longer(
    scene: Scene,
) -> None:
    scene.move(scene.nova, f"{BANK}/sign", "sent", note="Agence du centre")
    assert share(scene, BANK, referent=False, mentor=True) == 200
    assert codes(scene, scene.camille) == {BANK}
    told = scene.camille.get(scene.path(f"/{BANK}/history"))
    assert told.status_code == 200
    for answer in (told, scene.camille.get(scene.path())):
        assert "Agence du centre" not in answer.get_data(as_text=True), "a mentor reads titles, no words"
    assert codes(scene, scene.malik) == set()
    assert scene.move(scene.malik, f"{BANK}/sign", "finished", version=1).status_code == 404
    assert share(scene, BANK, referent=True, mentor=False) == 200
    assert codes(scene, scene.camille) == set()


def test_a_mentor_gets_no_list_of_what_is_left_to_do(scene: Scene) -> None:
    shown = scene.seen(scene.camille)
    assert not {"now", "waiting", "later"} & set(shown)
    assert {"now", "waiting", "later"} <= set(scene.seen(scene.malik))


def test_the_list_of_a_referent_never_proposes_what_they_may_not_see(scene: Scene) -> None:
    scene.move(scene.nova, "health-cover/card", "doing")
    share(scene, "id-birth-certificate", referent=False, mentor=False)
    named = scene.malik.get(scene.path()).get_json()["now"]
    assert not {"health-cover", "id-birth-certificate"} & {one["journey"] for one in named}
    assert scene.seen(scene.nova)["now"][0]["journey"] == "health-cover"


def test_nobody_but_the_young_person_chooses_who_sees(scene: Scene) -> None:
    for client in (scene.malik, scene.ines, scene.camille):
        answer = client.put(scene.path(f"/{BANK}/sight", youth="me"), json={"referent": True, "mentor": True})
        assert answer.status_code == 404
    for client in (scene.ines, scene.camille):
        assert scene.move(client, f"{BANK}/sign", "sent").status_code == 404
    assert scene.seen(scene.nova)["journeys"] == []


@pytest.mark.req("ACC-04")
def test_a_stranger_finds_nothing(scene: Scene, new_client: Callable[[], FlaskClient], at: datetime) -> None:
    other = a_house("D98")
    stranger = signed_in(new_client, other.referent, other.authority, "professional", at=at)
    scene.move(scene.nova, f"{BANK}/sign", "sent")
    for path in ("", f"/{BANK}/history"):
        assert stranger.get(scene.path(path)).status_code == 404
    assert scene.move(stranger, f"{BANK}/sign", "finished", version=1).status_code == 404
    assert stranger.get(f"{API}/youths/{scene.youth}/readiness").status_code == 404


def test_a_paper_said_to_be_there_is_read_by_the_referent_and_nobody_else(scene: Scene) -> None:
    path = f"{API}/youths/{scene.youth}/readiness"
    assert scene.malik.get(path).get_json() == {"items": []}
    said = scene.nova.put(f"{API}/youths/me/readiness/rib", json={"ready": True})
    assert said.get_json() == {"items": [{"type": "rib", "since": "2026-11-23"}]}
    assert scene.malik.get(path).get_json() == said.get_json()
    for client in (scene.camille, scene.ines):
        assert client.get(path).status_code == 404
    assert scene.malik.put(f"{API}/youths/me/readiness/rib", json={"ready": False}).status_code == 404
    assert scene.nova.put(f"{API}/youths/me/readiness/treasure", json={"ready": True}).status_code == 404
    scene.nova.put(f"{API}/youths/me/readiness/rib", json={"ready": False})
    assert scene.malik.get(path).get_json() == {"items": []}
