"""Reading a paper shown by its owner: pages with their mark, a copy when one was given, and a line in the trace."""

from __future__ import annotations

from datetime import date, datetime
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import update
from sqlalchemy.orm import Session

from backend import clock, live, outbox, vault
from backend.access import NO_LINK, Actor, Link, Permission, policy
from backend.db import reading, transaction
from backend.errors import Conflict, Invalid, NotFound, Unavailable
from backend.inspection import InspectionBusy, Refused, Verdict
from backend.keyd import Keyd, KeydRefused, Unwrap
from backend.services import people
from backend.services.documents import envelopes, notices, queries, rules
from backend.services.documents.access import grant_link
from backend.services.documents.actions import tracing
from backend.services.documents.actions.finding import Damaged
from backend.services.documents.actions.opening import Opened
from backend.services.documents.actions.receiving import Tools
from backend.services.documents.models import Grant
from backend.services.documents.queries import grants
from backend.services.documents.rules import sharing


class Readable(NamedTuple):
    """A share as its reader sees it in a list: whose, and what the owner said of it."""

    grant: grants.Shared
    owner: people.Named
    card: envelopes.SharedCard
    opened_at: datetime | None


def readable(
    actor: Actor, *, keys: vault.VaultKeys, keyd: Keyd, on: date, owner_id: UUID | None = None
) -> list[Readable]:
    """What is shared with somebody today, the newest first. Writes nothing; one call to keyd."""
    policy.require(actor, Permission.SHARED_LIST)
    with reading() as reader:
        found = [
            one
            for one in grants.received(reader, actor.id, on, owner_id=owner_id)
            if one.recipient_epoch == keys.epoch
            and policy.decide(actor, Permission.DOCUMENT_READ, _tie(actor, one, on))
        ]
        owners = people.names(reader, {one.owner_id for one in found})
        opened: dict[tuple[UUID, UUID], grants.Readings] = {}
        for safe_id in owners:
            opened |= grants.readings(reader, safe_id, actor_id=actor.id)
    told = []
    for one, card in _cards(found, keys, keyd):
        read = opened.get((one.document_id, actor.id))
        last = read.last_at if read and read.last_at >= one.created_at else None
        told.append(Readable(one, owners[one.owner_id], card, last))
    return told


def _cards(
    found: list[grants.Shared], keys: vault.VaultKeys, keyd: Keyd
) -> list[tuple[grants.Shared, envelopes.SharedCard]]:
    """The cards of these shares, in one call; one that was altered is left out and does not hide the others."""
    if not found:
        return []
    try:
        inner = keyd.unwrap([(_card_place(one), one.sealed_card or b"") for one in found])
        return [(one, _card(one, sealed, keys)) for one, sealed in zip(found, inner, strict=True)]
    except (KeydRefused, Damaged):
        if len(found) == 1:
            return []
        half = len(found) // 2
        return _cards(found[:half], keys, keyd) + _cards(found[half:], keys, keyd)


def one_readable(
    actor: Actor, grant_id: UUID, *, keys: vault.VaultKeys, keyd: Keyd, scene: tracing.Scene, at: datetime
) -> Readable:
    """One share, as the list shows it; its pages are another gesture. Raises NotFound."""
    on = clock.day_in(actor.zone, at)
    found = _find(actor, grant_id, keyd, scene, at, on)
    _refuse_waiting(found, keys)
    with reading() as reader:
        owner = people.names(reader, [found.owner_id])[found.owner_id]
        read = grants.readings(reader, found.owner_id, document_id=found.document_id, actor_id=actor.id)
    mine = read.get((found.document_id, actor.id))
    last = mine.last_at if mine and mine.last_at >= found.created_at else None
    for _, card in _cards([found], keys, keyd):
        return Readable(found, owner, card, last)
    raise Damaged()


