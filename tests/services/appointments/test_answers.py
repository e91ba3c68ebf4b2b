"""Answering, moving, cancelling, closing: each gesture, who is told, and what waits for whom."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from backend.access import Role
from tests.factories.access import an_actor
from tests.factories.appointments import STARTS, WORDS, Circle, told
from tests.factories.desk import API
from tests.factories.people import act_as

ON_THE_DAY = datetime(2026, 12, 3, 11, 30, tzinfo=UTC)
AFTER = datetime(2026, 12, 3, 15, 0, tzinfo=UTC)


def test_i_will_be_there_confirms_and_the_referent_knows(circle: Circle) -> None:
    shown = circle.plan()
    agreed = circle.answer("nova", shown, "yes").get_json()
    assert (agreed["status"], agreed["young_answer"], agreed["waits_for"]) == ("confirmed", "yes", None)
    assert agreed["revision"] == shown["revision"], "an answer moves nothing"
    assert told(circle.ids["malik"]) == ["appointment.answered"]
    line = agreed["history"][-1]
    assert (line["act"], line["by"], line["answer"]) == ("answered", "you", "yes")


def test_i_cannot_come_is_an_excuse_with_other_dates(circle: Circle) -> None:
    shown = circle.plan()
    said = circle.answer(
        "nova", shown, "no", reason="J'ai cours.", proposals=[{"starts": "2026-12-04T17:00", "minutes": 60}]
    ).get_json()
    assert (said["status"], said["waits_for"]) == ("excused", "adult")
    seen = circle.see("malik", shown["id"]).get_json()
    assert seen["history"][-1]["reason"] == "J'ai cours."
    assert "choose" in seen["can"]
    again = circle.act("malik", seen, "choose", proposal_id=seen["proposals"][0]["id"]).get_json()
    assert (again["status"], again["starts"]) == ("confirmed", "2026-12-04T17:00")
    assert again["history"][-1]["before"]["starts"] == STARTS


def test_an_absence_taken_back_is_planned_again(circle: Circle) -> None:
    shown = circle.plan()
    circle.answer("nova", shown, "no")
    assert circle.answer("nova", shown, "yes").get_json()["status"] == "confirmed"


def test_i_am_late_is_said_from_two_hours_before(circle: Circle) -> None:
    shown = circle.plan()
    early = circle.answer("nova", shown, "late", late_minutes=15)
    assert (early.status_code, early.get_json()["code"]) == (409, "not_now")
    circle.moment.at = ON_THE_DAY
    late = circle.answer("nova", shown, "late", late_minutes=15).get_json()
    assert (late["status"], late["young_answer"], late["late_minutes"]) == ("confirmed", "late", 15)


def test_a_new_time_asks_everybody_else_again(circle: Circle) -> None:
    shown = circle.plan()
    agreed = circle.answer("nova", shown, "yes").get_json()
    moved = circle.act(
        "malik", circle.see("malik", shown["id"]).get_json(), "change", starts="2026-12-03T15:00"
    )
    changed = moved.get_json()
    assert (changed["status"], changed["young_answer"], changed["waits_for"]) == ("moved", "none", "young")
    assert changed["before"] == {"starts": STARTS, "place": ""}
    assert changed["revision"] == agreed["revision"] + 1
    assert told(circle.nova)[-1] == "appointment.moved"
    assert circle.answer("nova", changed, "yes").get_json()["status"] == "confirmed"


def test_a_new_place_asks_again_and_other_words_do_not(circle: Circle) -> None:
    shown = circle.plan()
    agreed = circle.answer("nova", shown, "yes").get_json()
    noted = circle.act("malik", agreed, "change", note="Sonner deux fois").get_json()
    assert (noted["status"], noted["note"]) == ("confirmed", "Sonner deux fois")
    elsewhere = circle.act("malik", noted, "change", place={"name": "Mairie inventée"}).get_json()
    assert (elsewhere["status"], elsewhere["before"]["place"]) == ("moved", "Maison Boussole")
    assert elsewhere["history"][-1]["after"]["place"] == "Mairie inventée"


@pytest.mark.req("REL-16", "REL-17")
def test_an_answer_to_the_former_time_is_told_that_it_changed(circle: Circle) -> None:
    shown = circle.plan()
    circle.act("malik", shown, "change", starts="2026-12-04T10:00")
    late = circle.answer("nova", shown, "yes", said_at="2026-11-23T09:00:00Z")
    assert (late.status_code, late.get_json()["code"]) == (412, "stale_version")
    assert "pendant que ta réponse attendait" in late.get_json()["detail"]
    assert circle.see("malik", shown["id"]).get_json()["young_answer"] == "none"


@pytest.mark.req("REL-16")
def test_an_answer_waits_on_a_closed_phone_and_leaves_without_the_code(circle: Circle) -> None:
    shown = circle.plan()
    closed = an_actor(Role.YOUNG, id=circle.nova, authority_id=circle.authority, open=False)
    client = circle["nova"]
    app = client.application
    before = app.login_manager._request_callback  # type: ignore[attr-defined]
    act_as(app, closed)
    sent = circle.answer("nova", shown, "yes")
    assert (sent.status_code, sent.data) == (204, b"")
    assert circle.see("nova", shown["id"]).status_code == 423
    app.login_manager.request_loader(before)  # type: ignore[attr-defined]
    assert circle.see("malik", shown["id"]).get_json()["status"] == "confirmed"


def test_an_absence_said_in_time_offline_is_excused_though_it_arrives_late(circle: Circle) -> None:
    shown = circle.plan()
    circle.moment.at = AFTER
    said = circle.answer("nova", shown, "no", said_at="2026-12-03T07:00:00Z").get_json()
    assert said["status"] == "excused"
    assert said["answer_note"] == "Ta réponse est arrivée après l'heure. Malik la voit quand même."
    assert told(circle.ids["malik"])[-1] == "appointment.answered"


def test_a_late_answer_changes_nothing_that_was_closed_but_is_seen(circle: Circle) -> None:
    shown = circle.plan()
    circle.moment.at = AFTER
    circle.act("malik", circle.see("malik", shown["id"]).get_json(), "close", outcome="missed")
    said = circle.answer("nova", shown, "no", said_at="2026-12-03T07:00:00Z").get_json()
    assert said["status"] == "missed"
    assert said["answer_note"].startswith("Ta réponse est arrivée après l'heure.")
    seen = circle.see("malik", shown["id"]).get_json()
    assert (seen["history"][-1]["answer"], seen["history"][-1]["said_at"]) == ("no", "2026-12-03T07:00:00Z")


@pytest.mark.req("REL-17")
@pytest.mark.parametrize(
    ("gesture", "body"),
    [("change", {"note": "Autre"}), ("cancel", {}), ("proposals", {"proposals": [{"starts": STARTS}]})],
)
def test_two_people_changing_at_once_lose_nothing(
    circle: Circle, gesture: str, body: dict[str, object]
) -> None:
    shown = circle.plan()
    circle.act("malik", shown, "change", note="D'abord")
    second = circle.act("malik", shown, gesture, **body)
    assert second.status_code == 412
    assert second.get_json()["version"] == shown["version"] + 1
    assert circle.see("malik", shown["id"]).get_json()["note"] == "D'abord"


def test_somebody_invited_later_is_told_and_the_others_are_not_asked_again(circle: Circle) -> None:
    shown = circle.plan()
    agreed = circle.answer("nova", shown, "yes").get_json()
    both = [str(circle.ids[one]) for one in ("malik", "camille")]
    joined = circle.act("malik", agreed, "change", **{"with": both}).get_json()
    assert (joined["status"], len(joined["with"])) == ("confirmed", 2)
    assert told(circle.ids["camille"]) == ["appointment.made"]
    assert told(circle.nova) == ["appointment.made"], "nothing new for her"
    alone = circle.act("malik", joined, "change", **{"with": both[:1]}).get_json()
    assert [one["first_name"] for one in alone["with"]] == ["Malik"]
    assert circle.see("camille", shown["id"]).status_code == 404


def test_cancelled_says_why_and_is_answered_no_more(circle: Circle) -> None:
    shown = circle.plan()
    gone = circle.act("malik", shown, "cancel", reason="Grève des bus").get_json()
    assert (gone["status"], gone["history"][-1]["reason"]) == ("cancelled", "Grève des bus")
    assert gone["can"] == []
    assert told(circle.nova) == ["appointment.cancelled"], "what was asked before is asked no more"
    refused = circle.answer("nova", shown, "yes")
    assert (refused.status_code, refused.get_json()["detail"]) == (409, "Ce rendez-vous est annulé.")


def test_the_young_person_cannot_move_what_an_adult_made_but_can_propose(circle: Circle) -> None:
    shown = circle.plan()
    refused = circle.act("nova", shown, "change", starts="2026-12-05T10:00")
    assert (refused.status_code, refused.get_json()["code"]) == (409, "not_now")
    assert {"answer", "propose"} <= set(circle.see("nova", shown["id"]).get_json()["can"])
    offered = circle.act("nova", shown, "proposals", proposals=[{"starts": "2026-12-05T10:00"}]).get_json()
    assert (offered["status"], offered["waits_for"]) == ("planned", "adult")


def test_a_mentor_invited_by_the_referent_answers_and_does_not_move_or_cancel(circle: Circle) -> None:
    both = [str(circle.ids[one]) for one in ("malik", "camille")]
    shown = circle.plan(**{"with": both})
    seen = circle.see("camille", shown["id"]).get_json()
    assert set(seen["can"]) == {"answer", "propose", "ics"}
    assert circle.act("camille", seen, "cancel").status_code == 409
    assert circle.act("camille", seen, "change", starts="2026-12-05T10:00").status_code == 409
    assert circle.answer("camille", seen, "yes").get_json()["my_answer"] == "yes"
    theirs = circle.plan("camille", starts="2026-12-06T10:00")
    assert {"move", "cancel"} <= set(circle.see("malik", theirs["id"]).get_json()["can"])


def test_dates_nobody_chose_leave_the_agenda_a_week_after_the_last(circle: Circle) -> None:
    circle.plan(proposals=[{"starts": "2026-11-24T17:00"}, {"starts": "2026-11-25T17:00"}])
    circle.moment.at = datetime(2026, 12, 2, 15, 59, tzinfo=UTC)
    assert len(circle.agenda("malik")["offers"]) == 1
    circle.moment.at = datetime(2026, 12, 2, 16, 1, tzinfo=UTC)
    assert circle.agenda("malik")["offers"] == []


def test_this_one_and_the_next_ones_move_and_are_cancelled_together(circle: Circle) -> None:
    circle.plan(starts="2026-12-01T17:00", repeat={"every": "week", "count": 4})
    items = circle.agenda("malik", "2026-12-01", "2027-02-01")["items"]
    second = circle.see("malik", items[1]["id"]).get_json()
    assert len(second["series"]) == 3
    circle.act("malik", second, "change", starts="2026-12-09T18:00", which="following")
    starts = [one["starts"] for one in circle.agenda("malik", "2026-12-01", "2027-02-01")["items"]]
    assert starts == ["2026-12-01T17:00", "2026-12-09T18:00", "2026-12-16T18:00", "2026-12-23T18:00"]
    third = circle.agenda("malik", "2026-12-16", "2026-12-17")["items"][0]
    circle.act("malik", third, "cancel", which="following")
    statuses = [one["status"] for one in circle.agenda("malik", "2026-12-01", "2027-02-01")["items"]]
    assert statuses == ["planned", "moved", "cancelled", "cancelled"]


def test_what_has_passed_waits_to_be_closed_and_counts_once_closed(circle: Circle) -> None:
    outcomes = ["done", "done", "missed", "done", "excused"]
    made = [circle.plan(starts=f"2026-12-0{day}T14:00") for day in range(1, 6)]
    assert circle["malik"].get(f"{API}/appointments/to-close").get_json()["total"] == 0
    circle.moment.at = datetime(2026, 12, 6, 10, tzinfo=UTC)
    waiting = circle["malik"].get(f"{API}/appointments/to-close").get_json()
    assert [one["id"] for one in waiting["items"]] == [one["id"] for one in made]
    assert circle["nova"].get(f"{API}/appointments/to-close").get_json()["total"] == 5
    for shown, outcome in zip(made, outcomes, strict=True):
        closed = circle.act("malik", shown, "close", outcome=outcome)
        assert closed.get_json()["status"] == outcome
    assert circle["malik"].get(f"{API}/appointments/to-close").get_json()["total"] == 0
    seen = circle["malik"].get(f"{API}/appointments/attendance?youth_id={circle.nova}").get_json()
    assert (seen["done"], seen["missed"], seen["excused"], seen["rate"]) == (3, 1, 1, 0.25)
    corrected = circle.act("malik", circle.see("malik", made[2]["id"]).get_json(), "close", outcome="excused")
    assert corrected.get_json()["status"] == "excused"


@pytest.mark.parametrize("by", ["nova", "camille", "ines", "solene"])
def test_how_often_somebody_misses_is_for_their_referent_alone(circle: Circle, by: str) -> None:
    assert circle[by].get(f"{API}/appointments/attendance?youth_id={circle.nova}").status_code == 404


def test_it_cannot_be_closed_before_it_begins_nor_by_the_one_who_was_awaited(circle: Circle) -> None:
    shown = circle.plan()
    assert circle.act("malik", shown, "close", outcome="done").status_code == 409
    circle.moment.at = AFTER
    assert circle.act("nova", shown, "close", outcome="done").status_code == 409


def test_check_tells_who_is_taken_and_nothing_of_what_for(circle: Circle) -> None:
    circle.plan("camille", title="Cinéma", starts="2026-12-03T13:30")
    query = {
        "youth_id": str(circle.nova),
        "starts": "2026-12-03T14:00",
        "with": [str(circle.ids["malik"]), str(circle.ids["camille"])],
    }
    seen = circle["malik"].get(f"{API}/appointments/check", query_string=query).get_json()
    assert [(one["who"], one["first_name"]) for one in seen["conflicts"]] == [
        ("young", "Nova"),
        ("adult", "Camille"),
    ] or [(one["who"], one["first_name"]) for one in seen["conflicts"]] == [
        ("adult", "Camille"),
        ("young", "Nova"),
    ]
    assert "Cinéma" not in str(seen)
    feast = (
        circle["malik"]
        .get(
            f"{API}/appointments/check",
            query_string={"youth_id": str(circle.nova), "starts": "2026-12-25T21:00"},
        )
        .get_json()
    )
    assert (feast["holiday"], feast["late_hours"], feast["conflicts"]) == ("Noël", True, [])


def test_three_free_dates_are_free_for_everybody(circle: Circle) -> None:
    circle.plan("camille", starts="2026-11-24T17:00", minutes=120)
    found = (
        circle["camille"]
        .get(f"{API}/appointments/free", query_string={"youth_id": str(circle.nova), "minutes": 60})
        .get_json()
    )
    assert [one["starts"] for one in found["slots"]] == [
        "2026-11-24T14:00",
        "2026-11-25T17:00",
        "2026-11-26T17:00",
    ]
    offered = circle.plan(
        "camille", proposals=[{"starts": one["starts"], "minutes": 60} for one in found["slots"]], **WORDS
    )
    assert len(offered["proposals"]) == 3
