"""A lead of the authority adds, replaces, tries and withdraws; young people of that authority alone read it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from backend import clock
from tests.factories.autonomy import House, a_house, a_youth
from tests.factories.desk import API, signed_in, statements

STEP = {
    "title": "Passer à la Maison des jeunes de l'exemple",
    "text": ["Elle est près de la gare.", "Sans rendez-vous, le mercredi."],
    "channel": "office",
    "papers": ["id_card"],
    "where": {"label": "Maison des jeunes de l'exemple", "url": "https://jeunes.example"},
}


@dataclass
class Scene:
    house: House
    lead: FlaskClient
    referent: FlaskClient
    young: FlaskClient
    elsewhere: FlaskClient
    lead_elsewhere: FlaskClient

    def write(self, client: FlaskClient | None = None, **said: Any) -> TestResponse:
        return (client or self.lead).post(f"{API}/local-guides", json=_change(**said))

    def rewrite(self, had: dict[str, Any], **said: Any) -> TestResponse:
        return self.lead.put(
            f"{API}/local-guides/{had['id']}",
            json=_change(**said),
            headers={"If-Match": f'"{had["version"]}"'},
        )

    def preview(self, **said: Any) -> dict[str, Any]:
        answer = self.lead.post(f"{API}/local-guides/preview", json=said)
        assert answer.status_code == 200, answer.text
        return answer.get_json()


def _change(**said: Any) -> dict[str, Any]:
    return {
        "kind": "add",
        "journey": "id-tax",
        "step": "number",
        "written": STEP,
        "source": "Appel à l'accueil de l'exemple",
        "checked_on": "2026-11-20",
        "published": True,
    } | said


def _steps(client: FlaskClient, journey: str = "id-tax") -> list[dict[str, Any]]:
    answer = client.get(f"{API}/guides")
    assert answer.status_code == 200
    return next(one["steps"] for one in answer.get_json()["items"] if one["code"] == journey)


@pytest.fixture
def scene(
    app: Flask, new_client: Callable[[], FlaskClient], at: datetime, monkeypatch: pytest.MonkeyPatch
) -> Scene:
    monkeypatch.setattr(clock, "now", lambda: at)
    house, other = a_house(), a_house("D98", territory="98")
    young, stranger = (a_youth(one, date(2008, 12, 24), at=at) for one in (house, other))
    who = [
        (house.lead, house.authority, "professional"),
        (house.referent, house.authority, "professional"),
        (young, house.authority, "young"),
        (stranger, other.authority, "young"),
        (other.lead, other.authority, "professional"),
    ]
    return Scene(house, *(signed_in(new_client, one, where, kind, at=at) for one, where, kind in who))


def test_a_step_added_is_read_by_the_young_people_of_that_authority_alone(
    scene: Scene, client: FlaskClient
) -> None:
    before = [one["code"] for one in _steps(scene.young)]
    made = scene.write()
    assert made.status_code == 200, made.text
    shown = _steps(scene.young)
    added = shown[1]
    assert [one["code"] for one in shown] == [before[0], made.get_json()["code"], *before[1:]]
    assert (added["title"], added["local"], added["where"]["url"]) == (
        STEP["title"],
        True,
        "https://jeunes.example",
    )
    for other in (scene.elsewhere, client):
        assert [one["code"] for one in _steps(other)] == before
    sources = next(
        one["sources"]
        for one in scene.young.get(f"{API}/guides").get_json()["items"]
        if one["code"] == "id-tax"
    )
    assert sources[-1] == {
        "title": "Appel à l'accueil de l'exemple",
        "checked_on": "2026-11-20",
        "mark": "V",
    }


def _next(client: FlaskClient, journey: str) -> str:
    ranked = client.get(f"{API}/youths/me/steps").get_json()["now"]
    return next(one["step"] for one in ranked if one["journey"] == journey)


def test_a_step_of_here_takes_its_place_in_what_to_do_now(scene: Scene) -> None:
    journey, national = "health-cover", _next(scene.young, "health-cover")
    change = _change(journey=journey)
    change.pop("step")
    made = scene.lead.post(f"{API}/local-guides", json=change).get_json()
    assert (_next(scene.young, journey), _next(scene.elsewhere, journey)) == (made["code"], national)
    moved = scene.young.put(
        f"{API}/youths/me/steps/{journey}/{made['code']}",
        json={"state": "finished"},
        headers={"If-Match": '"0"'},
    )
    assert moved.status_code == 200, moved.text
    assert _next(scene.young, journey) == national


def test_a_step_replaced_keeps_its_code_and_withdrawn_gives_the_national_words_back(scene: Scene) -> None:
    national = _steps(scene.young)
    made = scene.write(kind="replace").get_json()
    assert [one["code"] for one in _steps(scene.young)] == [one["code"] for one in national]
    assert _steps(scene.young)[0]["title"] == STEP["title"]
    assert scene.write(kind="replace").status_code == 409
    assert scene.lead.delete(f"{API}/local-guides/{made['id']}").status_code == 204
    assert _steps(scene.young) == national


def test_an_address_and_a_contact_of_here_leave_the_national_words(scene: Scene) -> None:
    national = _steps(scene.young)[0]
    written = {"where": {"label": "Centre des impôts de l'exemple"}, "contact": "child119"}
    assert scene.write(kind="details", written=written).status_code == 200
    here = _steps(scene.young)[0]
    assert here["text"] == national["text"]
    assert here["where"] == {"label": "Centre des impôts de l'exemple"}
    assert here["contact"] == "child119"
    assert scene.write(kind="details", step="declare", written={}).status_code == 422


def test_a_draft_is_seen_by_its_editors_alone_until_it_is_published(scene: Scene) -> None:
    national = _steps(scene.young)
    draft = scene.write(published=False).get_json()
    assert _steps(scene.young) == national
    assert [one["published"] for one in scene.lead.get(f"{API}/local-guides").get_json()["items"]] == [False]
    made = scene.rewrite(draft, written=STEP | {"title": "Aller au guichet de l'exemple"})
    assert made.status_code == 200, made.text
    assert made.get_json()["code"] == draft["code"]
    assert _steps(scene.young)[1]["title"] == "Aller au guichet de l'exemple"
    assert scene.rewrite(draft).status_code == 412


def test_the_preview_shows_the_journey_as_it_would_be_read_and_keeps_nothing(scene: Scene) -> None:
    now = scene.preview(journey="id-tax")
    assert [one["code"] for one in now["guide"]["steps"]] == ["number", "declare", "notice"]
    assert now["problems"] == []
    assert now["kandel_moles"] >= 70
    tried = scene.preview(journey="id-tax", change=_change(published=False))
    assert tried["guide"]["steps"][1]["title"] == STEP["title"]
    assert tried["problems"] == []
    assert scene.lead.get(f"{API}/local-guides").get_json()["items"] == []


@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        ({"text": ["Le prix est de 30 €."]}, "un montant écrit à la main"),
        ({"text": ["Il faut effectuer une demande."]}, "un mot à éviter"),
        ({"title": "Le guichet"}, "mettre un verbe à l'infinitif"),
        ({"papers": ["talisman"]}, "le papier « talisman » n'existe pas"),
        ({"contact": "personne"}, "le contact « personne » n'existe pas"),
        ({"text": ["Payer {money:rien.du_tout}."]}, "Aucune valeur de droit"),
        ({"where": {"label": "Appeler au 0 800 235 236"}}, "un numéro de téléphone"),
        ({"blocked": [{"when": "Fermé.", "do": "Revenir.", "go": "nulle-part"}]}, "n'existe pas"),
        ({"blocked": [{"when": "Fermé.", "do": "Revenir.", "go": "id-tax"}]}, "renvoie à elle-même"),
    ],
)
def test_what_a_reader_would_refuse_is_shown_in_the_preview_and_cannot_be_published(
    scene: Scene, wrong: dict[str, Any], words: str
) -> None:
    told = scene.preview(journey="id-tax", change=_change(written=STEP | wrong))
    assert any(words in one["words"] for one in told["problems"]), told["problems"]
    refused = scene.write(written=STEP | wrong)
    assert refused.status_code == 422
    assert words in refused.get_json()["detail"]
    assert scene.write(written=STEP | wrong, published=False).status_code == 200


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"step": "etape-inconnue"}, "step"),
        ({"kind": "replace", "step": None}, "step"),
        ({"source": " "}, "source"),
        ({"checked_on": "2026-12-25"}, "checked_on"),
        ({"checked_on": "hier"}, "checked_on"),
        ({"kind": "remplacer"}, "kind"),
    ],
)
def test_a_change_that_goes_nowhere_or_has_no_source_is_refused_by_its_field(
    scene: Scene, wrong: dict[str, Any], field: str
) -> None:
    said = {key: value for key, value in _change(**wrong).items() if value is not None}
    refused = scene.lead.post(f"{API}/local-guides", json=said)
    assert refused.status_code == 422, refused.text
    assert any(field in one["pointer"] for one in refused.get_json()["errors"]), refused.text
    assert scene.lead.get(f"{API}/local-guides").get_json()["items"] == []


def test_nobody_but_a_lead_edits_and_another_authority_finds_nothing(scene: Scene) -> None:
    made = scene.write().get_json()
    for client in (scene.referent, scene.young):
        assert client.get(f"{API}/local-guides").status_code == 404
        assert scene.write(client).status_code == 404
        asked = {"journey": "id-tax"}
        assert client.post(f"{API}/local-guides/preview", json=asked).status_code == 404
    assert scene.lead_elsewhere.get(f"{API}/local-guides").get_json()["items"] == []
    assert scene.lead_elsewhere.delete(f"{API}/local-guides/{made['id']}").status_code == 404
    assert scene.write(journey="nulle-part").status_code == 404


def test_the_journeys_of_an_authority_cost_one_statement_more(scene: Scene) -> None:
    scene.write()
    _steps(scene.young)
    with statements() as seen:
        scene.young.get(f"{API}/guides")
    assert len([one for one in seen if "local_change" in one]) == 1


def test_a_step_of_here_is_ticked_like_any_other(scene: Scene) -> None:
    made = scene.write().get_json()
    path = f"{API}/youths/me/steps/id-tax/{made['code']}"
    said = scene.young.put(path, json={"state": "finished"}, headers={"If-Match": '"0"'})
    assert said.status_code == 200, said.text
    assert said.get_json()["steps"][made["code"]]["state"] == "finished"
    elsewhere = scene.elsewhere.put(path, json={"state": "finished"}, headers={"If-Match": '"0"'})
    assert elsewhere.status_code == 404
