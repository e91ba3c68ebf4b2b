"""The officer's desk: who may, in which order, two signatures for more, the CRIP's sheet, and what is erased."""

from __future__ import annotations

import io
from datetime import timedelta

import pypdfium2
import pytest
from sqlalchemy import select

from backend import jobs
from backend.db import reading
from backend.services.protection.jobs import erasing
from backend.services.protection.models import Report, ReportEvent
from tests.factories.desk import API
from tests.factories.protection import Protected

OTHERS = ("nova", "camille", "malik", "ines", "solene", "basile")


def a_report(protected: Protected) -> str:
    bad = protected.insist("camille", "nova", "Viens chez moi samedi")
    return protected.reported(message_id=bad["id"], reason="meeting")


@pytest.mark.req("SAF-08", "ACC-04")
def test_nobody_but_an_officer_of_the_authority_finds_a_ticket(protected: Protected) -> None:
    report = a_report(protected)
    for who in OTHERS:
        client = protected.circle[who]
        assert client.get(f"{API}/tickets/{report}").status_code == 404, who
        assert client.get(f"{API}/tickets/{report}/sheet.pdf").status_code == 404, who
        assert protected.act(report, "read", by=who).status_code == 404, who
        assert protected.act(report, "notes", by=who, words="essai").status_code == 404, who
        assert protected.act(report, "close", by=who, outcome="solved").status_code == 404, who
        assert protected.suspend(who).status_code == 404, who
        assert client.get(f"{API}/watched-pairs").status_code == (200 if who == "basile" else 404)
    assert protected.desk("basile") == []


@pytest.mark.req("SAF-08")
def test_an_officer_reads_no_thread_by_its_own_address(protected: Protected) -> None:
    message = protected.said("nova", "camille", "Bonjour")
    thread = protected.with_("nova", "camille")
    assert protected.open("aude", thread).status_code == 404
    assert protected.circle["aude"].get(f"{API}/conversations").status_code == 404
    assert protected.report("aude", message_id=message["id"]).status_code == 404
    assert protected.circle["aude"].get(f"{API}/youths/{protected.nova}").status_code == 404


def test_a_ticket_is_read_then_noted_then_closed_and_its_history_says_so(protected: Protected) -> None:
    report = a_report(protected)
    early = protected.act(report, "close", outcome="solved")
    assert (early.status_code, early.get_json()["code"]) == (409, "not_read")
    protected.act(report, "read")
    assert protected.act(report, "notes", words="   ").status_code == 422
    protected.act(report, "notes", words="Nova est en sécurité ce soir.")
    assert protected.act(report, "close", outcome="inconnue").status_code == 422
    shown = protected.act(report, "close", by="ivan", outcome="warned", words="Mentor reçu.").get_json()
    assert [(one["act"], one["who"]["first_name"], one["words"]) for one in shown["events"]] == [
        ("made", "Nova", ""),
        ("read", "Aude", ""),
        ("note", "Aude", "Nova est en sécurité ce soir."),
        ("closed", "Ivan", "Mentor reçu."),
    ]
    assert (shown["state"], shown["outcome"]) == ("closed", "warned")
    assert protected.act(report, "close", outcome="solved").get_json()["code"] == "closed"
    mine = protected.circle["nova"].get(f"{API}/reports").get_json()["items"]
    assert [one["state"] for one in mine] == ["closed"]


@pytest.mark.req("SAF-08")
def test_more_than_the_excerpt_wants_a_second_signature_and_not_one_s_own(protected: Protected) -> None:
    for number in range(30):
        protected.said("nova", "camille", f"message {number}")
    report = a_report(protected)
    assert len(protected.ticket(report)["excerpt"]) == 21
    assert protected.act(report, "wider", why=" ").status_code == 422
    asked = protected.act(report, "wider", why="Voir depuis quand").get_json()["wider"][0]
    assert (asked["state"], asked["excerpt"]) == ("waiting", [])
    assert protected.act(report, "wider", why="Encore").get_json()["code"] == "already_asked"
    signing = f"{API}/wider-excerpts/{asked['id']}/sign"
    for who in ("aude", "nova", "camille", "malik", "paul", "basile"):
        assert protected.circle[who].post(signing, json={"yes": True}).status_code == 404, who
    waiting = protected.circle["ines"].get(f"{API}/wider-excerpts").get_json()["items"]
    assert [(one["asked_by"], one["youth"], one["why"]) for one in waiting] == [
        ("Aude Vigie", "Nova Modèle", "Voir depuis quand")
    ]
    assert protected.circle["paul"].get(f"{API}/wider-excerpts").get_json()["items"] == []
    assert protected.circle["ines"].post(signing, json={"yes": True}).status_code == 204
    assert protected.circle["ivan"].post(signing, json={"yes": True}).get_json()["code"] == "decided"
    wider = protected.ticket(report)["wider"][0]
    assert (wider["state"], wider["signed_by"]["first_name"], len(wider["excerpt"])) == (
        "signed",
        "Inès",
        31,
    )


def test_a_second_signature_can_be_refused_and_nothing_more_is_read(protected: Protected) -> None:
    report = a_report(protected)
    asked = protected.act(report, "wider", why="Voir depuis quand").get_json()["wider"][0]["id"]
    answer = protected.circle["ivan"].post(f"{API}/wider-excerpts/{asked}/sign", json={"yes": False})
    assert answer.status_code == 204
    wider = protected.ticket(report)["wider"][0]
    assert (wider["state"], wider["excerpt"]) == ("refused", [])


@pytest.mark.req("SAF-09")
def test_the_sheet_for_the_crip_says_who_decided_when_and_why(protected: Protected) -> None:
    report = a_report(protected)
    early = protected.act(report, "escalate", words="Risque")
    assert early.get_json()["code"] == "not_read"
    protected.act(report, "read")
    protected.act(report, "escalate", words="Rencontre proposée au domicile.")
    answer = protected.circle["aude"].get(f"{API}/tickets/{report}/sheet.pdf")
    assert answer.mimetype == "application/pdf"
    pages = pypdfium2.PdfDocument(io.BytesIO(answer.data))
    text = " ".join(" ".join(page.get_textpage().get_text_range().split()) for page in pages)
    for said in (
        "Transmission d'une information préoccupante",
        "Nova Modèle",
        "24/06/2009",
        "Camille Phare",
        "Viens chez moi samedi",
        "message signalé",
        "Décidée par : Aude Vigie",
        "lundi 23 novembre 2026 à 10 h",
        "Rencontre proposée au domicile.",
        "Pas d'e-mail",
    ):
        assert said in text.replace("’", "'"), (said, text)


@pytest.mark.req("RET-05")
def test_what_was_reported_is_erased_twelve_months_after_it_closed(protected: Protected) -> None:
    report = a_report(protected)
    protected.act(report, "read")
    protected.act(report, "notes", words="Une note")
    protected.act(report, "close", outcome="solved")
    closed = protected.circle.moment.at
    for days, erased in ((364, False), (366, True)):
        at = closed + timedelta(days=days)
        jobs.run(erasing, at=at, day=at.date())
        with reading() as connection:
            row = connection.execute(
                select(Report.excerpt_sealed, Report.words_sealed, Report.outcome, Report.erased_at)
            ).one()
            notes = connection.execute(
                select(ReportEvent.id).where(ReportEvent.words_sealed.is_not(None))
            ).all()
        assert (row.excerpt_sealed is None, row.erased_at is not None, not notes) == (erased,) * 3
        assert row.outcome == "solved"
