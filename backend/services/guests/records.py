"""What is sealed of a link: for its owner, for whoever holds the address and its code, for an open browser."""

from __future__ import annotations

from uuid import UUID

import msgspec

from backend import vault
from backend.services.guests.models import GuestLink


class Told(msgspec.Struct, frozen=True):
    """What the owner wrote: to whom, for what, and what kind of somebody."""

    to: str
    purpose: str
    audience: str = ""


class Way(msgspec.Struct, frozen=True):
    """What the owner needs to show the square again, or to give another code."""

    secret: bytes
    code: str
    key: bytes


class Opened(msgspec.Struct, frozen=True):
    """What a guest holds: the key of the pages, and what is said beside them."""

    key: bytes
    to: str
    purpose: str
    type: str
    pages: list[int]


_encode = msgspec.msgpack.Encoder().encode
_told = msgspec.msgpack.Decoder(Told)
_way = msgspec.msgpack.Decoder(Way)
_opened = msgspec.msgpack.Decoder(Opened)


def key_context(owner_id: UUID, document_id: UUID, number: int, link_id: UUID) -> vault.Context:
    """The place of what secret and code open; the same inside keyd's layer and outside."""
    return vault.Context("guest-key", owner_id, object=document_id, version=number, grant=link_id)


def _page_context(owner_id: UUID, link_id: UUID, page: int) -> vault.Context:
    return vault.Context("guest-page", owner_id, object=link_id, version=page)


def _session_context(owner_id: UUID, link_id: UUID, session_id: UUID) -> vault.Context:
    return vault.Context("guest-session", owner_id, object=link_id, recipient=session_id)


def seal_key(kek: bytes, opened: Opened, context: vault.Context) -> bytes:
    """What a guest will hold, under the key made of secret and code."""
    return vault.wrap(kek, _encode(opened), context)


def open_key(kek: bytes, sealed: bytes, context: vault.Context) -> Opened:
    """Raises CannotOpen: a wrong code and a moved row look the same."""
    return _opened.decode(vault.unwrap(kek, sealed, context))


def seal_page(key: bytes, image: bytes, owner_id: UUID, link_id: UUID, page: int) -> bytes:
    """A marked page under the key of its link, bound to its place."""
    return vault.wrap(key, image, _page_context(owner_id, link_id, page))


def open_page(key: bytes, sealed: bytes, owner_id: UUID, link_id: UUID, page: int) -> bytes:
    """Raises CannotOpen."""
    return vault.unwrap(key, sealed, _page_context(owner_id, link_id, page))


def seal_session(cookie: bytes, opened: Opened, owner_id: UUID, link_id: UUID, session_id: UUID) -> bytes:
    """What an open browser holds, under the key of its cookie."""
    return vault.wrap(cookie, _encode(opened), _session_context(owner_id, link_id, session_id))


def open_session(cookie: bytes, sealed: bytes, owner_id: UUID, link_id: UUID, session_id: UUID) -> Opened:
    """Raises CannotOpen."""
    return _opened.decode(vault.unwrap(cookie, sealed, _session_context(owner_id, link_id, session_id)))


def seal_told(index_key: bytes, link_id: UUID, told: Told) -> bytes:
    """To whom and for what, for the owner's own list."""
    return _seal(index_key, "sealed_told", link_id, _encode(told))


def open_told(index_key: bytes, link_id: UUID, sealed: bytes) -> Told:
    """Raises CannotOpen."""
    return _told.decode(_open(index_key, "sealed_told", link_id, sealed))


def seal_way(index_key: bytes, link_id: UUID, way: Way) -> bytes:
    """Secret, code and key, for the owner alone."""
    return _seal(index_key, "sealed_way", link_id, _encode(way))


def open_way(index_key: bytes, link_id: UUID, sealed: bytes) -> Way:
    """Raises CannotOpen."""
    return _way.decode(_open(index_key, "sealed_way", link_id, sealed))


def _seal(index_key: bytes, column: str, row: UUID, plaintext: bytes) -> bytes:
    return vault.seal_record(
        index_key, table=GuestLink.__tablename__, column=column, row=row, plaintext=plaintext
    )


def _open(index_key: bytes, column: str, row: UUID, sealed: bytes) -> bytes:
    return vault.open_record(index_key, table=GuestLink.__tablename__, column=column, row=row, sealed=sealed)
