"""Keys follow people: a share waits for a keyring, new keys open what the former ones did, and these open nothing."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from flask.testing import FlaskClient
from sqlalchemy import select

from backend import clock, vault
from backend.access import BondKind
from backend.db import db, transaction
from backend.instance import instance
from backend.services import people
from backend.services.accounts.actions.keyrings import give_birth
from backend.services.documents import envelopes
from backend.services.documents.models import Grant
from tests.factories import files
from tests.factories.circle import Circle, a_circle, bond
from tests.factories.safes import API, Safe, begin, entered, house, unlocked, with_new_keys
from tests.services.documents.test_handing import handed


@pytest.fixture
def circle(new_client: Callable[[], FlaskClient]) -> Circle:
    return a_circle(new_client)


@pytest.mark.req("KEY-03")
def test_a_share_waits_for_a_keyring_then_starts_at_the_owners_next_unlock(
    circle: Circle, new_client: Callable[[], FlaskClient]
) -> None:
    with transaction() as session:
        late = people.write_person(
            session,
            authority_id=house(),
            kind="mentor",
            first_name="Camille",
            last_name="Modèle",
            at=clock.now(),
        )
    bond(circle.young.owner, late, BondKind.MENTOR)
    document = circle.paper(title="Mon bail")
    made = circle.share(document, late).get_json()
    assert (made["state"], made["recipient"]["first_name"]) == ("waiting", "Camille")
    unlocked(circle.young)
    assert circle.young.said("grants")["items"][0]["state"] == "waiting"
    with transaction() as session:
        keys = give_birth(session, person_id=late, authority_id=house(), kind="mentor", at=clock.now())
        signed = begin(session, keys, kind="mentor", at=clock.now(), label="Ordinateur")
    camille = entered(new_client, keys, signed)
    assert camille.said("shared")["items"] == []
    refused = camille.get(f"shared/{made['id']}/pages/1")
    assert (refused.status_code, refused.get_json()["code"]) == (409, "share_waits")
    unlocked(circle.young)
    assert circle.young.said("grants")["items"][0]["state"] == "live"
    assert [one["title"] for one in camille.said("shared")["items"]] == ["Mon bail"]
    assert camille.get(f"shared/{made['id']}/pages/1").status_code == 200


@pytest.mark.req("KEY-08", "KEY-03")
def test_a_reader_with_new_keys_reads_on_and_the_former_ones_open_nothing(
    circle: Circle, new_client: Callable[[], FlaskClient]
) -> None:
    grant = circle.shared(circle.paper(title="Mon bail"))
    former = circle.mentor.keys
    fresh = with_new_keys(new_client, circle.mentor, "mentor")
    assert [one["title"] for one in fresh.said("shared")["items"]] == ["Mon bail"]
    assert fresh.get(f"shared/{grant}/pages/1").status_code == 200
    row = db.session.execute(select(Grant)).scalar_one()
    place = (row.owner_id, 2, row.document_id, row.number, row.recipient_id, row.id)
    for sealed, context in (
        (row.sealed_dek, envelopes.grant_dek_context(*place)),
        (row.sealed_card, envelopes.grant_card_context(*place)),
    ):
        inner = instance().keyd.unwrap([(context, sealed or b"")])[0]
        with pytest.raises(vault.CannotOpen):
            vault.open_with(former.secret, inner, context)


@pytest.mark.req("KEY-08")
def test_an_owner_with_new_keys_keeps_their_list_and_what_waits_for_them(
    circle: Circle, new_client: Callable[[], FlaskClient]
) -> None:
    document = circle.paper()
    circle.shared(document)
    body = files.pdf(2, 9_000)
    deposit = handed(circle, body, title="Ordonnance", type="placement_order")
    fresh: Safe = with_new_keys(new_client, circle.young)
    assert [one["purpose"] for one in fresh.said("grants")["items"]] == ["CAF"]
    assert [one["title"] for one in fresh.said("safe/deposits")["items"]] == ["Ordonnance"]
    assert fresh.client.post(f"{API}/safe/deposits/{deposit}/accept", json={}).status_code == 200
    assert fresh.get(f"documents/{deposit}/content").data == body
    assert circle.mentor.said("shared")["items"][0]["purpose"] == "CAF"


@pytest.mark.req("KEY-09")
def test_a_share_moved_to_another_row_opens_nothing(circle: Circle) -> None:
    first, second = circle.shared(circle.paper()), circle.shared(circle.paper(files.jpeg()))
    with transaction() as session:
        rows = {str(one.id): one for one in session.execute(select(Grant)).scalars()}
        rows[second].sealed_dek, rows[second].sealed_card = rows[first].sealed_dek, rows[first].sealed_card
    moved = circle.mentor.get(f"shared/{second}/pages/1")
    assert (moved.status_code, moved.get_json()["code"]) == (409, "damaged")
    assert [one["grant_id"] for one in circle.mentor.said("shared")["items"]] == [first]
    assert circle.mentor.get(f"shared/{first}/pages/1").status_code == 200


def test_a_new_version_is_not_covered_by_a_former_share(circle: Circle) -> None:
    from backend.ids import new_id
    from tests.factories.safes import paper_header

    former, newer = files.pdf(1, 8_000), files.pdf(3, 8_000)
    document = circle.paper(former)
    grant = circle.shared(document, mode="download")
    path = f"{API}/documents/{document}/versions/{new_id()}"
    header = {"X-Cap18-Paper": paper_header()}
    assert circle.young.client.put(path, data=newer, headers=header).status_code == 201
    assert circle.mentor.get(f"shared/{grant}/content").data == former
    told = circle.young.said(f"documents/{document}/grants")["items"][0]
    assert (told["state"], told["current"], told["number"]) == ("live", False, 1)
    again = circle.shared(document, mode="download")
    assert circle.mentor.get(f"shared/{again}/content").data == newer
