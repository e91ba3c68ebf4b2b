"""Proving that no line of a trace was changed, removed, moved or cut off (AUD-03)."""

from __future__ import annotations

from dataclasses import dataclass, field
from uuid import UUID

from backend.db import Reader
from backend.keyd import Keyd, Verify
from backend.services.documents import queries
from backend.services.documents.actions import journal, tracing
from backend.services.documents.queries import traces

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
    seals = traces.seals(reader)
    for safe_id in sorted(queries.safes_with_acts(reader) | set(heads) | set(seals)):
        found.safes += 1
        head, entries = heads.get(safe_id), queries.whole_trace(reader, safe_id)
        found.entries += len(entries)
        found.faults += _faults(safe_id, head, entries, seals.get(safe_id), keyd)
    return found


def _faults(
    safe_id: UUID,
    head: queries.Head | None,
    entries: list[queries.TraceEntryRow],
    seal: traces.Sealed | None,
    keyd: Keyd,
) -> list[Fault]:
    if head is None:
        return [Fault(safe_id, 0, "end_missing")]
    faults, link, erased = [], tracing.genesis(safe_id), 0
    asked: list[Verify] = []
    places: list[tuple[int, str]] = []
    if seal is not None:
        # RET-07: what was erased is counted and sealed; the chain goes on from its link.
        link, erased = seal.link, seal.sequence
        message = journal.seal_message(safe_id, seal.sequence, seal.link, seal.erased_at)
        asked.append(Verify("trace", message, seal.mac))
        places.append((erased, "seal_forged"))
    for place, entry in enumerate(entries, start=erased + 1):
        if entry.sequence != place:
            faults.append(Fault(safe_id, place, "missing"))
            return faults
        link = tracing.chained(link, entry._asdict())
        if link != entry.link:
            faults.append(Fault(safe_id, place, "changed"))
            return faults
        asked.append(Verify("trace", tracing.entry_message(link), entry.mac))
        places.append((place, "forged"))
    end = erased + len(entries)
    if head.sequence != end or head.link != link:
        faults.append(Fault(safe_id, end, "cut_off"))
    if head.mac or entries:
        asked.append(Verify("trace", tracing.head_message(head.link), head.mac))
        places.append((end + 1, "end_forged"))
    for (place, what), answer in zip(places, keyd.ask(asked), strict=True):
        if answer != YES:
            faults.append(Fault(safe_id, place, what))
    return faults
