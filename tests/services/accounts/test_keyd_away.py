"""keyd is closed: nobody signs in, nothing is lost or counted, and open sessions still read what is in clear."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import select

from backend.config import Settings
from backend.keyd import Keyd
from backend.services.accounts.models import Slot
from tests.factories.accounts import API, Professional, one
from tests.services.accounts.conftest import Nova

CLOSED = "momentanément fermé"


@pytest.fixture
def keyd_away(app: Flask, tmp_path: Path) -> Iterator[Callable[[], None]]:
    """`keyd_away()`: from now on nobody answers at keyd's socket."""
    kept = app.extensions["cap18"]

    def go() -> None:
        app.extensions["cap18"] = replace(kept, keyd=Keyd(tmp_path / "nobody.sock"))

    yield go
    app.extensions["cap18"] = kept


@pytest.mark.req("REL-20")
def test_signing_in_says_momentarily_closed_and_counts_no_try(
    nova: Nova, referent: Professional, keyd_away: Callable[[], None]
) -> None:
    proof = nova.phone.proof(nova.client)
    keyd_away()
    for answer in (
        nova.client.post(f"{API}/session", json=proof),
        referent.sign_in(),
        nova.client.post(f"{API}/session/challenges", json={"slot_id": nova.phone.slot_id}),
    ):
        assert answer.status_code == 503
        assert answer.json["code"] == "unavailable"
        assert CLOSED in answer.json["detail"]
    assert one(select(Slot.tries).where(Slot.kind == "phone")) == 0


@pytest.mark.req("REL-20")
def test_an_open_session_still_reads_what_is_in_clear(nova: Nova, keyd_away: Callable[[], None]) -> None:
    keyd_away()
    assert nova.client.get(f"{API}/session").json["state"] == "open"
    assert nova.client.get(f"{API}/devices").status_code == 200


@pytest.mark.req("REL-20")
def test_an_invitation_accepted_while_keyd_is_away_is_not_spent(
    referent: Professional, youth_id: object, client: FlaskClient, app: Flask, settings: Settings
) -> None:
    from tests.factories.accounts import invite
    from tests.factories.phone import Phone

    invitation, phone = invite(referent, youth_id), Phone()  # type: ignore[arg-type]
    kept = app.extensions["cap18"]
    app.extensions["cap18"] = replace(kept, keyd=Keyd(settings.state_dir / "nobody.sock"))
    assert phone.accept(client, invitation).status_code == 503
    app.extensions["cap18"] = kept
    assert phone.accept(client, invitation).status_code == 200
