"""The long part of an import: read the lines and preview them; then write them all, or none."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

import msgspec
from sqlalchemy import select, update
from sqlalchemy.orm import Session

from backend import audit, vault
from backend.access import Authority
from backend.db import Reader, reading, transaction
from backend.errors import Conflict
from backend.keyd import Keyd
from backend.services.people.actions.import_rows import Landing, write_plan
from backend.services.people.actions.importer import Importer, ground
from backend.services.people.models import CaseloadImport
from backend.services.people.progress import Teller
from backend.services.people.queries.matching import SLICE, known_youths, teams_of
from backend.services.people.queries.names import names
from backend.services.people.rules.cases import Case, Refused, TooYoung, read_case, too_wide
from backend.services.people.rules.grouping import Group, group
from backend.services.people.rules.left_out import left_out_csv
from backend.services.people.rules.matching import Change, Known, Neighbours, Plan, plan, without
from backend.services.people.rules.table import Table

TABLE = "caseload_import"
SHOWN_BAD, SHOWN_CHANGES, SHOWN_NAMES = 200, 500, 50


class Payload(msgspec.Struct, frozen=True):
    """What is kept of a file between preview and commit: matched columns alone, read."""

    cases: list[Case]
    refused: list[Refused]
    too_young: int


@dataclass(frozen=True, slots=True)
class Reading:
    """A file received, to be read: its table stays in memory only."""

    import_id: UUID
    who: Importer
    table: Table
    mapping: dict[str, str]


def seal(key: bytes, column: str, import_id: UUID, plaintext: bytes) -> bytes:
    """Class B: bound to this import and this column."""
    return vault.seal_field(key, table=TABLE, column=column, row=import_id, plaintext=plaintext)


def unseal(key: bytes, column: str, import_id: UUID, sealed: bytes) -> bytes:
    return vault.open_field(key, table=TABLE, column=column, row=import_id, sealed=sealed)


def read_lines(work: Reading, on: date, teller: Teller) -> Payload:
    """Every line of the table, read in slices."""
    columns = [(name, work.table.headers.index(header)) for name, header in work.mapping.items()]
    cases: list[Case] = []
    refused: list[Refused] = []
    too_young = 0
    for start in range(0, len(work.table.lines), SLICE):
        part = work.table.lines[start : start + SLICE]
        for line, cells in part:
            told = {name: cells[at] for name, at in columns if at < len(cells)}
            shifted = any(cells[len(work.table.headers) :])
            read = too_wide(line, told) if shifted else read_case(line, told, on)
            if isinstance(read, Case):
                cases.append(read)
            elif isinstance(read, Refused):
                refused.append(read)
            elif isinstance(read, TooYoung):
                too_young += 1
        teller(len(part))
    return Payload(cases, refused, too_young)


def decide(
    reader: Reader, who: Importer, payload: Payload, key: bytes, on: date, teller: Teller
) -> tuple[Plan, list[Group]]:
    """What this payload would change in the base as it is now."""
    groups, doubles = group(payload.cases)
    known = known_youths(
        reader,
        who.authority_id,
        name_keys=(one.key[0] for one in groups),
        references=(one.case.external_ref for one in groups if one.case.external_ref),
        reachable=who.reachable(on),
        authority_key=key,
        on=on,
        step=teller,
    )
    made = plan(groups, Neighbours(known), ground(reader, who))
    made.refused += [*payload.refused, *doubles]
    return made, groups


def counts_of(made: Plan, payload: Payload) -> dict[str, int]:
    rows = len(payload.cases) + len(payload.refused) + payload.too_young
    return {
        "rows": rows,
        "new": len(made.new),
        "changed": len(made.changed),
        "same": made.same,
        "left_out": len(made.refused),
        "too_young": payload.too_young,
        "new_referents": len(made.new_referents),
        "new_teams": len(made.new_teams),
        "to_check": sum(bool(one.to_check) for one in payload.cases),
    }


def _preview(made: Plan, payload: Payload, changes: Sequence[Change]) -> bytes:
    bad = [
        {"line": one.line, "field": fault.field, "reason": fault.reason}
        for one in sorted(made.refused, key=lambda one: one.line)
        for fault in one.faults
    ]
    to_check = [
        {"line": one.line, "field": fault.field, "reason": fault.reason}
        for one in payload.cases
        for fault in one.to_check
    ]
    return msgspec.json.encode(
        {
            "bad_rows": bad[:SHOWN_BAD],
            "to_check": to_check[:SHOWN_BAD],
            "changes": [change._asdict() for change in changes],
            "new_referents": sorted(made.new_referents.values())[:SHOWN_NAMES],
            "new_teams": sorted(made.new_teams.values())[:SHOWN_NAMES],
        }
    )


def _shown(reader: Reader, made: Plan, authority_id: UUID) -> list[Change]:
    """The first changes, field by field, with the names of who stands there today."""
    shown = [(one.known, change) for one in made.changed for change in one.changes][:SHOWN_CHANGES]
    adults = names(reader, {known.referent_id for known, _ in shown if known and known.referent_id})
    teams = teams_of(reader, authority_id)

    def before(known: Known | None, change: Change) -> str:
        if known and change.field == "referent" and known.referent_id in adults:
            adult = adults[known.referent_id]
            return f"{adult.first_name} {adult.last_name}"
        if known and change.field == "equipe" and known.team_id in teams:
            return teams[known.team_id]
        return change.before

    return [change._replace(before=before(known, change)) for known, change in shown]


def preview(work: Reading, *, keyd: Keyd, on: date, teller: Teller) -> dict[str, int]:
    """Read the file and keep, sealed, what a commit would need. Nothing else is written."""
    payload = read_lines(work, on, teller)
    key = keyd.authority_key(work.who.authority_id)
    with reading() as reader:
        made, _ = decide(reader, work.who, payload, key, on, teller)
        changes = _shown(reader, made, work.who.authority_id)
    counts = counts_of(made, payload)
    kept = msgspec.json.encode(payload)
    with transaction() as session:
        done = session.execute(
            update(CaseloadImport)
            .where(CaseloadImport.id == work.import_id, CaseloadImport.status == "reading")
            .values(
                status="preview",
                counts=msgspec.json.encode(counts).decode(),
                payload_sealed=seal(key, "payload_sealed", work.import_id, kept),
                preview_sealed=seal(key, "preview_sealed", work.import_id, _preview(made, payload, changes)),
            )
            .returning(CaseloadImport.id)
        )
        if not done.all():
            raise Conflict("Cet import a été arrêté.", code="import_over")
    return counts


def carry_out(
    import_id: UUID,
    who: Importer,
    *,
    keyd: Keyd,
    on: date,
    at: datetime,
    teller: Teller,
    left: Collection[tuple[int, str]] = (),
) -> dict[str, int]:
    """Write everything in one transaction: persons, measures, bonds, their dates, the file of lines left out.

    `left`: the facts (line, field) that stay as they are in the base.
    """
    key = keyd.authority_key(who.authority_id)
    with transaction() as session:
        payload = _taken(session, import_id, who.authority_id, key)
        made, _ = decide(session, who, payload, key, on, teller)
        made = without(made, left)
        teller.total = max(2 * (len(made.new) + len(made.changed)), 1)
        teller.done = 0
        write_plan(session, made, Landing(who.authority_id, keyd, on, at, teller))
        counts = counts_of(made, payload)
        if made.new or made.changed:
            audit.record(
                session,
                "caseload.import",
                "caseload_import",
                at=at,
                actor_id=who.person_id,
                actor_role=who.role,
                object_id=import_id,
                authority_id=who.authority_id,
                count=len(made.new) + len(made.changed),
            )
        done = session.execute(
            update(CaseloadImport)
            .where(CaseloadImport.id == import_id, CaseloadImport.status == "committing")
            .values(
                status="done",
                reason=None,
                counts=msgspec.json.encode(counts).decode(),
                payload_sealed=None,
                preview_sealed=None,
                left_out_sealed=seal(key, "left_out_sealed", import_id, left_out_csv(made.refused)),
                finished_at=at,
            )
            .returning(CaseloadImport.id)
        )
        if not done.all():
            raise Conflict("Cet import a été arrêté.", code="import_over")
    return counts


def _taken(session: Session, import_id: UUID, authority_id: UUID, key: bytes) -> Payload:
    """The payload, while no other import of this authority writes."""
    session.execute(select(Authority.id).where(Authority.id == authority_id).with_for_update()).one()
    row = session.execute(
        select(CaseloadImport.status, CaseloadImport.payload_sealed).where(CaseloadImport.id == import_id)
    ).one()
    if row.status != "committing" or row.payload_sealed is None:
        raise Conflict("Cet import est déjà terminé, ou a été arrêté.", code="import_over")
    kept: Any = unseal(key, "payload_sealed", import_id, row.payload_sealed)
    return msgspec.json.decode(kept, type=Payload)


def close(import_id: UUID, status: str, reason: str | None, at: datetime) -> None:
    """Write how the work ended when it did not succeed: `failed` keeps what it needs to try again."""
    values: dict[str, Any] = {"status": status, "reason": reason, "finished_at": at}
    if status == "cancelled":
        values |= {"payload_sealed": None, "preview_sealed": None}
    with transaction() as session:
        session.execute(
            update(CaseloadImport)
            .where(CaseloadImport.id == import_id, CaseloadImport.status.in_(["reading", "committing"]))
            .values(**values)
        )


def mark_committing(import_id: UUID) -> None:
    """The command line confirms what it has just read."""
    with transaction() as session:
        session.execute(
            update(CaseloadImport)
            .where(CaseloadImport.id == import_id, CaseloadImport.status == "preview")
            .values(status="committing")
        )


def drop(session: Session, import_id: UUID, at: datetime) -> None:
    """Give an import up, with what it kept sealed. Done, it stays done."""
    session.execute(
        update(CaseloadImport)
        .where(CaseloadImport.id == import_id, CaseloadImport.status != "done")
        .values(status="cancelled", payload_sealed=None, preview_sealed=None, finished_at=at)
    )
