"""An invitation is made face to face, serves once, for thirty days, and its acceptance can be sent again."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from uuid import UUID, uuid4

import pytest
from flask.testing import FlaskClient
from sqlalchemy import func, select

from backend.audit import AuditEntry
from backend.db import reading, transaction
from backend.services.accounts.models import Account, Invitation, TermsAcceptance
from tests.factories.accounts import API, Moment, Professional, an_active_adult, invite, one
from tests.factories.people import Place, a_place, a_young_person
from tests.factories.phone import Phone, secret_of
from tests.services.accounts.conftest import Nova

NewClient = Callable[[], FlaskClient]


def look(client: FlaskClient, **which: str) -> dict[str, object]:
    return client.post(f"{API}/invitations/look", json=which).json


@pytest.mark.req("AUT-01")
def test_the_invited_person_reads_who_invites_before_accepting(
    referent: Professional, youth_id: UUID, client: FlaskClient
) -> None:
    invitation = invite(referent, youth_id)
    told = look(client, secret=secret_of(invitation["url"]))
    assert told["inviter"] == "Inès Repère"
    assert told["retry"] is False
    assert look(client, code=invitation["code"].lower().replace("-", " ")) == told
    assert one(select(func.count()).select_from(Account).where(Account.id == youth_id)) == 0


@pytest.mark.req("AUT-01")
def test_the_typed_code_opens_as_the_qr_does(
    referent: Professional, youth_id: UUID, client: FlaskClient
) -> None:
    phone = Phone()
    answer = phone.accept(client, invite(referent, youth_id), typed=True)
    assert answer.status_code == 200, answer.text
    assert answer.json["first_name"] == "Nova"
    assert answer.json["space"] == "young"
    assert len(answer.json["identifier"]) == 9
    assert phone.open(client).status_code == 200


@pytest.mark.req("AUT-01")
def test_an_invitation_serves_once(nova: Nova, referent: Professional, new_client: NewClient) -> None:
    again = referent.client.post(f"{API}/invitations", json={"youth_id": str(nova.id)})
    assert again.status_code == 409
    assert again.json["code"] == "already_active"


def test_two_phones_accept_the_same_invitation_and_one_of_them_reads_why_not(
    referent: Professional, youth_id: UUID, new_client: NewClient
) -> None:
    invitation = invite(referent, youth_id)
    assert Phone().accept(new_client(), invitation).status_code == 200
    late = Phone().accept(new_client(), invitation)
    assert late.status_code == 422
    assert late.json["code"] == "invitation_used"
    assert "dis-le à l'équipe" in late.json["detail"]


@pytest.mark.req("AUT-01")
def test_a_new_invitation_replaces_the_former(
    referent: Professional, youth_id: UUID, new_client: NewClient
) -> None:
    former, latest = invite(referent, youth_id), invite(referent, youth_id)
    assert Phone().accept(new_client(), former).json["code"] == "invitation_revoked"
    assert Phone().accept(new_client(), latest).status_code == 200


@pytest.mark.req("AUT-01")
def test_an_invitation_ends_after_thirty_days(
    referent: Professional, youth_id: UUID, new_client: NewClient, moment: Moment
) -> None:
    invitation = invite(referent, youth_id)
    moment.pass_(days=30)
    answer = Phone().accept(new_client(), invitation)
    assert answer.json["code"] == "invitation_expired"
    assert answer.json["detail"] == "Cette invitation est trop ancienne. Demande un nouveau QR code."


@pytest.mark.req("AUT-01")
def test_an_invitation_is_taken_back_in_one_tap_and_each_gesture_is_traced(
    referent: Professional, youth_id: UUID, new_client: NewClient
) -> None:
    invitation = invite(referent, youth_id)
    assert referent.client.delete(f"{API}/invitations/{invitation['id']}").status_code == 204
    assert Phone().accept(new_client(), invitation).json["code"] == "invitation_revoked"
    listed = referent.client.get(f"{API}/youths/{youth_id}/invitations").json
    assert [(one["state"], one["issued_by_name"]) for one in listed] == [("revoked", "Inès Repère")]
    with reading() as connection:
        acts = connection.execute(
            select(AuditEntry.act, AuditEntry.actor_id).where(AuditEntry.object_id == UUID(invitation["id"]))
        ).all()
    assert acts == [
        ("invitation.issue", referent.person_id),
        ("invitation.revoke", referent.person_id),
    ]


@pytest.mark.req("REL-03")
def test_the_same_request_sent_twice_invites_once_and_shows_no_secret_again(
    referent: Professional, youth_id: UUID
) -> None:
    sent = {"json": {"youth_id": str(youth_id)}, "headers": {"Idempotency-Key": str(uuid4())}}
    first = referent.client.post(f"{API}/invitations", **sent)
    again = referent.client.post(f"{API}/invitations", **sent)
    assert again.json["id"] == first.json["id"]
    assert again.json["url"] is None
    assert again.json["code"] is None
    assert one(select(func.count()).select_from(Invitation)) == 1


@pytest.mark.req("AUT-01")
def test_the_base_keeps_neither_the_secret_nor_the_code(referent: Professional, youth_id: UUID) -> None:
    invitation = invite(referent, youth_id)
    with reading() as connection:
        row = connection.execute(select(Invitation.__table__)).mappings().one()
    kept = " ".join(str(value) for value in row.values())
    assert secret_of(invitation["url"]) not in kept
    assert invitation["code"].replace("-", "") not in kept


@pytest.mark.req("AUT-09")
def test_nobody_under_the_minimum_age_is_invited(referent: Professional, place: Place) -> None:
    with transaction() as session:
        young = a_young_person(
            session,
            place.keyd,
            place.authority_id,
            "Lune Exemple",
            date(2010, 11, 24),
            team_id=place.team_id,
            referent_id=place.referent.id,
        )
    answer = referent.client.post(f"{API}/invitations", json={"youth_id": str(young)})
    assert answer.status_code == 422
    assert answer.json["code"] == "too_young"
    assert "16 ans" in answer.json["detail"]


@pytest.mark.req("ACC-04")
def test_another_authority_finds_no_one_to_invite(
    referent: Professional, youth_id: UUID, new_client: NewClient, moment: Moment, place: Place
) -> None:
    invitation = invite(referent, youth_id)
    elsewhere = a_place(place.keyd, "D98", "Équipe Voilure")
    stranger = an_active_adult(elsewhere.lead.id, new_client, moment)
    path = f"{API}/youths/{youth_id}/invitations"
    assert stranger.client.post(f"{API}/invitations", json={"youth_id": str(youth_id)}).status_code == 404
    assert stranger.client.get(path).status_code == 404
    assert stranger.client.delete(f"{API}/invitations/{invitation['id']}").status_code == 404
    assert stranger.client.delete(f"{API}/invitations/{uuid4()}").status_code == 404
    assert Phone().accept(new_client(), invitation).status_code == 200


def test_the_same_phone_sends_its_acceptance_again_for_a_day(
    referent: Professional, youth_id: UUID, new_client: NewClient, moment: Moment
) -> None:
    invitation, phone = invite(referent, youth_id), Phone()
    first = phone.accept(new_client(), invitation)
    moment.pass_(hours=23)
    client = new_client()
    told = look(client, secret=secret_of(invitation["url"]), public_key=phone.public_key)
    assert told["retry"] is True
    again = phone.accept(client, invitation)
    assert again.status_code == 200, again.text
    assert again.json["slot_id"] == first.json["slot_id"]
    assert again.json["identifier"] == first.json["identifier"]
    assert one(select(func.count()).select_from(Account).where(Account.id == youth_id)) == 1
    moment.pass_(hours=2)
    assert phone.accept(new_client(), invitation).json["code"] == "invitation_used"


def test_sending_again_with_another_code_opens_nothing(
    referent: Professional, youth_id: UUID, new_client: NewClient
) -> None:
    invitation, phone = invite(referent, youth_id), Phone()
    assert phone.accept(new_client(), invitation).status_code == 200
    phone.code = "161803"
    refused = phone.accept(new_client(), invitation)
    assert refused.json["code"] == "wrong_code"
    assert refused.headers.get("Set-Cookie") is None


@pytest.mark.req("VLT-15")
def test_what_was_accepted_is_kept_with_its_version(nova: Nova) -> None:
    with reading() as connection:
        row = connection.execute(select(TermsAcceptance.__table__)).mappings().one()
    assert row["person_id"] == nova.id
    assert row["version"] == "2026-11"
    assert row["consents"] == '{"previews":true,"reminders":true}'


@pytest.mark.parametrize(
    ("change", "code", "status"),
    [
        ({"terms_version": "2019-01"}, "terms_changed", 409),
        ({"secret": "AAAAAAAAAAAAAAAAAAAAAA"}, "invitation_unknown", 422),
        ({"secret": "trop court"}, "invalid", 422),
        ({"device": {"label": "x", "public_key": "AAAA"}}, "invalid", 422),
        ({"code": "0000-0000-0000"}, "invalid", 422),
    ],
)
def test_a_malformed_acceptance_is_refused_with_a_sentence_and_writes_nothing(
    referent: Professional,
    youth_id: UUID,
    client: FlaskClient,
    change: dict[str, object],
    code: str,
    status: int,
) -> None:
    body = Phone().acceptance(secret=secret_of(invite(referent, youth_id)["url"])) | change
    answer = client.post(f"{API}/invitations/accept", json=body)
    assert answer.status_code == status
    assert answer.json["code"] == code
    assert answer.json["detail"]
    assert one(select(func.count()).select_from(Account).where(Account.id == youth_id)) == 0
