"""Reporting, and what becomes of it: excerpt frozen, officer told, lead alarmed, young person answered."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from uuid import UUID, uuid4

import pytest
from sqlalchemy import select

from backend.access import Membership, Role
from backend.audit import AuditEntry
from backend.db import reading, transaction
from backend.outbox.models import Occasion
from backend.services.protection.models import Report
from tests.factories.desk import API
from tests.factories.protection import Protected


def notices(protected: Protected, who: str) -> list[str]:
    answer = protected.circle[who].get(f"{API}/notifications")
    assert answer.status_code == 200, answer.text
    return [one["text"] for one in answer.get_json()["items"]]


@pytest.mark.req("SAF-06", "SAF-05")
def test_a_report_freezes_what_is_around_the_message_even_taken_back(protected: Protected) -> None:
    for number in range(25):
        protected.said("nova", "camille", f"avant {number}")
    changed = protected.said("camille", "nova", "un mot dur")
    bad = protected.insist("camille", "nova", "Viens sur Snap, c'est notre secret")
    protected.change("camille", changed, "un mot doux")
    protected.change("camille", bad, None)
    for number in range(25):
        protected.said("nova", "camille", f"après {number}")
    shown = protected.ticket(protected.reported(message_id=bad["id"]))
    lines = shown["excerpt"]
    assert len(lines) == 41
    assert [one["text"] for one in lines[:19]] == [f"avant {number}" for number in range(6, 25)]
    assert (lines[19]["text"], [one["text"] for one in lines[19]["former"]]) == (
        "un mot doux",
        ["un mot dur"],
    )
    reported = lines[20]
    assert (reported["reported"], reported["deleted"], reported["author"]) == (True, True, "Camille Phare")
    assert [one["text"] for one in reported["former"]] == ["Viens sur Snap, c'est notre secret"]
    assert lines[-1]["text"] == "après 19"
    assert shown["about"]["first_name"] == "Camille"
    assert shown["by"] == {
        "id": str(protected.nova), "first_name": "Nova", "last_name": "Modèle", "role": "young",
    }  # fmt: skip


@pytest.mark.req("SAF-06")
def test_nothing_of_a_report_stands_in_clear_in_the_base(protected: Protected) -> None:
    bad = protected.insist("camille", "nova", "Donne-moi ton numéro canari")
    report = protected.reported(message_id=bad["id"], reason="contact", words="phrase canari")
    protected.act(report, "read")
    protected.act(report, "notes", words="note canari")
    with reading() as connection:
        row = connection.execute(select(Report)).mappings().one()
    assert b"canari" not in bytes(row["excerpt_sealed"]) + bytes(row["words_sealed"])


@pytest.mark.req("SAF-06")
def test_an_officer_hears_it_at_once_and_the_lead_only_when_a_day_went_by(protected: Protected) -> None:
    report = protected.reported(about_id=str(protected.circle.ids["camille"]))
    assert any("signalement vient d'arriver" in one for one in notices(protected, "aude"))
    assert notices(protected, "ines") == []
    assert notices(protected, "camille") == notices(protected, "malik") == []
    assert protected.desk()[0]["state"] == "sent"
    protected.later(hours=24, minutes=1)
    assert protected.desk()[0]["state"] == "late"
    assert any("attend depuis 24 heures" in one for one in notices(protected, "ines"))
    told = protected.circle["ines"].get(f"{API}/reports/team").get_json()["items"]
    assert [(one["id"], one["state"]) for one in told] == [(report, "late")]
    assert set(told[0]) == {"id", "received", "due_at", "state"}
    assert protected.circle["paul"].get(f"{API}/reports/team").get_json()["items"] == []


@pytest.mark.req("SAF-06")
def test_what_leaves_for_an_officer_leaves_at_night_too(protected: Protected) -> None:
    protected.reported(about_id=str(protected.circle.ids["camille"]))
    with reading() as connection:
        rows = connection.execute(
            select(Occasion.recipient_id, Occasion.cascade).where(Occasion.kind == "report.made")
        ).all()
    assert {(row.recipient_id, row.cascade) for row in rows} == {
        (protected.circle.ids[one], "alarm") for one in ("aude", "ivan")
    }


@pytest.mark.req("SAF-06")
def test_read_in_time_it_alarms_nobody_and_the_young_person_is_told(protected: Protected) -> None:
    report = protected.reported(about_id=str(protected.circle.ids["camille"]))
    assert protected.act(report, "read").status_code == 200
    assert protected.act(report, "read", by="ivan").get_json()["read_by"]["first_name"] == "Aude"
    protected.later(days=2)
    assert not any("24 heures" in one for one in notices(protected, "ines"))
    assert "Quelqu'un a lu ton signalement." in notices(protected, "nova")
    mine = protected.circle["nova"].get(f"{API}/reports").get_json()["items"]
    assert [(one["state"], one["about"]) for one in mine] == [("read", "Camille")]


@pytest.mark.req("SAF-06")
def test_without_an_officer_the_lead_is_told_at_once(protected: Protected) -> None:
    with transaction() as session:
        for row in session.scalars(select(Membership).where(Membership.role == Role.SAFEGUARDING)):
            session.delete(row)
    protected.reported(about_id=str(protected.circle.ids["camille"]))
    assert any("personne ne porte la protection" in one for one in notices(protected, "ines"))


@pytest.mark.req("SAF-06")
def test_whoever_it_is_about_hears_nothing_of_it(protected: Protected) -> None:
    with transaction() as session:
        session.add(
            Membership(
                id=uuid4(), person_id=protected.circle.ids["malik"], authority_id=protected.circle.authority,
                role=Role.SAFEGUARDING, starts_on=date(2026, 1, 1), ends_on=None, team_id=None,
            )
        )  # fmt: skip
    report = protected.reported(about_id=str(protected.circle.ids["malik"]))
    assert notices(protected, "malik") == []
    assert protected.desk("malik") == []
    assert protected.circle["malik"].get(f"{API}/tickets/{report}").status_code == 404
    assert protected.act(report, "read", by="malik").status_code == 404


def test_a_mentor_and_a_referent_report_a_worry_in_words(protected: Protected) -> None:
    assert protected.report("camille", words="  ").status_code == 422
    first = protected.reported("camille", words="Nova ne mange plus.")
    second = protected.reported("malik", words="Une voiture l'attend le soir.")
    told = [protected.ticket(one) for one in (first, second)]
    assert [(one["kind"], one["by"]["role"], one["words"]) for one in told] == [
        ("worry", "mentor", "Nova ne mange plus."),
        ("worry", "referent", "Une voiture l'attend le soir."),
    ]


def test_nobody_reports_outside_their_own_ties(protected: Protected) -> None:
    message = protected.said("nova", "malik", "Entre nous deux")
    assert protected.report("camille", message_id=message["id"]).status_code == 404
    for stranger in ("solene", "paul", "ines", "lune"):
        assert protected.report(stranger, words="Je veux voir").status_code == 404
    assert protected.report("nova", about_id=str(protected.circle.ids["paul"])).status_code == 422
    assert protected.report("nova", about_id=str(uuid4())).status_code == 422
    assert protected.report("nova", message_id=str(uuid4())).status_code == 404


@pytest.mark.req("SAF-06")
def test_a_reason_may_be_given_afterwards_by_whoever_reported(protected: Protected) -> None:
    report = protected.reported(about_id=str(protected.circle.ids["camille"]))
    put = {"reason": "pressure", "words": "Elle insiste."}
    assert protected.circle["camille"].put(f"{API}/reports/{report}/reason", json=put).status_code == 404
    assert protected.circle["nova"].put(f"{API}/reports/{report}/reason", json=put).status_code == 204
    shown = protected.ticket(report)
    assert (shown["reason"], shown["words"]) == ("pressure", "Elle insiste.")


def test_a_report_that_waited_for_the_network_keeps_the_hour_of_the_gesture(protected: Protected) -> None:
    now = protected.circle.moment.at
    said = {"about_id": str(protected.circle.ids["camille"]), "id": str(uuid4())}
    sent = protected.report("nova", **said, said_at=(now - timedelta(hours=5)).isoformat())
    assert sent.status_code == 201
    assert datetime.fromisoformat(sent.get_json()["due_at"]) == now + timedelta(hours=24)
    shown = protected.ticket(said["id"])
    assert datetime.fromisoformat(shown["made_at"]) == now - timedelta(hours=5)
    assert protected.report("nova", **said).get_json()["code"] == "already_received"


@pytest.mark.req("AUD-01")
def test_each_opening_of_a_ticket_is_written_down(protected: Protected) -> None:
    report = protected.reported(about_id=str(protected.circle.ids["camille"]))
    protected.ticket(report)
    sheet = protected.circle["aude"].get(f"{API}/tickets/{report}/sheet.pdf")
    assert (sheet.status_code, sheet.data[:5]) == (200, b"%PDF-")
    with reading() as connection:
        acts = connection.execute(
            select(AuditEntry.act).where(AuditEntry.object_id == UUID(report)).order_by(AuditEntry.at)
        ).scalars()
        assert list(acts).count("ticket.open") == 2
