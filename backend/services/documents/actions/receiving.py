"""Bytes that arrive become a sealed blob: told by their first bytes, read apart, redrawn when they are images."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from backend import vault
from backend.errors import Invalid, TooLarge, Unsupported
from backend.ids import new_id
from backend.inspection import Inspector, Refused, Task
from backend.keyd import Keyd
from backend.services.documents import records, rules
from backend.services.documents.actions import tracing
from backend.services.documents.actions.arriving import Arriving, Source

FIRST = 1
AS_RECEIVED = "none"
REDRAWN = {"clean": "redrawn", "flatten": "flattened"}


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
    body: Body,
    ref: vault.BlobRef,
    paper: rules.Paper,
    tools: Tools,
    scene: tracing.Scene,
    channel: str = "app",
) -> Sealed:
    """Seal what arrives for its place `ref`, read it apart, and seal what is kept.

    Raises Refused, InspectionBusy, Cut.
    """
    name, dek = new_id().hex, vault.make_dek()
    names.append(name)
    with (
        tools.inspector.tray() as tray,
        Arriving(body.source, body.length, tray) as arriving,
        ExitStack() as held,
    ):
        kind = arriving.kind()
        task: Task = "clean" if kind != "pdf" else "flatten" if paper.flatten else "check"
        asked = None
        with tools.blobs.create(name) as sink:
            vault.seal_blob(arriving, sink, dek=dek, ref=ref, length=body.length)
            received = arriving.sha256
            if tray is not None:
                # Read while the disk makes the blob durable.
                asked = held.enter_context(tools.inspector.reading(task, kind, tray, body.length))
        if asked is not None:
            found = asked.answer()
        else:
            clear = vault.open_blob(held.enter_context(tools.blobs.open(name)), dek=dek, ref=ref)
            found = held.enter_context(tools.inspector.read(task, kind, clear, body.length))
        said = {
            "kind": kind,
            "pages": found.facts["pages"],
            "channel": channel,
            "device": scene.device,
            "file_name": paper.file_name,
            "received_size": body.length,
            "received_sha256": received,
        }
        if task == "check":
            origin = records.Origin(**said, stored_sha256=received, transformation=AS_RECEIVED)
            return Sealed(name, dek, body.length, sink.sha256, origin)
        redrawn, other_dek, digest = new_id().hex, vault.make_dek(), sha256()
        names.append(redrawn)
        if found.length > rules.MAX_BYTES:
            raise TooLarge("Ce fichier devient trop lourd une fois redessiné. Prends-le en photo.")
        with tools.blobs.create(redrawn) as other:
            pieces = _hashed(found.pieces, digest)
            vault.seal_blob(pieces, other, dek=other_dek, ref=ref, length=found.length)
    origin = records.Origin(**said, stored_sha256=digest.digest(), transformation=REDRAWN[task])
    return Sealed(redrawn, other_dek, found.length, other.sha256, origin)


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
