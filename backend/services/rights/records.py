"""Answers as they are sealed: one JSON object under the authority's key, bound to its person. Opens nothing else."""

from __future__ import annotations

import json
from collections.abc import Mapping
from uuid import UUID

from backend import vault

TABLE, COLUMN = "rights_answers", "sealed"


def seal(key: bytes, youth_id: UUID, said: Mapping[str, str]) -> bytes:
    text = json.dumps(dict(sorted(said.items())), ensure_ascii=False, separators=(",", ":")).encode()
    return vault.seal_field(key, table=TABLE, column=COLUMN, row=youth_id, plaintext=text)


def unseal(key: bytes, youth_id: UUID, sealed: bytes) -> dict[str, str]:
    """Raises `vault.CannotOpen`."""
    opened: dict[str, str] = json.loads(
        vault.open_field(key, table=TABLE, column=COLUMN, row=youth_id, sealed=sealed)
    )
    return opened
