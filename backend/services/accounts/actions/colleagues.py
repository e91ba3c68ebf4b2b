"""A lead and the accounts of their team: an activation link given, taken back, and what goes with a departure."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import ColumnElement, select, update
from sqlalchemy.orm import Session

from backend import audit
from backend.access import NO_LINK, Actor, Membership, Permission, policy, scope
from backend.db import transaction
from backend.services.accounts.actions.activations import Link, invite_adult
from backend.services.accounts.actions.teams import forget_member
from backend.services.accounts.models import Activation
from backend.services.accounts.ports import People


def issue_link(actor: Actor, person_id: UUID, people: People, *, at: datetime, on: date) -> Link:
    """A lead gives somebody of their own team the link of their first way in; the former ones no longer serve.

    Raises `NotFound` outside one's teams, `Conflict` when the account is active already.
    """
    with transaction() as session:
        policy.require(actor, Permission.TEAM_MANAGE, scope.colleague(session, actor, person_id, on))
        person = people.persons(session, [person_id])[person_id]
        return invite_adult(session, person, at=at, by=actor.id, role=str(actor.leading_role))


def revoke_link(actor: Actor, activation_id: UUID, *, at: datetime, on: date) -> UUID:
    """Take an activation link back. One already used is left as it is."""
    with transaction() as session:
        person_id = session.execute(
            select(Activation.person_id).where(Activation.id == activation_id)
        ).scalar_one_or_none()
        link = scope.colleague(session, actor, person_id, on) if person_id else NO_LINK
        policy.require(actor, Permission.TEAM_MANAGE, link)
        _revoke(session, Activation.id == activation_id, at)
        audit.record(
            session,
            "activation.revoke",
            "activation",
            at=at,
            actor_id=actor.id,
            actor_role=str(actor.leading_role),
            object_id=activation_id,
            authority_id=actor.authority_id,
        )
    return activation_id


def leave_team(session: Session, person_id: UUID, team_id: UUID, *, at: datetime, on: date) -> None:
    """Somebody is of a team no more: its secret leaves them in the same transaction (KEY-14).

    Without a role anywhere, a link that waits for them no longer serves. The caller decided and ended the role.
    """
    forget_member(session, person_id, team_id, at=at, on=on)
    elsewhere = select(Membership.id).where(Membership.person_id == person_id, scope.holding(on)).limit(1)
    if session.execute(elsewhere).first() is None:
        _revoke(session, Activation.person_id == person_id, at)


def _revoke(session: Session, which: ColumnElement[bool], at: datetime) -> None:
    session.execute(
        update(Activation)
        .where(which, Activation.used_at.is_(None), Activation.revoked_at.is_(None))
        .values(revoked_at=at)
    )
