"""One interview as each reader sees it: the young person all of theirs; a professional what was shared."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from backend import french
from backend.access import Actor, Permission, policy, scope
from backend.db import Reader
from backend.errors import NotFound
from backend.keyd import Keyd
from backend.services import people, steps
from backend.services.interviews import records, rules, ties
from backend.services.interviews.content import content, contents
from backend.services.interviews.queries import rows


def told(said: records.Minutes) -> dict[str, rules.Said]:
    """The topics of a sheet, as the rules read them."""
    return {code: rules.Said(line.said, line.note) for code, line in said.topics.items()}


def parts(row: Any, said: records.Minutes, name: str) -> list[tuple[str, str]]:
    """The text of the minutes; nothing before a day was written."""
    if row.held_on is None:
        return []
    return rules.lines(
        content(row.kind),
        name=name,
        held_on=row.held_on,
        due_on=row.due_on,
        late_reason=said.late_reason,
        present=said.present,
        said=told(said),
        summary=said.summary,
        following=said.following,
        corrections=[(date.fromisoformat(one.on), one.text) for one in said.corrections],
    )


def of_youth(actor: Actor, reader: Reader, youth_id: UUID, *, on: date) -> dict[str, Any]:
    """The interviews of a person, and for each kind whether it is owed, by when, and whether one is under way."""
    link = scope.link(reader, actor, youth_id, on)
    policy.require(
        actor,
        Permission.INTERVIEW_READ
        if policy.decide(actor, Permission.INTERVIEW_READ, link)
        else Permission.INTERVIEW_AFTER,
        link,
    )
    seen = [kind for kind in rules.KINDS if ties.may(actor, Permission.INTERVIEW_READ, link, kind)]
    found = [one for one in rows.of_youth(reader, youth_id) if one.kind in seen]
    owed = rows.milestones(reader, youth_id, {one.rule for one in contents().values()})
    dated = rows.appointments(reader, {row.appointment_id for row in found if row.appointment_id})
    return {
        "items": [_short(row, dated, on) for row in found],
        "kinds": [_kind(contents()[kind], found, owed, youth_id == actor.id, on) for kind in seen],
    }


def read(actor: Actor, reader: Reader, interview_id: UUID, *, keyd: Keyd, on: date) -> dict[str, Any]:
    """One interview, for its young person, their referent or the lead of the team. Raises NotFound."""
    row = rows.one(reader, interview_id)
    if row is None:
        raise NotFound()
    link = scope.link(reader, actor, row.youth_id, on)
    ties.require(actor, Permission.INTERVIEW_READ, link, row.kind)
    holds = ties.may(actor, Permission.INTERVIEW_HOLD, link, row.kind)
    key = keyd.authority_key(row.authority_id)
    kind = content(row.kind)
    said = records.minutes(key, row.id, row.minutes_sealed)
    prepared = records.preparation(key, row.id, row.preparation_sealed)
    acknowledged = rows.acknowledgements(reader, interview_id)
    happened = rows.events(reader, interview_id)
    who = {row.youth_id, *(one.person_id for one in acknowledged), *(one.actor_id for one in happened)}
    names = people.names(reader, who)
    name = names[row.youth_id].first_name
    dated = rows.appointments(reader, [row.appointment_id] if row.appointment_id else [])
    whole = parts(row, said, name)
    sha256 = rules.fingerprint(whole) if whole else None
    shown = _short(row, dated, on) | {
        "youth": {"id": row.youth_id, "first_name": name, "last_name": names[row.youth_id].last_name},
        "version": row.version,
        "why": kind.why_young,
        "article": kind.article,
        "source": kind.source,
        "checked_on": kind.checked_on,
        "confidence": kind.confidence,
        "trusted_why": kind.trusted.why_young,
        "trusted_article": kind.trusted.article,
        "agreements": [
            {"who": _who(actor, one.person_id, names), "side": one.side, "at": one.at, "sha256": one.sha256}
            for one in acknowledged
            if one.sha256 == (row.sha256 or sha256)
        ],
        "history": [
            {
                "at": one.at,
                "who": _who(actor, one.actor_id, names),
                "act": one.act,
                "words": records.event(key, one.id, one.words_sealed),
            }
            for one in happened
        ],
    }
    shown |= _prepared(kind, prepared, own=link.own, assigned=holds)
    if row.state in (rules.READING, rules.DONE):
        shown |= {"text": [{"heading": one, "words": words} for one, words in whole], "sha256": sha256}
    if link.own:
        shown["paper_given_at"] = row.paper_given_at
        shown["about"] = [one.title for one in kind.topics if not one.needs]
    else:
        shown |= _sheet(reader, row, kind, said, key, keyd)
        shown["file"] = policy.decide(actor, Permission.IDENTITY_READ, link)
    shown["can"] = _gestures(actor, row, link.own, holds, acknowledged, sha256)
    return shown


def _short(row: Any, dated: dict[UUID, dict[str, Any]], on: date) -> dict[str, Any]:
    kind = content(row.kind)
    return {
        "id": row.id,
        "kind": row.kind,
        "title": kind.title,
        "title_young": kind.title_young,
        "state": row.state,
        "asked_at": row.asked_at,
        "due_on": row.due_on,
        "late": rules.is_late(row.due_on, row.held_on, on),
        "late_words": kind.late,
        "held_on": row.held_on,
        "prepared_at": row.prepared_at,
        "refused_on": row.refused_on,
        "done_at": row.done_at,
        "appointment": dated.get(row.appointment_id),
    }


def _kind(
    kind: rules.Content, found: list[Any], owed: dict[str, rows.Milestone], own: bool, on: date
) -> dict[str, Any]:
    duty = owed.get(kind.rule)
    under_way = next(
        (row.id for row in found if row.kind == kind.kind and row.state in ("open", "reading")), None
    )
    return {
        "kind": kind.kind,
        "rule": kind.rule,
        "title": kind.title_young if own else kind.title,
        "why": kind.why_young,
        "article": kind.article,
        "checked_on": kind.checked_on,
        "confidence": kind.confidence,
        "due_on": duty.due_on if duty else None,
        "done_on": duty.done_on if duty else None,
        "late": bool(duty and duty.done_on is None and rules.is_late(duty.due_on, None, on)),
        "late_words": kind.late,
        "concerned": duty.applies if duty else "unknown",
        "standing": under_way,
        "near": bool(duty and not kind.lasting and rules.is_near(duty.opens_on, on)),
    }


def _prepared(
    kind: rules.Content, prepared: records.Preparation, *, own: bool, assigned: bool
) -> dict[str, Any]:
    """The young person sees every card; their referent those that were shared; a lead none."""
    cards = []
    for card in kind.cards:
        kept = prepared.cards.get(card.code, records.Prepared())
        if own:
            cards.append(
                {
                    "code": card.code,
                    "title": card.title,
                    "ask": card.ask,
                    "text": kept.text,
                    "shared": kept.shared,
                }
            )
        elif assigned and kept.shared and kept.text:
            cards.append({"code": card.code, "title": card.title, "text": kept.text})
    shown: dict[str, Any] = {"cards": cards}
    if own or assigned:
        shown |= {"trusted": prepared.trusted, "trusted_name": prepared.trusted_name}
    return shown


def _sheet(
    reader: Reader, row: Any, kind: rules.Content, said: records.Minutes, key: bytes, keyd: Keyd
) -> dict[str, Any]:
    """The sheet of the desk, with what the file already says and what it does not know."""
    known = people.facts(reader, [row.youth_id], keyd)[row.youth_id]
    facts = {"care": _care(known), "ready": _ready(reader, row.youth_id, key)}
    topics = rules.topics_for(kind, known.flags)
    return {
        "sheet": {
            "topics": [
                {
                    "code": topic.code,
                    "title": topic.title,
                    "say": topic.say,
                    "article": topic.article,
                    "confidence": topic.confidence,
                    "to_check": doubtful,
                    "written": topic.written,
                    "card": topic.card,
                    "fact": facts.get(topic.fact, ""),
                    "said": said.topics.get(topic.code, records.Line()).said,
                    "note": said.topics.get(topic.code, records.Line()).note,
                }
                for topic, doubtful in topics
            ],
            "present": list(said.present),
            "late_reason": said.late_reason,
            "summary": said.summary,
            "following": said.following,
            "corrections": [{"on": one.on, "text": one.text} for one in said.corrections],
        },
        "gaps": _gaps(known),
        "birth_date": known.birth_date if known.birth_precision == "day" else None,
    }


def _care(known: people.Facts) -> str:
    began = known.care_began_on or min((one.starts_on for one in known.measures), default=None)
    count = len(known.measures)
    since = f"Premier jour confié : {french.day(began)}. " if began else ""
    return f"{since}{count} mesure{'s' if count > 1 else ''} au dossier."


def _ready(reader: Reader, youth_id: UUID, key: bytes) -> str:
    count = len(steps.readiness(reader, youth_id, key=key))
    if not count:
        return "Aucun papier dit prêt pour l'instant."
    return f"{count} papier{'s dits prêts' if count > 1 else ' dit prêt'} par le jeune."


def _gaps(known: people.Facts) -> list[str]:
    """What the file does not know, and the interview is a moment to ask."""
    gaps = []
    if known.birth_precision != "day":
        gaps.append("birth_date")
    if known.care_began_on is None and not known.measures:
        gaps.append("care_began_on")
    if known.flags.get("mna") is None:
        gaps.append("mna")
    return gaps


def _who(actor: Actor, person_id: UUID, names: dict[UUID, people.Named]) -> str:
    return "you" if person_id == actor.id else names[person_id].first_name


def _gestures(
    actor: Actor,
    row: Any,
    own: bool,
    holds: bool,
    acknowledged: list[rows.Acknowledged],
    sha256: str | None,
) -> list[str]:
    """What the reader may do now: screens draw their buttons from it."""
    under_way = row.state in (rules.OPEN, rules.READING)
    agreed = {one.person_id for one in acknowledged if one.sha256 == sha256}
    can = []
    if own and under_way:
        can += ["prepare", "refuse"]
    if holds and under_way:
        can += ["sheet", "refuse"]
    if holds and row.state == rules.OPEN:
        can += ["dates", "reading"]
    if row.state == rules.READING:
        if own:
            can.append("correct")
        if (own or holds) and actor.id not in agreed:
            can.append("acknowledge")
        if holds and actor.id in agreed:
            can.append("close_alone")
    if row.state == rules.DONE:
        can.append("pdf")
    return can
