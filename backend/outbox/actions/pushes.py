"""Browsers that accept pushes: written, marked safe or unsafe, taken away; each lives as long as its session."""

from __future__ import annotations

import base64
from datetime import datetime
from uuid import UUID

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from backend.access import Actor, Permission, policy
from backend.db import transaction
from backend.errors import Invalid, NotFound, StaleVersion
from backend.ids import new_id
from backend.keyd import Keyd
from backend.outbox import contacts
from backend.outbox.actions.channels import Change
from backend.outbox.channels.push import SERVICES, known_service
from backend.outbox.models import PushSubscription

MOST = 10


def subscribe(
    actor: Actor, address: contacts.PushAddress, *, keyd: Keyd, hosts: tuple[str, ...], at: datetime
) -> UUID:
    """Keep this browser's address and keys, sealed. The same address again takes the place of the former.

    A phone that is only known may do it: nothing is read back. Raises `Invalid` for an address that is no push
    service's: this instance calls no other.
    """
    policy.require(actor, Permission.CHANNELS_OWN, even_closed=True)
    if not known_service(address.endpoint, hosts or SERVICES):
        raise Invalid(fields={"/endpoint": "Ce navigateur ne peut pas recevoir de notifications ici."})
    if _size(address.p256dh) != 65 or _size(address.auth) != 16:
        raise Invalid(fields={"/keys": "Les clés de ce navigateur ne sont pas lisibles. Réessaie."})
    index = contacts.index(keyd, "push", address.endpoint)
    with transaction() as session:
        held = session.execute(
            select(PushSubscription).where(PushSubscription.endpoint_index == index)
        ).scalar_one_or_none()
        safe = True
        hours: tuple[int | None, int | None] = (None, None)
        if held is not None:
            if held.person_id == actor.id:
                safe, hours = held.safe, (held.hours_from, held.hours_until)
            session.delete(held)
            session.flush()
        known = session.execute(
            select(PushSubscription.id)
            .where(PushSubscription.person_id == actor.id)
            .order_by(PushSubscription.added_at.desc())
            .offset(MOST - 1)
        ).scalars()
        session.execute(delete(PushSubscription).where(PushSubscription.id.in_(list(known))))
        made = new_id()
        session.add(
            PushSubscription(
                id=made,
                person_id=actor.id,
                authority_id=actor.authority_id,
                session_id=actor.session_id,
                endpoint_index=index,
                keys_sealed=contacts.seal_push(keyd.authority_key(actor.authority_id), made, address),
                safe=safe,
                hours_from=hours[0],
                hours_until=hours[1],
                added_at=at,
            )
        )
    return made


def change(actor: Actor, subscription_id: UUID, new: Change, *, version: int) -> UUID:
    """Say that a browser of one's own is safe, unsafe, or safe at some hours."""
    policy.require(actor, Permission.CHANNELS_OWN)
    with transaction() as session:
        row = session.get(PushSubscription, subscription_id)
        if row is None or row.person_id != actor.id:
            raise NotFound()
        if row.version != version:
            raise StaleVersion()
        if new.safe is not None:
            row.safe = new.safe
        if new.any_hour:
            row.hours_from = row.hours_until = None
        elif new.hours is not None:
            row.hours_from, row.hours_until = new.hours
        row.version += 1
    return subscription_id


def remove(actor: Actor, subscription_id: UUID) -> bool:
    """Take a browser of one's own away. False when there is none by this id."""
    policy.require(actor, Permission.CHANNELS_OWN, even_closed=True)
    with transaction() as session:
        done = session.execute(
            delete(PushSubscription).where(
                PushSubscription.id == subscription_id, PushSubscription.person_id == actor.id
            )
        )
    return bool(getattr(done, "rowcount", 0))


def _size(coded: str) -> int:
    try:
        return len(base64.urlsafe_b64decode(coded + "=" * (-len(coded) % 4)))
    except ValueError:
        return 0


def forget_pushes(session: Session, person_id: UUID) -> None:
    """Nothing rings on this person's browsers any more, from this transaction on. Decides no right."""
    session.execute(delete(PushSubscription).where(PushSubscription.person_id == person_id))
