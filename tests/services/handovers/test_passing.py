"""A file changes hands: drafted, read by the young person, signed by both, proven read; and who may see what of it."""

from __future__ import annotations

import json
from datetime import timedelta

import pytest
from sqlalchemy import select

from backend.audit import AuditEntry
from backend.db import reading
from backend.services.handovers.models import Handover
from backend.services.handovers.schemas.handovers import FormerThreadSchema, HandoverSchema, HandoversSchema
from tests.factories.handovers import Passing

API = "/api/v1"


def ready(team: Passing, words: str = "", thread: bool = False) -> dict[str, object]:
    """A handover the young person has read."""
    made = team.started()
    assert team.do("malik", made, "ask").status_code == 200
    assert team.answer(made, words, thread).status_code == 200
    return made


def test_a_planned_handover_from_the_draft_to_the_proof_of_reading(team: Passing) -> None:
    team.circle.plan(title="Visite du foyer")
    made = team.started()
    assert HandoverSchema().validate(made) == {}
    assert (made["state"], made["can"]) == ("draft", ["write", "ask", "cancel"])
    facts = made["text"]["facts"]
    assert "Visite du foyer" in [one["text"] for one in facts["dates"]]
    assert ("Malik Repère", "référent") in [(one["text"], one["note"]) for one in facts["people"]]
    assert "RIB" in [one["text"] for one in facts["papers"]]
    assert team.write(made, where="Au foyer.", matters="Le permis de séjour.").status_code == 200
    # The young person hears of it once asked, not before.
    assert team.see("nova", made).status_code == 404
    assert team.do("malik", made, "ask").json["state"] == "with_young"
    assert "Tess Boussole va te suivre. Lis ce qui passe, et ajoute tes mots." in team.notices("nova")
    assert team.seen("nova", made)["text"]["matters"] == "Le permis de séjour."
    assert team.answer(made, "Je préfère les SMS.").json["state"] == "to_sign"
    assert team.notices("malik") == ["Nova Modèle a relu la passation."]
    assert team.sign("malik", made).json["state"] == "to_accept"
    assert team.notices("tess") == ["Une passation attend votre signature : Nova Modèle."]
    assert not team.follows("tess", team.nova)
    given = team.sign("tess", made).json
    assert (given["state"], given["can"]) == ("to_read", ["read"])
    assert team.follows("tess", team.nova) and not team.follows("malik", team.nova)
    assert "Tess Boussole te suit à partir du 23 novembre 2026. Tu peux relire ce qui est passé." in (
        team.notices("nova")
    )
    assert team.prove("tess", made, leave_out="words").json["errors"][0]["pointer"] == "/sections"
    proven = team.prove("tess", made).json
    assert (proven["state"], proven["text"]["words"]) == ("done", "Je préfère les SMS.")
    assert "Tess Boussole a lu ce qui est passé, et tes mots." in team.notices("nova")
    with reading() as connection:
        row = connection.execute(select(*Handover.__table__.columns)).one()
        acts = connection.execute(select(AuditEntry.act).where(AuditEntry.act.like("handover.%"))).scalars()
        said = set(acts)
    assert row.from_sha256 == row.to_sha256 == row.read_sha256 == proven["text"]["sha256"]
    assert "Je préfère".encode() not in row.sheet_sealed + row.words_sealed
    assert said >= {"handover.start", "handover.answer", "handover.sign", "handover.open", "handover.read"}


def test_the_young_persons_words_are_theirs_alone_and_close_with_the_first_signature(team: Passing) -> None:
    made = ready(team, "Premier mot.")
    assert team.answer(made, "Deuxième mot.").json["text"]["words"] == "Deuxième mot."
    assert team.write(made, where="Autre chose.").json["text"]["words"] == "Deuxième mot."
    for adult in ("malik", "tess", "ines"):
        assert team.answer(made, "Pas moi.", by=adult).status_code == 404
    assert team.sign("malik", made).status_code == 200
    late = team.answer(made, "Trop tard.")
    assert (late.status_code, late.json["code"]) == (409, "signed")
    headers = {"If-Match": f'"{team.seen("malik", made)["version"]}"'}
    frozen = team.circle["malik"].patch(f"{API}/handovers/{made['id']}", json={"where": "x"}, headers=headers)
    assert (frozen.status_code, frozen.json["code"]) == (409, "signed")


