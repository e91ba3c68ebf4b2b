"""A claim from the sending to the answer: what its owner says, what is asked of them later, what others may see."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID

import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import select
from werkzeug.test import TestResponse

from backend.access import Actor, Role
from backend.db import reading, transaction
from backend.ids import new_id
from backend.instance import instance
from backend.services import autonomy, people
from backend.services.pecule.models import PeculeClaim
from backend.services.pecule.schemas import ClaimSchema, CohortSchema, SharedClaimSchema
from tests.factories.access import an_actor
from tests.factories.people import Place, a_place, a_young_person, act_as
from tests.services.pecule.conftest import OF_AGE

API = "/api/v1"
CLAIM = f"{API}/youths/me/pecule/claim"
CONFIDED = [people.NewMeasure("P1", date(2020, 1, 1), date(2024, 1, 1))]


@dataclass
class Nova:
    """Nova, 18 that day, confided four years, and the application as she sees it."""

    app: Flask
    client: FlaskClient
    place: Place
    actor: Actor

    @property
    def id(self) -> UUID:
        return self.actor.id

    def said(self, path: str) -> Any:
        answer = self.client.get(path)
        assert answer.status_code == 200, answer.get_data(as_text=True)
        return answer.get_json()

    def say(self, state: str, on: str = "2027-06-24", **more: str) -> TestResponse:
        key = {"Idempotency-Key": str(new_id())}
        return self.client.post(CLAIM, json={"state": state, "on": on} | more, headers=key)

    def share(self, amount: bool) -> TestResponse:
        key = {"Idempotency-Key": str(new_id())}
        return self.client.put(f"{API}/youths/me/pecule/sharing", json={"amount": amount}, headers=key)

    def told(self) -> list[str]:
        """The notices about the claim one can read now."""
        items = self.said(f"{API}/notifications")["items"]
        return [one["text"] for one in items if one["subject"]["kind"] == "pecule"]


@pytest.fixture
def nova(app: Flask, client: FlaskClient, today: Callable[[datetime], None]) -> Nova:
    place = a_place(instance().keyd)
    with transaction() as session:
        youth = a_young_person(
            session,
            place.keyd,
            place.authority_id,
            born=date(2009, 6, 24),
            measures=CONFIDED,
            team_id=place.team_id,
            referent_id=place.referent.id,
        )
        autonomy.rebuild(session, [youth], keyd=place.keyd, at=OF_AGE)
    actor = an_actor(Role.YOUNG, id=youth, authority_id=place.authority_id)
    act_as(app, actor)
    return Nova(app, client, place, actor)


def test_the_claim_tells_all_that_is_needed_to_make_it_without_network(nova: Nova) -> None:
    claim = nova.said(CLAIM)
    assert ClaimSchema().validate(claim) == {}
    assert claim["state"] == "preparing"
    assert claim["countdown"] == {
        "stage": "open",
        "prepare_from": "2026-06-24",
        "fresh_from": "2027-04-24",
        "opens_on": "2027-06-24",
        "closes_on": "2057-06-24",
        "days": 0,
    }
    assert claim["form"] == {"last_name": "Modèle", "first_name": "Nova", "birth_date": "2009-06-24"}
    assert claim["channel"] == "online"
    assert [one["need"] for one in claim["needs"]] == ["identity", "rib", "birth_certificate"]
    assert "75356 Paris 07 SP" in claim["post"]["lines"]
    assert claim["site"].startswith("https://consignations.caissedesdepots.fr/")
    assert len(claim["refusals"]) >= 14


def test_what_is_said_is_kept_with_its_days_and_sent_twice_is_kept_once(nova: Nova) -> None:
    assert nova.say("sent").status_code == 204
    assert nova.say("sent").status_code == 204
    assert nova.say("more_asked", missing="rib").status_code == 204
    claim = nova.said(CLAIM)
    assert (claim["state"], claim["missing"], claim["sent_on"]) == ("more_asked", "rib", "2027-06-24")
    assert [one["state"] for one in claim["history"]] == ["more_asked", "sent"]
    assert nova.say("refused", refusal="bank_details").status_code == 204
    assert "missing" not in nova.said(CLAIM)
    assert nova.say("preparing").status_code == 204
    assert "sent_on" not in nova.said(CLAIM)


def test_a_claim_that_does_not_move_is_asked_about_and_one_that_moved_is_not(
    nova: Nova, today: Callable[[datetime], None]
) -> None:
    nova.say("sent")
    assert nova.said(CLAIM)["next_nudge_on"] == "2027-07-15"
    assert nova.told() == []
    today(datetime(2027, 7, 15, 12, tzinfo=UTC))
    assert [one[:32] for one in nova.told()] == ["Ta demande est partie il y a un "]
    nova.say("received", "2027-07-15")
    assert nova.told() == []
    assert nova.said(CLAIM)["next_nudge_on"] == "2027-08-29"


def test_a_claim_whose_sum_is_shared_meanwhile_is_still_asked_about(
    nova: Nova, today: Callable[[datetime], None]
) -> None:
    nova.say("sent")
    assert nova.share(True).status_code == 204
    today(datetime(2027, 7, 15, 12, tzinfo=UTC))
    assert [one[:32] for one in nova.told()] == ["Ta demande est partie il y a un "]


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({"state": "sent", "on": "2027-06-25"}, "/on"),
        ({"state": "sent", "on": "2027-06-23"}, "/on"),
        ({"state": "gone", "on": "2027-06-24"}, "/state"),
        ({"state": "refused", "on": "2027-06-24", "refusal": "because"}, "/refusal"),
        ({"state": "more_asked", "on": "2027-06-24", "missing": "treasure"}, "/missing"),
    ],
)
def test_a_wrong_answer_names_its_field_and_changes_nothing(
    nova: Nova, body: dict[str, Any], field: str
) -> None:
    answer = nova.client.post(CLAIM, json=body, headers={"Idempotency-Key": str(new_id())})
    assert answer.status_code == 422
    assert [one["pointer"] for one in answer.get_json()["errors"]] == [field]
    assert nova.said(CLAIM)["state"] == "preparing"


def test_a_closed_phone_may_say_that_the_claim_left_and_reads_nothing(nova: Nova) -> None:
    act_as(nova.app, replace(nova.actor, open=False))
    assert nova.say("sent").status_code == 204
    assert nova.client.get(CLAIM).status_code == 423


def test_the_journey_and_the_milestone_move_with_the_claim(nova: Nova) -> None:
    nova.say("sent")
    steps = nova.said(f"{API}/youths/me/steps")
    (journey,) = [one for one in steps["journeys"] if one["code"] == "pecule-claim"]
    states = {code: one["state"] for code, one in journey["steps"].items()}
    assert states == {
        "identity": "finished",
        "certificate": "finished",
        "rib": "finished",
        "send": "finished",
        "follow": "waiting",
    }
    (milestone,) = [one for one in nova.said(f"{API}/youths/me/milestones")["items"] if one["rule"] == "M24"]
    assert (milestone["state"], milestone["done_on"]) == ("done", "2027-06-24")
    nova.say("paid")
    (journey,) = [
        one for one in nova.said(f"{API}/youths/me/steps")["journeys"] if one["code"] == "pecule-claim"
    ]
    assert journey["steps"]["follow"]["state"] == "finished"


def test_the_reason_of_a_refusal_rests_sealed(nova: Nova) -> None:
    nova.say("refused", refusal="bank_details")
    with reading() as reader:
        row = reader.execute(select(PeculeClaim.told_sealed)).scalar_one()
    assert row is not None
    assert b"bank_details" not in row


def test_the_referent_sees_state_and_days_and_the_sum_only_when_it_is_shared(nova: Nova) -> None:
    path = f"{API}/youths/{nova.id}/pecule/claim"
    nova.say("sent")
    act_as(nova.app, nova.place.referent)
    seen = nova.said(path)
    assert SharedClaimSchema().validate(seen) == {}
    assert (seen["state"], seen["sent_on"], "amount" in seen) == ("sent", "2027-06-24", False)
    act_as(nova.app, nova.actor)
    assert nova.share(True).status_code == 204
    act_as(nova.app, nova.place.referent)
    assert nova.said(path)["amount"] == 490.39 + 390.74 + 413.69 + 420.05
    act_as(nova.app, nova.place.lead)
    assert "amount" not in nova.said(path)
    act_as(nova.app, nova.actor)
    nova.share(False)
    act_as(nova.app, nova.place.referent)
    assert "amount" not in nova.said(path)
    stranger = an_actor(Role.MENTOR, authority_id=nova.place.authority_id)
    act_as(nova.app, stranger)
    assert nova.client.get(path).status_code == 404


def test_the_lead_counts_those_who_have_not_claimed_and_sees_no_name(nova: Nova) -> None:
    act_as(nova.app, nova.place.lead)
    counted = nova.said(f"{API}/pecule/cohort")
    assert CohortSchema().validate(counted) == {}
    assert counted == {"on": "2027-06-24", "people": 1, "of_age": {"preparing": 1}, "soon": 0}
    act_as(nova.app, nova.actor)
    nova.say("sent")
    act_as(nova.app, nova.place.lead)
    assert nova.said(f"{API}/pecule/cohort")["of_age"] == {"sent": 1}
    act_as(nova.app, nova.place.referent)
    assert nova.client.get(f"{API}/pecule/cohort").status_code == 404
