"""Proving that no line of a trace was changed, removed, moved or cut off (AUD-03)."""

from __future__ import annotations

from dataclasses import dataclass, field
from uuid import UUID

from backend.db import Reader
from backend.keyd import Keyd, Verify
from backend.services.documents import queries
from backend.services.documents.actions import tracing

YES = b"\x01"


@dataclass(frozen=True, slots=True)
class Fault:
    """Where a trace no longer holds: its safe, the number of the entry (0 for the whole), and how."""

    safe_id: UUID
    sequence: int
    what: str


@dataclass(slots=True)
class Verified:
    """What a check of every trace found."""

    safes: int = 0
    entries: int = 0
    faults: list[Fault] = field(default_factory=list)


def verify_traces(reader: Reader, keyd: Keyd) -> Verified:
    """Follow each chain from its first entry to its end, and ask keyd for every code."""
    found = Verified()
    heads = {head.safe_id: head for head in queries.heads(reader)}
    for safe_id in sorted(queries.safes_with_acts(reader) | set(heads)):
        found.safes += 1
        head, entries = heads.get(safe_id), queries.whole_trace(reader, safe_id)
        found.entries += len(entries)
        found.faults += _faults(safe_id, head, entries, keyd)
    return found


def _faults(
    safe_id: UUID, head: queries.Head | None, entries: list[queries.TraceEntryRow], keyd: Keyd
) -> list[Fault]:
    if head is None:
        return [Fault(safe_id, 0, "end_missing")]
    faults, link = [], tracing.genesis(safe_id)
    asked: list[Verify] = []
    for place, entry in enumerate(entries, start=1):
        if entry.sequence != place:
            faults.append(Fault(safe_id, place, "missing"))
            return faults
        link = tracing.chained(link, entry._asdict())
        if link != entry.link:
            faults.append(Fault(safe_id, place, "changed"))
            return faults
        asked.append(Verify("trace", tracing.entry_message(link), entry.mac))
    if head.sequence != len(entries) or head.link != link:
        faults.append(Fault(safe_id, len(entries), "cut_off"))
    if head.mac or entries:
        asked.append(Verify("trace", tracing.head_message(head.link), head.mac))
    for place, answer in enumerate(keyd.ask(asked), start=1):
        if answer != YES:
            last = place > len(entries)
            faults.append(Fault(safe_id, place, "end_forged" if last else "forged"))
    return faults
