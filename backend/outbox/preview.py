"""What would be sent to me: the same decision as the dispatcher's, the same words, and nothing written."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, datetime
from typing import Any

from sqlalchemy import select

from backend.access import Actor
from backend.db import Reader
from backend.outbox import ports, queue, ways, wording
from backend.outbox.cascades import Cascade, named, of_kind, plan
from backend.outbox.deciding import Case, End, State, Wait, decide
from backend.outbox.models import Occasion
from backend.outbox.parcels import type_of
from backend.outbox.words import Waiting, words

AHEAD = 30
WAITING = (State.PLANNED, State.HELD)
UNASKED = ("security", "account", "unused")
"""Sayings about the account itself: no wish changes them, so no example is shown."""
SAMPLE_LINK = "/r#…"


def shown(
    kind: str, channel: str, *, level: str, formal: bool, app: str, answer_link: bool
) -> dict[str, str | None]:
    """How one saying looks on one channel, word for word; a link's secret alone is not shown."""
    link = f"{app}{SAMPLE_LINK}" if answer_link else None
    if channel == "push":
        told = wording.push(kind, level, formal=formal)
        return {"channel": channel, "title": told.title, "text": told.body}
    if channel == "sms":
        return {
            "channel": channel,
            "from": wording.sender(),
            "text": wording.sms(kind, formal=formal, link=link),
        }
    if channel == "email":
        mail = wording.mail(kind, formal=formal, app=app, link=link, lines=wording.digest_lines(2, 1))
        return {
            "channel": channel,
            "from": wording.sender(),
            "subject": mail.subject,
            "text": mail.text,
        }
    return {"channel": channel, "text": ""}


def would_leave(
    reader: Reader, actor: Actor, *, app: str, configured: Collection[str], on: date, at: datetime
) -> dict[str, Any]:
    """The sayings to come for the person signed in, and an example of each sort."""
    me = ports.who(reader, [actor.id])[actor.id]
    mine = ways.reach(reader, [me], configured, at=at)[me.id]
    ids = reader.execute(
        select(Occasion.id)
        .where(Occasion.recipient_id == actor.id, Occasion.state.in_(WAITING), Occasion.in_app)
        .order_by(Occasion.due_at)
        .limit(AHEAD)
    ).scalars()
    rows = queue.details(reader, list(ids))
    dues = {row.id: ports.Due(*(getattr(row, name) for name in ports.Due._fields)) for row in rows}
    true = ports.true_ids(reader, list(dues.values()), at)
    said = words(reader, actor, [_waiting(row) for row in rows], on=on)
    items = []
    for row in rows:
        cascade = _cascade(row.cascade, row.kind, me)
        case = Case(
            at=max(at, row.not_before),
            zone=me.zone,
            young=me.young,
            cascade=cascade,
            step=row.step,
            carried=row.carried,
            not_before=row.not_before,
            not_after=row.not_after,
            agreed_at=row.agreed_at,
            true=row.id in true and row.kept is not None,
            away=me.away,
            seen=row.seen_at is not None,
            paused_until=mine.paused_until,
            ways=mine.ways,
            why_not=mine.why_not,
        )
        decision = decide(case, plan())
        text = said[row.identity].text if row.identity in said else ""
        reason = decision.reason if isinstance(decision, Wait | End) else None
        when = decision.until if isinstance(decision, Wait) else case.at
        steps = cascade.steps(me.young)[row.step :]
        items.append(
            {
                "id": row.identity,
                "at": when,
                "text": text,
                "says_nothing": wording.reason(reason) if isinstance(decision, End) else None,
                "channels": []
                if isinstance(decision, End)
                else [
                    shown(
                        type_of(row.kind),
                        step.channel,
                        level=mine.lock_screen,
                        formal=me.formal,
                        app=app,
                        answer_link=row.answer_link,
                    )
                    | {"why_not": _why(mine, step.channel)}
                    for step in steps
                ],
            }
        )
    return {"items": items, "examples": examples(mine, me, app)}


def examples(mine: ways.Reach, me: ports.Recipient, app: str) -> list[dict[str, Any]]:
    """One of each type of saying, on each channel, as it would look to this person."""
    types = [one for one in wording.TYPES if me.young != (one == "digest") and one not in UNASKED]
    made = []
    for kind in types:
        channels = ("email",) if kind == "digest" else ("push", "sms", "email")
        made.append(
            {
                "type": kind,
                "channels": [
                    shown(
                        kind,
                        channel,
                        level=mine.lock_screen,
                        formal=me.formal,
                        app=app,
                        answer_link=kind == "appointment",
                    )
                    | {"why_not": _why(mine, channel)}
                    for channel in channels
                ],
            }
        )
    return made


def _why(mine: ways.Reach, channel: str) -> str | None:
    if channel == "call" or channel in mine.ways:
        return None
    return wording.reason(mine.why_not.get(channel, "no_channel"))


def _cascade(name: str, kind: str, me: ports.Recipient) -> Cascade:
    return Cascade("app", (), ()) if not me.young and not of_kind(kind).adults else named(name)


def _waiting(row: Any) -> Waiting:
    return Waiting(
        row.identity,
        row.recipient_id,
        row.kind,
        row.subject_kind,
        row.subject_id,
        row.not_before,
        row.seen_at,
    )
