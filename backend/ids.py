"""Identifiers: UUIDv7, so that rows born together stand together, and nothing is guessed from them."""

from __future__ import annotations

from uuid import UUID

from uuid_utils.compat import uuid7


def new_id() -> UUID:
    """A new identifier for anything the product keeps."""
    return uuid7()


def parse_id(text: str) -> UUID | None:
    """The identifier written in a text, or None when it is not one."""
    try:
        return UUID(text)
    except ValueError:
        return None
