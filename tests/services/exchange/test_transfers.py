"""A file passes to another authority: with the young person's yes, part by part, sealed, whole, once."""

from __future__ import annotations

import base64
from datetime import date, timedelta
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import func, select
from werkzeug.test import TestResponse

from backend.access import Role, Team
from backend.audit import AuditEntry
from backend.db import reading, transaction
from backend.services import people
from backend.services.accounts.actions.keyrings import give_birth
from backend.services.exchange.models import Transfer
from tests.factories.access import a_membership, a_team, an_authority
from tests.factories.conversations import Threads
from tests.factories.desk import API
from tests.factories.people import a_professional
from tests.services.exchange.conftest import Exchange
from tests.services.exchange.test_exports import written

EVERYTHING = ["path", "facts", "project", "words", "thread"]


@pytest.fixture
def other(exchange: Exchange) -> UUID:
    """A team of another authority, led by Maëlle."""
    with transaction() as session:
        authority = an_authority(session, "D98", territory="99")
        team = a_team(session, authority, "Équipe Cardinal")
        lead = a_professional(session, authority, "Maëlle Cardinal")
        a_membership(session, lead, authority, Role.LEAD, team)
        exchange.circle.ids["maelle"] = lead
        exchange.circle.keys["maelle"] = give_birth(
            session,
            person_id=lead,
            authority_id=authority,
            kind="professional",
            at=exchange.circle.moment.at,
        )
    return team


def asked(exchange: Exchange, to: str = "Département inventé D98") -> str:
    made = exchange.circle["malik"].post(
        f"{API}/youths/{exchange.circle.nova}/transfers", json={"to_name": to}
    )
    assert made.status_code == 201, made.text
    assert made.get_json()["state"] == "asked"
    return str(made.get_json()["id"])


def agrees(exchange: Exchange, transfer: str, parts: list[str] | None = None) -> dict[str, Any]:
    answer = exchange.circle["nova"].put(
        f"{API}/transfers/{transfer}/consent", json={"parts": EVERYTHING if parts is None else parts}
    )
    assert answer.status_code == 200, answer.text
    return dict(answer.get_json())


def sealed(exchange: Exchange, transfer: str, by: str = "malik") -> TestResponse:
    return exchange.circle[by].post(f"{API}/transfers/{transfer}/file")


def parcel(exchange: Exchange, parts: list[str] | None = None) -> dict[str, str]:
    """A file with what Nova lets go, and its words."""
    transfer = asked(exchange)
    agrees(exchange, transfer, parts)
    answer = sealed(exchange, transfer)
    assert answer.status_code == 200, answer.text
    return dict(answer.get_json())


def brought(exchange: Exchange, file: dict[str, str], team: UUID, by: str = "maelle") -> TestResponse:
    return exchange.circle[by].post(f"{API}/arrivals", json={**file, "team_id": str(team)})


def authority_of(team: UUID) -> UUID:
    """The authority of a team."""
    with reading() as reader:
        found: UUID = reader.execute(select(Team.authority_id).where(Team.id == team)).scalar_one()
    return found


def count_young() -> int:
    with reading() as reader:
        return reader.execute(select(func.count()).select_from(people.YoungPerson)).scalar_one()


