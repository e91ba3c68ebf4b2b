"""Making appointments: by whom, with whom, at what time, and what it says to the others."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from tests.factories.appointments import STARTS, WORDS, Circle, told
from tests.factories.desk import API


@pytest.mark.parametrize("by", ["nova", "malik", "ines", "camille"])
def test_everybody_who_stands_beside_a_young_person_may_plan(circle: Circle, by: str) -> None:
    shown = circle.plan(by)
    assert (shown["starts"], shown["ends"], shown["minutes"]) == (STARTS, "2026-12-03T15:00", 60)
    assert shown["starts_at"] == "2026-12-03T13:00:00Z"
    assert shown["title"] == "Faire le point"
    assert shown["place"]["name"] == "Maison Boussole"


@pytest.mark.req("ACC-04")
@pytest.mark.parametrize("by", ["solene", "paul", "lune"])
def test_somebody_without_a_tie_finds_nobody_to_plan_with(circle: Circle, by: str) -> None:
    answer = circle[by].post(
        f"{API}/appointments", json={"youth_id": str(circle.nova), "starts": STARTS, **WORDS}
    )
    assert answer.status_code == 404


def test_what_the_referent_plans_waits_for_the_young_person(circle: Circle) -> None:
    shown = circle.plan()
    assert (shown["status"], shown["waits_for"], shown["young_answer"]) == ("planned", "young", "none")
    assert [(one["first_name"], one["answer"]) for one in shown["with"]] == [("Malik", "yes")]
    assert told(circle.nova) == ["appointment.made"]
    assert told(circle.ids["malik"]) == []


def test_what_the_young_person_asks_waits_for_the_adult_who_comes(circle: Circle) -> None:
    shown = circle.plan("nova", **{"with": [str(circle.ids["malik"])]})
    assert (shown["status"], shown["waits_for"]) == ("planned", "adult")
    assert told(circle.ids["malik"]) == ["appointment.made"]
    agreed = circle.answer("malik", shown, "yes").get_json()
    assert (agreed["status"], agreed["waits_for"]) == ("confirmed", None)
    assert told(circle.nova) == ["appointment.answered"]


def test_alone_at_a_counter_the_young_person_asks_nobody(circle: Circle) -> None:
    shown = circle.plan("nova", title="Mairie")
    assert (shown["status"], shown["with"]) == ("confirmed", [])
    assert told(circle.ids["malik"]) == []


def test_papers_to_bring_are_kinds_of_paper_that_exist(circle: Circle) -> None:
    assert circle.plan(papers=["id_card", "rib", "rib"])["papers"] == ["id_card", "rib"]
    refused = circle["malik"].post(
        f"{API}/appointments",
        json={"youth_id": str(circle.nova), "starts": STARTS, **WORDS, "papers": ["mon-journal"]},
    )
    assert refused.status_code == 422
    assert refused.get_json()["errors"][0] == {
        "pointer": "/papers",
        "detail": "Ce papier n'est pas dans la liste.",
    }


@pytest.mark.parametrize(
    ("told_too", "pointer"),
    [
        ({"starts": "2026-11-20T10:00"}, "/starts"),
        ({"starts": "demain"}, "/starts"),
        ({"starts": "2027-03-28T02:30"}, "/starts"),
        ({"starts": "9999-12-31T23:59"}, "/starts"),
        ({"title": "   "}, "/title"),
        ({"minutes": 1}, "/minutes"),
        ({"video": "javascript:alert(1)"}, "/video"),
        ({"with": ["00000000-0000-7000-8000-000000000000"]}, "/with"),
        ({"note": "a\u202eb"}, "/note"),
        ({"repeat": {"every": "week"}}, "/repeat"),
        ({"proposals": [{"starts": STARTS}, {"starts": "2026-12-04T14:00"}]}, "/starts"),
    ],
    ids=["past", "no date", "jumped hour", "far year", "no title", "too short", "script", "stranger", "turned text",
         "endless repeat", "two ways"],
)  # fmt: skip
def test_what_cannot_be_used_is_refused_by_its_field_and_writes_nothing(
    circle: Circle, told_too: dict[str, object], pointer: str
) -> None:
    body = {"youth_id": str(circle.nova), "starts": STARTS, **WORDS, **told_too}
    refused = circle["malik"].post(f"{API}/appointments", json=body)
    assert refused.status_code == 422, refused.text
    assert pointer in [one["pointer"] for one in refused.get_json()["errors"]]
    assert circle.agenda("malik")["items"] == []


@pytest.mark.req("REL-03")
def test_an_appointment_sent_twice_is_made_once(circle: Circle) -> None:
    body = {"youth_id": "me", "starts": STARTS, **WORDS}
    headers = {"Idempotency-Key": "019312d0-0000-7000-8000-000000000001"}
    first, again = (circle["nova"].post(f"{API}/appointments", json=body, headers=headers) for _ in range(2))
    assert first.get_json()["id"] == again.get_json()["id"]
    assert len(circle.agenda("nova")["items"]) == 1


def test_a_repeat_keeps_its_hour_through_the_change_of_clocks_and_skips_public_holidays(
    circle: Circle,
) -> None:
    circle.moment.at = datetime(2027, 3, 1, 8, tzinfo=UTC)
    circle.plan(starts="2027-03-15T17:00", repeat={"every": "week", "count": 4})
    shown = circle.agenda("malik", "2027-03-01", "2027-05-01")["items"]
    assert [(one["starts"], one["starts_at"]) for one in shown] == [
        ("2027-03-15T17:00", "2027-03-15T16:00:00Z"),
        ("2027-03-22T17:00", "2027-03-22T16:00:00Z"),
        ("2027-04-05T17:00", "2027-04-05T15:00:00Z"),
    ], "29 March 2027 is Easter Monday"
    assert len({one["series_id"] for one in shown}) == 1
    assert told(circle.nova) == ["appointment.made"], "said once for the whole repeat"


def test_three_offered_dates_then_one_chosen_is_agreed_by_both(circle: Circle) -> None:
    offered = circle.plan(proposals=[{"starts": f"2026-12-0{day}T17:00", "minutes": 45} for day in (8, 3, 7)])
    assert (offered["starts"], offered["status"], offered["waits_for"]) == (None, "planned", "young")
    assert [one["starts"] for one in offered["proposals"]] == [
        "2026-12-03T17:00", "2026-12-07T17:00", "2026-12-08T17:00",
    ]  # fmt: skip
    waiting = circle.agenda("nova")
    assert waiting["items"] == []
    assert [one["id"] for one in waiting["offers"]] == [offered["id"]]
    assert "choose" in waiting["offers"][0]["can"]
    second = offered["proposals"][1]["id"]
    assert circle.act("malik", offered, "choose", proposal_id=second).status_code == 409, (
        "not one's own offer"
    )
    chosen = circle.act("nova", offered, "choose", proposal_id=second).get_json()
    assert (chosen["status"], chosen["starts"], chosen["minutes"]) == ("confirmed", "2026-12-07T17:00", 45)
    assert chosen["proposals"] == []
    assert told(circle.ids["malik"]) == ["appointment.chosen"]
    late = circle.act("nova", offered, "choose", proposal_id=second)
    assert late.status_code == 412, "the version it was read at is over"


def test_none_of_the_dates_suits_and_others_are_offered_back(circle: Circle) -> None:
    offered = circle.plan(proposals=[{"starts": "2026-12-03T17:00"}, {"starts": "2026-12-04T17:00"}])
    back = circle.answer("nova", offered, "no", proposals=[{"starts": "2026-12-09T15:00"}]).get_json()
    assert (back["waits_for"], [one["by"] for one in back["proposals"]]) == ("adult", ["young"])
    assert told(circle.ids["malik"]) == ["appointment.proposed"]
    agreed = circle.act("malik", back, "choose", proposal_id=back["proposals"][0]["id"]).get_json()
    assert (agreed["status"], agreed["starts"]) == ("confirmed", "2026-12-09T15:00")
