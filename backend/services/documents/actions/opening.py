"""Opening a paper: whole and genuine, or not at all; each opening is one line of the trace."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from uuid import UUID

from sqlalchemy.dialects import postgresql, sqlite

from backend import vault
from backend.access import Actor
from backend.db import reading, transaction
from backend.errors import Conflict, Gone, Invalid, NotFound, Unavailable
from backend.ids import new_id
from backend.inspection import InspectionBusy, Refused, Verdict
from backend.keyd import Keyd, Unwrap
from backend.services.documents import queries, records, rules
from backend.services.documents.actions import tracing
from backend.services.documents.actions.finding import Damaged, find, opened_records
from backend.services.documents.actions.receiving import Tools
from backend.services.documents.models import Preview


@dataclass(frozen=True, slots=True)
class Opened:
    """A paper opened: what it is, its name, its size, and its bytes, to be taken once."""

    kind: str
    name: str
    length: int
    pieces: Iterator[bytes]


@dataclass(frozen=True, slots=True)
class Checked:
    """VLT-01: when, how, against what, and what came out."""

    checked_at: datetime
    algorithm: str
    hash: str
    result: str


def download(
    actor: Actor,
    document_id: UUID,
    *,
    keys: vault.VaultKeys,
    tools: Tools,
    scene: tracing.Scene,
    at: datetime,
    version: int | None = None,
) -> Opened:
    """The bytes as stored. Every one is checked before the first is given. Raises Damaged."""
    held = find(actor, document_id, keyd=tools.keyd, scene=scene, at=at, number=version)
    card, origin = opened_records(held, keys)
    dek = _dek(actor, held, "downloaded", keys, tools.keyd, scene, at)
    with faults_traced(actor, held, "downloaded", tools.keyd, scene, at):
        reader = blob_reader(held, dek, tools.blobs)
        for _ in reader:
            pass
    return Opened(origin.kind, rules.file_name(card.title, origin.kind), reader.length, iter(reader))


def verify(
    actor: Actor,
    document_id: UUID,
    *,
    keys: vault.VaultKeys,
    tools: Tools,
    scene: tracing.Scene,
    at: datetime,
    version: int | None = None,
) -> Checked:
    """Read the whole paper and compare its digest with the one kept at its deposit."""
    held = find(actor, document_id, keyd=tools.keyd, scene=scene, at=at, number=version)
    _, origin = opened_records(held, keys)
    result = "intact"
    with transaction() as session:
        head = tracing.hold(session, held.owner_id)
        digest = sha256()
        try:
            dek = unwrapped(tools.keyd.unwrap([wrapped(held, keys)])[0], held, keys)
            for piece in blob_reader(held, dek, tools.blobs):
                digest.update(piece)
        except (vault.CannotOpen, vault.BlobMissing):
            result = "damaged"
        if digest.digest() != origin.stored_sha256:
            result = "damaged"
        done = "done" if result == "intact" else "failed"
        act = tracing.Act("checked", held.id, held.number, done, held.ciphertext_sha256)
        tracing.append(session, tools.keyd, head, actor, scene, [act], at=at)
    return Checked(at, "SHA-256", origin.stored_sha256.hex(), result)


def page(
    actor: Actor,
    document_id: UUID,
    number: int,
    *,
    keys: vault.VaultKeys,
    tools: Tools,
    scene: tracing.Scene,
    at: datetime,
    version: int | None = None,
) -> bytes:
    """A page (from 1) as a WebP, drawn once then kept sealed. Needs the consent to previews (VLT-09)."""
    held = find(actor, document_id, keyd=tools.keyd, scene=scene, at=at, number=version)
    with reading() as reader:
        if not queries.agrees(reader, held.owner_id, "previews"):
            raise Conflict(
                "Tu as dit non aux images de tes papiers. Tu peux télécharger ce papier, ou changer d'avis.",
                code="previews_refused",
            )
        drawn = queries.preview(reader, held.version_id, number)
        lately = queries.opened_lately(reader, held.owner_id, actor.id, held.id, at)
    if lately:
        dek = unwrapped(tools.keyd.unwrap([wrapped(held, keys)])[0], held, keys)
    else:
        dek = _dek(actor, held, "opened", keys, tools.keyd, scene, at)
    with faults_traced(actor, held, "opened", tools.keyd, scene, at):
        if drawn is not None:
            ref = vault.BlobRef(held.owner_id, drawn.id, held.number, drawn.blob_epoch)
            with tools.blobs.open(drawn.blob_name) as file:
                return vault.open_blob(file, dek=dek, ref=ref).read()
        _, origin = opened_records(held, keys)
        return _draw(held, origin, number, dek, tools, at)


def _draw(
    held: queries.Held, origin: records.Origin, number: int, dek: bytes, tools: Tools, at: datetime
) -> bytes:
    if not 1 <= number <= origin.pages:
        raise NotFound("Ce papier n'a pas cette page.", code="no_such_page")
    source = blob_reader(held, dek, tools.blobs)
    try:
        with tools.inspector.read("preview", origin.kind, source, source.length, page=number) as found:  # type: ignore[arg-type]
            image = b"".join(found.pieces)
    except InspectionBusy:
        raise Unavailable("Beaucoup de papiers s'ouvrent en même temps. Réessaie.", code="busy") from None
    except Refused as refusal:
        if refusal.verdict is Verdict.NO_SUCH_PAGE:
            raise NotFound("Ce papier n'a pas cette page.", code="no_such_page") from None
        raise Invalid(
            "Cette page est trop compliquée à montrer. Télécharge le papier.", code="page_not_drawn"
        ) from None
    _keep_page(held, number, image, dek, tools.blobs, at)
    return image


def _keep_page(
    held: queries.Held, number: int, image: bytes, dek: bytes, blobs: vault.BlobStore, at: datetime
) -> None:
    preview_id = new_id()
    ref = vault.BlobRef(held.owner_id, preview_id, held.number, held.blob_epoch)
    with blobs.create(preview_id.hex) as sink:
        vault.seal_blob([image], sink, dek=dek, ref=ref, length=len(image))
    with transaction() as session:
        dialect = session.get_bind().dialect.name
        insert = postgresql.insert if dialect == "postgresql" else sqlite.insert
        alive = queries.held(session, held.id, held.number)
        kept = alive is not None and alive.sealed_dek is not None
        if kept:
            kept = bool(
                session.execute(
                    insert(Preview)
                    .values(
                        id=preview_id,
                        version_id=held.version_id,
                        page=number,
                        blob_name=preview_id.hex,
                        blob_epoch=held.blob_epoch,
                        ciphertext_sha256=sink.sha256,
                        created_at=at,
                    )
                    .on_conflict_do_nothing()
                    .returning(Preview.id)
                ).first()
            )
    if not kept:
        blobs.delete(preview_id.hex)


def _dek(
    actor: Actor,
    held: queries.Held,
    act: str,
    keys: vault.VaultKeys,
    keyd: Keyd,
    scene: tracing.Scene,
    at: datetime,
) -> bytes:
    """The paper's key, given only with its line in the trace."""
    context, sealed = wrapped(held, keys)
    with transaction() as session:
        head = tracing.hold(session, held.owner_id)
        done = tracing.Act(act, held.id, held.number, blob_sha256=held.ciphertext_sha256)
        also = [Unwrap(context, sealed)]
        inner = tracing.append(session, keyd, head, actor, scene, [done], at=at, also=also)[0]
    return unwrapped(inner, held, keys)


