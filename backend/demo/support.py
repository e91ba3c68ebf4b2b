"""Two requests on the team's desk: somebody who left asks to come back, another asks for an interview. Invented."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import select

from backend.access import Actor, Bond, BondKind, Role
from backend.db import reading
from backend.errors import DomainError
from backend.instance import Instance
from backend.services import support

WISHES = (
    support.Wish(
        "return",
        needs=("home", "alone"),
        message="Essai de démonstration : je dors chez un ami depuis trois semaines. Rien de ceci n'est vrai.",
        history=("care",),
    ),
    support.Wish("interview", message="Essai de démonstration : je voudrais faire le point."),
)


def write(
    authority_id: UUID,
    team: UUID,
    here: Instance,
    acting: Callable[[UUID, UUID, Role], Actor],
    *,
    on: date,
    at: datetime,
) -> None:
    """Ask as they would on screen; whoever is too old is left."""
    with reading() as reader:
        left = reader.execute(
            select(Bond.youth_id)
            .where(Bond.kind == BondKind.AFTER_CARE, Bond.team_id == team, Bond.ends_on.is_(None))
            .order_by(Bond.youth_id)
        ).scalars()
        young = list(left)
    waiting = list(WISHES)
    for one in young:
        if not waiting:
            return
        try:
            support.ask(acting(one, authority_id, Role.YOUNG), waiting[0], keyd=here.keyd, at=at, on=on)
        except DomainError:
            continue
        waiting.pop(0)
