"""KEY-17 with a life of sharing in the base: grants, requests, deposits, numbers, reminders, traces. Still nothing."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from flask.testing import FlaskClient
from sqlalchemy import select

from backend import clock, vault
from backend.db import db
from backend.ids import new_id
from backend.instance import instance
from backend.keyd.keys import SubKeys
from backend.services.documents import envelopes, records
from backend.services.documents.models import Grant, PaperDeposit, PaperReminder, PaperRequest, TraceEntry
from tests.factories import files
from tests.factories.circle import Circle, a_circle, prove
from tests.factories.copies import archive_of, bring
from tests.factories.safes import API, an_open_safe, with_new_keys
from tests.services.documents.test_asking import answer, ask
from tests.services.documents.test_handing import hand
from tests.theft import theft

TITLES = ["CANARI-BAIL-PARTAGE-1", "CANARI-ORDONNANCE-2", "CANARI-REFUSE-3", "CANARI-RIB-DEMANDE-4"]
PURPOSE, WORDS = "CANARI-POUR-LA-CAF-5", "CANARI-MOTS-DU-REFERENT-6"
HOLDER, NUMBER = "CANARI-TITULAIRE-7", "CANARI-NUMERO-8"
NAMES = ["canari-fichier-depose-9.pdf"]
TYPES = ["residence_permit", "asylum_decision"]
CLASS_A = [*TITLES, PURPOSE, HOLDER, NUMBER, *NAMES]


@pytest.fixture
def robbed(new_client: Callable[[], FlaskClient]) -> Circle:
    """A circle in which papers were shared, read, stopped, handed over, asked for, taken away and brought back."""
    circle = a_circle(new_client)
    young, youth = circle.young, circle.young.owner
    young.consent(reminders=True)
    soon = (clock.today("Europe/Paris") + timedelta(days=400)).isoformat()
    bail = circle.paper(title=TITLES[0], type=TYPES[0], expires_on=soon, holder=HOLDER)
    for adult in (circle.mentor, circle.referent):
        grant = circle.shared(bail, adult, purpose=PURPOSE, mode="download")
        assert adult.get(f"shared/{grant}/pages/1").status_code == 200
        assert adult.get(f"shared/{grant}/content").status_code == 200
    assert young.client.delete(f"{API}/grants/{grant}").status_code == 204
    for title, word in ((TITLES[1], "accept"), (TITLES[2], "refuse"), (TITLES[2], "")):
        made = hand(circle.referent, youth, files.pdf(2), title=title, type=TYPES[1], file_name=NAMES[0])
        assert made.status_code == 201
        if word:
            path = f"{API}/safe/deposits/{made.get_json()['id']}/{word}"
            assert young.client.post(path, json={}).status_code in (200, 204)
    asked = ask(circle.referent, youth, TYPES[0], WORDS).get_json()["id"]
    rib = circle.paper(title=TITLES[3], type="rib")
    assert answer(circle, asked, answer="share", document_id=rib).status_code == 200
    assert ask(circle.referent, youth, TYPES[1], WORDS).status_code == 201
    number = {"type": "caf", "label": NUMBER, "value": NUMBER, "note": NUMBER}
    assert young.client.put(f"{API}/safe/numbers/{new_id()}", json=number).status_code in (200, 201)
    prove(young)
    assert bring(an_open_safe(new_client), archive_of(young)).status_code == 200
    with_new_keys(new_client, circle.mentor, "mentor")
    return circle


def rows(model: Any) -> list[Any]:
    return list(db.session.execute(select(model)).scalars())


@pytest.mark.req("KEY-01", "KEY-10", "KEY-17", "VLT-08", "TST-04")
def test_a_life_of_sharing_leaves_nothing_to_read_in_base_and_blobs(robbed: Circle) -> None:
    assert len(rows(Grant)) == 3
    assert len(rows(PaperDeposit)) == 3
    assert len(rows(PaperRequest)) == 2
    assert rows(PaperReminder)
    assert {"granted", "revoked", "opened", "proposed", "accepted", "exported", "imported"} <= {
        one.act for one in rows(TraceEntry)
    }
    state: Path = instance().settings.state_dir
    assert theft.search(theft.everything(state), [*CLASS_A, WORDS]) == []
    for table in (
        "document",
        "document_version",
        "document_grant",
        "paper_deposit",
        "paper_request",
        "own_number",
    ):
        mine = [(place, data) for place, data in theft.base() if place.startswith(f"{table}.")]
        assert mine
        assert theft.search(mine, TYPES) == []


@pytest.mark.req("KEY-17", "VLT-08", "TST-04")
def test_with_the_master_key_too_shares_and_deposits_stay_closed(robbed: Circle, keyd_socket: Path) -> None:
    master = SubKeys(keyd_socket.parent / "store")
    wrapped: list[tuple[vault.Context, bytes]] = []
    readers: list[bytes] = []
    secrets = {one.owner: one.keys.secret for one in (robbed.young, robbed.referent)}
    for one in rows(Grant):
        if one.sealed_dek is None or one.recipient_epoch != 1:
            continue
        place = (one.owner_id, 1, one.document_id, one.number, one.recipient_id, one.id)
        wrapped += [
            (envelopes.grant_dek_context(*place), one.sealed_dek),
            (envelopes.grant_card_context(*place), one.sealed_card),
        ]
        readers += [secrets[one.recipient_id]] * 2
    for one in rows(PaperDeposit):
        if one.sealed_dek is not None:
            wrapped += [
                (records.dek_context(one.youth_id, one.key_epoch, one.id, 1), one.sealed_dek),
                (envelopes.deposit_context(one.youth_id, one.key_epoch, one.id), one.sealed_told),
            ]
            readers += [secrets[one.youth_id]] * 2
    inner = theft.without_outer_layer(master.outer, wrapped)
    assert len(inner) == 4
    state: Path = instance().settings.state_dir
    taken = [*theft.everything(state), *((f"unwrapped {n}", one) for n, one in enumerate(inner))]
    assert theft.search(taken, CLASS_A) == []
    places = [(sealed, context) for sealed, (context, _) in zip(inner, wrapped, strict=True)]
    small = [data for place, data in theft.base() if len(data) < 200 and "." in place[:40]]
    owner = robbed.young.owner
    drawn = [master.outer, master.authority(owner, 1), master.pepper(owner, owner)]
    for guess in {*theft.windows(inner), *theft.windows(small, step=16), *drawn}:
        assert not theft.opens(guess, places, vault.open_with)
    for secret, one in zip(readers, places, strict=True):
        assert theft.opens(secret, [one], vault.open_with)
    assert not theft.opens(robbed.mentor.keys.secret, places, vault.open_with)
