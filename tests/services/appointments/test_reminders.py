"""Reminders: planned with the gesture, taken back with it, made again at the new time, read again before leaving."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from uuid import UUID

import pytest
from sqlalchemy import update

from backend import jobs
from backend.access import Bond
from backend.db import reading, transaction
from backend.instance import instance
from backend.outbox import Due
from backend.services import appointments
from backend.services.appointments.actions import planning
from backend.services.appointments.models import AppointmentRow
from tests.factories.appointments import Circle, occasions, reminders, told
from tests.factories.desk import API

THREE = [
    ("7d", datetime(2026, 11, 26, 13, tzinfo=UTC)),
    ("2d", datetime(2026, 12, 1, 13, tzinfo=UTC)),
    ("2h", datetime(2026, 12, 3, 11, tzinfo=UTC)),
]


def still(person: UUID, at: datetime) -> set[str]:
    """The reminders of somebody that would still be said at an instant, among those not taken back."""
    due = [
        Due(
            row.id, row.identity, row.recipient_id, row.kind, row.subject_kind, row.subject_id, row.not_before,
            row.agreed_at,
        )
        for row in occasions(person)
    ]  # fmt: skip
    with reading() as connection:
        kept = appointments.still_true(connection, due, at=at)
    return {one.identity.split(":")[-1] for one in due if one.id in kept}


@pytest.mark.req("REL-01", "REL-04")
def test_seven_days_two_days_and_two_hours_before_for_the_young_person(circle: Circle) -> None:
    circle.plan()
    assert reminders(circle.nova) == THREE
    assert reminders(circle.ids["malik"]) == [], "professionals have their digest"
    last = occasions(circle.nova)[-1]
    assert (last.kind, last.not_after) == ("appointment.close", datetime(2026, 12, 3, 13, tzinfo=UTC))
    assert (last.agreed_at, last.answer_link) == (None, True)


def test_a_mentor_is_reminded_of_those_they_come_to(circle: Circle) -> None:
    circle.plan("camille")
    assert [code for code, _ in reminders(circle.ids["camille"])] == ["7d", "2d", "2h"]
    assert not occasions(circle.ids["camille"])[0].answer_link


def test_once_agreed_the_last_reminder_may_leave_before_the_quiet_hours_end(circle: Circle) -> None:
    shown = circle.plan(starts="2026-12-03T08:30")
    assert {row.agreed_at for row in occasions(circle.nova)} == {None}
    circle.answer("nova", shown, "yes")
    planned = occasions(circle.nova)
    assert {row.agreed_at for row in planned} == {datetime(2026, 12, 3, 7, 30, tzinfo=UTC)}
    assert planned[-1].not_before == datetime(2026, 12, 3, 5, 30, tzinfo=UTC)


@pytest.mark.req("REL-05")
def test_moving_takes_the_old_ones_back_and_plans_the_new_ones(circle: Circle) -> None:
    shown = circle.plan()
    circle.act("malik", shown, "change", starts="2026-12-10T10:00")
    assert [when for _, when in reminders(circle.nova)] == [
        datetime(2026, 12, 3, 9, tzinfo=UTC),
        datetime(2026, 12, 8, 9, tzinfo=UTC),
        datetime(2026, 12, 10, 7, tzinfo=UTC),
    ]
    assert len(reminders(circle.nova, waiting=False)) == 6


@pytest.mark.req("REL-05")
@pytest.mark.parametrize("gesture", ["cancel", "no"])
def test_nothing_is_recalled_of_what_will_not_take_place(circle: Circle, gesture: str) -> None:
    shown = circle.plan()
    if gesture == "cancel":
        circle.act("malik", shown, "cancel")
    else:
        circle.answer("nova", shown, "no")
    assert reminders(circle.nova) == []


def test_an_absence_taken_back_is_recalled_again(circle: Circle) -> None:
    shown = circle.plan()
    circle.answer("nova", shown, "no")
    circle.answer("nova", shown, "yes")
    assert reminders(circle.nova) == THREE


def test_words_that_change_nothing_of_the_time_plan_nothing_again(circle: Circle) -> None:
    shown = circle.plan()
    circle.act("malik", shown, "change", note="Prends le bus 12")
    assert reminders(circle.nova, waiting=False) == THREE


@pytest.mark.req("REL-01")
def test_a_gesture_that_fails_half_way_leaves_neither_appointment_nor_reminder(
    circle: Circle, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Cut(Exception):
        pass

    def cut(*_a: object, **_k: object) -> None:
        raise Cut

    nova = circle["nova"]
    monkeypatch.setattr("backend.live.tell", cut)
    with pytest.raises(Cut):
        nova.post(
            f"{API}/appointments", json={"youth_id": "me", "title": "Mairie", "starts": "2026-12-03T14:00"}
        )
    monkeypatch.undo()
    assert reminders(circle.nova, waiting=False) == []
    with reading() as connection:
        assert connection.execute(AppointmentRow.__table__.select()).all() == []


@pytest.mark.req("REL-05")
def test_each_is_read_again_before_it_leaves(circle: Circle) -> None:
    shown = circle.plan()
    before, after = circle.moment.at, datetime(2026, 12, 3, 13, 1, tzinfo=UTC)
    assert still(circle.nova, before) == {"7d", "2d", "2h"}
    assert still(circle.nova, after) == set(), "it has begun"
    with transaction() as session:
        session.execute(update(AppointmentRow).values(plan=AppointmentRow.plan + 1))
    assert still(circle.nova, before) == set(), "another plan holds"
    with transaction() as session:
        session.execute(update(AppointmentRow).values(plan=1, status="cancelled"))
    assert still(circle.nova, before) == set()
    assert circle.see("nova", shown["id"]).get_json()["status"] == "cancelled"


def test_whoever_no_longer_stands_beside_the_young_person_is_told_nothing(circle: Circle) -> None:
    circle.plan("camille")
    assert still(circle.ids["camille"], circle.moment.at) == {"7d", "2d", "2h"}
    with transaction() as session:
        session.execute(
            update(Bond).where(Bond.adult_id == circle.ids["camille"]).values(ends_on=date(2026, 11, 23))
        )
    assert still(circle.ids["camille"], circle.moment.at) == set()
    assert still(circle.nova, circle.moment.at) == {"7d", "2d", "2h"}


def test_another_wish_plans_again_at_once(circle: Circle) -> None:
    circle.plan()
    wishes = circle["nova"].get(f"{API}/preferences").get_json()
    kept = circle["nova"].put(
        f"{API}/preferences",
        json={
            "lock_screen": wishes["lock_screen"],
            "remind_before": {"appointment": [1440]},
            "pause_days": None,
        },
        headers={"If-Match": f'"{wishes["version"]}"'},
    )
    assert kept.status_code == 200, kept.text
    assert reminders(circle.nova) == [("1d", datetime(2026, 12, 2, 13, tzinfo=UTC))]
    circle.plan(starts="2026-12-10T10:00")
    assert [code for code, _ in reminders(circle.nova)] == ["1d", "1d"]


def test_the_nightly_job_finds_everything_planned_and_writes_nothing_again(circle: Circle) -> None:
    for day in range(1, 6):
        circle.plan(starts=f"2026-12-0{day}T14:00")
    before = reminders(circle.nova, waiting=False)
    night = circle.moment.at + timedelta(hours=1)
    jobs.run(appointments.reminders, at=night, day=date(2026, 11, 23))
    assert reminders(circle.nova, waiting=False) == before
    with transaction() as session:
        assert planning.plan_everything(session, at=night) == len(before)
    assert reminders(circle.nova, waiting=False) == before


@pytest.mark.req("SAF-22")
def test_the_inbox_says_it_in_words_to_whoever_may_read_them(circle: Circle) -> None:
    shown = circle.plan()
    inbox = circle["nova"].get(f"{API}/notifications").get_json()
    assert [one["text"] for one in inbox["items"]] == [
        "Nouveau rendez-vous : Faire le point, jeudi 3 décembre à 14 h. Tu peux venir ?"
    ]
    assert inbox["items"][0]["subject"] == {
        "kind": "appointment",
        "id": shown["id"],
        "youth_id": str(circle.nova),
    }
    circle.answer("nova", shown, "no")
    assert circle["nova"].get(f"{API}/notifications").get_json()["unread"] == 0
    adult = circle["malik"].get(f"{API}/notifications").get_json()["items"]
    assert [one["text"] for one in adult] == [
        "Nova ne peut pas venir : Faire le point, jeudi 3 décembre à 14 h."
    ]
    circle.moment.at = datetime(2026, 11, 26, 14, tzinfo=UTC)
    circle.answer("nova", shown, "yes")
    assert told(circle.ids["malik"])[-1] == "appointment.answered"
    assert instance().keyd.ping()
