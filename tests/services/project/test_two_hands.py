"""A project written by two people at once: what each changed is kept, and nobody's words are overwritten."""

from __future__ import annotations

from uuid import uuid4

import pytest
from sqlalchemy import text

from backend.audit import AuditEntry
from backend.db import transaction
from backend.ids import new_id
from backend.services.project.schemas import LineSchema, PastLinesSchema, ProjectSchema
from tests.factories.desk import API, statements
from tests.services.project.conftest import Project


def test_a_young_person_and_their_referent_write_one_project(project: Project) -> None:
    nova, malik = project.scene.nova, project.scene.malik
    goal = project.written(nova)
    project.action(malik, goal["id"], "Remplir la demande", owner="both", due="2027-01-15")
    shown = project.seen(nova)
    assert ProjectSchema().validate(shown) == {}
    assert [(one["kind"], one["by"], one["by_name"]) for one in shown["lines"]] == [
        ("goal", "young", "Nova"),
        ("action", "referent", "Malik"),
    ]
    assert shown["filled"] == ["housing"]
    assert [one["law"][:8] for one in shown["domains"]] == [f"R222-6, {n}°"[:8] for n in range(1, 7)]
    assert project.texts(malik) == project.texts(nova)


@pytest.mark.req("REL-17")
def test_the_same_words_changed_by_both_are_both_shown_and_none_is_lost(project: Project) -> None:
    goal = project.written(project.scene.nova)
    first = project.write(project.scene.nova, goal["id"], version=1, text="Un studio à Lille")
    assert first.status_code == 200
    second = project.write(project.scene.malik, goal["id"], version=1, text="Un foyer à Lens")
    assert second.status_code == 412
    body = second.get_json()
    assert (body["code"], body["version"], body["gone"]) == ("stale_version", 2, False)
    assert LineSchema().validate(body["line"]) == {}
    assert (body["line"]["text"], body["line"]["by_name"]) == ("Un studio à Lille", "Nova")
    both = project.write(
        project.scene.malik, goal["id"], version=2, text="Un studio à Lille, ou un foyer à Lens"
    )
    assert both.status_code == 200
    past = project.scene.nova.get(project.path(f"/lines/{goal['id']}/history")).get_json()
    assert PastLinesSchema().validate(past) == {}
    assert [one["text"] for one in past["items"]][1:] == ["Un studio à Lille", "Avoir un studio à moi"]


@pytest.mark.req("REL-17")
def test_what_two_people_change_apart_on_one_line_is_joined(project: Project) -> None:
    goal = project.written(project.scene.nova)
    action = project.action(project.scene.nova, goal["id"], "Appeler le CCAS")
    said = {"kind": "action", "goal": goal["id"], "text": "Appeler le CCAS", "owner": "both"}
    assert (
        project.write(
            project.scene.malik, action["id"], version=1, **said | {"due": "2027-02-01"}
        ).status_code
        == 200
    )
    joined = project.write(project.scene.nova, action["id"], version=1, **said | {"state": "doing"})
    assert joined.status_code == 200
    assert (joined.get_json()["due"], joined.get_json()["state"], joined.get_json()["version"]) == (
        "2027-02-01",
        "doing",
        3,
    )


@pytest.mark.req("REL-17")
def test_a_phone_that_was_away_sends_a_line_its_changes_and_its_end_in_order(project: Project) -> None:
    goal, line = project.written(project.scene.nova), new_id()
    said = {"kind": "action", "goal": goal["id"]}
    for text_ in ("Appeler", "Appeler le CCAS", "Appeler le CCAS lundi"):
        assert project.write(project.scene.nova, line, text=text_, **said).status_code == 200
    other = project.write(project.scene.malik, line, text="Écrire", **said)
    assert other.status_code == 412
    assert project.texts(project.scene.nova)[-1] == "Appeler le CCAS lundi"
    assert project.take_out(project.scene.malik, str(line), 0).status_code == 412
    assert project.take_out(project.scene.nova, str(line), 0).status_code == 204


def test_the_own_words_of_a_young_person_are_read_by_the_referent_and_written_by_nobody_else(
    project: Project,
) -> None:
    words = project.written(project.scene.nova, kind="word", text="Je veux vivre\n\nprès de ma tante.")
    assert words["text"] == "Je veux vivre\n\nprès de ma tante."
    shown = next(one for one in project.seen(project.scene.malik)["lines"] if one["kind"] == "word")
    assert (shown["text"], shown["by"], "mentor" in shown) == (words["text"], "young", False)
    again = project.write(project.scene.malik, words["id"], version=1, kind="word", text="Rien")
    assert again.status_code == 404
    assert project.write(project.scene.malik, kind="word", text="À sa place").status_code == 404
    assert project.take_out(project.scene.malik, words["id"], 1).status_code == 404
    assert project.texts(project.scene.nova) == [words["text"]]


def test_erased_own_words_leave_nothing_behind(project: Project) -> None:
    words = project.written(project.scene.nova, kind="word", text="À oublier")
    project.write(project.scene.nova, words["id"], version=1, kind="word", text="À oublier vite")
    assert project.take_out(project.scene.nova, words["id"], 2).status_code == 204
    with transaction() as session:
        left = session.execute(text("select count(*) from project_line_version")).scalar_one()
    assert (left, project.texts(project.scene.nova)) == (0, [])


