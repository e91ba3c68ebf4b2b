"""A lead keeps a team: who joins it, who leaves it. Each leaves a line in the journal."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Literal
from uuid import UUID

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from backend import audit
from backend.access import Actor, Membership, Permission, Role, Team, policy, scope
from backend.db import transaction
from backend.errors import Conflict, Invalid, NotFound
from backend.services import accounts, people

FURTHEST_END = timedelta(days=366)


def add_colleague(
    actor: Actor,
    team_id: UUID,
    role: Literal["referent", "mentor"],
    first_name: str,
    last_name: str,
    *,
    other: bool,
    at: datetime,
    on: date,
) -> UUID:
    """A lead adds somebody to a team of theirs, from today; their account is none until they are given a link.

    Raises `Invalid` by field, `Conflict` (`same_name`) when somebody of that name is in the lead's teams already,
    unless `other` says that this is another person.
    """
    with transaction() as session:
        policy.require(actor, Permission.TEAM_MANAGE, scope.team(actor, team_id))
        faults = {
            f"/{field}": fault
            for field, subject, name in (
                ("first_name", "Le prénom", first_name),
                ("last_name", "Le nom", last_name),
            )
            if (fault := people.name_fault(people.tidy(name), subject))
        }
        if faults:
            raise Invalid(fields=faults)
        if not other and _same_name(session, actor, first_name, last_name, on):
            raise Conflict(
                "Une personne de ce nom est déjà dans vos équipes. S'il s'agit d'une autre personne, "
                "cochez la case, puis recommencez.",
                code="same_name",
            )
        person_id = people.write_person(
            session,
            authority_id=actor.authority_id,
            kind="mentor" if role == "mentor" else "professional",
            first_name=first_name,
            last_name=last_name,
            at=at,
        )
        held = people.write_membership(
            session,
            person_id=person_id,
            authority_id=actor.authority_id,
            role=Role(role),
            starts_on=on,
            team_id=team_id,
        )
        _note_team(session, actor, "membership.add", held, at)
    return person_id


def _same_name(session: Session, actor: Actor, first_name: str, last_name: str, on: date) -> bool:
    person = people.Person
    twin = session.execute(
        select(person.id)
        .join(Membership, Membership.person_id == person.id)
        .where(
            person.authority_id == actor.authority_id,
            person.name_key == people.name_key(first_name, last_name),
            Membership.team_id.in_(sorted(actor.teams_as(Role.LEAD))),
            scope.holding(on),
        )
        .limit(1)
    ).first()
    return twin is not None


def end_membership(
    actor: Actor, team_id: UUID, person_id: UUID, ends_on: date, *, at: datetime, on: date
) -> UUID:
    """A lead ends somebody's roles in a team; `ends_on` is the first day without access (today: at once).

    Their bonds with the team's young persons end the same day: those files then wait for a referent.
    Raises `Invalid` for a day past or over a year away, `Conflict` (`last_lead`) when no other lead who can
    sign in would remain.
    """
    with transaction() as session:
        policy.require(actor, Permission.TEAM_MANAGE, scope.team(actor, team_id))
        session.execute(select(Team.id).where(Team.id == team_id).with_for_update())
        held = session.execute(
            select(Membership.role).where(
                Membership.person_id == person_id, Membership.team_id == team_id, scope.holding(on)
            )
        ).scalars()
        roles = set(held)
        if not roles:
            raise NotFound()
        if not on <= ends_on <= on + FURTHEST_END:
            sentence = "Choisissez aujourd'hui, ou un jour de l'année qui vient."
            raise Invalid(sentence, fields={"/ends_on": sentence})
        if Role.LEAD.value in roles and not _another_lead(session, team_id, person_id, ends_on, at):
            raise Conflict(
                "C'est le dernier responsable de l'équipe qui peut entrer. Donnez d'abord ce rôle à quelqu'un "
                "d'autre, et son lien d'activation.",
                code="last_lead",
            )
        left = people.leave_team(session, person_id, team_id, on=on, ends_on=ends_on)
        if ends_on == on:
            accounts.leave_team(session, person_id, team_id, at=at, on=on)
        for membership_id in left.roles:
            _note_team(session, actor, "membership.end", membership_id, at)
        for youth_id in left.youths:
            _note_team(session, actor, "bond.end", person_id, at, youth_id)
    return person_id


def _another_lead(session: Session, team_id: UUID, person_id: UUID, ends_on: date, at: datetime) -> bool:
    """Whether somebody else leads the team that day, with an account that is active."""
    others = session.scalars(
        select(Membership.person_id).where(
            Membership.team_id == team_id,
            Membership.person_id != person_id,
            Membership.role == Role.LEAD.value,
            Membership.starts_on <= ends_on,
            or_(Membership.ends_on.is_(None), Membership.ends_on > ends_on),
        )
    ).all()
    return any(one.state == "active" for one in accounts.adult_accounts(session, others, at).values())


def _note_team(
    session: Session, actor: Actor, act: str, object_id: UUID, at: datetime, youth_id: UUID | None = None
) -> None:
    audit.record(
        session,
        act,
        "membership",
        at=at,
        actor_id=actor.id,
        actor_role=actor.leading_role.value if actor.leading_role else "",
        object_id=object_id,
        youth_id=youth_id,
        authority_id=actor.authority_id,
    )
