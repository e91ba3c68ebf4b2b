"""Somebody outside reads a marked page, its raster ready: against a bare route that answers as many bytes."""

from __future__ import annotations

import os
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from flask import Response
from sqlalchemy import insert

from backend import clock, vault
from backend.db import transaction
from backend.ids import new_id
from backend.instance import instance
from backend.services import people
from backend.services.accounts import base64url
from backend.services.accounts.actions.keyrings import give_birth
from backend.services.documents.models import Document
from backend.services.guests import records
from backend.services.guests.actions.making import mac_of
from backend.services.guests.actions.opening import Comer, enter
from backend.services.guests.models import GuestLink, GuestPage
from backend.services.guests.routes.visit import COOKIE
from backend.web.guard import public
from bench import france
from bench.ground import KINDS, Ground, analyze, ground
from bench.measure import alternate, caller, figure, ratio_of_medians

PAGE = 90_000
"""Bytes of a page of letters, drawn as a WebP."""
OTHERS = 400
"""Links of other people in the base."""


def workloads() -> Iterator[dict[str, Any]]:
    """guest.page on both bases."""
    for kind in KINDS:
        with ground(kind) as held:
            image = os.urandom(PAGE)
            path = _bare(held, image)
            cookie = _opened(image)
            analyze()
            read = caller(held.app, "/api/v1/guest/pages/1", {COOKIE: cookie})
            if read() != image:
                raise AssertionError("another page than the one that was drawn")
            times = alternate({"page": read, "bare": caller(held.app, path)})
            unit = f"x a bare route of {PAGE // 1000} kB, raster ready"
            yield figure(f"guest.page {kind}", ratio_of_medians(times, "page", "bare"), unit, 6)


def _bare(held: Ground, image: bytes) -> str:
    path = "/api/v1/bench/guest-page"

    @public("the floor of a bar: registered by the bench alone")
    def view() -> Response:
        return Response(image, mimetype="image/webp")

    held.app.add_url_rule(path, endpoint="bench-guest-page", view_func=view)
    return path


def _opened(image: bytes) -> str:
    """Links of an invented person, the last of them opened; the cookie of whoever has it open."""
    of, at, keyd = france.authority(), clock.now(), instance().keyd
    with transaction() as session:
        person = people.write_young(
            session,
            authority_id=of,
            authority_key=keyd.authority_key(of),
            first_name="Nova",
            last_name="Exemple",
            birth_date=date(2009, 6, 24),
            at=at,
        )
        keys = give_birth(session, person_id=person, authority_id=of, kind="young", at=at)
        paper = new_id()
        session.execute(
            insert(Document).values(
                id=paper,
                owner_id=person,
                state="kept",
                created_at=at,
                version=1,
                latest_version=1,
                key_epoch=keys.epoch,
            )
        )
        ways = [
            records.Way(vault.make_link_secret(), vault.make_guest_code(), vault.make_dek())
            for _ in range(OTHERS + 1)
        ]
        last = new_id()
        for way in ways:
            link = last if way is ways[-1] else new_id()
            salt, place = vault.make_salt(), records.key_context(person, paper, 1, link)
            kek = vault.derive_guest_kek(way.secret, way.code, salt=salt) if link == last else bytes(32)
            told = records.Opened(way.key, "Agence Inventée", "logement", "id_card", [1])
            session.execute(
                insert(GuestLink).values(
                    id=link,
                    owner_id=person,
                    document_id=paper,
                    number=1,
                    mode="link",
                    pages=1,
                    created_at=at,
                    ends_at=at + timedelta(days=7),
                    secret_mac=mac_of(keyd, way.secret),
                    salt=salt,
                    tries=0,
                    openings=0,
                    sealed_key=keyd.wrap([(place, records.seal_key(kek, told, place))])[0],
                    owner_epoch=keys.epoch,
                    sealed_told=records.seal_told(keys.index_key, link, records.Told("A", "B")),
                )
            )
            sealed = records.seal_page(way.key, image if link == last else image[:2000], person, link, 1)
            session.execute(insert(GuestPage).values(link_id=link, page=1, sealed=sealed))
    entered = enter(ways[-1].secret, ways[-1].code, Comer("", ""), keyd=keyd, at=at)
    return base64url(entered.cookie)
