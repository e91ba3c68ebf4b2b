"""A project offered, signed by both on the same text, printed, compared, and read again months later."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from io import BytesIO

import pikepdf
import pytest

from backend.access import BondKind
from backend.db import transaction
from backend.services import project as service
from backend.services.project.schemas import LineChangesSchema, ProjectSchema, WholeEditionSchema
from tests.factories.access import a_bond
from tests.factories.desk import API
from tests.services.project.conftest import Project


def milestone(project: Project) -> dict[str, object]:
    found = project.scene.nova.get(f"{API}/youths/me/milestones").get_json()
    return next(one for one in found["items"] if one["rule"] == "M15")


def signed(project: Project) -> None:
    project.offer(project.scene.malik)
    for who in (project.scene.nova, project.scene.malik):
        assert project.sign(who, 1).status_code == 200


def test_both_sign_the_text_they_read_and_the_milestone_is_done(project: Project) -> None:
    project.written(project.scene.nova)
    shown = project.offer(project.scene.malik)
    assert ProjectSchema().validate(shown) == {}
    assert [(one["number"], one["state"], one["changed"]) for one in shown["editions"]] == [
        (1, "open", False)
    ]
    assert project.scene.told(project.scene.nova)[0].startswith("Ton projet est prêt à signer.")
    assert milestone(project)["state"] != "done"
    first = project.sign(project.scene.nova, 1).get_json()["editions"][0]
    assert (first["state"], [one["side"] for one in first["signatures"]]) == ("open", ["young"])
    assert "Le projet de Nova attend votre signature." in project.scene.told(project.scene.malik)
    last = project.sign(project.scene.malik, 1).get_json()
    assert (last["editions"][0]["state"], last["editions"][0]["signed_on"]) == ("signed", "2026-11-23")
    assert milestone(project)["state"] == "done"
    assert "Ton projet est signé par vous deux." in project.scene.told(project.scene.nova)


def test_another_text_than_the_one_read_is_not_signed(project: Project) -> None:
    goal = project.written(project.scene.nova)
    project.offer(project.scene.nova)
    other = project.sign(project.scene.malik, 1, "0" * 64)
    assert (other.status_code, other.get_json()["code"]) == (412, "stale_version")
    assert project.sign(project.scene.malik, 1, "short").status_code == 422
    project.write(project.scene.nova, goal["id"], version=1, text="Autre chose")
    assert project.seen(project.scene.malik)["editions"][0]["changed"] is True
    assert [one["number"] for one in project.offer(project.scene.nova)["editions"]] == [2]
    late = project.sign(project.scene.malik, 1)
    assert (late.status_code, late.get_json()["code"]) == (409, "replaced")


def test_an_empty_project_is_not_offered_and_the_same_one_is_offered_once(project: Project) -> None:
    empty = project.scene.malik.post(project.path("/editions"))
    assert (empty.status_code, empty.get_json()["code"]) == (409, "empty")
    project.written(project.scene.nova)
    for who in (project.scene.malik, project.scene.nova):
        assert [one["number"] for one in project.offer(who)["editions"]] == [1]


def test_a_mentor_or_a_lead_signs_nothing(project: Project) -> None:
    project.written(project.scene.nova)
    sha256 = project.offer(project.scene.nova)["editions"][0]["sha256"]
    for who in (project.scene.camille, project.scene.ines):
        assert project.sign(who, 1, sha256).status_code == 404


def test_what_changed_since_a_signed_version_is_read_line_by_line(project: Project) -> None:
    goal = project.written(project.scene.nova)
    gone = project.action(project.scene.malik, goal["id"], "Visiter")
    signed(project)
    project.write(project.scene.nova, goal["id"], version=1, text="Un studio à Lille")
    project.take_out(project.scene.malik, gone["id"], 1)
    project.written(project.scene.nova, kind="word", text="Près de ma tante")
    found = project.scene.malik.get(project.path("/editions/1/changes")).get_json()
    assert LineChangesSchema().validate(found) == {}
    assert [(one["what"], (one.get("after") or one["before"])["text"]) for one in found["items"]] == [
        ("changed", "Un studio à Lille"),
        ("added", "Près de ma tante"),
        ("removed", "Visiter"),
    ]
    project.offer(project.scene.nova)
    between = project.scene.nova.get(project.path("/editions/1/changes?against=2")).get_json()
    assert between == found
    whole = project.scene.nova.get(project.path("/editions/1")).get_json()
    assert WholeEditionSchema().validate(whole) == {}
    assert [one["text"] for one in whole["lines"]] == ["Avoir un studio à moi", "Visiter"]


def test_the_signed_project_is_a_tagged_pdf_with_both_names_and_the_sum(project: Project) -> None:
    project.written(project.scene.nova, text="Un logement #let x = 1 \\ à *moi*")
    signed(project)
    answer = project.scene.nova.get(project.path("/editions/1/pdf"))
    assert (answer.status_code, answer.mimetype) == (200, "application/pdf")
    with pikepdf.open(BytesIO(answer.data)) as pdf:
        assert pdf.Root.MarkInfo.Marked and pdf.Root.Lang == "fr"
        with pdf.open_metadata() as said:
            assert said["pdfuaid:part"] == "1"
    assert project.scene.malik.get(project.path("/editions/1/pdf")).status_code == 200


@pytest.mark.parametrize(
    ("state", "ticked"), [("finished", True), ("doing", False)], ids=["done there", "not yet"]
)
def test_an_action_is_ticked_by_the_step_it_leads_to(project: Project, state: str, ticked: bool) -> None:
    goal = project.written(project.scene.nova, theme="resources", text="Un compte à moi")
    link = {"kind": "step", "ref": "bank-account-adult/sign"}
    project.action(project.scene.malik, goal["id"], "Ouvrir un compte", link=link)
    project.scene.move(project.scene.nova, "bank-account-adult/sign", state)
    shown = next(one for one in project.seen(project.scene.malik)["lines"] if one["kind"] == "action")
    assert (shown.get("ticked", False), shown["state"], shown["link"]["done"]) == (ticked, "todo", ticked)
    assert shown["link"]["title"]


def test_a_paper_said_to_be_there_ticks_its_action(project: Project) -> None:
    goal = project.written(project.scene.nova)
    project.action(project.scene.nova, goal["id"], "Mon RIB", link={"kind": "paper", "ref": "rib"})
    assert project.scene.nova.put(f"{API}/youths/me/readiness/rib", json={"ready": True}).status_code == 200
    assert [one.get("ticked", False) for one in project.seen(project.scene.malik)["lines"]] == [False, True]


def test_an_appointment_that_took_place_ticks_its_action(project: Project) -> None:
    made = project.scene.malik.post(
        f"{API}/appointments",
        json={"youth_id": str(project.scene.youth), "title": "Mairie", "starts": "2026-11-24T10:00"},
    ).get_json()
    goal = project.written(project.scene.nova)
    link = {"kind": "appointment", "ref": made["id"]}
    shown = project.action(project.scene.malik, goal["id"], "Aller à la mairie", link=link)
    assert (shown["link"]["at"][:10], shown["link"]["done"], "ticked" in shown) == (
        "2026-11-24",
        False,
        False,
    )


@pytest.mark.req("ACC-01")
def test_a_journey_kept_to_oneself_is_not_seen_through_the_project(project: Project) -> None:
    goal = project.written(project.scene.nova, theme="care", text="Me soigner")
    link = {"kind": "journey", "ref": "health-checkup"}
    guides = project.scene.nova.get(f"{API}/guides").get_json()["items"]
    link["ref"] = next(one["code"] for one in guides if one["domain"] == "sante")
    action = project.action(project.scene.nova, goal["id"], "Faire le point", link=link)
    assert "link" in action
    shown = next(one for one in project.seen(project.scene.malik)["lines"] if one["kind"] == "action")
    assert "link" not in shown
    said = {"kind": "action", "goal": goal["id"], "text": "Faire le point bientôt"}
    assert project.write(project.scene.malik, action["id"], version=1, **said).status_code == 200
    kept = next(one for one in project.seen(project.scene.nova)["lines"] if one["kind"] == "action")
    assert (kept["link"]["ref"], kept["text"]) == (link["ref"], "Faire le point bientôt")
    project.show(goal["id"], True)
    assert all("link" not in one for one in project.seen(project.scene.camille)["lines"])


def test_a_signed_project_is_read_again_before_18_and_said_to_who_follows_them_then(
    project: Project, at: datetime
) -> None:
    project.written(project.scene.nova)
    signed(project)
    review = project.seen(project.scene.nova)["review"]
    assert review == {"on": "2026-11-24", "due": False}
    with transaction() as session:
        a_bond(
            session, project.scene.house.authority, project.scene.youth, BondKind.REFERENT,
            adult_id=project.scene.house.lead,
        )  # fmt: skip
        later = at + timedelta(days=1)
        day = date(2026, 11, 24)
        tally = service.review.work(session, "Europe/Paris", day, at=later)
        again = service.review.work(session, "Europe/Paris", day + timedelta(days=1), at=later)
    assert (tally.found, tally.new, again.found) == (1, 3, 0)


def test_the_signed_project_enters_ones_papers_once_and_nobody_else_is_told(project: Project) -> None:
    project.written(project.scene.nova)
    project.offer(project.scene.malik)
    keep = f"{API}/youths/me/autonomy-project/editions/1/paper"
    assert project.sign(project.scene.nova, 1).status_code == 200
    early = project.scene.nova.put(keep)
    assert (early.status_code, early.get_json()["code"]) == (409, "not_now")
    assert project.sign(project.scene.malik, 1).status_code == 200
    for _twice in range(2):
        kept = project.scene.nova.put(keep)
        assert kept.status_code == 200, kept.get_json()
        assert ProjectSchema().validate(kept.get_json()) == {}
        assert kept.get_json()["editions"][0]["paper_given_at"]
    papers = project.scene.nova.get(f"{API}/documents").get_json()["items"]
    assert [one["title"] for one in papers] == ["Mon projet, version 1"]
    content = project.scene.nova.get(f"{API}/documents/{papers[0]['id']}/content")
    assert content.data == project.scene.nova.get(project.path("/editions/1/pdf")).data
    assert "paper_given_at" not in project.seen(project.scene.malik)["editions"][0]
    assert "paper_given_at" not in project.scene.malik.get(project.path("/editions/1")).get_json()
    assert project.scene.malik.put(keep).status_code == 404
