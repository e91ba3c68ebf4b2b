"""The first young person's project, begun with their referent: words of their own, goals, actions, one to sign; their
interview at 17, prepared; and what is followed in the first files of that referent."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import select

from backend import outbox
from backend.access import Actor, Bond, BondKind
from backend.db import reading, transaction
from backend.demo import follow_up, interview
from backend.ids import new_id
from backend.instance import Instance
from backend.services import project

OWN = "Je veux un studio à moi, pas trop loin de ma tante.\nJe ne veux pas quitter mon CAP."


def referent_of(youth: UUID) -> UUID | None:
    """Who follows this young person now."""
    with reading() as reader:
        bonds = select(Bond.adult_id).where(
            Bond.youth_id == youth, Bond.kind == BondKind.REFERENT, Bond.ends_on.is_(None)
        )
        return reader.execute(bonds).scalars().first()


def files_of(referent: UUID) -> list[UUID]:
    """Whom they follow now, always in the same order."""
    with reading() as reader:
        bonds = select(Bond.youth_id).where(
            Bond.adult_id == referent, Bond.kind == BondKind.REFERENT, Bond.ends_on.is_(None)
        )
        return list(reader.execute(bonds.order_by(Bond.youth_id)).scalars())


def begin(young: Actor, referent: Actor, here: Instance, *, on: date, at: datetime) -> None:
    """Written by both, offered for signature; nobody is told anew of what happened before the demo opened."""
    goal, work = new_id(), new_id()
    said: list[tuple[Actor, project.Line]] = [
        (young, project.Line("word", "housing", OWN)),
        (
            young,
            project.Line(
                "action",
                "housing",
                "Faire refaire ma carte d'identité",
                goal=goal,
                owner="young",
                link_kind="journey",
                link_ref="id-card",
            ),
        ),
        (
            referent,
            project.Line(
                "action",
                "housing",
                "Visiter un foyer de jeunes travailleurs",
                goal=goal,
                owner="both",
                due=on + timedelta(days=45),
            ),
        ),
        (referent, project.Line("action", "work", "Appeler le centre de formation", goal=work)),
    ]
    ways: dict[str, Any] = {"keyd": here.keyd, "at": at, "today": on}
    with transaction() as session:
        for line_id, theme, text in (
            (goal, "housing", "Avoir un logement à moi à 18 ans"),
            (work, "work", "Finir mon CAP cuisine"),
        ):
            line = project.Line("goal", theme, text, state="doing")
            project.write(young, young.id, line_id, line, version=0, **ways)
        for who, line in said:
            project.write(who, young.id, new_id(), line, version=0, **ways)
        project.set_sight(young, young.id, goal, mentor=True, **ways)
        project.offer(referent, young.id, **ways)
        for number in (0, 1):
            outbox.acknowledge(
                session,
                [young.id, referent.id],
                project.SUBJECT,
                [project.subject(young.id, number)],
                at=at,
            )
    interview.begin(young, referent, here, on=on, at=at)
    others = (one for one in files_of(referent.id) if one != young.id)
    follow_up.write(referent, [young.id, *others], here, on=on, at=at)
