"""What is said of milestones: who it is for, once, and in which words. Pure: the words are drawn when shown."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from backend.french import day
from backend.outbox import Notice
from backend.services.autonomy import rules

SUBJECT = "milestone"


def subject(youth_id: UUID, rule: str) -> str:
    """How a notice names a milestone: no word, no name."""
    return f"{youth_id.hex}/{rule}"


def parse_subject(text: str) -> tuple[UUID, str]:
    """The young person and the rule a notice names."""
    youth, _, rule = text.partition("/")
    return UUID(youth), rule


def event(
    youth_id: UUID, rule: str, kind: str, n: int, day: date, *, to: UUID, not_before: datetime
) -> Notice:
    """One event of a milestone, for one person; the identity is the one the nightly job writes."""
    return Notice(
        identity=f"milestone:{youth_id.hex}:{rule}:{kind}{n}:{day.isoformat()}",
        recipient_id=to,
        kind=f"milestone.{kind}",
        subject_kind=SUBJECT,
        subject_id=subject(youth_id, rule),
        not_before=not_before,
    )


def gesture(youth_id: UUID, rule: str, act: str, version: int, *, to: UUID, at: datetime) -> Notice:
    """Somebody ticked, set aside or reopened a milestone: the other one is told once."""
    return Notice(
        identity=f"milestone:{youth_id.hex}:{rule}:{act}:v{version}",
        recipient_id=to,
        kind=f"milestone.{act}",
        subject_kind=SUBJECT,
        subject_id=subject(youth_id, rule),
        not_before=at,
    )


def young_text(kind: str, rule_id: str, due_on: date | None) -> str:
    """The sentence for the young person: A2, `tu`, nothing a stranger would understand."""
    rule = rules.rule(rule_id)
    if kind == "milestone.opened":
        return f"À faire maintenant : {_low(rule.gesture)}."
    if kind == "milestone.reminder":
        until = f" C'est avant le {day(due_on)}." if due_on else ""
        return f"Rappel : {_low(rule.gesture)}.{until}"
    if kind == "milestone.late":
        return f"La date est passée : {_low(rule.gesture)}. Parles-en à ton référent."
    if kind == "milestone.done":
        return f"C'est fait : {_low(rule.title_young)}."
    if kind == "milestone.waived":
        return f"Mis de côté : {_low(rule.title_young)}. Tu peux demander pourquoi."
    return f"De nouveau à faire : {_low(rule.title_young)}."


def adult_text(kind: str, rule_id: str, due_on: date | None, name: str) -> str:
    """The sentence for the professional, with the young person's name: shown in an open session only."""
    title = _low(rules.rule(rule_id).title)
    if kind == "milestone.opened":
        return f"{name} : à faire maintenant, {title}."
    if kind == "milestone.reminder":
        return f"{name} : {title}, avant le {day(due_on)}." if due_on else f"{name} : rappel, {title}."
    if kind == "milestone.late":
        return f"{name} : en retard, {title}" + (f", prévu avant le {day(due_on)}." if due_on else ".")
    if kind == "milestone.done":
        return f"{name} : fait, {title}."
    if kind == "milestone.waived":
        return f"{name} : écarté, {title}."
    return f"{name} : de nouveau à faire, {title}."


def _low(text: str) -> str:
    text = text.rstrip(".")
    return text if text[:2].isupper() else text[:1].lower() + text[1:]
