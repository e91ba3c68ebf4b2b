"""A reminder on paper, for whoever has no phone: printed by a professional, handed over or posted."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path
from uuid import UUID

import segno

from backend import audit, printing
from backend.access import Actor
from backend.db import transaction
from backend.errors import NotFound
from backend.outbox import calls, ports, wording

TEMPLATE = Path(__file__).parent / "data" / "letter.typ"


def print_one(actor: Actor, call_id: UUID, *, on: date, at: datetime) -> bytes:
    """The letter of a call (PDF/UA): a first name, neutral words, a square that answers when there is one. Traced."""
    with transaction() as session:
        task = calls.the_task(session, actor, call_id, on)
        youth = ports.who(session, [task.youth_id]).get(task.youth_id)
        if youth is None:
            raise NotFound()
        row = calls.occasion_of(session, task.occasion_id)
        link = None
        if row is not None and row.answer_link:
            due = ports.Due(*(getattr(row, name) for name in ports.Due._fields))
            link = ports.link_of(session, due, at)
        audit.record(
            session,
            "letter.printed",
            "call",
            at=at,
            actor_id=actor.id,
            actor_role=actor.leading_role.value if actor.leading_role else "",
            object_id=call_id,
            youth_id=youth.id,
            authority_id=actor.authority_id,
        )
    return draw(youth, link, on=on, at=at)


def draw(youth: ports.Recipient, link: str | None, *, on: date, at: datetime) -> bytes:
    """The sheet itself, from plain values."""
    said = wording.letter(formal=youth.formal)
    square = segno.make(link, error="m").svg_inline(scale=4, border=2, omitsize=False) if link else ""
    return printing.pdf(
        TEMPLATE,
        {
            "title": said["title"],
            "greeting": said["greeting"].format(first_name=youth.first_name),
            "lines": said["lines"],
            "link_line": said["link"] if link else "",
            "link": link or "",
            "square": square,
            "alt": said["alt"],
            "day": f"{on.day:02d}/{on.month:02d}/{on.year}",
        },
        at=at,
    )
