"""KEY-17 with guests: a stolen base with addresses and codes opens nothing, nor does keyd's key without them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from flask.testing import FlaskClient
from sqlalchemy import select

from backend import vault
from backend.db import db
from backend.instance import instance
from backend.keyd.keys import SubKeys
from backend.services.guests import records
from backend.services.guests.models import GuestLink, GuestPage, GuestSession
from tests.factories.guests import Guest, a_link, a_paper
from tests.factories.phone import from_base64url, secret_of
from tests.factories.safes import API, Safe, an_open_safe
from tests.theft import theft

TITLE, TO, PURPOSE = "CANARI-TITRE-MONTRE-1", "CANARI-AGENCE-2", "CANARI-POUR-QUOI-3"
CLASS_A = [TITLE, TO, PURPOSE]


class Robbed:
    """A safe with a link nobody opened, one open in a browser, one that was stopped; and what their owners hold."""

    def __init__(self, new_client: Callable[[], FlaskClient]) -> None:
        self.safe: Safe = an_open_safe(new_client)
        document = a_paper(self.safe, title=TITLE, type="residence_permit")
        told = {"to": TO, "purpose": PURPOSE}
        self.waiting, self.open, self.over = (a_link(self.safe, document, **told) for _ in range(3))
        self.guest = Guest(new_client())
        assert self.guest.enter(self.open).status_code == 200
        assert self.guest.page().status_code == 200
        assert self.safe.client.delete(f"{API}/guest-links/{self.over['id']}").status_code == 204

    def kek(self, link: dict[str, str]) -> bytes:
        """The key that an address and its code make."""
        salt = next(one.salt for one in locked() if str(one.id) == link["id"])
        return vault.derive_guest_kek(from_base64url(secret_of(link["url"])), link["code"], salt=salt)


@pytest.fixture
def robbed(new_client: Callable[[], FlaskClient]) -> Robbed:
    return Robbed(new_client)


def locked() -> list[GuestLink]:
    return [one for one in db.session.execute(select(GuestLink)).scalars() if one.sealed_key is not None]


def place(one: GuestLink) -> vault.Context:
    return records.key_context(one.owner_id, one.document_id, one.number, one.id)


@pytest.mark.req("KEY-01", "KEY-17", "VLT-08", "TST-04")
def test_nothing_of_a_link_is_read_in_base_and_blobs(robbed: Robbed) -> None:
    state: Path = instance().settings.state_dir
    secrets = [secret_of(link["url"]) for link in (robbed.waiting, robbed.open, robbed.over)]
    assert theft.search(theft.everything(state), [*CLASS_A, *secrets]) == []
    raw = [from_base64url(one) for one in secrets]
    assert theft.search(theft.everything(state), raw) == []
    assert len(locked()) == 2


@pytest.mark.req("KEY-17", "TST-04")
def test_a_stolen_base_with_addresses_and_codes_opens_nothing(robbed: Robbed) -> None:
    keys = [robbed.kek(robbed.waiting), robbed.kek(robbed.open)]
    for one in locked():
        for key in keys:
            with pytest.raises(vault.CannotOpen):
                records.open_key(key, one.sealed_key or b"", place(one))
    small = [data for name, data in theft.base() if len(data) < 200 and "." in name[:40]]
    pages = list(db.session.execute(select(GuestPage)).scalars())
    assert len(pages) == 4
    for guess in {*keys, *theft.windows(small, step=16)}:
        for page in pages:
            with pytest.raises(vault.CannotOpen):
                records.open_page(guess, page.sealed, robbed.safe.owner, page.link_id, page.page)


@pytest.mark.req("KEY-17", "KEY-15", "TST-04")
def test_with_the_master_key_too_a_link_needs_its_address_and_its_code(
    robbed: Robbed, keyd_socket: Path
) -> None:
    master = SubKeys(keyd_socket.parent / "store")
    links = locked()
    sealed = [(place(one), one.sealed_key or b"") for one in links]
    inner = dict(
        zip([str(one.id) for one in links], theft.without_outer_layer(master.outer, sealed), strict=True)
    )
    waiting = next(one for one in links if str(one.id) == robbed.waiting["id"])
    secret = from_base64url(secret_of(robbed.waiting["url"]))
    for key in (
        vault.derive_guest_kek(secret, "000000" if robbed.waiting["code"] != "000000" else "1" * 6, salt=waiting.salt),
        vault.derive_guest_kek(bytes(16), robbed.waiting["code"], salt=waiting.salt),
        vault.derive_link_kek(secret, salt=waiting.salt),
        master.outer,
    ):  # fmt: skip
        with pytest.raises(vault.CannotOpen):
            records.open_key(key, inner[robbed.waiting["id"]], place(waiting))
    for row in db.session.execute(select(GuestSession)).scalars():
        for key in (master.outer, secret + secret):
            with pytest.raises(vault.CannotOpen):
                records.open_session(key, row.sealed_key, robbed.safe.owner, row.link_id, row.id)
    opened = records.open_key(robbed.kek(robbed.waiting), inner[robbed.waiting["id"]], place(waiting))
    assert opened.to == TO
    assert opened.key not in {robbed.safe.keys.secret, robbed.safe.keys.index_key}
