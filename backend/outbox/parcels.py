"""The parcel of a saying: contact opened at the last moment, neutral words, the link that answers when there is one."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from backend.access import Bond, BondKind, scope
from backend.clock import day_in
from backend.keyd import Keyd
from backend.outbox import contacts, ports, ways, wording
from backend.outbox.cascades import of_kind
from backend.outbox.channels import Parcel, Told
from backend.outbox.hours import minute_of
from backend.outbox.inbox import unread
from backend.outbox.models import CallTask, Channel, PushSubscription
from backend.outbox.preparing import Ready
from backend.vault import CannotOpen

A_DAY = timedelta(days=1)


class Packed(NamedTuple):
    """A parcel and the place it goes to."""

    place: UUID
    parcel: Parcel


class Result(NamedTuple):
    """What a channel said, and the places that no longer exist."""

    told: Told
    gone: tuple[UUID, ...] = ()


def type_of(kind: str) -> str:
    """The one word a push carries about a kind of notice."""
    return of_kind(kind).type


def pack(session: Session, ready: Ready, keyd: Keyd, app: str, at: datetime) -> list[Packed]:
    """What is about to leave: one parcel, or one a browser for a push. Raises `KeydUnavailable`."""
    key = keyd.authority_key(ready.to.authority_id)
    try:
        return _pack(session, ready, keyd, key, app, at)
    except CannotOpen:
        # An altered contact reaches nobody: this saying goes on to its next channel, the others leave.
        return []


def _pack(session: Session, ready: Ready, keyd: Keyd, key: bytes, app: str, at: datetime) -> list[Packed]:
    if ready.channel == "push":
        return _pushes(session, ready, key, at)
    channel = session.get(Channel, ready.way.id)
    if channel is None or channel.contact_sealed is None:
        return []
    kind, formal = type_of(ready.due.kind), ready.to.formal
    link = ports.link_of(session, ready.due, at) if ready.row.answer_link else None
    code = contacts.proof_code(keyd, channel.id, channel.code_number) if kind == "code" else ""
    subject, text = "", ""
    ends_at = ready.row.not_after
    until = day_in(ready.to.zone, ends_at) if ends_at is not None else None
    if ready.channel == "sms":
        text = wording.sms(kind, formal=formal, link=link, code=code, until=until)
    else:
        lines = digest(session, ready, at) if kind == "digest" else ""
        subject, text = wording.mail(
            kind, formal=formal, app=app, link=link, code=code, lines=lines, until=until
        )
    to = contacts.unseal(key, channel.id, channel.contact_sealed)
    return [
        Packed(
            channel.id,
            Parcel(ready.reference, ready.channel, kind, to=to, subject=subject, text=text),
        )
    ]


def _pushes(session: Session, ready: Ready, key: bytes, at: datetime) -> list[Packed]:
    """Every browser of the person that is safe now, and whose session is still known."""
    rows = session.execute(
        select(PushSubscription)
        .where(PushSubscription.person_id == ready.to.id)
        .order_by(PushSubscription.id)
    ).scalars()
    found = list(rows)
    alive = ports.living(session, {one.session_id for one in found}, at)
    until = ready.row.not_after or at + A_DAY
    made = []
    for one in found:
        hours = ways.hours_of(one)
        safe = one.safe and (hours is None or hours.hold(minute_of(ready.to.zone, at)))
        if not safe or one.session_id not in alive:
            continue
        address = contacts.unseal_push(key, one.id, one.keys_sealed)
        parcel = Parcel(
            ready.reference,
            "push",
            type_of(ready.due.kind),
            endpoint=address.endpoint,
            keys=(address.p256dh, address.auth),
            seconds=int(min(until - at, A_DAY).total_seconds()),
        )
        made.append(Packed(one.id, parcel))
    return made


def digest(session: Session, ready: Ready, at: datetime) -> str:
    """The counts of a professional's morning, as they are now."""
    on = day_in(ready.to.zone, at)
    waits = session.execute(select(unread(ready.to.id, at))).scalar_one()
    counts = ports.counted(session, ready.due, at)
    return wording.digest_lines(waits, calls_waiting(session, ready.to.id, on), counts)


def calls_waiting(session: Session, person_id: UUID, on: date) -> int:
    """How many calls wait for somebody as a referent."""
    youths = select(Bond.youth_id).where(
        Bond.adult_id == person_id, Bond.kind == BondKind.REFERENT.value, scope.running(on)
    )
    return session.execute(
        select(func.count()).where(CallTask.done_at.is_(None), CallTask.youth_id.in_(youths))
    ).scalar_one()
