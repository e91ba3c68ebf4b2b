"""One's own page: until when to ask, what was asked, where it stands."""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy import select

from backend import law
from backend.access import Actor, Permission, policy, scope
from backend.db import Reader
from backend.errors import NotFound
from backend.keyd import Keyd
from backend.services import people
from backend.services.support import rules, turning
from backend.services.support.models import SupportRequest
from backend.services.support.queries.after import own_after
from backend.services.support.queries.history import care_of, history_of
from backend.services.support.queries.shown import COLUMNS, drawn


def of_oneself(reader: Reader, actor: Actor, *, keyd: Keyd, on: date) -> dict[str, Any]:
    """What one may ask for and until when, one's past as a team would read it, one's requests, the last one first."""
    policy.require(actor, Permission.SUPPORT_ASK, scope.link(reader, actor, actor.id, on))
    young = people.YoungPerson
    born = reader.execute(
        select(young.birth_date, young.birth_precision).where(young.id == actor.id)
    ).one_or_none()
    if born is None:
        raise NotFound()
    key = keyd.authority_key(actor.authority_id)
    care = rules.standing(care_of(reader, actor.id), on)
    rows = reader.execute(
        select(*COLUMNS)
        .where(SupportRequest.youth_id == actor.id)
        .order_by(SupportRequest.asked_at.desc(), SupportRequest.id.desc())
    ).all()
    past = history_of(reader, actor.id, key=key)
    windows = {kind: rules.window(kind, born.birth_date, born.birth_precision, on) for kind in rules.KINDS}
    return {
        "on": on,
        "care": care._asdict(),
        "after": own_after(reader, actor, on),
        "turn_to": turning.turn_to(care.state, windows[rules.RETURN]),
        "windows": {kind: one._asdict() for kind, one in windows.items()},
        "answer_days": dict(law.value("support.answer_days", on).value),
        "past": {part: getattr(past, part) for part in rules.HISTORY},
        "requests": drawn(reader, rows, key=key),
    }
