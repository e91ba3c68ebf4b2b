"""A guest proves the code, then reads the marked pages, and nothing else, while the link stands."""

from __future__ import annotations

import secrets
from datetime import datetime
from hashlib import sha256
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import delete, insert, select, update
from sqlalchemy.orm import Session

from backend import live, outbox, vault
from backend.db import reading, transaction
from backend.errors import Invalid, NotFound
from backend.ids import new_id
from backend.keyd import Keyd
from backend.services import documents, people
from backend.services.guests import notices, records, rules
from backend.services.guests.actions.ending import end
from backend.services.guests.actions.making import mac_of
from backend.services.guests.models import GuestLink, GuestSession
from backend.services.guests.queries import links

CLOSED = "Ce lien ne marche pas, ou ne marche plus. Demandez-en un autre à la personne."
"""One sentence for a link that never was, ended, was used or was shut: they cannot be told apart."""

TOKEN = 16


class Comer(NamedTuple):
    """From where a guest comes, as the trace keeps it: a browser in two words, a network cut short."""

    browser: str
    network: str


class Entered(NamedTuple):
    """What the cookie of an open link holds, and until when."""

    cookie: bytes
    ends_at: datetime


class Seen(NamedTuple):
    """What a guest reads beside the pages."""

    first_name: str
    type: str
    to: str
    purpose: str
    pages: list[int]
    mode: str
    ends_at: datetime


def enter(secret: bytes, code: str, comer: Comer, *, keyd: Keyd, at: datetime) -> Entered:
    """Open a link with its code, once. Raises NotFound (always the same words), Invalid for a wrong code.

    A try is counted and kept before it is tried: a process that dies meanwhile gives none back.
    """
    mac = mac_of(keyd, secret)
    with transaction() as session:
        link = _tried(session, mac, at)
    place = records.key_context(link.owner_id, link.document_id, link.number, link.id)
    inner = keyd.unwrap([(place, link.sealed_key or b"")])[0]
    try:
        kek = vault.derive_guest_kek(secret, code, salt=link.salt)
        opened = records.open_key(kek, inner, place)
    except vault.CannotOpen:
        raise _wrong(link, comer, keyd, at) from None
    token, key, session_id = secrets.token_bytes(TOKEN), vault.make_session_key(), new_id()
    with transaction() as session:
        used = session.execute(
            update(GuestLink)
            .where(
                GuestLink.id == link.id,
                GuestLink.ended_at.is_(None),
                GuestLink.code_used_at.is_(None),
                GuestLink.salt == link.salt,
            )
            .values(code_used_at=at, tries=0)
            .execution_options(synchronize_session=False)
        )
        if used.rowcount != 1:  # type: ignore[attr-defined]
            raise NotFound(CLOSED, code="link_closed")
        session.execute(
            insert(GuestSession).values(
                id=session_id,
                link_id=link.id,
                token_hash=_hashed(token),
                sealed_key=records.seal_session(key, opened, link.owner_id, link.id, session_id),
                browser=comer.browser,
                opened_at=at,
                seen_at=at,
            )
        )
        _note(session, keyd, link, "guest_opened", "done", comer, at)
        _count_opening(session, link.id, at)
        outbox.post(session, [notices.opened(link.id, session_id, to=link.owner_id, at=at)], at=at)
        live.tell(session, [link.owner_id], "papers", link.document_id, at=at)
    return Entered(token + key, link.ends_at)


def seen(cookie: bytes, *, at: datetime) -> Seen:
    """What is shown, for whom and until when. Writes nothing. Raises NotFound once it is over."""
    found, opened = _held(cookie, at)
    with reading() as reader:
        owner = people.names(reader, [found.owner_id])[found.owner_id]
    return Seen(
        owner.first_name, opened.type, opened.to, opened.purpose, opened.pages, found.mode, found.ends_at
    )


def page(cookie: bytes, number: int, comer: Comer, *, keyd: Keyd, at: datetime) -> bytes:
    """A page (from 1) as a WebP, its mark drawn into it. A line in the owner's trace a quarter of an hour.

    Raises NotFound: over, or not a page that is shown.
    """
    found, opened = _held(cookie, at, page=number)
    if found.sealed_page is None:
        raise NotFound(CLOSED, code="link_closed")
    try:
        image = records.open_page(opened.key, found.sealed_page, found.owner_id, found.link_id, number)
    except vault.CannotOpen:
        raise NotFound(CLOSED, code="link_closed") from None
    if at - found.seen_at > rules.SAME_READING:
        _read_again(found, comer, keyd, at)
    return image


