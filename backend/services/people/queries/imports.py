"""An import as its owner sees it: how far it is, what it would change, what it leaves out and why."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

import msgspec
from sqlalchemy import RowMapping, select

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
    # Before the row: work writes its row, then clears the board, so a dead board with a living row has died.
    told, alive = board.read(import_id), board.alive(import_id, at)
    state = describe(_row(reader, import_id, actor), keyd)
    if told is not None and alive:
        state["progress"] = {"done": told.done, "total": told.total}
    if state["status"] in ("reading", "committing") and not alive:
        state["reason"] = LOST_READING if state["status"] == "reading" else LOST_COMMIT
        state["status"] = "failed"
    return state


def command_import_state(reader: Reader, import_id: UUID, *, keyd: Keyd) -> dict[str, Any]:
    """The state of an import made by the command line, which belongs to nobody."""
    return describe(_row(reader, import_id, None), keyd)


def _row(reader: Reader, import_id: UUID, actor: Actor | None) -> RowMapping:
    wanted = select(CaseloadImport.__table__).where(CaseloadImport.id == import_id)
    if actor is None:
        wanted = wanted.where(CaseloadImport.actor_id.is_(None))
    else:
        wanted = wanted.where(
            CaseloadImport.actor_id == actor.id, CaseloadImport.authority_id == actor.authority_id
        )
    row = reader.execute(wanted).mappings().one_or_none()
    if row is None:
        raise NotFound()
    return row


def describe(row: RowMapping, keyd: Keyd) -> dict[str, Any]:
    """An import's row in words; opens its sealed preview when there is one."""
    headers = msgspec.json.decode(row["headers"])
    counts = msgspec.json.decode(row["counts"]) if row["counts"] else None
    shown: dict[str, Any] = {}
    if row["preview_sealed"] is not None:
        opened = vault.open_field(
            keyd.authority_key(row["authority_id"]),
            table="caseload_import",
            column="preview_sealed",
            row=row["id"],
            sealed=row["preview_sealed"],
        )
        shown = msgspec.json.decode(opened)
    rows = counts["rows"] if counts else 0
    return {
        "id": row["id"],
        "status": row["status"],
        "reason": row["reason"],
        "progress": {"done": rows, "total": rows},
        "headers": headers,
        "proposal": propose(headers),
        "mapping": msgspec.json.decode(row["mapping"]) if row["mapping"] else None,
        "fields": [{"name": one.name, "label": one.label, "needed": one.needed} for one in columns()],
        "counts": counts,
        "bad_rows": shown.get("bad_rows", []),
        "to_check": shown.get("to_check", []),
        "changes": shown.get("changes", []),
        "new_referents": shown.get("new_referents", []),
        "new_teams": shown.get("new_teams", []),
        "left_out_file": row["left_out_sealed"] is not None,
        "created_at": row["created_at"],
    }


def left_out_file(reader: Reader, actor: Actor | None, import_id: UUID, *, keyd: Keyd) -> bytes:
    """The CSV of the lines left out by one's own import (`actor` None: by the command line's).

    Raises `Gone` once a later import replaced it.
    """
    if actor is not None:
        policy.require(actor, Permission.CASELOAD_IMPORT_OWN)
    row = _row(reader, import_id, actor)
    if row["left_out_sealed"] is None:
        raise Gone("Ce fichier n'est plus gardé. Refaites l'import pour l'obtenir.")
    return vault.open_field(
        keyd.authority_key(row["authority_id"]),
        table="caseload_import",
        column="left_out_sealed",
        row=import_id,
        sealed=row["left_out_sealed"],
    )
