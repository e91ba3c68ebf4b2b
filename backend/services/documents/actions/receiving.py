"""Bytes that arrive become a sealed blob: told by their first bytes, read apart, redrawn when they are images."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from typing import Any
from uuid import UUID

from backend import vault
from backend.errors import Invalid, TooLarge, Unsupported
from backend.ids import new_id
from backend.inspection import Inspector, Kind, Refused, Task
from backend.keyd import Keyd
from backend.services.documents import records, rules
from backend.services.documents.actions import tracing
from backend.services.documents.actions.arriving import Arriving, Source

FIRST = 1
AS_RECEIVED = "none"


@dataclass(frozen=True, slots=True)
class Tools:
    """The parts of the instance a deposit works with."""

    keyd: Keyd
    blobs: vault.BlobStore
    inspector: Inspector


@dataclass(frozen=True, slots=True)
class Body:
    """What is being sent: its bytes and how many were announced."""

    source: Source
    length: int


@dataclass(frozen=True, slots=True)
class Sealed:
    """A paper at rest whose row is not written yet."""

    blob: str
    dek: bytes
    size: int
    ciphertext_sha256: bytes
    origin: records.Origin


def receive(
    names: list[str],
    arriving: Arriving,
    kind: Kind,
    length: int,
    keys: vault.VaultKeys,
    document_id: UUID,
    paper: rules.Paper,
    tools: Tools,
    scene: tracing.Scene,
) -> Sealed:
    """Seal what arrives, read it apart, and seal what is kept. Raises Refused, InspectionBusy, Cut."""
    ref = vault.BlobRef(owner=keys.vault, document=document_id, version=FIRST, epoch=keys.epoch)
    name, dek = new_id().hex, vault.make_dek()
    names.append(name)
    with tools.blobs.create(name) as sink:
        vault.seal_blob(arriving, sink, dek=dek, ref=ref, length=length)
    received = arriving.sha256

    def origin(pages: int, stored: bytes, transformation: str) -> records.Origin:
        return records.Origin(
            kind=kind,
            pages=pages,
            channel="app",
            device=scene.device,
            file_name=paper.file_name,
            received_size=length,
            received_sha256=received,
            stored_sha256=stored,
            transformation=transformation,
        )

    with tools.blobs.open(name) as file:
        clear = vault.open_blob(file, dek=dek, ref=ref)
        if kind == "pdf" and not paper.flatten:
            with tools.inspector.read("check", kind, clear, length) as found:
                pages = found.facts["pages"]
            return Sealed(name, dek, length, sink.sha256, origin(pages, received, AS_RECEIVED))
        redrawn, other_dek, digest = new_id().hex, vault.make_dek(), sha256()
        names.append(redrawn)
        task: Task = "flatten" if kind == "pdf" else "clean"
        with tools.inspector.read(task, kind, clear, length) as found:
            if found.length > rules.MAX_BYTES:
                raise TooLarge("Ce fichier devient trop lourd une fois redessiné. Prends-le en photo.")
            with tools.blobs.create(redrawn) as other:
                pieces = _hashed(found.pieces, digest)
                vault.seal_blob(pieces, other, dek=other_dek, ref=ref, length=found.length)
    done = "flattened" if kind == "pdf" else "redrawn"
    return Sealed(
        redrawn, other_dek, found.length, other.sha256, origin(found.facts["pages"], digest.digest(), done)
    )


def _hashed(pieces: Iterator[bytes], digest: Any) -> Iterator[bytes]:
    for piece in pieces:
        digest.update(piece)
        yield piece


def said(refusal: Refused) -> Invalid | Unsupported:
    """A refusal in words, with the way out when there is one."""
    sentence, code = rules.REFUSALS[refusal.verdict], str(refusal.verdict)
    if code == "unreadable":
        return Unsupported(sentence, code=code)
    extra = {"can_flatten": True} if code in rules.CAN_FLATTEN else {}
    return Invalid(sentence, code=code, fields={"/content": sentence}, extra=extra)
