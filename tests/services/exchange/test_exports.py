"""What a professional takes of their files: whole, theirs alone, harmless in a spreadsheet, readable aloud."""

from __future__ import annotations

import csv
import io
from datetime import timedelta
from uuid import uuid4

import pytest
from sqlalchemy import select, update
from werkzeug.test import TestResponse

from backend.audit import AuditEntry
from backend.db import reading, transaction
from backend.services import people
from tests.factories.desk import API
from tests.services.exchange.conftest import Exchange


def taken(exchange: Exchange, what: str, by: str = "malik") -> TestResponse:
    return exchange.circle[by].get(f"{API}/exports/{what}")


def cells(answer: TestResponse) -> list[dict[str, str]]:
    assert answer.status_code == 200, answer.text
    return list(csv.DictReader(io.StringIO(answer.data.decode("utf-8-sig")), delimiter=";"))


def written(exchange: Exchange, by: str, kind: str, text: str, **more: object) -> str:
    line = str(uuid4())
    path = f"{API}/youths/{exchange.circle.nova}/autonomy-project/lines/{line}"
    body = {"kind": kind, "theme": "housing", "text": text, **more}
    answer = exchange.circle[by].put(path, json=body, headers={"If-Match": '"0"'})
    assert answer.status_code == 200, answer.text
    exchange.circle.moment.pass_(seconds=1)
    return line


def test_the_table_of_milestones_holds_ones_own_files_alone(exchange: Exchange) -> None:
    rows = cells(taken(exchange, "milestones.csv"))
    assert {row["id"] for row in rows} == {str(exchange.circle.nova)}
    assert {row["external_ref"] for row in rows} == {"LOGICIEL-42"}
    assert next(row for row in rows if row["rule"] == "M14")["due_on"] == "2026-06-24"
    theirs = cells(taken(exchange, "milestones.csv", "solene"))
    assert {row["id"] for row in theirs} == {str(exchange.circle.ids["lune"])}


def test_a_lead_takes_the_files_of_their_team_and_nobody_else_takes_any(exchange: Exchange) -> None:
    assert {row["id"] for row in cells(taken(exchange, "milestones.csv", "ines"))} == {
        str(exchange.circle.nova)
    }
    for name in ("camille", "nova"):
        assert taken(exchange, "milestones.csv", name).status_code == 404
    assert taken(exchange, "everything.csv").status_code == 404


def test_goals_and_actions_leave_and_the_words_of_the_young_person_stay(exchange: Exchange) -> None:
    goal = written(exchange, "malik", "goal", "Avoir un logement inventé")
    written(exchange, "malik", "action", "Visiter la résidence", goal=goal, owner="both")
    written(exchange, "nova", "word", "Je veux une fenêtre")
    rows = cells(taken(exchange, "projects.csv"))
    assert [(row["kind"], row["text"], row["goal"]) for row in rows] == [
        ("goal", "Avoir un logement inventé", ""),
        ("action", "Visiter la résidence", goal),
    ]
    whole = taken(exchange, "caseload.json").get_json()
    [file] = whole["files"]
    assert [one["line_id"] for one in file["project"]] == [row["line_id"] for row in rows]
    assert "fenêtre" not in taken(exchange, "caseload.json").get_data(as_text=True)
    again = taken(exchange, "caseload.json").get_json()
    assert again == whole


@pytest.mark.parametrize("sign", ["=1+1", "+33", "-2", "@SUM", "  =cmd|' /C calc'!A0"])
def test_no_cell_starts_a_formula(exchange: Exchange, sign: str) -> None:
    with transaction() as session:
        session.execute(
            update(people.Person).where(people.Person.id == exchange.circle.nova).values(last_name=sign)
        )
    assert {row["last_name"] for row in cells(taken(exchange, "milestones.csv"))} == {f"'{sign}"}


def test_the_pdf_is_tagged_and_says_its_language(exchange: Exchange) -> None:
    written(exchange, "malik", "goal", "Avoir un logement inventé")
    answer = taken(exchange, "caseload.pdf")
    assert answer.status_code == 200 and answer.mimetype == "application/pdf"
    for part in (b"/StructTreeRoot", b"/MarkInfo", b"pdfuaid"):
        assert part in answer.data


@pytest.mark.req("AUT-07")
def test_files_are_taken_with_a_fresh_proof_and_the_journal_says_so(exchange: Exchange) -> None:
    client = exchange.circle["malik"]
    exchange.circle.moment.at += timedelta(minutes=6)
    for what in ("milestones.csv", "projects.csv", "caseload.json", "caseload.pdf"):
        assert client.get(f"{API}/exports/{what}").get_json()["code"] == "step_up_needed"
    assert taken(exchange, "caseload.json").status_code == 200
    with reading() as reader:
        rows = reader.execute(
            select(AuditEntry.act, AuditEntry.count).where(AuditEntry.object_kind == "caseload")
        ).all()
    assert [tuple(row) for row in rows] == [("caseload.export_json", 1)]
