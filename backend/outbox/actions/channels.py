"""Numbers and addresses of a person: added, proven by a code, marked safe or unsafe, taken away."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from backend import audit, live
from backend.access import Actor, Permission, policy, scope
from backend.db import Reader, transaction
from backend.errors import Conflict, Invalid, NotFound, StaleVersion, TooMany
from backend.ids import new_id
from backend.keyd import Keyd
from backend.outbox import contacts
from backend.outbox.hours import Hours
from backend.outbox.models import Channel, Occasion
from backend.outbox.saying import Notice, post

CODE_LASTS = timedelta(minutes=15)
CODES_AN_HOUR = 3
CODE_TRIES = 5
KINDS = ("sms", "email")
MOST = 5
HOUR = timedelta(hours=1)


class NewChannel(NamedTuple):
    """What was typed: a kind, a contact, whether it is safe, and at which minutes of the day."""

    kind: str
    contact: str
    safe: bool = True
    hours: Hours | None = None


def require_for(session: Reader, actor: Actor, person_id: UUID, on: date) -> None:
    """One's own channels, or those of a young person one is the referent of. Raises `NotFound`."""
    if person_id == actor.id:
        policy.require(actor, Permission.CHANNELS_OWN)
        return
    policy.require(actor, Permission.CONTACTS_EDIT, scope.link(session, actor, person_id, on))


def add(actor: Actor, person_id: UUID, new: NewChannel, *, keyd: Keyd, on: date, at: datetime) -> UUID:
    """Write a number or an address, and send it a code. Nothing else goes there before the code is given back.

    The safe places known before are told that another was added (SAF-24). Raises `Invalid`, `Conflict`, `TooMany`.
    """
    with transaction() as session:
        require_for(session, actor, person_id, on)
        contact = contacts.tidy(new.kind, new.contact)
        held = _living(session, person_id)
        index = contacts.index(keyd, new.kind, contact)
        if any(one.kind == new.kind and one.contact_index == index for one in held):
            raise Conflict("Ce numéro ou cette adresse est déjà dans la liste.", code="already_there")
        if len(held) >= MOST:
            raise TooMany("La liste est pleine. Retire d'abord un numéro ou une adresse.")
        _recently(session, person_id, at)
        channel_id = new_id()
        made = Channel(
            id=channel_id,
            person_id=person_id,
            authority_id=actor.authority_id,
            kind=new.kind,
            contact_sealed=contacts.seal(keyd.authority_key(actor.authority_id), channel_id, contact),
            contact_index=index,
            safe=new.safe,
            hours_from=new.hours.start if new.hours else None,
            hours_until=new.hours.end if new.hours else None,
            added_at=at,
            code_number=0,
            code_tries=0,
        )
        session.add(made)
        session.flush()
        _tell_former(session, held, person_id, f"add:{channel_id.hex}", at)
        _journal(session, actor, "channel.added", made, at)
        if made.safe:
            _send_code(session, made, at)
    return channel_id


def send_code(actor: Actor, channel_id: UUID, *, on: date, at: datetime) -> UUID:
    """Send a new code to a place that waits for one. Raises `TooMany` above three an hour, `Conflict` when proven."""
    with transaction() as session:
        channel = _editable(session, actor, channel_id, on)
        if channel.proven_at is not None and channel.stopped_at is None:
            raise Conflict("Ce moyen est déjà vérifié.", code="already_proven")
        if not channel.safe:
            raise Conflict(
                "Ce moyen est marqué « pas sûr » : rien n'y part. Change-le d'abord.", code="unsafe"
            )
        _recently(session, channel.person_id, at)
        _send_code(session, channel, at)
    return channel_id


def prove(actor: Actor, channel_id: UUID, code: str, *, keyd: Keyd, on: date, at: datetime) -> str | None:
    """Give the code back. None when it is right, else the refusal's code: the try is counted either way.

    A right code also lifts a STOP: the person asked for messages again.
    """
    with transaction() as session:
        channel = _editable(session, actor, channel_id, on)
        if channel.code_at is None or at - channel.code_at > CODE_LASTS or channel.code_tries >= CODE_TRIES:
            return "code_expired"
        channel.code_tries += 1
        if contacts.proof_code(keyd, channel.id, channel.code_number) != code.strip():
            return "wrong_code"
        channel.proven_at, channel.stopped_at, channel.code_at = at, None, None
        channel.version += 1
        _journal(session, actor, "channel.proven", channel, at)
        live.tell(session, [channel.person_id], "channels", at=at)
    return None


def refuse(code: str) -> Invalid:
    """The sentence of a code refused."""
    if code == "wrong_code":
        return Invalid("Ce code n'est pas le bon. Regarde le message et réessaie.", code=code)
    return Invalid("Ce code ne marche plus. Demandes-en un autre.", code="code_expired")


