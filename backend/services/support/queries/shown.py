"""A request as its owner and its team read it."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any
from uuid import UUID

from sqlalchemy import select

from backend.access import Actor, Permission, policy, scope
from backend.access.actor import Link
from backend.db import Reader
from backend.services import people
from backend.services.support import records, remedies, rules
from backend.services.support.models import SupportEvent, SupportRequest

COLUMNS = tuple(SupportRequest.__table__.columns)


def may_follow(actor: Actor, link: Link) -> bool:
    """Whoever follows them today or, once they have left, the team that still answers."""
    return policy.decide(actor, Permission.SUPPORT_FOLLOW, link) or policy.decide(
        actor, Permission.RETURN_FOLLOW, link
    )


def drawn(reader: Reader, rows: Collection[Any], *, key: bytes) -> list[dict[str, Any]]:
    """Requests with their words, their answer and what happened to each."""
    events = _events(reader, [row.id for row in rows])
    return [_one(row, events.get(row.id, []), key) for row in rows]


def _one(row: Any, events: list[dict[str, Any]], key: bytes) -> dict[str, Any]:
    asked = records.unseal(key, "words_sealed", row.id, row.words_sealed, records.Asked)
    shown: dict[str, Any] = {
        "id": row.id,
        "kind": row.kind,
        "state": row.state,
        "tonight": row.tonight,
        "asked_at": row.asked_at,
        "asked_on": row.asked_on,
        "due_on": row.due_on,
        "silent_on": rules.silent_on(row.asked_on),
        "needs": asked.needs,
        "message": asked.message,
        "reach": asked.reach,
        "history": {part: getattr(asked.history, part) for part in rules.HISTORY},
        "events": events,
        "version": row.version,
    }
    if row.interview_id is not None:
        shown["interview_id"] = row.interview_id
    if row.decision is not None:
        told = records.unseal(key, "answer_sealed", row.id, row.answer_sealed, records.Answer)
        shown["answer"] = {
            "decision": row.decision,
            "decided_on": row.decided_on,
            "starts_on": row.starts_on,
            "last_on": row.last_on,
            "reasons": told.reasons,
            "plan": told.plan,
            "signed_by": told.signed_by,
            "contest_until": rules.contest_until(row.decided_on) if row.decision == "no" else None,
        }
        if row.decision == "no" and row.kind != rules.INTERVIEW:
            shown["answer"]["remedies"] = remedies.after_refusal(row.decided_on)
    return shown


def _events(reader: Reader, ids: Collection[UUID]) -> dict[UUID, list[dict[str, Any]]]:
    found: dict[UUID, list[dict[str, Any]]] = {}
    if not ids:
        return found
    who = people.Person
    rows = reader.execute(
        select(SupportEvent.request_id, SupportEvent.at, SupportEvent.act, who.first_name)
        .join(who, who.id == SupportEvent.actor_id)
        .where(SupportEvent.request_id.in_(ids))
        .order_by(SupportEvent.at, SupportEvent.id)
    )
    for request_id, at, act, name in rows:
        found.setdefault(request_id, []).append({"at": at, "act": act, "by": name})
    return found


def followed(reader: Reader, actor: Actor, youth_ids: Collection[UUID], on: Any) -> dict[UUID, Link]:
    """Those this actor may answer, with what ties them."""
    links = scope.links(reader, actor, list(youth_ids), on)
    return {one: link for one, link in links.items() if may_follow(actor, link)}
