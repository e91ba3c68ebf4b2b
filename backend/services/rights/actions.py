"""Gestures: answering a question once; keeping the lines of one's département."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import delete, func, insert, select, update

from backend.access import Actor, Permission, policy, scope
from backend.db import transaction
from backend.errors import Conflict, Invalid, NotFound, StaleVersion
from backend.keyd import Keyd
from backend.services.rights import queries, rules
from backend.services.rights.models import LocalContact, RightsAnswers

MOST_CONTACTS = 40


def say(actor: Actor, change: Mapping[str, str | None], *, keyd: Keyd, at: datetime, on: date) -> UUID:
    """Keep some answers, or take them back (None), and leave the others as they are.

    A phone that was away changes only what it answered. Raises `Invalid`, naming each answer to correct.
    """
    with transaction() as session:
        policy.require(actor, Permission.ANSWERS_OWN, scope.link(session, actor, actor.id, on))
        faults = {
            f"/answers/{code}": sentence
            for code, value in change.items()
            if (sentence := rules.fault(code, value)) is not None
        }
        if faults:
            raise Invalid(fields=faults)
        session.execute(
            select(RightsAnswers.youth_id).where(RightsAnswers.youth_id == actor.id).with_for_update()
        )
        before = queries.answers(session, actor.id, on, keyd=keyd)
        said = {**before.said, **{code: value for code, value in change.items() if value is not None}}
        for code in (code for code, value in change.items() if value is None):
            said.pop(code, None)
        if len(said) > rules.MOST:
            raise Invalid("Il y a trop de réponses gardées. Enlèves-en une, puis recommence.")
        if said != before.said:
            queries.write_answers(session, actor, said, before.version, keyd=keyd, at=at)
    return actor.id


def keep_contact(
    actor: Actor, contact_id: UUID, told: Mapping[str, Any], *, version: int | None, at: datetime, on: date
) -> UUID:
    """Add a line to the département, or change the one that was read (`version`).

    Raises `Invalid` with each field to correct, `StaleVersion`, `Conflict` beyond forty lines.
    """
    policy.require(actor, Permission.LOCAL_CONTACTS_EDIT)
    if faults := rules.contact_faults(told, on):
        raise Invalid(fields=faults)
    with transaction() as session:
        found = session.execute(
            select(LocalContact.authority_id, LocalContact.version).where(LocalContact.id == contact_id)
        ).one_or_none()
        if found is None:
            mine = LocalContact.authority_id == actor.authority_id
            if session.execute(select(func.count()).where(mine)).scalar_one() >= MOST_CONTACTS:
                raise Conflict(f"Il y a déjà {MOST_CONTACTS} contacts. Supprimez-en un, puis recommencez.")
            session.execute(
                insert(LocalContact).values(
                    id=contact_id, authority_id=actor.authority_id, version=1, changed_at=at, **told
                )
            )
            return contact_id
        if found.authority_id != actor.authority_id:
            raise NotFound()
        if version != found.version:
            raise StaleVersion(extra={"version": found.version})
        session.execute(
            update(LocalContact)
            .where(LocalContact.id == contact_id)
            .values(version=found.version + 1, changed_at=at, **told)
        )
    return contact_id


def drop_contact(actor: Actor, contact_id: UUID) -> UUID:
    """Take a line away."""
    policy.require(actor, Permission.LOCAL_CONTACTS_EDIT)
    with transaction() as session:
        gone = session.execute(
            delete(LocalContact)
            .where(LocalContact.id == contact_id, LocalContact.authority_id == actor.authority_id)
            .returning(LocalContact.id)
        ).first()
        if gone is None:
            raise NotFound()
    return contact_id
