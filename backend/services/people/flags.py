"""The sensitive facts of a young person (class B): one sealed JSON object, bound to its row."""

from __future__ import annotations

import json
from typing import Any
from uuid import UUID

from backend import vault

TABLE, COLUMN = "young_person", "flags_sealed"


def seal(key: bytes, youth_id: UUID, flags: dict[str, Any]) -> bytes | None:
    """Seal flags under the authority's key. None when nothing is known."""
    known = {name: value for name, value in sorted(flags.items()) if value is not None}
    if not known:
        return None
    text = json.dumps(known, ensure_ascii=False, separators=(",", ":")).encode()
    return vault.seal_field(key, table=TABLE, column=COLUMN, row=youth_id, plaintext=text)


def unseal(key: bytes, youth_id: UUID, sealed: bytes | None) -> dict[str, Any]:
    """The flags known of a young person; dates stay ISO texts. Raises `vault.CannotOpen`."""
    if sealed is None:
        return {}
    opened = vault.open_field(key, table=TABLE, column=COLUMN, row=youth_id, sealed=sealed)
    flags: dict[str, Any] = json.loads(opened)
    return flags