def page(
    actor: Actor,
    grant_id: UUID,
    number: int,
    *,
    keys: vault.VaultKeys,
    tools: Tools,
    scene: tracing.Scene,
    at: datetime,
) -> bytes:
    """A page (from 1) as a WebP with its mark drawn across. Nothing of it is kept on the server."""
    on = clock.day_in(actor.zone, at)
    found = _find(actor, grant_id, tools.keyd, scene, at, on)
    dek, card = _open(actor, found, "opened", keys, tools.keyd, scene, at)
    if not sharing.shows(found.side, number, card.pages):
        raise NotFound("Ce papier n'a pas cette page, ou elle n'est pas partagée.", code="no_such_page")
    with reading() as reader:
        reader_name = people.names(reader, [actor.id])[actor.id].first_name
    mark = sharing.mark(card.purpose, reader_name, clock.day_in(actor.zone, found.created_at))
    try:
        source = _reader(found, dek, tools.blobs)
        with tools.inspector.read(
            "preview",
            card.kind,  # type: ignore[arg-type]
            source,
            source.length,
            page=number,
            mark=mark,
        ) as drawn:
            return b"".join(drawn.pieces)
    except (vault.CannotOpen, vault.BlobMissing):
        raise _damaged(actor, found, "opened", tools.keyd, scene, at) from None
    except InspectionBusy:
        raise Unavailable("Beaucoup de papiers s'ouvrent en même temps. Réessayez.", code="busy") from None
    except Refused as refusal:
        if refusal.verdict is Verdict.NO_SUCH_PAGE:
            raise NotFound("Ce papier n'a pas cette page.", code="no_such_page") from None
        raise Invalid("Cette page est trop compliquée à montrer.", code="page_not_drawn") from None


def copy(
    actor: Actor,
    grant_id: UUID,
    *,
    keys: vault.VaultKeys,
    tools: Tools,
    scene: tracing.Scene,
    at: datetime,
) -> Opened:
    """The bytes as stored, when the owner said a copy may be taken: whole and genuine, or not at all."""
    on = clock.day_in(actor.zone, at)
    found = _find(actor, grant_id, tools.keyd, scene, at, on)
    if found.mode != "download":
        raise NotFound("Ce papier est montré, pas donné. Demandez une copie si besoin.", code="view_only")
    dek, card = _open(actor, found, "downloaded", keys, tools.keyd, scene, at)
    try:
        reader = _reader(found, dek, tools.blobs)
        for _ in reader:
            pass
    except (vault.CannotOpen, vault.BlobMissing):
        raise _damaged(actor, found, "downloaded", tools.keyd, scene, at) from None
    return Opened(card.kind, rules.file_name(card.title, card.kind), reader.length, iter(reader))


def _find(
    actor: Actor, grant_id: UUID, keyd: Keyd, scene: tracing.Scene, at: datetime, on: date
) -> grants.Shared:
    """A share this person may read now. A try by anybody else, or too late, shows in the owner's trace (AUD-04)."""
    with reading() as reader:
        found = grants.shared(reader, grant_id, on)
    if found is None:
        raise NotFound()
    try:
        policy.require(actor, Permission.DOCUMENT_READ, _tie(actor, found, on))
    except NotFound:
        if actor.id != found.owner_id:
            note_refusal(actor, found.owner_id, found.document_id, found.number, keyd, scene, at)
        if actor.id == found.recipient_id and actor.authority_id == found.authority_id:
            raise NotFound(
                "Ce papier n'est plus partagé avec vous. Demandez à la personne de le partager à nouveau.",
                code="no_longer_shared",
            ) from None
        raise
    return found


def note_refusal(
    actor: Actor,
    safe_id: UUID,
    document_id: UUID,
    number: int | None,
    keyd: Keyd,
    scene: tracing.Scene,
    at: datetime,
) -> None:
    """Write somebody else's try in the owner's trace, once a quarter of an hour: a trace is not to be flooded."""
    with transaction() as session:
        head = tracing.hold(session, safe_id)
        if queries.opened_lately(session, safe_id, actor.id, document_id, at, result="refused"):
            return
        tried = tracing.Act("opened", document_id, number, "refused")
        tracing.append(session, keyd, head, actor, tracing.Scene(network=scene.network), [tried], at=at)


