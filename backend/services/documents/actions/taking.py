"""Taking everything away: one ZIP, written as it leaves, that anybody can read without us (VLT-10 to VLT-13)."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from io import RawIOBase
from typing import Any, Final
from uuid import UUID
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo
from zoneinfo import ZoneInfo

import msgspec

from backend import outbox, vault
from backend.access import Actor, Permission, policy
from backend.db import Reader, reading, transaction
from backend.errors import TooMany
from backend.guides.papers import paper_types
from backend.ids import new_id
from backend.services import people
from backend.services.documents import notices, ports, queries, records, taking_pages, trace_views
from backend.services.documents.access import own_safe
from backend.services.documents.actions import journal, tracing
from backend.services.documents.actions.receiving import Tools
from backend.services.documents.queries import traces
from backend.services.documents.rules import taking

DAY: Final = timedelta(days=1)
WHOLE: Final = 1_000_000


@dataclass(frozen=True, slots=True)
class Kept:
    """One version to take: what opens it, and what the index says of it."""

    held: queries.Held
    dek: bytes
    told: taking.OneVersion


def take_all(
    actor: Actor, *, keys: vault.VaultKeys, tools: Tools, scene: tracing.Scene, at: datetime
) -> Iterator[bytes]:
    """The whole safe as the pieces of a ZIP. All that is decided is decided here, before the first piece.

    Needs a proof under 5 minutes old; raises TooMany beyond ten copies a day (three are never refused).
    Nothing is written anywhere in clear: each paper is opened, checked whole, and leaves.
    """
    policy.require(actor, Permission.SAFE_EXPORT, own_safe(actor))
    policy.require_step_up(actor, at)
    with reading() as reader:
        held = queries.all_versions(reader, actor.id)
        index = _index(reader, actor, held, keys, at)
    places = [records.dek_context(keys.vault, one.key_epoch, one.id, one.number) for one in held]
    with transaction() as session:
        head = tracing.hold(session, actor.id)
        if traces.done_since(session, actor.id, "exported", at - DAY) >= taking.A_DAY:
            raise TooMany(
                "Tu as déjà pris 10 copies aujourd'hui. Réessaie demain.", extra={"retry_after": 3600}
            )
        export_id = new_id()
        tracing.append(session, tools.keyd, head, actor, scene, [tracing.Act("exported", export_id)], at=at)
        outbox.post(session, [notices.export_made(export_id, to=actor.id, at=at)], at=at)
    sealed = [(place, one.sealed_dek or b"") for place, one in zip(places, held, strict=True)]
    inner = tools.keyd.unwrap(sealed) if sealed else []
    deks = {
        one.version_id: vault.open_with(keys.secret, outer, place)
        for one, outer, place in zip(held, inner, places, strict=True)
    }
    lines = _lines(actor, keys)
    return _pieces(index, held, deks, lines, tools.blobs, at=at, zone=actor.zone)


def _index(
    reader: Reader, actor: Actor, held: list[queries.Held], keys: vault.VaultKeys, at: datetime
) -> taking.Index:
    """The index, with a file's name for each version; those that do not open lose it when they are reached."""
    index_key, names = keys.index_key, taking.Names()
    papers: dict[UUID, taking.OnePaper] = {}
    for one in sorted(held, key=lambda one: (one.deposited_at, one.id, -one.number)):
        with suppress(vault.CannotOpen):
            paper = papers.get(one.id)
            if paper is None:
                card = records.open_card(index_key, one.id, one.sealed_card or b"")
                told = msgspec.convert(msgspec.structs.asdict(card), taking.Card)
                label = paper_types()[card.type].label
                paper = papers[one.id] = taking.OnePaper(one.id, card.title, card.type, label, told, [])
            origin = records.open_origin(index_key, one.version_id, one.sealed_origin or b"")
            paper.versions.append(_version(one, origin, keys.vault))
    for paper in papers.values():
        paper.versions.sort(key=lambda one: -one.number)
        for place, version in enumerate(paper.versions):
            version.current = place == 0
            note = "" if version.current else f"(version {version.number})"
            version.file = names.give(paper.title, version.kind, note=note)
    numbers = []
    for kept in queries.numbers_of(reader, actor.id):
        with suppress(vault.CannotOpen):
            number = records.open_number(index_key, kept.id, kept.sealed or b"")
            numbers.append(taking.OneNumber(number.type, number.label, number.value, number.note))
    owner = people.names(reader, [actor.id])[actor.id]
    return taking.Index(
        taking.FORMAT,
        taking.VERSION,
        at,
        {"first_name": owner.first_name, "last_name": owner.last_name},
        list(papers.values()),
        numbers,
        [],
        ports.pages_of(reader, actor.id, keys),
    )