def test_a_line_taken_out_is_put_back_as_it_was(project: Project) -> None:
    goal = project.written(project.scene.nova)
    action = project.action(project.scene.malik, goal["id"], "Visiter")
    refused = project.take_out(project.scene.nova, goal["id"], 1)
    assert (refused.status_code, refused.get_json()["code"]) == (409, "goal_has_actions")
    assert project.take_out(project.scene.malik, action["id"], 1).status_code == 204
    assert project.texts(project.scene.nova) == ["Avoir un studio à moi"]
    late = project.write(
        project.scene.nova, action["id"], version=1, kind="action", goal=goal["id"], text="Visiter deux fois"
    )
    assert (late.status_code, late.get_json()["gone"]) == (412, True)
    back = project.write(
        project.scene.nova, action["id"], version=2, kind="action", goal=goal["id"], text="Visiter"
    )
    assert (back.status_code, back.get_json()["version"]) == (200, 3)


def test_an_action_whose_goal_is_gone_says_so(project: Project) -> None:
    goal = project.written(project.scene.nova)
    assert project.take_out(project.scene.nova, goal["id"], 1).status_code == 204
    late = project.write(project.scene.malik, kind="action", goal=goal["id"], text="Trop tard")
    assert (late.status_code, late.get_json()["code"]) == (409, "goal_gone")


@pytest.mark.req("REL-16", "REL-03")
def test_a_line_leaves_the_queue_of_a_closed_phone_once(project: Project) -> None:
    line, key = uuid4(), str(uuid4())
    assert project.scene.nova.post(f"{API}/session/lock").status_code < 300
    answers = [project.write(project.scene.nova, line, key=key) for _ in range(2)]
    assert [(one.status_code, one.data) for one in answers] == [(204, b"")] * 2
    assert project.texts(project.scene.malik) == ["Avoir un studio à moi"]
    assert project.scene.malik.post(f"{API}/session/lock").status_code < 300
    assert project.write(project.scene.malik).status_code == 423


@pytest.mark.parametrize(
    ("said", "pointer"),
    [
        ({"text": "  "}, "/text"),
        ({"text": "a" * 201}, "/text"),
        ({"theme": "love"}, "/theme"),
        ({"kind": "dream"}, "/kind"),
        ({"kind": "action"}, "/goal"),
        ({"state": "done", "done_on": "2026-11-24"}, "/done_on"),
        ({"due": "demain"}, "/due"),
    ],
)
def test_a_wrong_line_is_refused_with_its_field_and_nothing_is_kept(
    project: Project, said: dict[str, str], pointer: str
) -> None:
    answer = project.write(project.scene.nova, **said)
    assert (answer.status_code, answer.get_json()["errors"][0]["pointer"]) == (422, pointer)
    assert project.texts(project.scene.nova) == []


def test_a_link_to_nothing_is_refused(project: Project) -> None:
    goal = project.written(project.scene.nova)
    for kind, ref in (("step", "bank-account-adult/fly"), ("appointment", str(uuid4())), ("paper", "ghost")):
        answer = project.write(
            project.scene.nova, kind="action", goal=goal["id"], text="x", link={"kind": kind, "ref": ref}
        )
        assert answer.get_json()["errors"][0]["pointer"] == "/link"


@pytest.mark.req("ACC-01", "ACC-04")
def test_a_mentor_reads_only_what_is_shown_and_a_lead_reads_without_writing(project: Project) -> None:
    shown = project.written(project.scene.nova)
    project.action(project.scene.malik, shown["id"], "Visiter")
    project.written(project.scene.nova, theme="care", text="Dormir mieux")
    words = project.written(project.scene.nova, kind="word", text="Près de ma tante")
    assert project.texts(project.scene.camille) == []
    assert project.show(shown["id"], True).get_json()["mentor"] is True
    seen = project.seen(project.scene.camille)
    assert [one["text"] for one in seen["lines"]] == ["Avoir un studio à moi", "Visiter"]
    assert set(seen) == {"on", "domains", "lines"}
    project.show(words["id"], True)
    project.show(shown["id"], False)
    assert project.texts(project.scene.camille) == ["Près de ma tante"]
    for rest in (f"/lines/{words['id']}/history", "/editions/1", "/editions/1/changes", "/editions/1/pdf"):
        assert project.scene.camille.get(project.path(rest)).status_code == 404
    assert project.write(project.scene.camille).status_code == 404
    assert len(project.texts(project.scene.ines)) == 4
    assert project.write(project.scene.ines).status_code == 404
    theirs = f"{API}/youths/me/autonomy-project/lines/{words['id']}/sight"
    assert project.scene.malik.put(theirs, json={"mentor": True}).status_code == 404


def test_a_base_that_is_stolen_says_nothing_of_the_project(project: Project) -> None:
    project.written(project.scene.nova, kind="word", theme="care", text="Mot très secret")
    with transaction() as session:
        for table in ("project_line", "project_line_version"):
            row = session.execute(text(f"select * from {table}")).mappings().one()
            assert b"secret" not in bytes(row["sealed"]) and "care" not in str(dict(row))
        acts = session.query(AuditEntry.act).filter_by(object_kind="project").all()
    assert [one.act for one in acts] == ["project.line_written"]


def test_what_the_other_one_wrote_is_said_once_a_day(project: Project) -> None:
    for wish in ("Un studio", "Un chat"):
        project.written(project.scene.nova, text=wish)
    project.written(project.scene.malik, text="Une colocation")
    assert project.scene.told(project.scene.malik) == ["Nova a écrit dans son projet."]
    assert project.scene.told(project.scene.nova) == ["On a écrit dans ton projet."]


def test_a_long_project_is_read_in_few_statements(project: Project) -> None:
    goal = project.written(project.scene.nova)
    for number in range(5):
        project.action(project.scene.malik, goal["id"], f"Action {number}")
    with statements() as seen:
        project.seen(project.scene.malik)
    assert len(seen) <= 7, seen