def _tie(actor: Actor, found: grants.Shared, on: date) -> Link:
    if found.recipient_id != actor.id or found.recipient_role not in {str(role) for role in actor.roles}:
        return NO_LINK
    live = found.state(on) in ("live", "waiting")
    return grant_link(actor, found.owner_id, found.authority_id, live=live)


def _open(
    actor: Actor,
    found: grants.Shared,
    act: str,
    keys: vault.VaultKeys,
    keyd: Keyd,
    scene: tracing.Scene,
    at: datetime,
) -> tuple[bytes, envelopes.SharedCard]:
    """The paper's key and card, given only with their line in the trace; the first reading tells the owner."""
    _refuse_waiting(found, keys)
    places = [
        Unwrap(_dek_place(found), found.sealed_dek or b""),
        Unwrap(_card_place(found), found.sealed_card or b""),
    ]
    try:
        with transaction() as session:
            head = tracing.hold(session, found.owner_id)
            same = act == "opened" and queries.opened_lately(
                session, found.owner_id, actor.id, found.document_id, at
            )
            if same:
                dek, card = keyd.unwrap([(one.context, one.sealed) for one in places])
            else:
                done = tracing.Act(act, found.document_id, found.number, blob_sha256=found.ciphertext_sha256)
                dek, card = tracing.append(session, keyd, head, actor, scene, [done], at=at, also=places)
            _tell_first_reading(session, found, at)
        return vault.open_with(keys.secret, dek, _dek_place(found)), _card(found, card, keys)
    except (vault.CannotOpen, KeydRefused):
        raise _damaged(actor, found, act, keyd, scene, at) from None


def _tell_first_reading(session: Session, found: grants.Shared, at: datetime) -> None:
    first = session.execute(
        update(Grant)
        .where(Grant.id == found.id, Grant.first_read_at.is_(None))
        .values(first_read_at=at)
        .returning(Grant.id)
    ).first()
    if first is not None:
        outbox.post(session, [notices.share_read(found.id, to=found.owner_id, at=at)], at=at)
        live.tell(session, [found.owner_id], "papers", found.document_id, at=at)


def _refuse_waiting(found: grants.Shared, keys: vault.VaultKeys) -> None:
    if found.sealed_dek is None or found.recipient_epoch != keys.epoch:
        raise Conflict(
            "Ce papier s'ouvrira quand la personne qui le partage aura rouvert Cap 18.", code="share_waits"
        )


def _place(found: grants.Shared) -> tuple[UUID, int, UUID, int, UUID, UUID]:
    return (
        found.owner_id,
        found.recipient_epoch or 0,
        found.document_id,
        found.number,
        found.recipient_id,
        found.id,
    )


def _dek_place(found: grants.Shared) -> vault.Context:
    return envelopes.grant_dek_context(*_place(found))


def _card_place(found: grants.Shared) -> vault.Context:
    return envelopes.grant_card_context(*_place(found))


def _card(found: grants.Shared, inner: bytes, keys: vault.VaultKeys) -> envelopes.SharedCard:
    try:
        return envelopes.open_shared_card(keys.secret, inner, _card_place(found))
    except vault.CannotOpen:
        raise Damaged() from None


def _reader(found: grants.Shared, dek: bytes, blobs: vault.BlobStore) -> vault.BlobReader:
    ref = vault.BlobRef(found.owner_id, found.document_id, found.number, found.blob_epoch)
    return vault.open_blob(blobs.open(found.blob_name), dek=dek, ref=ref)


def _damaged(
    actor: Actor, found: grants.Shared, act: str, keyd: Keyd, scene: tracing.Scene, at: datetime
) -> Damaged:
    with transaction() as session:
        head = tracing.hold(session, found.owner_id)
        failed = tracing.Act(act, found.document_id, found.number, "failed", found.ciphertext_sha256)
        tracing.append(session, keyd, head, actor, scene, [failed], at=at)
    return Damaged()
