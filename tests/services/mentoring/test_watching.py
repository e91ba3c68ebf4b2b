"""What a lead watches over, what a night does, what a mentor takes away; proposals made again each year."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from sqlalchemy import select

from backend.db import reading, transaction
from backend.outbox import NoticeRow
from backend.services.mentoring.actions.night import night
from backend.services.mentoring.models import HonorabilityCheck
from tests.services.mentoring.conftest import Scene

ZONE = "Europe/Paris"


def nights(scene: Scene, *days: date) -> None:
    for day in days:
        with transaction() as session:
            night(session, ZONE, day, at=datetime(day.year, day.month, day.day, 5, tzinfo=scene.at.tzinfo))


def said(kind: str) -> list[tuple[str, str]]:
    with reading() as reader:
        rows = reader.execute(
            select(NoticeRow.recipient_id, NoticeRow.identity).where(NoticeRow.kind == kind)
        )
        return sorted((str(row.recipient_id), row.identity) for row in rows)


@pytest.mark.req("SAF-01", "REL-09")
def test_the_end_of_a_check_is_told_60_30_and_7_days_before_once_each(scene: Scene) -> None:
    until = date(2027, 10, 1)
    for ahead in (61, 60, 59, 30, 8, 7, 7, 1):
        nights(scene, until - timedelta(days=ahead))
    told = said("volunteer.check_soon")
    assert {who for who, _ in told} == {str(scene.lead.id), str(scene.mentor.id)}
    assert len(told) == 6
    nights(scene, until)
    assert len(said("volunteer.check_over")) == 2
    scene.at = datetime(2027, 10, 1, 9, tzinfo=scene.at.tzinfo)
    texts = [one["text"] for one in scene.done(scene.mentor, "GET", "/notifications")["items"]]
    assert (
        "Votre vérification a pris fin le 1er octobre 2027. L'accès est fermé. Écrivez à l'équipe." in texts
    )


@pytest.mark.req("SAF-01")
def test_the_young_person_is_told_plainly_when_their_mentor_cannot_write_any_more(scene: Scene) -> None:
    scene.started()
    scene.at = datetime(2027, 10, 1, 9, tzinfo=scene.at.tzinfo)
    nights(scene, date(2027, 10, 1))
    texts = [one["text"] for one in scene.done(scene.young, "GET", "/notifications")["items"]]
    assert "Camille ne peut pas t'écrire pour l'instant. L'équipe s'en occupe." in texts


@pytest.mark.req("RET-10")
def test_the_dates_of_a_check_go_twelve_months_after_the_pair(scene: Scene) -> None:
    pair = scene.started()
    scene.at = datetime(2027, 6, 1, 9, tzinfo=scene.at.tzinfo)
    scene.done(scene.young, "POST", f"/mentoring/pairs/{pair['id']}/end", {"reason": "time"})
    for day, left in ((date(2028, 5, 31), 1), (date(2028, 10, 2), 0)):
        nights(scene, day)
        with reading() as reader:
            assert len(reader.execute(select(HonorabilityCheck.id)).all()) == left, day


def test_a_pause_agreed_until_a_day_ends_that_day(scene: Scene) -> None:
    pair = scene.started()
    path = f"/mentoring/pairs/{pair['id']}"
    scene.done(scene.mentor, "POST", f"{path}/pause", {"until": "2026-12-24"})
    assert scene.done(scene.mentor, "GET", "/me/pairs") == []
    nights(scene, date(2026, 12, 23), date(2026, 12, 24))
    scene.at = datetime(2026, 12, 24, 9, tzinfo=scene.at.tzinfo)
    assert len(scene.done(scene.mentor, "GET", "/me/pairs")) == 1


def test_both_are_asked_how_it_goes_and_only_the_lead_reads_the_answer(scene: Scene) -> None:
    pair = scene.started()
    path = f"/mentoring/pairs/{pair['id']}"
    scene.at = datetime(2026, 12, 23, 9, tzinfo=scene.at.tzinfo)
    nights(scene, date(2026, 12, 23))
    assert {who for who, _ in said("pair.feedback")} == {str(scene.nova), str(scene.mentor.id)}
    assert scene.done(scene.young, "GET", path)["feedback_due"] == 1
    scene.done(scene.young, "PUT", f"{path}/feedback", {"score": 2, "words": "canari-avis"})
    assert scene.done(scene.young, "GET", path)["feedback_due"] is None
    hers = scene.ask(scene.mentor, "GET", path)
    assert "canari-avis" not in hers.text
    assert hers.json["feedback_due"] == 1
    assert "feedback" not in hers.json
    felt = scene.done(scene.lead, "GET", path)["feedback"]
    assert felt == [{"side": "young", "month": 1, "score": 2, "words": "canari-avis"}]


def test_a_lead_sees_who_is_silent_and_pushes_once_a_week(scene: Scene) -> None:
    pair = scene.started()
    path = f"/mentoring/pairs/{pair['id']}"
    assert scene.done(scene.lead, "GET", "/mentoring/supervision")["silent"] == 0
    scene.at += timedelta(days=14)
    seen = scene.done(scene.lead, "GET", "/mentoring/supervision")
    assert (seen["counts"]["active"], seen["silent"], seen["items"][0]["silent_days"]) == (1, 1, 14)
    assert scene.done(scene.lead, "POST", f"{path}/nudge", {"to": "both"})["nudged_on"] == "2026-12-07"
    assert scene.ask(scene.lead, "POST", f"{path}/nudge", {"to": "both"}).json["code"] == "too_soon"
    texts = [one["text"] for one in scene.done(scene.young, "GET", "/notifications")["items"]]
    assert texts.count("Camille aimerait avoir de tes nouvelles.") == 1
    scene.done(scene.mentor, "POST", f"{path}/meetings", {"on": "2026-12-06", "minutes": 60, "theme": "talk"})
    assert scene.done(scene.lead, "GET", "/mentoring/supervision")["silent"] == 0
    table = scene.ask(scene.lead, "GET", "/mentoring/supervision.csv")
    assert table.text.splitlines()[1].startswith("Nova Modèle;Camille Phare;En cours;2026-11-23;")


def test_a_mentor_takes_a_certificate_of_hours_that_names_no_young_person(scene: Scene) -> None:
    pair = scene.started()
    path = f"/mentoring/pairs/{pair['id']}/meetings"
    for told in (
        {"on": "2026-11-23", "minutes": 90, "theme": "talk"},
        {"on": "2026-11-23", "minutes": 35, "theme": "papers"},
    ):
        scene.done(scene.mentor, "POST", path, told)
    assert scene.ask(scene.mentor, "POST", path, {"on": "2026-11-24", "minutes": 60, "theme": "talk"}).json[
        "errors"
    ] == [{"pointer": "/on", "detail": "Mettez un jour depuis le début du binôme, jusqu'à aujourd'hui."}]
    answer = scene.ask(scene.mentor, "GET", "/mentoring/me/hours.pdf?first=2026-01-01&last=2026-12-31")
    assert answer.mimetype == "application/pdf"
    assert answer.data[:5] == b"%PDF-"
    import pypdfium2

    page = pypdfium2.PdfDocument(answer.data)[0].get_textpage().get_text_bounded()
    assert "Camille Phare" in page
    assert "2 rencontres, 2 h 05" in page
    assert "Nova" not in page


@pytest.mark.req("ACC-04")
def test_a_mentor_is_proposed_each_year_and_a_refusal_is_kept(scene: Scene) -> None:
    [due] = scene.done(scene.lead, "GET", "/mentoring/supervision")["offers_due"]
    assert due["id"] == str(scene.nova)
    offers = f"/youths/{scene.nova}/mentoring/offers"
    made = scene.done(scene.lead, "POST", offers, {"kind": "mentor"})["offers"][0]
    assert (made["answer"], made["again_on"], made["due"]) == ("none", "2027-11-23", False)
    assert scene.ask(scene.lead, "POST", offers, {"kind": "mentor"}).json["code"] == "already_proposed"
    assert scene.done(scene.lead, "GET", "/mentoring/supervision")["offers_due"] == []
    answered = scene.done(
        scene.young, "POST", f"/youths/me/mentoring/offers/{made['id']}/answer", {"answer": "no"}
    )
    assert (answered["state"], answered["offers"][0]["answer"]) == ("refused", "no")
    scene.at += timedelta(days=365)
    [due] = scene.done(scene.lead, "GET", "/mentoring/supervision")["offers_due"]
    assert due["id"] == str(scene.nova)
