"""Gestures on a caseload file: send it, match its columns, commit it, stop it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from uuid import UUID

import msgspec
from sqlalchemy import Row, delete, insert, select, update
from sqlalchemy.orm import Session

from backend.access import Actor, Permission, policy
from backend.db import Reader, reading, transaction
from backend.errors import Conflict, NotFound
from backend.ids import new_id
from backend.services.people.actions.import_work import Reading, drop
from backend.services.people.actions.importer import Importer, importer, importer_again, need_team
from backend.services.people.models import CaseloadImport, ImportMapping
from backend.services.people.progress import Board
from backend.services.people.rules.columns import check_mapping, is_plain, propose, signature
from backend.services.people.rules.names import fold
from backend.services.people.rules.nir import refuse_nir
from backend.services.people.rules.table import Table, read_table

OVER = ("done", "cancelled")


def open_file(actor: Actor, raw: bytes) -> Table:
    """The table in the bytes somebody sent. Refused with a sentence when it is none, or names an NIR."""
    policy.require(actor, Permission.CASELOAD_IMPORT_OWN)
    table = read_table(raw)
    refuse_nir(table)
    return table


def receive(actor: Actor, table: Table, team_id: UUID | None, *, at: datetime) -> tuple[UUID, Reading | None]:
    """Keep a file as an import whose lines are to be read.

    When its columns are unknown the import waits for answers, and nothing of the file is kept but its headers:
    the second part of the answer is then None.
    """
    policy.require(actor, Permission.CASELOAD_IMPORT_OWN)
    return register(importer(actor, team_id), table, at=at)


def register(
    who: Importer, table: Table, *, at: datetime, told: Mapping[str, str] | None = None
) -> tuple[UUID, Reading | None]:
    """Keep the import's row; its work follows when its columns are known (`told`, template, or kept answers)."""
    import_id, signed = new_id(), signature(table.headers)
    with transaction() as session:
        mapping = dict(told) if told else _known_mapping(session, who.authority_id, table.headers, signed)
        if mapping is not None:
            mapping = check_mapping(mapping, table.headers)
            need_team(who, mapping)
        if who.person_id is not None:
            _forget_former(session, who.person_id)
        session.execute(
            insert(CaseloadImport).values(
                id=import_id,
                authority_id=who.authority_id,
                actor_id=who.person_id,
                team_id=who.team_id,
                reach=who.reach,
                status="reading" if mapping is not None else "mapping",
                signature=signed,
                headers=_json(table.headers),
                mapping=_json(mapping) if mapping is not None else None,
                created_at=at,
            )
        )
    return import_id, Reading(import_id, who, table, mapping) if mapping is not None else None


def _known_mapping(
    reader: Reader, authority_id: UUID, headers: tuple[str, ...], signed: str
) -> dict[str, str] | None:
    if is_plain(headers):
        return propose(headers)
    kept = reader.execute(
        select(ImportMapping.mapping).where(
            ImportMapping.authority_id == authority_id, ImportMapping.signature == signed
        )
    ).scalar_one_or_none()
    if kept is None:
        return None
    by_folded = {fold(header): header for header in headers}
    return {name: by_folded[folded] for name, folded in msgspec.json.decode(kept).items()}


def _forget_former(session: Session, person_id: UUID) -> None:
    """A new file ends what the former ones of the same person still kept sealed."""
    session.execute(
        update(CaseloadImport)
        .where(CaseloadImport.actor_id == person_id, CaseloadImport.status != "committing")
        .values(payload_sealed=None, preview_sealed=None, left_out_sealed=None)
    )
    session.execute(
        update(CaseloadImport)
        .where(
            CaseloadImport.actor_id == person_id,
            CaseloadImport.status.in_(["mapping", "reading", "preview", "failed"]),
        )
        .values(status="cancelled")
    )


def _json(value: object) -> str:
    return msgspec.json.encode(value).decode()


def own_import(reader: Reader, actor: Actor, import_id: UUID) -> Row[UUID, str, str, str, UUID | None]:
    """The row of an import of one's own; somebody else's is `NotFound`."""
    row = reader.execute(
        select(
            CaseloadImport.id,
            CaseloadImport.status,
            CaseloadImport.headers,
            CaseloadImport.reach,
            CaseloadImport.team_id,
        ).where(
            CaseloadImport.id == import_id,
            CaseloadImport.actor_id == actor.id,
            CaseloadImport.authority_id == actor.authority_id,
        )
    ).one_or_none()
    if row is None:
        raise NotFound()
    return row


def answer_mapping(actor: Actor, import_id: UUID, mapping: Mapping[str, str], *, at: datetime) -> UUID:
    """Keep for the authority which column says what. The file is then sent again: none of it was kept."""
    policy.require(actor, Permission.CASELOAD_IMPORT_OWN)
    with transaction() as session:
        row = own_import(session, actor, import_id)
        if row.status not in ("mapping", "preview", "failed"):
            raise Conflict("Cet import est terminé. Envoyez de nouveau le fichier.", code="import_over")
        headers = tuple(msgspec.json.decode(row.headers))
        checked = check_mapping(mapping, headers)
        signed = signature(headers)
        session.execute(
            delete(ImportMapping).where(
                ImportMapping.authority_id == actor.authority_id, ImportMapping.signature == signed
            )
        )
        session.execute(
            insert(ImportMapping).values(
                authority_id=actor.authority_id,
                signature=signed,
                mapping=_json({name: fold(header) for name, header in checked.items()}),
                answered_at=at,
            )
        )
        session.execute(
            update(CaseloadImport)
            .where(CaseloadImport.id == import_id)
            .values(mapping=_json(checked), status="mapping", payload_sealed=None, preview_sealed=None)
        )
    return import_id


def begin_commit(actor: Actor, import_id: UUID, board: Board, *, at: datetime) -> Importer:
    """Mark the import as being written; answers who writes. Its work starts once this is kept."""
    policy.require(actor, Permission.CASELOAD_IMPORT_OWN)
    with transaction() as session:
        row = own_import(session, actor, import_id)
        who = importer_again(actor, row.reach, row.team_id)
        dead = row.status == "committing" and not board.alive(import_id, at)
        if row.status not in ("preview", "failed") and not dead:
            raise Conflict("Cet import n'attend pas d'être confirmé.", code="import_over")
        begun = session.execute(
            update(CaseloadImport)
            .where(CaseloadImport.id == import_id, CaseloadImport.payload_sealed.is_not(None))
            .values(status="committing", reason=None)
            .returning(CaseloadImport.id)
        )
        if not begun.all():
            raise Conflict(
                "Cet import n'a pas été lu jusqu'au bout. Renvoyez le fichier.", code="import_over"
            )
    return who


def ask_stop(actor: Actor, import_id: UUID, board: Board) -> None:
    """Ask the work under way to stop at its next slice. Writes nothing in the base: the work may hold its lock."""
    policy.require(actor, Permission.CASELOAD_IMPORT_OWN)
    with reading() as reader:
        row = own_import(reader, actor, import_id)
    if row.status in ("reading", "committing"):
        board.ask_stop(import_id)


def cancel(actor: Actor, import_id: UUID, *, at: datetime) -> UUID:
    """Drop an import that is not done. Done, it stays done."""
    policy.require(actor, Permission.CASELOAD_IMPORT_OWN)
    with transaction() as session:
        row = own_import(session, actor, import_id)
        if row.status == "done":
            raise Conflict(
                "Cet import est déjà terminé. Corrigez les dossiers un par un.", code="import_over"
            )
        drop(session, import_id, at)
    return import_id
