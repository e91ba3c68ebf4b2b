"""Putting one's own papers in a file to send: which ones serve, and each of their pages as a picture."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import Final, NamedTuple
from uuid import UUID

from backend import vault
from backend.access import Actor, Permission, policy
from backend.db import reading, transaction
from backend.errors import Invalid, Unavailable
from backend.guides.papers import paper_types
from backend.inspection import InspectionBusy, Refused
from backend.keyd import Unwrap
from backend.services.documents import queries, records, rules
from backend.services.documents.access import own_safe
from backend.services.documents.actions import opening, tracing
from backend.services.documents.actions.finding import find, opened_records
from backend.services.documents.actions.receiving import Tools


class Serving(NamedTuple):
    """A paper of one's own that serves for something, and until which day it does."""

    id: UUID
    type: str
    label: str
    title: str
    side: int | None
    pages: int
    issued_on: date | None
    standing: rules.Standing


AS_IT_IS: Final = 1_200_000
"""Bytes up to which a photo goes in a file as it is kept: it was redrawn when it came in, and reads at its best."""
_FRAMES: Final = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}


class Picture(NamedTuple):
    """A page as a JPEG, and its size in pixels."""

    jpeg: bytes
    width: int
    height: int


def serving(actor: Actor, use: str, *, keys: vault.VaultKeys, on: date) -> list[Serving]:
    """One's own papers that serve a use (a code of `paper_uses.yaml`), the best first. Writes nothing."""
    policy.require(actor, Permission.DOCUMENT_READ, own_safe(actor))
    with reading() as reader:
        held = queries.held_by(reader, actor.id)
    opened, found = records.card_opener(keys.index_key), []
    for one in held:
        try:
            card = opened(one.id, one.sealed_card or b"")
        except vault.CannotOpen:
            continue  # the list of papers shows it as damaged: it cannot go in a file
        kind = paper_types()[card.type]
        asked = next((asking for asking in kind.uses if asking.use == use), None)
        if asked is None:
            continue
        dates = rules.Dates(card.issued_on, card.expires_on)
        standing = rules.for_use(asked, rules.standing(kind, dates, on=on), dates, on=on)
        found.append(
            Serving(
                one.id, card.type, kind.label, card.title, card.side, card.pages, card.issued_on, standing
            )
        )
    return sorted(found, key=_best_first)


def _best_first(one: Serving) -> tuple[int, int]:
    until = one.standing.until or date.max
    return -rules.PRESSING[one.standing.state], -until.toordinal()


def pictured(
    actor: Actor,
    document_ids: Sequence[UUID],
    *,
    small: bool = False,
    keys: vault.VaultKeys,
    tools: Tools,
    scene: tracing.Scene,
    at: datetime,
) -> dict[UUID, list[Picture]]:
    """Every page of these papers, drawn for a file and kept nowhere; one line of the trace a paper.

    `small`: lighter pictures, still legible, when the whole would be too heavy.

    Raises Damaged, Gone or NotFound as an opening does, Invalid on a page nobody can draw.
    """
    held = [find(actor, one, keyd=tools.keyd, scene=scene, at=at) for one in document_ids]
    sealed = [opening.wrapped(one, keys) for one in held]
    with transaction() as session:
        head = tracing.hold(session, actor.id)
        acts = [tracing.Act("filed", one.id, one.number, blob_sha256=one.ciphertext_sha256) for one in held]
        also = [Unwrap(context, key) for context, key in sealed]
        inner = tracing.append(session, tools.keyd, head, actor, scene, acts, at=at, also=also)
    drawn = {}
    for one, outer in zip(held, inner, strict=True):
        dek = opening.unwrapped(outer, one, keys)
        _, origin = opened_records(one, keys)
        with opening.faults_traced(actor, one, "filed", tools.keyd, scene, at):
            drawn[one.id] = [
                _picture(one, origin.kind, page, dek, tools, small=small)
                for page in range(1, origin.pages + 1)
            ]
    return drawn


def jpeg_size(body: bytes) -> tuple[int, int]:
    """Width and height in pixels of a JPEG that we wrote ourselves. Raises ValueError when no frame is found."""
    at = 2
    while at + 9 <= len(body) and body[at] == 0xFF:
        marker, length = body[at + 1], int.from_bytes(body[at + 2 : at + 4], "big")
        if marker in _FRAMES:
            return int.from_bytes(body[at + 7 : at + 9], "big"), int.from_bytes(body[at + 5 : at + 7], "big")
        at += 2 + length
    raise ValueError("no frame in this JPEG")


def _picture(held: queries.Held, kind: str, page: int, dek: bytes, tools: Tools, *, small: bool) -> Picture:
    source = opening.blob_reader(held, dek, tools.blobs)
    if kind == "jpeg" and not small and source.length <= AS_IT_IS:
        body = b"".join(source)
        width, height = jpeg_size(body)
        return Picture(body, width, height)
    try:
        with tools.inspector.read(
            "small_picture" if small else "picture",
            kind,  # type: ignore[arg-type]
            source,
            source.length,
            page=page,
        ) as found:
            return Picture(b"".join(found.pieces), found.facts["width"], found.facts["height"])
    except InspectionBusy:
        raise Unavailable("Beaucoup de papiers s'ouvrent en même temps. Réessaie.", code="busy") from None
    except Refused:
        raise Invalid(
            "Une page est trop compliquée à mettre dans le dossier. Prends ce papier en photo.",
            code="page_not_drawn",
        ) from None
