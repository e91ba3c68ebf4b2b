"""The milestones of one young person, as the screen of each reader needs them; and rows for those above."""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import Connection, String, Uuid, and_, bindparam, select

from backend.access import Actor, Link, Permission, policy, scope
from backend.db import Reader
from backend.errors import NotFound
from backend.keyd import Keyd, KeydUnavailable
from backend.prepared import Prepared
from backend.services import people
from backend.services.autonomy import rules
from backend.services.autonomy.models import MilestoneRow
from backend.services.autonomy.queries import replay
from backend.services.autonomy.queries.words import EVIDENCE, REASON, unseal


class Dated(NamedTuple):
    """The part of a milestone that tells its state on a day (`rules.state`, `rules.urgency`)."""

    youth_id: UUID
    rule: str
    opens_on: date
    due_on: date | None
    lapses_on: date | None
    stops_on: date | None
    applies: str
    certainty: str
    done_on: date | None
    waived_on: date | None


DATED = (
    MilestoneRow.youth_id,
    MilestoneRow.rule,
    MilestoneRow.opens_on,
    MilestoneRow.due_on,
    MilestoneRow.lapses_on,
    MilestoneRow.stops_on,
    MilestoneRow.applies,
    MilestoneRow.certainty,
    MilestoneRow.done_on,
    MilestoneRow.waived_on,
)


WAITING = and_(MilestoneRow.applies != "no", MilestoneRow.done_on.is_(None), MilestoneRow.waived_on.is_(None))
"""Neither settled nor out of question: the rows a home or a caseload looks at."""


def read(
    actor: Actor, reader: Reader, youth_id: UUID, *, keyd: Keyd, on: date, link: Link | None = None
) -> dict[str, Any]:
    """Every milestone of a young person, most urgent first, in the words of who reads: `tu` for oneself.

    `link`: what ties them, when it was read already."""
    policy.require(actor, Permission.MILESTONES_READ, link or scope.link(reader, actor, youth_id, on))
    return {"on": on, "items": _items(actor, reader, youth_id, None, keyd, on)}


def read_as_of(
    actor: Actor, reader: Reader, youth_id: UUID, *, keyd: Keyd, on: date, day: date
) -> dict[str, Any]:
    """What was, or will be, owed on a civil day: the facts known today under the law of that day, with what was
    ticked by then. Most pressing first. Raises `KeydUnavailable` when sensitive facts cannot be opened."""
    policy.require(actor, Permission.MILESTONES_READ, scope.link(reader, actor, youth_id, on))
    rows = replay.as_of(reader, [youth_id], day, keyd).get(youth_id)
    if rows is None:
        raise NotFound()
    own = actor.id == youth_id
    return {"on": day, "items": [_owed(row, own=own, day=day) for row in rows]}


def _owed(row: rules.Milestone, *, own: bool, day: date) -> dict[str, Any]:
    rule = rules.rule(row.rule)
    law = rule.on(day) or rule.versions[0]
    return {
        "rule": row.rule,
        "title": rule.title_young if own else rule.title,
        "why": rule.why_young if own else rules.why_text(row.rule, row.why),
        "opens_on": row.opens_on,
        "due_on": row.due_on,
        "state": rules.state(row, day),
        "certainty": row.certainty,
        "article": law.article,
        "checked_on": law.checked_on,
    }


def read_one(
    actor: Actor, reader: Reader, youth_id: UUID, rule: str, *, keyd: Keyd, on: date
) -> dict[str, Any]:
    """One milestone, as the list shows it."""
    policy.require(actor, Permission.MILESTONES_READ, scope.link(reader, actor, youth_id, on))
    items = _items(actor, reader, youth_id, rule, keyd, on)
    if not items:
        raise NotFound()
    return items[0]


def _items(
    actor: Actor, reader: Reader, youth_id: UUID, rule: str | None, keyd: Keyd, on: date
) -> list[dict[str, Any]]:
    connection = reader if isinstance(reader, Connection) else reader.connection()
    rows = _whole(rule is not None).rows(connection, {"youth": youth_id} | ({"rule": rule} if rule else {}))
    return [_item(row, own=actor.id == youth_id, keyd=keyd, on=on) for row in rules.order(rows, on)]


@cache
def _whole(one: bool) -> Prepared:
    wanted = (
        select(
            *DATED,
            MilestoneRow.why,
            MilestoneRow.evidence_sealed,
            MilestoneRow.reason_sealed,
            MilestoneRow.version,
            people.Person.authority_id,
        )
        .join(people.Person, people.Person.id == MilestoneRow.youth_id)
        .where(MilestoneRow.youth_id == bindparam("youth", type_=Uuid()))
    )
    return Prepared(wanted.where(MilestoneRow.rule == bindparam("rule", type_=String())) if one else wanted)


def _item(row: Any, *, own: bool, keyd: Keyd, on: date) -> dict[str, Any]:
    rule = rules.rule(row.rule)
    law = rule.on(on) or rule.latest
    return {
        "rule": row.rule,
        "title": rule.title_young if own else rule.title,
        "why": rule.why_young if own else rules.why_text(row.rule, row.why),
        "gesture": rule.gesture,
        "kind": rule.kind,
        "opens_on": row.opens_on,
        "due_on": row.due_on,
        "state": rules.state(row, on),
        "urgency": rules.urgency(row, on),
        "applies": row.applies,
        "certainty": row.certainty,
        "article": law.article,
        "checked_on": law.checked_on,
        "confidence": law.confidence,
        "source": law.source,
        "actor": rule.actor,
        "proofs": list(rule.evidence),
        "if_missed": rule.if_missed,
        "done_on": row.done_on,
        "waived_on": row.waived_on,
        "version": row.version,
    } | _words(row, keyd)


def _words(row: Any, keyd: Keyd) -> dict[str, str]:
    """Only what there is, and only while keyd answers: dates are read without it (DESIGN §11.3)."""
    if row.evidence_sealed is None and row.reason_sealed is None:
        return {}
    try:
        key = keyd.authority_key(row.authority_id)
    except KeydUnavailable:
        return {}
    reason = "waived_reason" if row.waived_on is not None else "reopened_reason"
    found = {
        "evidence": unseal(key, EVIDENCE, row.youth_id, row.rule, row.evidence_sealed),
        reason: unseal(key, REASON, row.youth_id, row.rule, row.reason_sealed),
    }
    return {name: text for name, text in found.items() if text is not None}
