"""Reading, ticking, setting aside and reopening milestones, as each person may."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from uuid import uuid4

import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import select

from backend.audit import AuditEntry
from backend.db import transaction
from backend.services import autonomy
from tests.factories.autonomy import a_house, milestone
from tests.factories.desk import API, signed_in, statements
from tests.services.autonomy.conftest import Scene


def path(scene: Scene, rest: str = "", youth: str | None = None) -> str:
    return f"{API}/youths/{youth or scene.youth}/milestones{rest}"


def done(client: FlaskClient, scene: Scene, version: int = 1, on: str = "2026-11-20", **more: object):  # type: ignore[no-untyped-def]
    key = {"Idempotency-Key": str(more.pop("key"))} if "key" in more else {}
    return client.post(
        path(scene, "/M14/done"),
        json={"on": on, "evidence": "Compte rendu signé"} | more,
        headers={"If-Match": f'"{version}"', **key},
    )


def item(client: FlaskClient, scene: Scene, rule: str = "M14") -> dict[str, object]:
    return next(one for one in client.get(path(scene)).get_json()["items"] if one["rule"] == rule)


def acts(scene: Scene) -> list[tuple[str, str]]:
    with transaction() as session:
        rows = session.execute(
            select(AuditEntry.act, AuditEntry.actor_role)
            .where(AuditEntry.youth_id == scene.youth)
            .order_by(AuditEntry.id)
        )
        return [(act, role) for act, role in rows if act.startswith("milestone.")]


def test_the_young_person_reads_tu_and_the_referent_reads_vous(scene: Scene) -> None:
    mine, theirs = item(scene.nova, scene), item(scene.malik, scene)
    assert mine["title"] == "Ton entretien des 17 ans"
    assert theirs["title"] == "Entretien pour l'autonomie (« entretien des 17 ans »)"
    assert mine["state"] == theirs["state"] == "open"
    assert theirs["article"] == "CASF, art. L222-5-1"


def test_me_is_oneself(scene: Scene) -> None:
    assert scene.nova.get(path(scene, youth="me")).get_json() == scene.nova.get(path(scene)).get_json()


def test_the_answer_is_the_contract(scene: Scene) -> None:
    done(scene.nova, scene)
    shown = scene.malik.get(path(scene)).get_json()
    assert autonomy.MilestoneSchema(many=True).load(shown["items"])
    assert all(set(one) <= set(autonomy.MilestoneSchema().fields) for one in shown["items"])


def test_the_list_costs_three_statements_and_answers_304_when_nothing_changed(scene: Scene) -> None:
    first = scene.malik.get(path(scene))
    with statements() as seen:
        again = scene.malik.get(path(scene), headers={"If-None-Match": first.headers["ETag"]})
    assert again.status_code == 304
    assert len([one for one in seen if one.startswith("SELECT")]) <= 3


@pytest.mark.req("ACC-04")
def test_a_stranger_finds_nothing_whatever_the_gesture(
    scene: Scene, new_client: Callable[[], FlaskClient], at: datetime
) -> None:
    other = a_house("D98")
    stranger = signed_in(new_client, other.referent, other.authority, "professional", at=at)
    assert stranger.get(path(scene)).status_code == 404
    assert done(stranger, scene).status_code == 404
    for act in ("waive", "reopen"):
        answer = stranger.post(path(scene, f"/M14/{act}"), json={"reason": "x"}, headers={"If-Match": '"1"'})
        assert answer.status_code == 404
    assert milestone(scene.youth, "M14").version == 1


def test_the_young_person_ticks_and_the_referent_reads_when_and_what(scene: Scene) -> None:
    answer = done(scene.nova, scene)
    assert (answer.status_code, answer.get_json()["state"]) == (200, "done")
    read = item(scene.malik, scene)
    assert (read["done_on"], read["evidence"], read["version"]) == ("2026-11-20", "Compte rendu signé", 2)
    assert acts(scene) == [("milestone.done", "young")]


def test_what_was_written_beside_it_is_sealed_in_the_base(scene: Scene) -> None:
    done(scene.nova, scene)
    kept = milestone(scene.youth, "M14").evidence_sealed
    assert kept is not None
    assert b"Compte rendu" not in kept


def test_two_phones_ticking_the_same_milestone_get_the_same_result(scene: Scene) -> None:
    first, second = done(scene.nova, scene), done(scene.malik, scene)
    assert (first.status_code, second.status_code) == (200, 200)
    assert (first.get_json()["done_on"], first.get_json()["version"]) == (
        second.get_json()["done_on"],
        second.get_json()["version"],
    )
    assert acts(scene) == [("milestone.done", "young")]


@pytest.mark.req("REL-17")
def test_a_second_phone_with_another_date_is_told_that_it_changed_and_overwrites_nothing(
    scene: Scene,
) -> None:
    done(scene.nova, scene)
    answer = done(scene.malik, scene, on="2026-11-19")
    assert (answer.status_code, answer.get_json()["code"]) == (412, "stale_version")
    assert item(scene.malik, scene)["done_on"] == "2026-11-20"


def test_a_second_phone_with_other_words_for_the_same_day_is_told_so_and_overwrites_nothing(
    scene: Scene,
) -> None:
    done(scene.nova, scene)
    answer = done(scene.malik, scene, evidence="Autre compte rendu")
    assert (answer.status_code, answer.get_json()["version"]) == (412, 2)
    assert item(scene.malik, scene)["evidence"] == "Compte rendu signé"
    assert done(scene.malik, scene, evidence="").status_code == 200


@pytest.mark.req("REL-16")
def test_a_tick_leaves_the_queue_of_a_closed_phone_and_reads_nothing_back(scene: Scene) -> None:
    assert scene.nova.post(f"{API}/session/lock").status_code < 300
    assert scene.nova.get(path(scene)).status_code == 423
    answer = done(scene.nova, scene)
    assert (answer.status_code, answer.data) == (204, b"")
    assert item(scene.malik, scene)["state"] == "done"


def test_a_closed_session_of_the_team_ticks_nothing(scene: Scene) -> None:
    assert scene.malik.post(f"{API}/session/lock").status_code < 300
    assert done(scene.malik, scene).status_code == 423
    assert milestone(scene.youth, "M14").done_on is None


@pytest.mark.req("REL-03")
def test_a_tick_sent_twice_by_a_bad_network_arrives_once(scene: Scene) -> None:
    key = uuid4()
    answers = [done(scene.nova, scene, key=key) for _ in range(2)]
    assert [one.status_code for one in answers] == [200, 200]
    assert answers[0].get_json() == answers[1].get_json()
    assert acts(scene) == [("milestone.done", "young")]


@pytest.mark.parametrize(
    ("on", "sentence"),
    [("2026-11-24", "à venir"), ("1999-01-01", "trop ancienne")],
    ids=["tomorrow", "before birth"],
)
def test_an_impossible_day_is_refused_with_a_sentence(scene: Scene, on: str, sentence: str) -> None:
    answer = done(scene.nova, scene, on=on)
    assert answer.status_code == 422
    assert sentence in answer.get_json()["detail"]
    assert answer.get_json()["errors"][0]["pointer"] == "/on"


def test_a_missing_date_says_so(scene: Scene) -> None:
    answer = scene.nova.post(path(scene, "/M14/done"), json={}, headers={"If-Match": '"1"'})
    assert answer.status_code == 422
    assert answer.get_json()["errors"] == [{"pointer": "/on", "detail": "Il manque la date."}]


def test_the_referent_sets_aside_with_a_reason_that_the_young_person_reads(scene: Scene) -> None:
    empty = scene.malik.post(path(scene, "/M15/waive"), json={"reason": " "}, headers={"If-Match": '"1"'})
    assert empty.status_code == 422
    answer = scene.malik.post(
        path(scene, "/M15/waive"), json={"reason": "Déjà fait à Lille"}, headers={"If-Match": '"1"'}
    )
    assert answer.get_json()["state"] == "waived"
    assert item(scene.nova, scene, "M15")["waived_reason"] == "Déjà fait à Lille"


def test_the_young_person_and_the_lead_cannot_set_aside(scene: Scene) -> None:
    for client in (scene.nova, scene.ines):
        answer = client.post(path(scene, "/M15/waive"), json={"reason": "Non"}, headers={"If-Match": '"1"'})
        assert answer.status_code == 404


def test_the_lead_reopens_with_a_reason_and_it_is_to_do_again(scene: Scene) -> None:
    done(scene.malik, scene)
    answer = scene.ines.post(
        path(scene, "/M14/reopen"), json={"reason": "Compte rendu vide"}, headers={"If-Match": '"2"'}
    )
    shown = answer.get_json()
    assert (shown["state"], shown["done_on"], shown["reopened_reason"]) == ("open", None, "Compte rendu vide")
    assert "evidence" not in shown
    assert acts(scene) == [("milestone.done", "referent"), ("milestone.reopened", "lead")]


def test_what_is_to_do_cannot_be_reopened_and_what_does_not_concern_cannot_be_ticked(scene: Scene) -> None:
    again = scene.malik.post(path(scene, "/M14/reopen"), json={"reason": "Non"}, headers={"If-Match": '"1"'})
    assert again.status_code == 409
    foreign = scene.nova.post(
        path(scene, "/M26/done"), json={"on": "2026-11-20"}, headers={"If-Match": '"1"'}
    )
    assert foreign.status_code == 409


def test_an_unknown_rule_or_a_bad_id_is_nowhere(scene: Scene) -> None:
    for where in (path(scene, "/M99/done"), path(scene, "/M14/done", youth="nobody")):
        answer = scene.nova.post(where, json={"on": "2026-11-20"}, headers={"If-Match": '"1"'})
        assert answer.status_code == 404


def test_without_the_version_read_nothing_is_ticked(scene: Scene) -> None:
    answer = scene.nova.post(path(scene, "/M14/done"), json={"on": "2026-11-20"})
    assert answer.get_json()["code"] == "version_needed"


@pytest.mark.req("REL-20")
def test_with_keyd_away_the_dates_are_still_read_without_the_words(scene: Scene, app: Flask) -> None:
    done(scene.nova, scene)
    from dataclasses import replace

    from backend.keyd import Keyd

    known = app.extensions["cap18"]
    app.extensions["cap18"] = replace(known, keyd=Keyd(known.settings.state_dir / "nobody.sock"))
    shown = item(scene.malik, scene)
    assert shown["done_on"] == "2026-11-20"
    assert "evidence" not in shown
