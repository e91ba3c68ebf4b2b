"""Reading one's own trace: by paper, by person, in plain words; and the job that lets it age (AUD-04, RET-07)."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Final, NamedTuple
from uuid import UUID

from sqlalchemy import delete, insert, select, update
from sqlalchemy.orm import Session

from backend.access import Actor, Permission, policy
from backend.db import Reader, reading
from backend.keyd import Keyd, Mac
from backend.services import people
from backend.services.documents import queries
from backend.services.documents.access import own_safe
from backend.services.documents.actions import tracing
from backend.services.documents.models import TraceEntry, TraceSeal
from backend.services.documents.queries import grants, traces

KEPT: Final = timedelta(days=1096)
"""36 months (RET-07), as the first page of the safe says."""


class Journal(NamedTuple):
    """A page of a trace, and what its sentences need: papers still there, and who is who."""

    entries: list[queries.Traced]
    papers: list[queries.Held]
    people: dict[UUID, tuple[str, str | None]]
    """Role and first name of each person; the name for those of the circle alone, past or present."""


def read(
    actor: Actor,
    *,
    before: int | None,
    limit: int,
    document_id: UUID | None = None,
    person_id: UUID | None = None,
) -> Journal:
    """A page of one's own trace, the latest first. Writes nothing."""
    policy.require(actor, Permission.TRACE_READ, own_safe(actor))
    with reading() as reader:
        entries = traces.traced(
            reader, actor.id, before=before, limit=limit, document_id=document_id, person_id=person_id
        )
        return Journal(entries, queries.held_by(reader, actor.id), who_is_who(reader, actor.id))


def who_is_who(reader: Reader, safe_id: UUID) -> dict[UUID, tuple[str, str | None]]:
    """Everybody a trace speaks of but its owner."""
    seen = traces.seen_in(reader, safe_id)
    known = grants.bonded_before(reader, safe_id, [one.id for one in seen])
    names = people.names(reader, known)
    told = {}
    for one in seen:
        named = names.get(one.id)
        role = one.role or ("mentor" if named and named.kind == "mentor" else "referent")
        told[one.id] = (role, named.first_name if named else None)
    return told


def let_age(session: Session, zone: str, keyd: Keyd, *, at: datetime) -> int:
    """Erase the entries of more than 36 months in the safes of a zone; how many. Each leaves a sealed count.

    The count and the link of the last erased entry are MACed by keyd: what is left still proves itself whole.
    """
    erased = 0
    for safe_id, last in traces.aged(session, at - KEPT, zone):
        head = tracing.hold(session, safe_id)
        link = session.execute(
            select(TraceEntry.link).where(TraceEntry.safe_id == safe_id, TraceEntry.sequence == last)
        ).scalar_one()
        mac = keyd.ask([Mac("trace", seal_message(safe_id, last, link, at))])[0]
        gone = session.execute(
            delete(TraceEntry).where(TraceEntry.safe_id == safe_id, TraceEntry.sequence <= last)
        )
        values = {"sequence": last, "link": link, "erased_at": at, "mac": mac}
        changed = session.execute(update(TraceSeal).where(TraceSeal.safe_id == safe_id).values(**values))
        if not changed.rowcount:  # type: ignore[attr-defined]
            session.execute(insert(TraceSeal).values(safe_id=safe_id, **values))
        count = int(gone.rowcount)  # type: ignore[attr-defined]
        tracing.append_for_job(session, keyd, head, "job", [tracing.Act("aged", version=count)], at=at)
        erased += count
    return erased


def seal_message(safe_id: UUID, sequence: int, link: bytes, erased_at: datetime) -> bytes:
    """What keyd MACs for a sealed count."""
    when = f"{erased_at:%Y-%m-%dT%H:%M:%S.%f}".encode()
    return b"seal\x00" + safe_id.bytes + sequence.to_bytes(8, "big") + link + when
