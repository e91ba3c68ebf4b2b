"""An import as its owner sees it: how far it is, what it would change, what it leaves out and why."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

import msgspec
from sqlalchemy import select

from backend import vault
from backend.access import Actor, Permission, policy
from backend.db import Reader
from backend.errors import Gone, NotFound
from backend.keyd import Keyd
from backend.services.people.models import CaseloadImport
from backend.services.people.progress import Board
from backend.services.people.rules.columns import columns, propose

LOST = "Le travail s'est interrompu. Rien n'est écrit à moitié. "
LOST_READING = LOST + "Renvoyez le fichier."
LOST_COMMIT = LOST + "Confirmez de nouveau."


def import_state(
    reader: Reader, actor: Actor, import_id: UUID, *, board: Board, keyd: Keyd, at: datetime
) -> dict[str, Any]:
    """The state of one's own import. Work whose process died reads as failed, though nobody wrote it."""
    policy.require(actor, Permission.CASELOAD_IMPORT_OWN)
    row = (
        reader.execute(
            select(CaseloadImport.__table__).where(
                CaseloadImport.id == import_id,
                CaseloadImport.actor_id == actor.id,
                CaseloadImport.authority_id == actor.authority_id,
            )
        )
        .mappings()
        .one_or_none()
    )
    if row is None:
        raise NotFound()
    headers = msgspec.json.decode(row["headers"])
    status, reason = row["status"], row["reason"]
    told = board.read(import_id)
    if status in ("reading", "committing") and not board.alive(import_id, at):
        reason = LOST_READING if status == "reading" else LOST_COMMIT
        status = "failed"
    shown: dict[str, Any] = {}
    if row["preview_sealed"] is not None:
        key = keyd.authority_key(row["authority_id"])
        opened = vault.open_field(
            key, table="caseload_import", column="preview_sealed", row=import_id, sealed=row["preview_sealed"]
        )
        shown = msgspec.json.decode(opened)
    return {
        "id": import_id,
        "status": status,
        "reason": reason,
        "progress": {"done": told.done, "total": told.total} if told else {"done": 0, "total": 0},
        "headers": headers,
        "proposal": propose(headers),
        "mapping": msgspec.json.decode(row["mapping"]) if row["mapping"] else None,
        "fields": [{"name": one.name, "label": one.label, "needed": one.needed} for one in columns()],
        "counts": msgspec.json.decode(row["counts"]) if row["counts"] else None,
        "bad_rows": shown.get("bad_rows", []),
        "to_check": shown.get("to_check", []),
        "changes": shown.get("changes", []),
        "new_referents": shown.get("new_referents", []),
        "new_teams": shown.get("new_teams", []),
        "left_out_file": row["left_out_sealed"] is not None,
        "created_at": row["created_at"],
    }


def left_out_file(reader: Reader, actor: Actor, import_id: UUID, *, keyd: Keyd) -> bytes:
    """The CSV of the lines left out by one's own import. Raises `Gone` once a later import replaced it."""
    policy.require(actor, Permission.CASELOAD_IMPORT_OWN)
    row = reader.execute(
        select(CaseloadImport.authority_id, CaseloadImport.left_out_sealed).where(
            CaseloadImport.id == import_id,
            CaseloadImport.actor_id == actor.id,
            CaseloadImport.authority_id == actor.authority_id,
        )
    ).one_or_none()
    if row is None:
        raise NotFound()
    if row.left_out_sealed is None:
        raise Gone("Ce fichier n'est plus gardé. Refaites l'import pour l'obtenir.")
    key = keyd.authority_key(row.authority_id)
    return vault.open_field(
        key, table="caseload_import", column="left_out_sealed", row=import_id, sealed=row.left_out_sealed
    )
