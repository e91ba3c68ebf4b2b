"""The words written beside a milestone (class B): what proves it, why it was set aside or opened again."""

from __future__ import annotations

from uuid import UUID

from backend import vault

TABLE = "milestone"
EVIDENCE, REASON = "evidence_sealed", "reason_sealed"


def column(name: str, rule: str) -> str:
    """What the words are bound to besides their person: a column of one rule's row."""
    return f"{name}_{rule}"


def unseal(key: bytes, name: str, youth_id: UUID, rule: str, sealed: bytes | None) -> str | None:
    """The words, or None when there are none. Raises `vault.CannotOpen`."""
    if sealed is None:
        return None
    return vault.open_field(key, table=TABLE, column=column(name, rule), row=youth_id, sealed=sealed).decode()
