"""Drawing pages of one's own paper for somebody outside: marked, once, and never the paper itself."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import NamedTuple
from uuid import UUID

from backend import vault
from backend.access import Actor, Permission, policy
from backend.db import reading
from backend.errors import Invalid, Unavailable
from backend.inspection import InspectionBusy, Refused
from backend.services.documents import records
from backend.services.documents.access import own_safe
from backend.services.documents.actions import opening, tracing
from backend.services.documents.actions.finding import find, opened_records
from backend.services.documents.actions.receiving import Tools
from backend.services.documents.queries import grants


class Shown(NamedTuple):
    """Pages of one version of a paper, each a WebP with its mark across; by page, from 1."""

    number: int
    type: str
    pages: dict[int, bytes]


def drawn_for_guest(
    actor: Actor,
    document_id: UUID,
    *,
    mark: str,
    side: int | None,
    most: int,
    keys: vault.VaultKeys,
    tools: Tools,
    scene: tracing.Scene,
    at: datetime,
) -> Shown:
    """The pages of one's own paper with a mark, kept nowhere by the safe. `side`: that page alone.

    Raises Invalid (`/side`, or too many pages), Damaged, Gone, NotFound, Unavailable.
    """
    held = find(actor, document_id, keyd=tools.keyd, scene=scene, at=at)
    card, origin = opened_records(held, keys)
    if side is not None and side > origin.pages:
        raise _wrong("/side", "Ce papier n'a qu'un côté. Montre-le en entier.")
    wanted = [side] if side is not None else list(range(1, origin.pages + 1))
    if len(wanted) > most:
        sentence = f"Ce papier a plus de {most} pages. Partage-le plutôt avec quelqu'un de ton équipe."
        raise Invalid(sentence, code="too_many_pages")
    place, sealed = opening.wrapped(held, keys)
    with opening.faults_traced(actor, held, "opened", tools.keyd, scene, at):
        dek = opening.unwrapped(tools.keyd.unwrap([(place, sealed)])[0], held, keys)
        pages = {}
        for page in wanted:
            source = opening.blob_reader(held, dek, tools.blobs)
            pages[page] = _draw(origin, source, page, mark, tools)
    return Shown(held.number, card.type, pages)


def _draw(origin: records.Origin, source: vault.BlobReader, page: int, mark: str, tools: Tools) -> bytes:
    try:
        with tools.inspector.read(
            "preview",
            origin.kind,  # type: ignore[arg-type]
            source,
            source.length,
            page=page,
            mark=mark,
        ) as drawn:
            return b"".join(drawn.pieces)
    except InspectionBusy:
        raise Unavailable("Beaucoup de papiers s'ouvrent en même temps. Réessaie.", code="busy") from None
    except Refused:
        raise Invalid(
            "Une page est trop compliquée à montrer. Prends ce papier en photo.", code="page_not_drawn"
        ) from None


def _wrong(field: str, sentence: str) -> Invalid:
    return Invalid(sentence, fields={field: sentence})


class Named(NamedTuple):
    """What one's own list shows of a paper."""

    title: str
    type: str


def named_papers(actor: Actor, document_ids: Iterable[UUID], keys: vault.VaultKeys) -> dict[UUID, Named]:
    """The titles and kinds of one's own papers still kept, for one's own list. Writes nothing."""
    policy.require(actor, Permission.DOCUMENT_READ, own_safe(actor))
    with reading() as reader:
        cards = grants.cards(reader, actor.id, document_ids)
    told = {}
    for document_id, sealed in cards.items():
        try:
            card = records.open_card(keys.index_key, document_id, sealed)
        except vault.CannotOpen:
            continue  # damaged: the list of papers says so
        told[document_id] = Named(card.title, card.type)
    return told
