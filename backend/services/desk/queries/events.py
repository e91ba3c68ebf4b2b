"""The twelve events of a life, on one young person's file: which are known, what each brings, what one would bring."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any
from uuid import UUID

from backend import law
from backend.access import Actor, Permission, policy, scope
from backend.db import Reader
from backend.errors import Invalid, NotFound
from backend.keyd import Keyd
from backend.services import autonomy, people
from backend.services.autonomy import rules
from backend.services.desk.rules import events as told


def events(reader: Reader, actor: Actor, youth_id: UUID, *, keyd: Keyd, on: date) -> dict[str, Any]:
    """The twelve, in order: those the facts tell with their day and the dates they bring, then how to say the rest."""
    policy.require(actor, Permission.MEASURES_READ, scope.link(reader, actor, youth_id, on))
    known = known_facts(reader, youth_id, keyd)
    facts = autonomy.person_facts(known)
    rows = {row.rule: row for row in autonomy.as_known(reader, {youth_id: known}, on)[youth_id]}
    found = {one.id: one for one in rules.life_events(facts, on)}
    return {
        "on": on,
        "items": [
            _event(rule, found.get(rule.id), rows, known.flags, on) for rule in law.event_rules().values()
        ],
    }


def foreseen(
    reader: Reader, actor: Actor, youth_id: UUID, said: told.Said, *, keyd: Keyd, on: date
) -> dict[str, Any]:
    """What saying this event would change in the dates, before it is written. Raises `Invalid` by field."""
    policy.require(actor, Permission.MEASURES_EDIT, scope.link(reader, actor, youth_id, on))
    known = known_facts(reader, youth_id, keyd)
    facts = autonomy.person_facts(known)
    refuse(said, facts, on)
    before = autonomy.as_known(reader, {youth_id: known}, on)[youth_id]
    ticks = {row.rule: (row.done_on, row.waived_on) for row in before}
    after = [
        row._replace(done_on=ticks[row.rule][0], waived_on=ticks[row.rule][1])
        for row in rules.milestones(told.facts_after(said, facts), on)
    ]
    rule = law.event_rules()[said.event]
    return {
        **_words(rule),
        "changes": [
            {
                "kind": one.kind,
                **_dated(one.after if one.kind != "stops" else one.before, on),
                "was_due_on": one.before.due_on if one.kind == "moves" else None,
            }
            for one in told.changes(before, after, on)
        ],
    }


def refuse(said: told.Said, facts: rules.PersonFacts, on: date) -> None:
    """Raises `NotFound` for an event that is not of the calendar, `Invalid` when it cannot be said so."""
    if said.event not in told.WAYS:
        raise NotFound()
    if faults := told.faults(said, facts, on):
        raise Invalid(fields=faults)


def known_facts(reader: Reader, youth_id: UUID, keyd: Keyd) -> people.Facts:
    """What is known of one young person. Raises `NotFound`."""
    known = people.facts(reader, [youth_id], keyd).get(youth_id)
    if known is None:
        raise NotFound()
    return known


def _event(
    rule: law.EventRule,
    found: rules.LifeEvent | None,
    rows: Mapping[str, rules.Milestone],
    flags: Mapping[str, Any],
    on: date,
) -> dict[str, Any]:
    way = told.WAYS[rule.id]
    kept = flags.get(way.flag) if way.flag else None
    day = date.fromisoformat(kept) if kept and found is not None and found.day is None else None
    return {
        **_words(rule),
        "known": found is not None,
        "day": day if found is None or found.day is None else found.day,
        "certainty": None if found is None else found.certainty,
        "asks_birth": way.asks_birth,
        "bases": [{"value": one, "label": people.BASIS_WORDS[one]} for one in way.bases],
        "dates": _brought(rule.rules, rows, on) if found is not None else [],
    }


def _words(rule: law.EventRule) -> dict[str, Any]:
    return {
        "event": rule.id,
        "title": rule.title,
        "consequence": rule.consequence,
        "article": rule.article,
        "source": rule.source,
        "confidence": rule.confidence,
        "checked_on": rule.checked_on,
    }


def _brought(touched: Sequence[str], rows: Mapping[str, rules.Milestone], on: date) -> list[dict[str, Any]]:
    owed = [rows[one] for one in touched if rules.state(rows[one], on) != "not_concerned"]
    return [_dated(row, on) for row in rules.order(owed, on)]


def _dated(row: rules.Milestone, on: date) -> dict[str, Any]:
    rule = rules.rule(row.rule)
    version = rule.on(on) or rule.latest
    return {
        "rule": row.rule,
        "title": rule.title,
        "why": rules.why_text(row.rule, row.why),
        "opens_on": row.opens_on,
        "due_on": row.due_on,
        "state": rules.state(row, on),
        "certainty": row.certainty,
        "article": version.article,
        "checked_on": version.checked_on,
        "actor": rule.actor,
        "proofs": list(rule.evidence),
        "if_missed": rule.if_missed,
    }
