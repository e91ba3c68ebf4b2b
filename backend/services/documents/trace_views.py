"""The trace in sentences, for its owner: on a screen, in a page to keep, in what they take away."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from backend.services.documents import notices, queries
from backend.services.documents.actions.journal import Journal


def page(journal: Journal, titles: dict[UUID, str], reader_id: UUID, next_page: str | None) -> dict[str, Any]:
    """A page of the trace, and the people it speaks of."""
    told: dict[str, Any] = {
        "items": [line(one, titles, reader_id, journal.people) for one in journal.entries],
        "people": [
            {"id": one, "role": role} | ({"first_name": name} if name else {})
            for one, (role, name) in journal.people.items()
        ],
    }
    return told | ({"next": next_page} if next_page else {})


def line(
    entry: queries.Traced,
    titles: dict[UUID, str],
    reader_id: UUID,
    people: dict[UUID, tuple[str, str | None]],
) -> dict[str, Any]:
    """One act, in a sentence."""
    mine, nobody = entry.actor_id == reader_id, entry.actor_id is None
    other = entry.with_id if mine else entry.actor_id
    role, name = people.get(other, (entry.actor_role, None)) if other else ("", None)
    called = notices.name_of(role, name) if other else None
    item: dict[str, Any] = {
        "at": entry.at,
        "who": "me" if mine else "service" if nobody and entry.actor_role != "guest" else "other",
        "role": entry.actor_role,
        "act": entry.act,
        "result": entry.result,
        "sentence": notices.sentence(
            entry.act,
            entry.result,
            who=None if mine or nobody else called,
            other=called if mine else None,
        ),
    }
    if entry.object_id is not None:
        item["document_id"] = entry.object_id
    if entry.object_id in titles:
        item["title"] = titles[entry.object_id]
    if entry.device and (mine or entry.actor_role == "guest"):
        item["device"] = entry.device
    if other is not None:
        item["person_id"] = other
    if name:
        item["first_name"] = name
    return item
