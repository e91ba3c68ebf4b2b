"""Reminders of papers: after a yes, without a name, gone with the yes or the paper (VLT-09)."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import func, select

from backend import clock
from backend.db import db, reading, transaction
from backend.outbox.models import NoticeRow
from backend.services.documents.actions import recalling
from backend.services.documents.jobs import recall
from backend.services.documents.models import PaperReminder
from tests.factories import files
from tests.factories.safes import API, Safe

ZONE = "Europe/Paris"


def days() -> list[date]:
    return list(
        db.session.execute(select(PaperReminder.remind_on).order_by(PaperReminder.remind_on)).scalars()
    )


def a_card(safe: Safe, ahead: int) -> dict[str, Any]:
    ends = clock.today(ZONE) + timedelta(days=ahead)
    made = safe.put(files.jpeg(), type="id_card", title="CANARI-RAPPEL", expires_on=ends.isoformat())
    assert made.status_code == 201, made.get_json()
    told: dict[str, Any] = made.get_json()
    return told


def night(day: date) -> tuple[int, int]:
    at = datetime(day.year, day.month, day.day, 8, tzinfo=UTC)
    with transaction() as session:
        return tuple(recall.work(session, ZONE, day, at=at))  # type: ignore[return-value]


def waiting() -> int:
    told = select(func.count()).select_from(NoticeRow).where(NoticeRow.kind == "paper.reminder")
    return db.session.execute(told).scalar_one()


@pytest.mark.req("VLT-09")
def test_without_a_yes_no_day_is_written_and_everything_else_works(safe: Safe) -> None:
    told = a_card(safe, 400)
    assert days() == []
    assert told["reminders"] == {"agreed": False, "on": False, "dates": []}
    assert told["freshness"]["state"] == "good"
    asked = safe.client.put(f"{API}/documents/{told['id']}/reminders", json={"on": True})
    assert (asked.status_code, asked.get_json()["code"]) == (409, "reminders_refused")


@pytest.mark.req("VLT-09")
def test_a_yes_writes_the_days_of_every_paper_and_a_no_forgets_them_all(safe: Safe) -> None:
    told = a_card(safe, 400)
    ends = date.fromisoformat(told["expires_on"])
    safe.consent(reminders=True)
    assert days() == [ends - timedelta(days=lead) for lead in (180, 90, 30)]
    second = a_card(safe, 20)
    assert second["reminders"] == {"agreed": True, "on": True, "dates": []}
    safe.consent(reminders=False)
    assert days() == []
    safe.consent(reminders=True)
    assert len(days()) == 3


@pytest.mark.req("VLT-09", "SAF-21", "SAF-22")
def test_on_its_day_a_paper_is_recalled_without_its_name_and_only_once(safe: Safe) -> None:
    safe.consent(reminders=True)
    told = a_card(safe, 400)
    first = days()[0]
    assert night(first - timedelta(days=1)) == (0, 0)
    assert night(first) == (1, 1)
    assert night(first) == (0, 0)
    row = db.session.execute(select(NoticeRow).where(NoticeRow.kind == "paper.reminder")).scalar_one()
    assert (row.subject_kind, row.subject_id, row.recipient_id) == ("paper", told["id"], safe.owner)
    assert "CANARI" not in str(vars(row))
    assert night(days()[1]) == (1, 1)
    assert waiting() == 2


@pytest.mark.req("VLT-09", "REL-09")
def test_after_nights_without_the_job_a_paper_due_twice_is_said_once(safe: Safe) -> None:
    safe.consent(reminders=True)
    a_card(safe, 400)
    last = days()[-1]
    assert night(last + timedelta(days=3)) == (3, 1)
    assert night(last + timedelta(days=4)) == (0, 0)


@pytest.mark.req("VLT-09", "REL-05")
def test_a_deleted_or_replaced_paper_takes_its_days_and_its_notices_away(safe: Safe) -> None:
    safe.consent(reminders=True)
    gone, moved = a_card(safe, 400), a_card(safe, 400)
    night(days()[0])
    assert waiting() == 2
    assert safe.client.delete(f"{API}/documents/{gone['id']}").status_code == 204
    assert waiting() == 1
    later = (date.fromisoformat(moved["expires_on"]) + timedelta(days=1000)).isoformat()
    changed = safe.client.patch(
        f"{API}/documents/{moved['id']}", json={"expires_on": later}, headers={"If-Match": '"1"'}
    )
    assert changed.status_code == 200
    assert len(changed.get_json()["reminders"]["dates"]) == 3
    assert waiting() == 0
    assert len(days()) == 3


@pytest.mark.req("VLT-09")
def test_one_paper_alone_can_be_silent(safe: Safe) -> None:
    safe.consent(reminders=True)
    told = a_card(safe, 400)
    path = f"{API}/documents/{told['id']}/reminders"
    off = safe.client.put(path, json={"on": False}).get_json()
    assert (off["reminders"], days()) == ({"agreed": True, "on": False, "dates": []}, [])
    safe.consent(reminders=False)
    safe.consent(reminders=True)
    assert days() == []
    on = safe.client.put(path, json={"on": True}).get_json()
    assert len(on["reminders"]["dates"]) == len(days()) == 3


@pytest.mark.req("VLT-09")
def test_a_notice_still_holds_only_while_the_paper_and_the_yes_stand(safe: Safe) -> None:
    from backend.outbox import Due

    safe.consent(reminders=True)
    told = a_card(safe, 400)
    now = clock.now()
    due = Due(7, "paper:x", safe.owner, "paper.reminder", "paper", told["id"], now, None)

    def holds() -> set[int]:
        with reading() as reader:
            return recalling.still_recalled(reader, [due], at=now)

    assert holds() == {7}
    safe.consent(reminders=False)
    assert holds() == set()
    safe.consent(reminders=True)
    safe.client.delete(f"{API}/documents/{told['id']}")
    assert holds() == set()
