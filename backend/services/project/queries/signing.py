"""One edition opened: its text as it is signed, what changed since another one, and what its PDF is made of."""

from __future__ import annotations

from datetime import date
from typing import Any, NamedTuple
from uuid import UUID

from backend.access import Actor, Permission
from backend.db import Reader
from backend.keyd import Keyd
from backend.services import people
from backend.services.project import records, rules
from backend.services.project.queries import editions
from backend.services.project.queries.kept import lines, standing
from backend.services.project.queries.reading import tie
from backend.services.project.queries.views import said


class Opened(NamedTuple):
    """An edition, its text, the sum of the text as it was read now, and the names of those who signed."""

    found: editions.Found
    text: records.Edition
    sha256: str
    names: dict[UUID, people.Named]


def opened(actor: Actor, reader: Reader, youth_id: UUID, number: int, *, keyd: Keyd, on: date) -> Opened:
    """An edition for those who may read the whole project. Raises NotFound."""
    tie(actor, reader, youth_id, on, Permission.PROJECT_WHOLE)
    found = editions.one(reader, youth_id, number)
    text, total = records.open_edition(keyd.authority_key(actor.authority_id), found.id, found.sealed)
    who = {found.made_by, youth_id, *(one.person_id for one in found.signatures)}
    return Opened(found, text, total, people.names(reader, who))


def read(
    actor: Actor, reader: Reader, youth_id: UUID, number: int, *, keyd: Keyd, on: date
) -> dict[str, Any]:
    """An edition with its lines."""
    whole = opened(actor, reader, youth_id, number, keyd=keyd, on=on)
    return editions.view(whole.found, whole.names, own=youth_id == actor.id) | {
        "lines": [
            said(one.line) | {"id": one.id} | ({"ticked": True} if one.ticked else {})
            for one in whole.text.lines
        ]
    }


def changes(
    actor: Actor,
    reader: Reader,
    youth_id: UUID,
    number: int,
    against: int | None,
    *,
    keyd: Keyd,
    on: date,
) -> list[dict[str, Any]]:
    """What differs between an edition and a later one (`against`), or the project as it is now."""
    before = editions.lines_of(opened(actor, reader, youth_id, number, keyd=keyd, on=on).text)
    if against is None:
        key = keyd.authority_key(actor.authority_id)
        after = standing(lines(reader, youth_id, key=key))
    else:
        after = editions.lines_of(opened(actor, reader, youth_id, against, keyd=keyd, on=on).text)
    return [
        {"id": one.id, "what": one.what}
        | ({"before": said(one.before)} if one.before else {})
        | ({"after": said(one.after)} if one.after else {})
        for one in rules.compare(before, after)
    ]