def test_one_signs_the_text_one_read(team: Passing) -> None:
    made = ready(team)
    before = team.seen("malik", made)["text"]["sha256"]
    team.answer(made, "Encore un mot.")
    assert team.do("malik", made, "sign", sha256=before).status_code == 412
    assert team.sign("tess", made).json["code"] == "not_yet"
    assert team.do("malik", made, "sign", sha256="pas une empreinte").status_code == 422
    assert team.seen("malik", made)["state"] == "to_sign"


def test_a_silent_young_person_does_not_hold_a_handover_back_for_more_than_a_week(team: Passing) -> None:
    made = team.started()
    team.do("malik", made, "ask")
    assert team.sign("malik", made).json["code"] == "not_yet"
    team.circle.moment.pass_(days=7)
    assert team.sign("malik", made).status_code == 200
    assert team.sign("tess", made).status_code == 200
    assert team.follows("tess", team.nova)


def test_the_thread_passes_only_with_the_young_persons_consent_and_stops_with_it(team: Passing) -> None:
    team.said("nova", "malik", "Un secret entre nous")
    made = ready(team, thread=False)
    team.sign("malik", made)
    team.sign("tess", made)
    assert team.thread("tess", made).status_code == 404
    path = f"{API}/handovers/{made['id']}/thread"
    assert team.circle["malik"].put(path, json={"allowed": True}).status_code == 404
    assert team.circle["nova"].put(path, json={"allowed": True}).status_code == 200
    shown = team.thread("tess", made)
    assert FormerThreadSchema().validate(shown.json) == {}
    assert [(one["young"], one["text"]) for one in shown.json["items"]] == [(True, "Un secret entre nous")]
    for stranger in ("malik", "ines", "solene", "camille"):
        assert team.thread(stranger, made).status_code == 404
    team.circle["nova"].put(path, json={"allowed": False})
    assert team.thread("tess", made).status_code == 404


@pytest.mark.req("ACC-04")
def test_a_lead_follows_without_reading_and_nobody_else_knows_of_it(team: Passing) -> None:
    made = ready(team, "Mes mots.")
    seen = team.seen("ines", made)
    assert (seen["state"], seen["text"], seen["can"]) == ("to_sign", None, ["cancel"])
    assert "Mes mots." not in json.dumps(seen)
    assert team.see("tess", made).status_code == 200
    for stranger in ("solene", "paul", "camille"):
        assert team.see(stranger, made).status_code == 404
        assert team.start(stranger).status_code == 404
    for who, count in (("nova", 1), ("malik", 1), ("tess", 1), ("ines", 1), ("solene", 0), ("paul", 0)):
        shown = team.get(who, "/handovers")
        assert (HandoversSchema().validate(shown), len(shown["items"])) == ({}, count), who
    assert team.circle["camille"].get(f"{API}/handovers").status_code == 404
    assert team.do("tess", made, "cancel").status_code == 404
    assert team.do("ines", made, "cancel").json["state"] == "cancelled"
    assert team.see("tess", made).status_code == 404


def test_a_later_day_gives_the_file_that_day_and_not_before(team: Passing) -> None:
    day = team.circle.moment.on + timedelta(days=5)
    made = team.started(starts_on=day.isoformat())
    team.do("malik", made, "ask")
    team.answer(made)
    team.sign("malik", made)
    assert team.sign("tess", made).status_code == 200
    assert team.follows("malik", team.nova) and not team.follows("tess", team.nova)
    team.circle.moment.pass_(days=5)
    assert team.follows("tess", team.nova) and not team.follows("malik", team.nova)
    assert team.prove("tess", made).json["state"] == "done"