def _version(held: queries.Held, origin: records.Origin, owner_id: UUID) -> taking.OneVersion:
    mine = held.depositor_id == owner_id
    return taking.OneVersion(
        held.number,
        False,
        held.size,
        origin.stored_sha256.hex(),
        origin.kind,
        origin.pages,
        held.deposited_at,
        "me" if mine else held.depositor_role,
        "" if mine else notices.name_of(held.depositor_role, None).lower().removeprefix("un "),
        {
            "channel": origin.channel,
            "device": origin.device,
            "file_name": origin.file_name,
            "received_size": origin.received_size,
            "received_sha256": origin.received_sha256.hex(),
            "transformation": origin.transformation,
        },
    )


def _lines(actor: Actor, keys: vault.VaultKeys) -> list[dict[str, Any]]:
    found = journal.read(actor, before=None, limit=WHOLE)
    titles = {}
    for one in found.papers:
        with suppress(vault.CannotOpen):
            titles[one.id] = records.open_card(keys.index_key, one.id, one.sealed_card or b"").title
    return list(trace_views.page(found, titles, keys.vault, None)["items"])


def _pieces(
    index: taking.Index,
    held: list[queries.Held],
    deks: dict[UUID, bytes],
    lines: list[dict[str, Any]],
    blobs: vault.BlobStore,
    *,
    at: datetime,
    zone: str,
) -> Iterator[bytes]:
    by_place = {(one.id, one.number): one for one in held}
    way_out = _WayOut()
    day = at.astimezone(ZoneInfo(zone))
    with ZipFile(way_out, "w", ZIP_DEFLATED) as archive:
        for paper in index.documents:
            for version in paper.versions:
                one = by_place[paper.id, version.number]
                try:
                    ref = vault.BlobRef(one.owner_id, one.id, one.number, one.blob_epoch)
                    with blobs.open(one.blob_name) as file:
                        reader = vault.open_blob(file, dek=deks[one.version_id], ref=ref)
                        for _ in reader:
                            pass
                        yield from _entry(archive, way_out, version.file or "", reader, day)
                except (vault.CannotOpen, vault.BlobMissing):
                    # VLT-01: not one byte of a paper that is no longer genuine; the others still leave.
                    version.file = None
        index.trace = lines
        whole = msgspec.json.format(msgspec.json.encode(index), indent=1)
        yield from _entry(archive, way_out, taking.INDEX, [whole], day)
        page = taking_pages.index_page(
            msgspec.to_builtins(index, builtin_types=(datetime,)), lines, at=at, zone=zone
        )
        yield from _entry(archive, way_out, taking.PAGE, [page.encode()], day)
    yield from way_out.take()


def _entry(archive: ZipFile, way_out: _WayOut, name: str, pieces: Any, day: datetime) -> Iterator[bytes]:
    entry = ZipInfo(name, (max(day.year, 1980), day.month, day.day, day.hour, day.minute, day.second))
    entry.external_attr = 0o600 << 16
    # Kept as they are, in blocks of DEFLATE: a stored entry whose size comes after it is refused by many readers.
    entry.compress_type = ZIP_DEFLATED
    setattr(entry, LEVEL, 0)
    with archive.open(entry, "w") as target:
        for piece in pieces:
            target.write(piece)
            yield from way_out.take()


LEVEL: Final = "compress_level" if hasattr(ZipInfo("x"), "compress_level") else "_compresslevel"
"""The name changed in Python 3.13."""


class _WayOut(RawIOBase):
    """Where the archive is written: a stream that only goes forward, emptied as it fills."""

    def __init__(self) -> None:
        self._pieces: list[bytes] = []

    def writable(self) -> bool:
        return True

    def write(self, data: Any, /) -> int:
        self._pieces.append(bytes(data))
        return len(self._pieces[-1])

    def take(self) -> list[bytes]:
        """What was written since the last time."""
        taken, self._pieces = self._pieces, []
        return taken
