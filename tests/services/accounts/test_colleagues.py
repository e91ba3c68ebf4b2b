"""A lead gives the people of their own team their way in: once, taken back, and to nobody else."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from uuid import UUID, uuid4

import pyotp
import pytest
from flask.testing import FlaskClient
from sqlalchemy import func, select

from backend.access import Role
from backend.audit.models import AuditEntry
from backend.db import transaction
from backend.services.accounts.models import TeamShare
from tests.factories.access import a_membership, a_team
from tests.factories.accounts import API, Moment, Professional, an_active_adult, one
from tests.factories.people import Place, a_professional
from tests.factories.phone import secret_of

NewClient = Callable[[], FlaskClient]


@pytest.fixture
def lead(place: Place, new_client: NewClient, moment: Moment) -> Professional:
    """Léa, activated and signed in."""
    return an_active_adult(place.lead.id, new_client, moment)


def give(who: Professional, person_id: UUID, **more: Any) -> Any:
    return who.client.post(f"{API}/activations", json={"person_id": str(person_id)}, **more)


def code(client: FlaskClient, url: str) -> Any:
    answer = client.post(f"{API}/activations/look", json={"secret": secret_of(url)})
    return answer.json.get("code")


def acts(act: str) -> int:
    found: int = one(select(func.count()).select_from(AuditEntry).where(AuditEntry.act == act))
    return found


def test_an_imported_referent_comes_in_by_the_link_their_lead_hands_over(
    place: Place, lead: Professional, client: FlaskClient, moment: Moment
) -> None:
    before = acts("activation.issue")
    given = give(lead, place.referent.id)
    assert given.status_code == 201, given.text
    assert given.json["url"].startswith("http://localhost/pro/activer#")
    assert "<svg" in given.json["qr_svg"]
    assert acts("activation.issue") == before + 1
    secret = secret_of(given.json["url"])
    shown = client.post(f"{API}/activations/look", json={"secret": secret}).json
    assert shown["name"] == "Inès Repère"
    totp = pyotp.parse_uri(shown["totp_uri"]).at(moment.at)
    entered = client.post(f"{API}/activations/accept", json={"secret": secret, "totp": totp})
    assert (entered.status_code, entered.json["space"]) == (200, "referent")
    again = give(lead, place.referent.id)
    assert (again.status_code, again.json["code"]) == (409, "already_active")


def test_the_same_request_sent_again_says_when_it_ends_and_never_the_secret(
    place: Place, lead: Professional
) -> None:
    key = {"Idempotency-Key": str(uuid4())}
    first = give(lead, place.referent.id, headers=key).json
    again = give(lead, place.referent.id, headers=key).json
    assert again == {"id": first["id"], "url": None, "qr_svg": None, "expires_at": first["expires_at"]}


def test_a_new_link_ends_the_former_and_one_taken_back_serves_no_more(
    place: Place, lead: Professional, client: FlaskClient
) -> None:
    former, fresh = (give(lead, place.referent.id).json for _ in range(2))
    assert code(client, former["url"]) == "invitation_revoked"
    waiting = lead.client.get(f"{API}/team").json["teams"][0]["members"][1]
    assert (waiting["account"], waiting["activation"]["id"]) == ("invited", fresh["id"])
    assert lead.client.delete(f"{API}/activations/{fresh['id']}").status_code == 204
    assert code(client, fresh["url"]) == "invitation_revoked"
    assert lead.client.get(f"{API}/team").json["teams"][0]["members"][1]["account"] == "none"
    assert acts("activation.revoke") == 1


@pytest.mark.req("ACC-04")
def test_nobody_of_another_team_and_no_young_person_is_given_a_link(
    place: Place, lead: Professional, youth_id: UUID, new_client: NewClient, moment: Moment
) -> None:
    with transaction() as session:
        far = a_team(session, place.authority_id, "Équipe Lointaine")
        stranger_id = a_professional(session, place.authority_id, "Ailleurs Fictif")
        a_membership(session, stranger_id, place.authority_id, Role.LEAD, far)
    for person_id in (stranger_id, youth_id, uuid4()):
        assert give(lead, person_id).status_code == 404
    link = give(lead, place.referent.id).json
    stranger = an_active_adult(stranger_id, new_client, moment)
    assert give(stranger, place.referent.id).status_code == 404
    assert stranger.client.delete(f"{API}/activations/{link['id']}").status_code == 404
    assert stranger.client.delete(f"{API}/activations/{uuid4()}").status_code == 404
    assert code(new_client(), link["url"]) is None


@pytest.mark.req("KEY-14")
def test_whoever_leaves_loses_the_teams_secret_and_the_link_that_waits_at_once(
    place: Place, lead: Professional, new_client: NewClient, moment: Moment
) -> None:
    def leaves(person_id: UUID) -> int:
        where = f"{API}/teams/{place.team_id}/members/{person_id}/end"
        return lead.client.post(where, json={"ends_on": moment.on.isoformat()}).status_code

    with transaction() as session:
        waits = a_professional(session, place.authority_id, "Zoé Fictif")
        a_membership(session, waits, place.authority_id, Role.REFERENT, place.team_id)
    ines = an_active_adult(place.referent.id, new_client, moment)
    assert lead.sign_in().status_code == 200
    holds = select(func.count()).select_from(TeamShare).where(TeamShare.member_id == ines.person_id)
    assert one(holds) == 1
    assert leaves(ines.person_id) == 200
    assert one(holds) == 0
    link = give(lead, waits).json
    assert leaves(waits) == 200
    assert code(new_client(), link["url"]) == "invitation_revoked"