def test_a_whole_file_arrives_with_what_was_let_go(exchange: Exchange, other: UUID) -> None:
    goal = written(exchange, "malik", "goal", "Avoir un logement inventé")
    written(exchange, "malik", "action", "Visiter la résidence", goal=goal, owner="both")
    written(exchange, "nova", "word", "Je veux une fenêtre")
    exchange.circle["malik"].post(
        f"{API}/youths/{exchange.circle.nova}/milestones/M14/done",
        json={"on": "2026-11-20"},
        headers={"If-Match": '"1"'},
    )
    file = parcel(exchange)
    look = exchange.circle["maelle"].post(f"{API}/arrivals/look", json=file).get_json()
    assert (look["first_name"], look["from_name"], look["done"], look["lines"], look["here"]) == (
        "Nova",
        "Département inventé D99",
        1,
        3,
        False,
    )
    made = brought(exchange, file, other)
    assert made.status_code == 201, made.text
    youth = made.get_json()["youth_id"]
    lead = exchange.circle["maelle"]
    seen = lead.get(f"{API}/youths/{youth}").get_json()
    assert (seen["first_name"], seen["birth_date"]) == ("Nova", "2009-06-24")
    done = lead.get(f"{API}/youths/{youth}/milestones").get_json()["items"]
    assert next(one for one in done if one["rule"] == "M14")["done_on"] == "2026-11-20"
    lines = lead.get(f"{API}/youths/{youth}/autonomy-project").get_json()["lines"]
    assert [one["text"] for one in lines] == [
        "Avoir un logement inventé",
        "Visiter la résidence",
        "Je veux une fenêtre",
    ]
    assert lines[1]["goal"] == lines[0]["id"] != goal


def test_only_the_parts_let_go_are_in_the_file(exchange: Exchange, other: UUID) -> None:
    written(exchange, "malik", "goal", "Avoir un logement inventé")
    written(exchange, "nova", "word", "Je veux une fenêtre")
    file = parcel(exchange, ["project"])
    look = exchange.circle["maelle"].post(f"{API}/arrivals/look", json=file).get_json()
    assert (look["parts"], look["lines"], look["messages"]) == (["path", "project"], 1, 0)


def test_messages_pass_only_when_they_are_let_go(exchange: Exchange, other: UUID) -> None:
    Threads(exchange.circle).said("nova", "malik", "Bonjour Malik inventé")
    with_it = parcel(exchange)
    youth = brought(exchange, with_it, other).get_json()["youth_id"]
    assert exchange.circle["maelle"].get(f"{API}/youths/{youth}/arrival").status_code == 404
    look = exchange.circle["maelle"].post(f"{API}/arrivals/look", json=with_it).get_json()
    assert look["messages"] == 1 and look["here"] is True
    follow = {"referent_id": str(exchange.circle.ids["maelle"])}
    version = exchange.circle["maelle"].get(f"{API}/youths/{youth}").get_json()["version"]
    with transaction() as session:
        a_membership(session, exchange.circle.ids["maelle"], authority_of(other), Role.REFERENT, other)
    given = exchange.circle["maelle"].put(
        f"{API}/youths/{youth}/referent", json=follow, headers={"If-Match": f'"{version}"'}
    )
    assert given.status_code == 200, given.text
    arrival = exchange.circle["maelle"].get(f"{API}/youths/{youth}/arrival").get_json()["arrival"]
    assert [(one["first_name"], one["young"], one["text"]) for one in arrival["thread"]] == [
        ("Nova", True, "Bonjour Malik inventé")
    ]
    assert exchange.circle["nova"].get(f"{API}/youths/me/arrival").get_json() == {"arrival": None}


def test_nothing_leaves_without_a_yes_and_a_yes_may_be_taken_back_until_then(exchange: Exchange) -> None:
    transfer = asked(exchange)
    assert sealed(exchange, transfer).get_json()["code"] == "no_consent"
    assert agrees(exchange, transfer)["state"] == "agreed"
    path = f"{API}/transfers/{transfer}/consent"
    assert exchange.circle["nova"].delete(path).get_json()["state"] == "refused"
    assert sealed(exchange, transfer).get_json()["code"] == "no_consent"
    agrees(exchange, transfer, ["path"])
    assert sealed(exchange, transfer).status_code == 200
    late = exchange.circle["nova"].delete(path)
    assert late.status_code == 409 and late.get_json()["code"] == "already_sent"


def test_nobody_but_the_young_person_says_yes_and_nobody_else_knows(exchange: Exchange) -> None:
    transfer = asked(exchange)
    for name in ("malik", "ines", "camille", "solene"):
        said = exchange.circle[name].put(f"{API}/transfers/{transfer}/consent", json={"parts": ["path"]})
        assert said.status_code == 404
    for name in ("camille", "solene", "paul"):
        assert exchange.circle[name].get(f"{API}/youths/{exchange.circle.nova}/transfers").status_code == 404
        assert sealed(exchange, transfer, name).status_code == 404


