"""Those who left and whom a team keeps in mind until 21: who they are, what is still owed to them. Nothing more."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import and_, select

from backend.access import Actor, Bond, BondKind, Permission, Team, policy, scope
from backend.db import Reader
from backend.outbox import Due, Said, Waiting
from backend.services import autonomy, interviews, people
from backend.services.support import notices, rules

SIX_MONTHS = "M31"


def kept_in_mind(reader: Reader, actor: Actor, on: date) -> list[dict[str, Any]]:
    """Everybody the actor's teams keep in mind, whoever is owed the six-month interview soonest first."""
    person, young, row = people.Person, people.YoungPerson, autonomy.MilestoneRow
    found = reader.execute(
        select(
            person.id,
            person.first_name,
            person.last_name,
            young.birth_date,
            young.birth_precision,
            Bond.starts_on,
            row.due_on,
            row.done_on,
        )
        .select_from(Bond)
        .join(person, person.id == Bond.youth_id)
        .join(young, young.id == person.id)
        .outerjoin(row, and_(row.youth_id == person.id, row.rule == SIX_MONTHS, row.applies != "no"))
        .where(
            Bond.kind == BondKind.AFTER_CARE.value,
            scope.running(on),
            person.id.in_(scope.youths(actor, Permission.RETURN_FOLLOW, on).scalar_subquery()),
        )
        .order_by(row.due_on, person.name_key, person.id)
    ).all()
    ids = [one.id for one in found]
    under_way, links = interviews.under_way(reader, ids), scope.links(reader, actor, ids, on)
    return [
        {
            "young": {"id": one.id, "first_name": one.first_name, "last_name": one.last_name},
            "left_on": one.starts_on,
            "until": rules.kept_until(one.birth_date, one.birth_precision, on),
            "interview_due_on": one.due_on,
            "interview_done_on": one.done_on,
            "interview_late": bool(one.due_on and one.due_on < on and one.done_on is None),
            "interview_id": under_way.get(one.id),
            "may_go_on": policy.decide(actor, Permission.AFTER_CARE_BACK, links[one.id]),
        }
        for one in found
    ]


def own_after(reader: Reader, actor: Actor, on: date) -> dict[str, Any] | None:
    """Which team keeps one in mind, since when; None when none does."""
    row = reader.execute(
        select(Team.name, Bond.starts_on)
        .join(Team, Team.id == Bond.team_id)
        .where(Bond.youth_id == actor.id, Bond.kind == BondKind.AFTER_CARE.value, scope.running(on))
    ).first()
    return None if row is None else {"team": row.name, "since": row.starts_on}


def after_words(reader: Reader, actor: Actor, waiting: Sequence[Waiting], *, on: date) -> dict[str, Said]:
    """One sentence a notice, for oneself, or for those who follow or keep in mind."""
    about = {one.identity: notices.parse_ending(one.subject_id)[0] for one in waiting}
    links = scope.links(reader, actor, list(set(about.values()) - {actor.id}), on)
    named = people.names(reader, set(links))
    said = {}
    for one in waiting:
        youth_id = about[one.identity]
        if youth_id == actor.id:
            if one.kind in notices.OWN_AFTER:
                said[one.identity] = Said(notices.OWN_AFTER[one.kind], {"kind": notices.SUBJECT})
            continue
        link = links[youth_id]
        if link.assigned or link.own_team or link.after_care:
            text = notices.TEAM_AFTER[one.kind].format(who=named[youth_id].first_name)
            said[one.identity] = Said(text, {"kind": notices.SUBJECT})
    return said


def after_true(reader: Reader, due: Sequence[Due], /, *, at: datetime) -> Collection[int]:  # noqa: ARG001 - what a holder is called with
    """What was said of somebody who left holds while a team keeps them in mind; the rest always."""
    about = {one.id: notices.parse_ending(one.subject_id) for one in due}
    kept = set(
        reader.execute(
            select(Bond.youth_id).where(
                Bond.youth_id.in_({youth_id for youth_id, _ in about.values()}),
                Bond.kind == BondKind.AFTER_CARE.value,
                Bond.ends_on.is_(None),
            )
        ).scalars()
    )
    held = ("after_care.left", "after_care.six_months")
    return [one.id for one in due if one.kind not in held or about[one.id][0] in kept]