def test_a_temporary_one_ends_by_itself_and_the_former_referent_stays(team: Passing) -> None:
    back = team.circle.moment.on + timedelta(days=10)
    made = team.started(kind="temporary", ends_on=back.isoformat())
    team.do("malik", made, "ask")
    team.answer(made)
    team.sign("malik", made)
    assert team.sign("tess", made).status_code == 200
    said = "Tess Boussole te suit du 23 novembre 2026 au 2 décembre 2026. Après, Malik revient."
    assert said in team.notices("nova")
    assert team.follows("tess", team.nova) and team.follows("malik", team.nova)
    team.circle.moment.pass_(days=10)
    assert not team.follows("tess", team.nova)
    assert team.see("tess", made).status_code == 404
    assert team.follows("malik", team.nova)


def test_an_urgent_one_takes_effect_at_once_and_its_lead_hears_when_nobody_reads_it(team: Passing) -> None:
    made = team.started("ines", kind="urgent")
    assert (made["state"], made["text"], made["from"]["first_name"]) == ("to_read", None, "Malik")
    assert team.follows("tess", team.nova) and not team.follows("malik", team.nova)
    assert team.notices("tess") == ["Un dossier passe sous votre suivi : Nova Modèle. Lisez sa fiche."]
    assert team.answer(made, "Je suis là.").status_code == 200
    team.circle.moment.pass_(days=7)
    team.night()
    assert "La fiche de passation de Nova Modèle n'est pas lue depuis 7 jours." in team.notices("ines")
    proven = team.prove("tess", made).json
    assert (proven["state"], proven["text"]["words"]) == ("done", "Je suis là.")
    assert "La fiche de passation de Nova Modèle n'est pas lue depuis 7 jours." not in team.notices("ines")


def test_a_file_nobody_follows_is_handed_over_by_the_lead_without_a_signature_that_cannot_come(
    team: Passing,
) -> None:
    made = team.started("ines", youth=team.orion)
    assert (made["from"], made["text"], made["can"]) == (None, None, ["ask", "cancel"])
    team.do("ines", made, "ask")
    team.circle.moment.pass_(days=7)
    assert team.sign("tess", made).json["state"] == "to_read"
    assert team.follows("tess", team.orion)


def test_a_file_is_handed_to_a_referent_of_its_team_and_those_who_are_away_are_said(team: Passing) -> None:
    path = f"/youths/{team.nova}/handovers/referents"
    back = team.circle.moment.on + timedelta(days=4)
    team.away("tess", team.circle.moment.on, back)
    for who in ("malik", "ines"):
        (one,) = team.get(who, path)["items"]
        assert (one["first_name"], one["back_on"]) == ("Tess", back.isoformat())
    assert team.circle["tess"].get(f"{API}{path}").status_code == 404


def test_what_cannot_begin_says_the_field(team: Passing) -> None:
    day = team.circle.moment.on
    for told, pointer in (
        ({"to_id": str(team.circle.ids["malik"])}, "/to_id"),
        ({"to_id": str(team.circle.ids["camille"])}, "/to_id"),
        ({"starts_on": (day - timedelta(days=1)).isoformat()}, "/starts_on"),
        ({"kind": "temporary"}, "/ends_on"),
        ({"kind": "planned", "ends_on": (day + timedelta(days=3)).isoformat()}, "/ends_on"),
        ({"kind": "other"}, "/kind"),
    ):
        refused = team.start(**told)
        assert (refused.status_code, refused.json["errors"][0]["pointer"]) == (422, pointer), refused.text
    first = team.started()
    again = team.start()
    assert (again.status_code, again.json["code"], again.json["id"]) == (409, "one_already", first["id"])
