"""Writing in a safe's trace, in the transaction of the act: chained, and MACed by keyd in one call (AUD-03)."""

from __future__ import annotations

import json
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from typing import Any
from uuid import UUID

from sqlalchemy import bindparam, insert, select, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Session

from backend.access import Actor
from backend.keyd import Call, Keyd, Mac
from backend.prepared import Prepared
from backend.services.documents.models import TraceEntry, TraceHead


@dataclass(frozen=True, slots=True)
class Scene:
    """From where an act was made: the label of the device, and the network, cut short (AUD-02)."""

    device: str = ""
    network: str = ""


@dataclass(frozen=True, slots=True)
class Act:
    """What was done. `result` is `done`, `refused` or `failed`; `with_id` is the person it was done with."""

    act: str
    object_id: UUID | None = None
    version: int | None = None
    result: str = "done"
    blob_sha256: bytes | None = None
    with_id: UUID | None = None


@dataclass(slots=True)
class Head:
    """The end of a trace, held until the transaction ends: nobody else can write in this safe meanwhile."""

    safe_id: UUID
    sequence: int
    link: bytes


def genesis(safe_id: UUID) -> bytes:
    """What the first entry of a safe is chained to."""
    return sha256(b"cap18/v1/trace\x00" + safe_id.bytes).digest()


def chained(before: bytes, entry: dict[str, Any]) -> bytes:
    """The link of an entry: the digest of the link before and of all it says, exactly."""
    told = [
        entry["safe_id"].hex,
        entry["sequence"],
        entry["at"].astimezone(UTC).isoformat(timespec="microseconds"),
        entry["actor_id"].hex if entry["actor_id"] else None,
        entry["actor_role"],
        entry["act"],
        entry["object_id"].hex if entry["object_id"] else None,
        entry["version"],
        entry["result"],
        entry["device"],
        entry["network"],
        entry["blob_sha256"].hex() if entry["blob_sha256"] else None,
    ]
    if entry.get("with_id"):
        told.append(entry["with_id"].hex)
    return sha256(before + json.dumps(told, separators=(",", ":"), ensure_ascii=True).encode()).digest()


def entry_message(link: bytes) -> bytes:
    """What keyd MACs for an entry."""
    return b"entry\x00" + link


def head_message(link: bytes) -> bytes:
    """What keyd MACs for the end of a trace: an entry's own code can never stand for it."""
    return b"head\x00" + link


_END = Prepared(
    select(TraceHead.sequence, TraceHead.link).where(TraceHead.safe_id == bindparam("safe")).with_for_update()
)
_ADD = Prepared(insert(TraceEntry))
_MOVE = Prepared(
    update(TraceHead)
    .where(TraceHead.safe_id == bindparam("safe"))
    .values(
        sequence=bindparam("count"),
        link=bindparam("end", type_=TraceHead.link.type),
        mac=bindparam("code", type_=TraceHead.mac.type),
    )
)


def hold(session: Session, safe_id: UUID) -> Head:
    """Take the end of a safe's trace, so that what is counted next stays true until the commit."""
    row = _END.first(session, {"safe": safe_id})
    if row is None:
        _begin(session, [safe_id])
        row = _END.rows(session, {"safe": safe_id})[0]
    return Head(safe_id, row.sequence, row.link)


def _begin(session: Session, safe_ids: Sequence[UUID]) -> None:
    dialect = session.get_bind().dialect.name
    insert_one = postgresql.insert if dialect == "postgresql" else sqlite.insert
    session.execute(
        insert_one(TraceHead).on_conflict_do_nothing(),
        [{"safe_id": one, "sequence": 0, "link": genesis(one), "mac": b""} for one in safe_ids],
    )


def append(
    session: Session,
    keyd: Keyd,
    head: Head,
    actor: Actor,
    scene: Scene,
    acts: Sequence[Act],
    *,
    at: datetime,
    also: Sequence[Call] = (),
) -> list[bytes]:
    """Write acts at the end of a trace and return keyd's answers to `also`: all in one call.

    Raises KeydUnavailable: an act that cannot be traced is not done.
    """
    who = (actor.id, str(actor.leading_role or ""))
    return _append(session, keyd, head, who, scene, acts, at=at, also=also)