class Change(NamedTuple):
    """What may be changed of a place; None leaves it as it is. `any_hour` removes the hours."""

    safe: bool | None = None
    hours: Hours | None = None
    any_hour: bool = False


def change(actor: Actor, channel_id: UUID, new: Change, *, version: int, on: date, at: datetime) -> UUID:
    """Say that a place is safe, unsafe, or safe at some hours (SAF-23); it holds for what is about to leave.

    The other safe places are told. One said safe again serves to come in again three days later only (SAF-24).
    """
    with transaction() as session:
        channel = _editable(session, actor, channel_id, on)
        if channel.version != version:
            raise StaleVersion()
        if new.safe is not None and new.safe != channel.safe:
            others = [one for one in _living(session, channel.person_id) if one.id != channel.id]
            channel.safe = new.safe
            if new.safe and channel.proven_at is not None:
                channel.proven_at = at
            _tell_former(session, others, channel.person_id, f"safe:{channel.id.hex}:{version}", at)
        if new.any_hour:
            channel.hours_from = channel.hours_until = None
        elif new.hours is not None:
            channel.hours_from, channel.hours_until = new.hours
        channel.version += 1
        _journal(session, actor, "channel.changed", channel, at)
    return channel_id


def remove(actor: Actor, channel_id: UUID, *, on: date, at: datetime) -> None:
    """Take a place away: nothing goes there any more, and the safe ones, this one included, are told (SAF-24)."""
    with transaction() as session:
        channel = _editable(session, actor, channel_id, on)
        held = _living(session, channel.person_id)
        channel.ended_at = at
        channel.version += 1
        _tell_former(session, held, channel.person_id, f"end:{channel.id.hex}", at)
        _journal(session, actor, "channel.removed", channel, at)


def _editable(session: Session, actor: Actor, channel_id: UUID, on: date) -> Channel:
    channel = session.get(Channel, channel_id)
    if channel is None or channel.ended_at is not None:
        raise NotFound()
    require_for(session, actor, channel.person_id, on)
    return channel


def _living(session: Session, person_id: UUID) -> Sequence[Channel]:
    found = select(Channel).where(Channel.person_id == person_id, Channel.ended_at.is_(None))
    return list(session.execute(found).scalars())


def _recently(session: Session, person_id: UUID, at: datetime) -> None:
    """At most three codes an hour for one person, whatever the number of places."""
    sent = session.execute(
        select(func.count())
        .select_from(Occasion)
        .where(
            Occasion.recipient_id == person_id,
            Occasion.cascade == "code",
            Occasion.not_before > at - HOUR,
        )
    ).scalar_one()
    if sent >= CODES_AN_HOUR:
        raise TooMany(
            "Trop de codes demandés. Attends une heure, puis recommence.", extra={"retry_after": 3600}
        )


def _send_code(session: Session, channel: Channel, at: datetime) -> None:
    channel.code_at, channel.code_tries = at, 0
    channel.code_number += 1
    post(
        session,
        [
            Notice(
                identity=f"code:{channel.id.hex}:{channel.code_number}",
                recipient_id=channel.person_id,
                kind="channel.code",
                subject_kind="channel",
                subject_id=channel.id.hex,
                not_before=at,
                not_after=at + CODE_LASTS,
                in_app=False,
                channel_id=channel.id,
            )
        ],
        at=at,
    )


def _tell_former(session: Session, held: Sequence[Channel], person_id: UUID, what: str, at: datetime) -> None:
    """The person's inbox, and every place that was safe and proven before, learn that something changed."""
    notices = [
        Notice(
            identity=f"channel:{what}",
            recipient_id=person_id,
            kind="channel.changed",
            subject_kind="channel",
            subject_id=person_id.hex,
            not_before=at,
            cascade="nudge",
        )
    ]
    notices += [
        Notice(
            identity=f"channel:{what}:{one.id.hex}",
            recipient_id=person_id,
            kind="channel.changed",
            subject_kind="channel",
            subject_id=person_id.hex,
            not_before=at,
            not_after=at + timedelta(days=3),
            in_app=False,
            channel_id=one.id,
        )
        for one in held
        if one.safe and one.proven_at is not None and one.stopped_at is None
    ]
    post(session, notices, at=at)


def _journal(session: Session, actor: Actor, act: str, channel: Channel, at: datetime) -> None:
    audit.record(
        session,
        act,
        "channel",
        at=at,
        actor_id=actor.id,
        actor_role=actor.leading_role.value if actor.leading_role else "",
        object_id=channel.id,
        youth_id=channel.person_id if channel.person_id != actor.id else None,
        authority_id=channel.authority_id,
    )