def wrapped(held: queries.Held, keys: vault.VaultKeys) -> tuple[vault.Context, bytes]:
    """The paper's key as it rests, and the place it is bound to. Raises Gone."""
    if held.sealed_dek is None:
        raise Gone("Ce papier a été supprimé.")
    return records.dek_context(keys.vault, held.key_epoch, held.id, held.number), held.sealed_dek


def unwrapped(inner: bytes, held: queries.Held, keys: vault.VaultKeys) -> bytes:
    """The paper's key, once keyd gave its part."""
    return vault.open_dek(
        keys.secret,
        inner,
        vault=keys.vault,
        epoch=held.key_epoch,
        document=held.id,
        version=held.number,
        recipient=keys.vault,
    )


def blob_reader(held: queries.Held, dek: bytes, blobs: vault.BlobStore) -> vault.BlobReader:
    """The paper's bytes, each piece checked before it is given."""
    ref = vault.BlobRef(held.owner_id, held.id, held.number, held.blob_epoch)
    return vault.open_blob(blobs.open(held.blob_name), dek=dek, ref=ref)


@contextmanager
def faults_traced(
    actor: Actor, held: queries.Held, act: str, keyd: Keyd, scene: tracing.Scene, at: datetime
) -> Iterator[None]:
    """A paper that does not open is written in its trace, then refused by name."""
    try:
        yield
    except (vault.CannotOpen, vault.BlobMissing):
        with transaction() as session:
            head = tracing.hold(session, held.owner_id)
            failed = tracing.Act(act, held.id, held.number, "failed", held.ciphertext_sha256)
            tracing.append(session, keyd, head, actor, scene, [failed], at=at)
        raise Damaged() from None