def append_for_owner(
    session: Session, keyd: Keyd, head: Head, scene: Scene, acts: Sequence[Act], *, at: datetime
) -> None:
    """The same by the owner of the safe, known by their keys alone: a door opens before anybody is signed in."""
    _append(session, keyd, head, (head.safe_id, "young"), scene, acts, at=at)


def append_for_job(
    session: Session, keyd: Keyd, head: Head, role: str, acts: Sequence[Act], *, at: datetime
) -> None:
    """The same for what nobody does but the service itself: no person, no device."""
    _append(session, keyd, head, (None, role), Scene(), acts, at=at)


def append_to_each(
    session: Session, keyd: Keyd, safe_ids: Collection[UUID], role: str, act: Act, *, at: datetime
) -> None:
    """The same act of the service at the end of several traces: few statements, one call to keyd (AUD-03)."""
    ids = sorted(safe_ids)
    wanted = (
        select(TraceHead.safe_id, TraceHead.sequence, TraceHead.link)
        .where(TraceHead.safe_id.in_(ids))
        .order_by(TraceHead.safe_id)
        .with_for_update()
    )
    found = {row.safe_id: Head(*row) for row in session.execute(wanted)}
    missing = [one for one in ids if one not in found]
    if missing:
        _begin(session, missing)
        found = {row.safe_id: Head(*row) for row in session.execute(wanted)}
    entries, ends = [], []
    for head in (found[one] for one in ids):
        entries += _chain(head, (None, role), Scene(), [act], at)
        ends.append(Mac("trace", head_message(head.link)))
    macs = keyd.ask([Mac("trace", entry_message(one["link"])) for one in entries] + ends)
    for entry, mac in zip(entries, macs, strict=False):
        entry["mac"] = mac
    session.execute(insert(TraceEntry), entries)
    session.connection().execute(
        update(TraceHead.__table__)  # type: ignore[arg-type]
        .where(TraceHead.safe_id == bindparam("safe"))
        .values(sequence=bindparam("count"), link=bindparam("end"), mac=bindparam("code")),
        [
            {"safe": one, "count": found[one].sequence, "end": found[one].link, "code": mac}
            for one, mac in zip(ids, macs[len(entries) :], strict=True)
        ],
    )


def append_for_guest(
    session: Session, keyd: Keyd, head: Head, scene: Scene, acts: Sequence[Act], *, at: datetime
) -> None:
    """The same for somebody outside, who has no name here: only from where they came."""
    _append(session, keyd, head, (None, "guest"), scene, acts, at=at)


def _append(
    session: Session,
    keyd: Keyd,
    head: Head,
    who: tuple[UUID | None, str],
    scene: Scene,
    acts: Sequence[Act],
    *,
    at: datetime,
    also: Sequence[Call] = (),
) -> list[bytes]:
    entries = _chain(head, who, scene, acts, at)
    codes = [Mac("trace", entry_message(entry["link"])) for entry in entries]
    answers = keyd.ask([*also, *codes, Mac("trace", head_message(head.link))])
    macs = answers[len(also) :]
    for entry, mac in zip(entries, macs, strict=False):
        entry["mac"] = mac
    for entry in entries:
        _ADD.run(session, entry)
    _MOVE.run(session, {"safe": head.safe_id, "count": head.sequence, "end": head.link, "code": macs[-1]})
    return answers[: len(also)]


def _chain(
    head: Head, who: tuple[UUID | None, str], scene: Scene, acts: Sequence[Act], at: datetime
) -> list[dict[str, Any]]:
    """The entries of acts, each linked to the one before; `head` moves to the last."""
    entries: list[dict[str, Any]] = []
    for act in acts:
        head.sequence += 1
        entry = {
            "safe_id": head.safe_id,
            "sequence": head.sequence,
            "at": at,
            "actor_id": who[0],
            "actor_role": who[1],
            "act": act.act,
            "object_id": act.object_id,
            "version": act.version,
            "result": act.result,
            "device": scene.device[:60],
            "network": scene.network,
            "blob_sha256": act.blob_sha256,
            "with_id": act.with_id,
        }
        head.link = chained(head.link, entry)
        entries.append(entry | {"link": head.link})
    return entries