def leave(cookie: bytes) -> None:
    """Close it in this browser; the link stands, and another code opens it again."""
    with transaction() as session:
        session.execute(delete(GuestSession).where(GuestSession.token_hash == _hashed(cookie[:TOKEN])))


def _hashed(token: bytes) -> bytes:
    return sha256(b"cap18/v1/guest\x00" + token).digest()


def _held(cookie: bytes, at: datetime, *, page: int = 0) -> tuple[links.Held, records.Opened]:
    with reading() as reader:
        found = links.held(reader, _hashed(cookie[:TOKEN]), page)
    if found is None or found.ended_at is not None or at >= found.ends_at:
        raise NotFound(CLOSED, code="link_closed")
    try:
        opened = records.open_session(
            cookie[TOKEN:], found.sealed_key, found.owner_id, found.link_id, found.session_id
        )
    except (vault.CannotOpen, ValueError):
        raise NotFound(CLOSED, code="link_closed") from None
    return found, opened


def _tried(session: Session, mac: bytes, at: datetime) -> GuestLink:
    link = session.execute(
        select(GuestLink)
        .where(GuestLink.secret_mac == mac)
        .with_for_update()
        .execution_options(populate_existing=True)
    ).scalar_one_or_none()
    standing = link is not None and rules.state(rules.Standing(link.ends_at, link.ended_by), at)
    if link is None or standing != "live" or link.code_used_at is not None:
        raise NotFound(CLOSED, code="link_closed")
    if link.tries >= rules.MOST_TRIES:
        raise NotFound(CLOSED, code="link_closed")
    link.tries += 1
    session.flush()
    session.expunge(link)
    return link


def _wrong(link: GuestLink, comer: Comer, keyd: Keyd, at: datetime) -> Invalid | NotFound:
    left = rules.MOST_TRIES - link.tries
    with transaction() as session:
        _note(session, keyd, link, "guest_opened", "refused", comer, at)
        if left <= 0 and end(session, at, "codes", GuestLink.id == link.id):
            _note(session, keyd, link, "guest_shut", "done", comer, at)
            outbox.post(session, [notices.shut(link.id, to=link.owner_id, at=at)], at=at)
    if left <= 0:
        return NotFound(CLOSED, code="link_closed")
    tries = "1 essai" if left == 1 else f"{left} essais"
    sentence = f"Ce n'est pas ce code. Encore {tries}."
    return Invalid(sentence, code="wrong_code", fields={"/code": sentence}, extra={"tries_left": left})


def _read_again(found: links.Held, comer: Comer, keyd: Keyd, at: datetime) -> None:
    with transaction() as session:
        again = session.execute(
            update(GuestSession)
            .where(GuestSession.id == found.session_id, GuestSession.seen_at == found.seen_at)
            .values(seen_at=at)
            .execution_options(synchronize_session=False)
        )
        link = session.get(GuestLink, found.link_id)
        if link is not None and again.rowcount == 1:  # type: ignore[attr-defined]
            _note(session, keyd, link, "guest_opened", "done", comer, at)
            _count_opening(session, found.link_id, at)


def _count_opening(session: Session, link_id: UUID, at: datetime) -> None:
    session.execute(
        update(GuestLink)
        .where(GuestLink.id == link_id)
        .values(openings=GuestLink.openings + 1, last_opened_at=at)
        .execution_options(synchronize_session=False)
    )
    session.execute(
        update(GuestLink)
        .where(GuestLink.id == link_id, GuestLink.first_opened_at.is_(None))
        .values(first_opened_at=at)
        .execution_options(synchronize_session=False)
    )


def _note(
    session: Session, keyd: Keyd, link: GuestLink, act: str, result: str, comer: Comer, at: datetime
) -> None:
    told = documents.GuestAct(act, link.document_id, link.number, result)
    documents.note_guest(
        session, keyd, link.owner_id, told, device=comer.browser, network=comer.network, at=at
    )