@pytest.mark.req("AUT-07")
def test_the_file_wants_a_fresh_proof_and_its_words_are_shown_once(exchange: Exchange) -> None:
    transfer = asked(exchange)
    agrees(exchange, transfer)
    client = exchange.circle["malik"]
    exchange.circle.moment.at += timedelta(minutes=6)
    late = client.post(f"{API}/transfers/{transfer}/file")
    assert late.get_json()["code"] == "step_up_needed"
    client = exchange.circle["malik"]
    again = {"Idempotency-Key": "018f0000-0000-7000-8000-000000000002"}
    first = client.post(f"{API}/transfers/{transfer}/file", headers=again).get_json()
    assert len(first["words"].split("-")) == 6
    assert client.post(f"{API}/transfers/{transfer}/file", headers=again).get_json() == {
        "words": None,
        "file": None,
    }


def test_other_words_a_cut_file_and_another_file_each_say_what_to_do_and_write_nothing(
    exchange: Exchange, other: UUID
) -> None:
    file = parcel(exchange)
    before = count_young()
    raw = base64.b64decode(file["file"])
    wrong = {
        "wrong_words": {**file, "words": "un deux trois quatre cinq six"},
        "transfer_cut": {**file, "file": base64.b64encode(raw[: len(raw) // 2]).decode()},
        "not_a_transfer": {**file, "file": base64.b64encode(b"%PDF-1.7 autre chose").decode()},
    }
    wrong["nothing"] = {**file, "file": "pas du base 64"}
    for code, told in wrong.items():
        answer = brought(exchange, told, other)
        assert answer.status_code == 422, answer.text
        assert answer.get_json()["code"] == ("not_a_transfer" if code == "nothing" else code)
    altered = bytearray(raw)
    altered[-1] ^= 1
    answer = brought(exchange, {**file, "file": base64.b64encode(bytes(altered)).decode()}, other)
    assert answer.status_code == 422
    assert count_young() == before


def test_a_file_comes_in_once_and_only_into_a_team_one_leads(exchange: Exchange, other: UUID) -> None:
    file = parcel(exchange)
    assert brought(exchange, file, exchange.circle.team).status_code == 404
    assert brought(exchange, file, other, by="malik").status_code == 404
    assert brought(exchange, file, exchange.circle.team, by="ines").get_json()["code"] == "already_here"
    assert brought(exchange, file, other).status_code == 201
    assert brought(exchange, file, other).get_json()["code"] == "already_here"


def test_both_sides_keep_a_trace_and_the_young_person_is_told(exchange: Exchange, other: UUID) -> None:
    brought(exchange, parcel(exchange), other)
    with reading() as reader:
        acts = list(
            reader.execute(
                select(AuditEntry.act).where(AuditEntry.object_kind == "transfer").order_by(AuditEntry.id)
            ).scalars()
        )
        kept = reader.execute(select(Transfer.sent_at, Transfer.times)).one()
    assert acts == ["transfer.ask", "transfer.agree", "transfer.send", "arrival.bring_in"]
    assert kept.sent_at is not None and kept.times == 1
    told = [one["text"] for one in exchange.circle["nova"].get(f"{API}/notifications").get_json()["items"]]
    assert "Ton dossier est parti vers Département inventé D98." in told


def test_a_new_question_takes_the_place_of_the_one_still_open(exchange: Exchange) -> None:
    first = asked(exchange)
    second = asked(exchange, "Département inventé D97")
    answer = exchange.circle["nova"].put(f"{API}/transfers/{first}/consent", json={"parts": ["path"]})
    assert answer.get_json()["code"] == "replaced"
    items = exchange.circle["nova"].get(f"{API}/youths/me/transfers").get_json()["items"]
    assert [(one["id"], one["state"]) for one in items] == [(second, "asked"), (first, "replaced")]
    assert date.fromisoformat(items[0]["asked_at"][:10]) == exchange.circle.moment.on
