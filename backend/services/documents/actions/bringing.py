"""Bringing a taken-away copy back, here or in another instance: papers, dates, versions; all of it, or nothing."""

from __future__ import annotations

import zlib
from dataclasses import dataclass
from datetime import datetime
from typing import Final
from uuid import UUID
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

import msgspec

from backend import vault
from backend.access import Actor, Permission, policy
from backend.db import Reader, reading
from backend.errors import Cut, DomainError, Invalid, TooLarge
from backend.guides.papers import paper_types
from backend.inspection import InspectionBusy, Refused
from backend.services.documents import queries, rules
from backend.services.documents.access import own_safe
from backend.services.documents.actions import receiving, tracing
from backend.services.documents.actions.copies import sealed_meanwhile
from backend.services.documents.actions.deposit import refuse_beyond
from backend.services.documents.rules import taking

CHANNEL: Final = "copy"
ENCRYPTED: Final = 0x1


@dataclass(frozen=True, slots=True)
class Restored:
    """A paper ready to come back: its id here, what is said of it, and its versions, sealed and checked."""

    id: UUID
    paper: taking.OnePaper
    versions: list[tuple[taking.OneVersion, receiving.Sealed]]


@dataclass(frozen=True, slots=True)
class Brought:
    """What a copy gave: papers and versions added, papers that were there already, numbers added."""

    papers: int
    versions: int
    already: int
    numbers: int


def read_copy(
    actor: Actor,
    *,
    keys: vault.VaultKeys,
    body: receiving.Body,
    tools: receiving.Tools,
    scene: tracing.Scene,
    at: datetime,
    names: list[str],
) -> tuple[taking.Index, list[Restored], int]:
    """Seal the copy as it arrives, then read its papers one by one like any stranger's file.

    Answers the index, the papers to add, and how many are there already. Nothing is written but sealed blobs,
    whose names join `names`. Raises Invalid (`not_ours`, `bad_zip`, `too_big`, `wrong_hash`, or what a file is
    refused for) with the file concerned, TooLarge, Cut, Conflict when there is no room.
    """
    policy.require(actor, Permission.DOCUMENT_DEPOSIT, own_safe(actor))
    if body.length > taking.LARGEST_COPY:
        raise TooLarge("Ce dossier est trop lourd (plus de 230 Mo). Prends une copie faite par Cap 18.")
    with sealed_meanwhile(keys, body, tools.blobs) as file:
        try:
            with ZipFile(file) as archive:
                index, entries = _index(archive)
                with reading() as reader:
                    wanted, already = _wanted(reader, actor, index)
                    _refuse_no_room(reader, actor, wanted, at)
                restored = [
                    Restored(
                        here,
                        paper,
                        [
                            (
                                version,
                                _receive(archive, entries, here, paper, version, keys, tools, scene, names),
                            )
                            for version in paper.versions
                            if version.file is not None
                        ],
                    )
                    for here, paper in wanted
                ]
        except (
            BadZipFile,
            EOFError,
            NotImplementedError,
            RuntimeError,
            ValueError,
            OverflowError,
            zlib.error,
        ):
            raise _fault(taking.Fault("bad_zip", BROKEN)) from None
    return index, restored, already


BROKEN: Final = (
    "Ce fichier n'est pas un dossier lisible, ou il est abîmé. Rien n'a été ajouté. Reprends la copie."
)


def _index(archive: ZipFile) -> tuple[taking.Index, dict[str, ZipInfo]]:
    listed = archive.infolist()
    if len(listed) > taking.MOST_ENTRIES:
        raise _fault(taking.Fault("too_big", "Ce dossier contient trop de fichiers."))
    entries = {one.filename: one for one in listed}
    told = entries.get(taking.INDEX)
    if told is None or told.file_size > taking.LARGEST_INDEX:
        raise _fault(taking.Fault("not_ours", "Ce dossier ne vient pas de Cap 18 : il manque index.json."))
    for one in listed:
        if one.flag_bits & ENCRYPTED or one.compress_type not in (ZIP_STORED, ZIP_DEFLATED):
            raise _fault(taking.Fault("bad_zip", BROKEN))
    with archive.open(told) as file:
        raw = file.read(taking.LARGEST_INDEX + 1)
    try:
        index = msgspec.json.decode(raw, type=taking.Index)
    except (msgspec.DecodeError, RecursionError):
        raise _fault(
            taking.Fault("not_ours", "Ce dossier ne vient pas de Cap 18 : index.json n'est pas lisible.")
        ) from None
    wrong = taking.fault_of(index, {one.filename: one.file_size for one in listed})
    if wrong is not None:
        raise _fault(wrong)
    return index, entries


