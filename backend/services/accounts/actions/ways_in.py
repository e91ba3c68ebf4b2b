"""Another way in: an identifier, generated words and a second proof (AUT-03). It serves once confirmed."""

from __future__ import annotations

from datetime import datetime
from typing import NamedTuple
from uuid import UUID

import pyotp
from sqlalchemy import insert, select, update

from backend import audit, outbox
from backend.access import Actor, Permission, Role, policy
from backend.db import reading, transaction
from backend.errors import Invalid, NotFound
from backend.ids import new_id
from backend.services.accounts import notices, refusals
from backend.services.accounts.actions.keyrings import add_way_in, drop_way_in, totp_context, usable_ways
from backend.services.accounts.means import Means
from backend.services.accounts.models import Account, Slot
from backend.services.accounts.models import Totp as TotpRow
from backend.services.accounts.ports import Trace
from backend.services.accounts.rules.tries import Totp, match_totp
from backend.vault import (
    AGENT_WORDS,
    YOUNG_WORDS,
    VaultKeys,
    derive_passphrase_kek,
    make_passphrase,
    make_salt,
)


class Drawn(NamedTuple):
    """Shown once: the identifier, the words, the second proof's secret (base32)."""

    identifier: str
    passphrase: str
    totp: str


def draw_passphrase(actor: Actor, keys: VaultKeys, means: Means, *, at: datetime) -> Drawn:
    """Draw words and a second proof for oneself: 4 words for a young person, 6 for an adult.

    Nothing changes until they are confirmed; drawing again forgets what was drawn. Needs a proof under 5 minutes
    old: whoever holds an open phone without its code makes no way in of their own.
    """
    policy.require(actor, Permission.SESSIONS_MANAGE)
    policy.require_step_up(actor, at)
    drawn = make_passphrase(YOUNG_WORDS if Role.YOUNG in actor.roles else AGENT_WORDS)
    slot_id, salt, secret = new_id(), make_salt(), pyotp.random_base32()
    pepper = means.keyd.enrol_pepper(actor.id, slot_id)
    kek = derive_passphrase_kek(drawn, salt=salt, pepper=pepper, cost=means.passphrase_cost)
    with transaction() as session:
        waiting = select(Slot.id).where(
            Slot.person_id == actor.id, Slot.kind == "passphrase", Slot.confirmed_at.is_(None)
        )
        for former in session.scalars(waiting).all():
            drop_way_in(session, former)
        add_way_in(
            session,
            means.keyd,
            keys,
            kind="passphrase",
            kek=kek,
            salt=salt,
            at=at,
            slot_id=slot_id,
            confirmed=False,
        )
        sealed = means.keyd.wrap([(totp_context(actor.id, slot_id), secret.encode("ascii"))])[0]
        session.execute(insert(TotpRow).values(slot_id=slot_id, sealed=sealed, last_counter=0))
        identifier = session.execute(select(Account.identifier).where(Account.id == actor.id)).scalar_one()
    return Drawn(identifier, drawn, secret)


def confirm_passphrase(actor: Actor, totp: str, means: Means, trace: Trace, *, at: datetime) -> UUID:
    """Confirm the second proof: the words drawn last serve from now on, former ones no longer do.

    A young person's trace and safe places tell it, as of any new way in (AUD-06).
    """
    policy.require(actor, Permission.SESSIONS_MANAGE)
    with reading() as connection:
        row = connection.execute(
            select(Slot.id, TotpRow.sealed)
            .join(TotpRow, TotpRow.slot_id == Slot.id)
            .where(Slot.person_id == actor.id, Slot.kind == "passphrase", Slot.confirmed_at.is_(None))
        ).one_or_none()
    if row is None:
        raise Invalid("Demande d'abord tes mots, puis confirme.", code="words_not_shown")
    secret = means.keyd.unwrap([(totp_context(actor.id, row.id), row.sealed)])[0].decode("ascii")
    matched = match_totp(secret, totp, at, 0)
    if matched.verdict is Totp.SKEWED:
        raise refusals.clock_skew()
    if matched.verdict is not Totp.RIGHT:
        raise refusals.wrong_totp()
    slot_id: UUID = row.id
    with transaction() as session:
        former = select(Slot.id).where(
            Slot.person_id == actor.id, Slot.kind == "passphrase", Slot.id != slot_id
        )
        for old in session.scalars(former).all():
            drop_way_in(session, old)
        session.execute(update(Slot).where(Slot.id == slot_id).values(confirmed_at=at))
        session.execute(
            update(TotpRow).where(TotpRow.slot_id == slot_id).values(last_counter=matched.counter)
        )
        audit.record(
            session,
            "slot.add",
            "slot",
            at=at,
            actor_id=actor.id,
            actor_role=str(actor.leading_role),
            object_id=slot_id,
            youth_id=actor.id if Role.YOUNG in actor.roles else None,
        )
        if Role.YOUNG in actor.roles:
            channels = outbox.for_recovery(session, actor.id, at=at)
            said = notices.about_phone(notices.WORDS, slot_id, actor.id, channels, at=at)
            outbox.post(session, said, at=at)
            trace(session, actor.id, "words_made", owner=True, at=at)
    return slot_id


def remove_way_in(actor: Actor, slot_id: UUID, *, at: datetime) -> UUID:
    """Remove one of one's own ways in. Raises `Conflict` for the last one (KEY-07)."""
    policy.require(actor, Permission.SESSIONS_MANAGE)
    policy.require_step_up(actor, at)
    with transaction() as session:
        usable = usable_ways(session, actor.id)
        if slot_id not in usable:
            raise NotFound()
        if len(usable) == 1:
            raise refusals.last_way_in()
        drop_way_in(session, slot_id)
        audit.record(
            session,
            "slot.remove",
            "slot",
            at=at,
            actor_id=actor.id,
            actor_role=str(actor.leading_role),
            object_id=slot_id,
            youth_id=actor.id if Role.YOUNG in actor.roles else None,
        )
    return slot_id