def _wanted(
    reader: Reader, actor: Actor, index: taking.Index
) -> tuple[list[tuple[UUID, taking.OnePaper]], int]:
    """The papers to add, each with its id here; and how many are there already. A deleted one may come back."""
    wanted, already = [], 0
    for paper in taking.living(index.documents):
        original = queries.known(reader, paper.id)
        here: UUID | None = None
        if original is None or original.owner_id != actor.id or original.state != "kept":
            for turn in range(taking.MOST_ENTRIES):
                candidate = taking.restored_id(actor.id, paper.id, turn)
                known = queries.known(reader, candidate)
                if known is None:
                    here = candidate
                if known is None or known.state == "kept":
                    break
        if here is None:
            already += 1
        else:
            wanted.append((here, paper))
    return wanted, already


def _refuse_no_room(
    reader: Reader, actor: Actor, wanted: list[tuple[UUID, taking.OnePaper]], at: datetime
) -> None:
    usage = queries.usage(reader, actor.id, at)
    for _, paper in wanted:
        size = sum(one.size for one in paper.versions if one.file)
        refuse_beyond(rules.Usage(usage.count, usage.size, 0), min(size, rules.MAX_FILE))
        usage = rules.Usage(usage.count + 1, usage.size + size, 0)
    if usage.size > rules.MAX_BYTES:
        refuse_beyond(rules.Usage(usage.count - 1, rules.MAX_BYTES, 0), 1)


def _receive(
    archive: ZipFile,
    entries: dict[str, ZipInfo],
    here: UUID,
    paper: taking.OnePaper,
    version: taking.OneVersion,
    keys: vault.VaultKeys,
    tools: receiving.Tools,
    scene: tracing.Scene,
    names: list[str],
) -> receiving.Sealed:
    """One version, read apart like any file; it must be the one the index tells, to the last byte."""
    path = version.file or ""
    said = rules.Paper(
        paper.card.type, paper.card.title, file_name=str(version.origin.get("file_name", ""))[:120]
    )
    ref = vault.BlobRef(keys.vault, here, version.number, keys.epoch)
    before = len(names)
    try:
        with archive.open(entries[path]) as source:
            sealed = receiving.receive(
                names, receiving.Body(source, version.size), ref, said, tools, scene, channel=CHANNEL
            )
    except Cut:
        raise _fault(taking.Fault("wrong_hash", CHANGED, path)) from None
    except InspectionBusy:
        raise Invalid("Beaucoup de papiers arrivent en même temps. Réessaie.", code="busy") from None
    except (Refused, DomainError) as refused:
        told = receiving.said(refused) if isinstance(refused, Refused) else refused
        raise type(told)(
            f"« {path.rsplit('/', 1)[-1]} » n'a pas été accepté, et rien n'a été ajouté. {told.detail}",
            code=told.code,
            extra=told.extra | {"file": path},
        ) from None
    if sealed.origin.received_sha256.hex() != version.sha256.lower():
        raise _fault(taking.Fault("wrong_hash", CHANGED, path))
    for name in names[before:]:
        if name != sealed.blob:
            # What was sealed on the way, before it was redrawn: a copy of 200 papers must not rest twice.
            tools.blobs.delete(name)
            names.remove(name)
    return sealed


CHANGED: Final = "Un papier de ce dossier a été changé. Rien n'a été ajouté. Reprends la copie d'origine."


def _fault(fault: taking.Fault) -> Invalid:
    return Invalid(fault.sentence, code=fault.code, extra={"file": fault.file} if fault.file else {})


def known_type(kind: str) -> str:
    """A kind of paper of this instance; `other` for one it does not know."""
    return kind if kind in paper_types() else "other"
