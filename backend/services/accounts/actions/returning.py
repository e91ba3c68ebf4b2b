"""The day after: the card again, a new code, and everything of before is cut (KEY-08, KEY-12).

One transaction: a process killed anywhere leaves the safe as it was, or as it is after, never between.
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import and_, select, update
from sqlalchemy.orm import Session

from backend import audit, clock, outbox
from backend.access import Authority
from backend.db import reading, transaction
from backend.errors import Invalid
from backend.keyd import KeydRefused, TooEarly
from backend.services.accounts import notices, refusals
from backend.services.accounts.actions import sessions
from backend.services.accounts.actions.cards import card_mac, require_current
from backend.services.accounts.actions.epochs import renew
from backend.services.accounts.actions.keyrings import (
    WayIn,
    open_way_in,
    vault_context,
)
from backend.services.accounts.actions.phones import NewPhone, add_phone, cut_what_was
from backend.services.accounts.actions.quorum import current_team, make_quorum
from backend.services.accounts.actions.recovering import Held, find, stop_others, waiting, well_written
from backend.services.accounts.actions.sessions import SignedIn
from backend.services.accounts.actions.spent import spend_card, spend_share, tell_keyd_now
from backend.services.accounts.means import Means
from backend.services.accounts.models import Account, Device, Recovery, Slot, SlotEpoch, SpentCard
from backend.services.accounts.ports import Reseal, Trace, Unlocked
from backend.services.accounts.rules.invitations import may_send_again
from backend.services.accounts.rules.reopenings import CARD
from backend.services.accounts.rules.tries import is_device_key
from backend.vault import (
    CannotOpen,
    VaultKeys,
    derive_card_kek,
    derive_card_proof,
    derive_phone_kek,
    open_for_card,
)


class Ports(NamedTuple):
    """What others do when a safe is found again."""

    reseal: Collection[Reseal]
    unlocked: Collection[Unlocked]
    trace: Trace


class Back(NamedTuple):
    """Somebody came back: their session, the new phone's slot, the identifier to note."""

    session: SignedIn
    slot_id: UUID
    identifier: str


def open_by_card(
    typed: str, phone: NewPhone, means: Means, ports: Ports, *, at: datetime, replaces: bytes | None = None
) -> Back:
    """Enter with a card whose day has passed. The same phone may send it again for 24 hours.

    Raises `Conflict` before its time (keyd decides), after a veto, or for a card that served.
    """
    if not is_device_key(phone.public_key):
        raise Invalid(
            "La clé de ce téléphone n'est pas lisible. Recharge la page, puis recommence.",
            fields={"/device/public_key": "Une clé ECDSA P-256 est attendue."},
        )
    card = well_written(typed)
    sent = _sent_before(card, phone, means, at)
    if sent is not None:
        return again(sent, phone, means, at=at, replaces=replaces)
    with reading() as connection:
        held = find(connection, card, means)
        row = waiting(connection, held.person_id, held.card_id)
    if row is None:
        raise refusals.recovery_not_begun()
    keys = _keys_behind(held, means, at)
    # Outside the transaction: the hash is slow on purpose.
    kek = derive_phone_kek(phone.hmac, phone.pin, salt=phone.salt, cost=means.phone_cost)
    with transaction() as session:
        require_current(session, keys)
        claim(session, row.id, phone, at)
        back = come_back(session, keys, kek, phone, means, ports, row.id, CARD, at=at, replaces=replaces)
    tell_keyd_now(means.keyd, held.person_id, at)
    return back


def _keys_behind(held: Held, means: Means, at: datetime) -> VaultKeys:
    """The safe opened by keyd and the card. Raises a refusal when keyd says no."""
    try:
        inner = means.keyd.open_share(held.context, held.share, derive_card_proof(held.card))
    except TooEarly as error:
        raise refusals.recovery_waiting(at + error.left) from error
    except KeydRefused as error:
        raise refusals.recovery_not_begun() from error
    key = open_for_card(derive_card_kek(held.card), inner, held.place)
    with reading() as connection:
        row = connection.execute(slot_of(Slot.id == held.place.slot)).one_or_none()
    if row is None:
        # The owner's own unlock made the quorum again meanwhile: the next try finds the new one.
        raise refusals.challenge_expired()
    return open_row(key, row, held.person_id, means)


def claim(session: Session, recovery_id: UUID, phone: NewPhone, at: datetime) -> None:
    """A veto and an opening at once: one wins. Raises a refusal when it was stopped meanwhile."""
    claimed = session.execute(
        update(Recovery)
        .where(Recovery.id == recovery_id, Recovery.state == "waiting")
        .values(state="done", ended_at=at, device_key=phone.public_key)
        .returning(Recovery.id)
    ).first()
    if claimed is None:
        raise refusals.recovery_not_begun()


def come_back(
    session: Session,
    keys: VaultKeys,
    kek: bytes,
    phone: NewPhone,
    means: Means,
    ports: Ports,
    recovery_id: UUID,
    way: str,
    *,
    at: datetime,
    replaces: bytes | None,
) -> Back:
    """A new phone takes the place of everything of before, in this transaction; keyd is told after it."""
    account = session.execute(
        select(Account.kind, Account.identifier, Authority.zone)
        .join(Authority, Authority.id == Account.authority_id)
        .where(Account.id == keys.vault)
    ).one()
    cut_what_was(session, keys.vault, at)
    slot_id, device_id = add_phone(session, means, keys, kek, phone, at=at)
    fresh = renew(session, means.keyd, keys, ports.reseal, at)
    spend_card(session, keys.vault, at)
    spend_share(session, keys.vault, at)
    stop_others(session, keys.vault, recovery_id, at)
    team = current_team(session, keys.vault, clock.day_in(account.zone, at))
    make_quorum(session, means.keyd, fresh, team, None, at=at)
    for waited in ports.unlocked:
        waited(session, fresh, at)
    begun = sessions.begin(
        session,
        fresh,
        kind=account.kind,
        at=at,
        label=phone.label,
        device_id=device_id,
        replaces=replaces,
        slot_id=slot_id,
    )
    channels = outbox.for_recovery(session, keys.vault, at=at)
    outbox.withdraw(session, [keys.vault], notices.SUBJECT, [recovery_id.hex], at=at)
    outbox.post(session, notices.told(notices.DONE, recovery_id, keys.vault, channels, at=at), at=at)
    means.keyd.used(keys.vault)
    act = "recovered" if way == CARD else "recovered_team"
    ports.trace(session, keys.vault, act, owner=False, at=at, device=phone.label)
    audit.record(
        session,
        "recovery.done",
        "recovery",
        at=at,
        actor_id=keys.vault,
        actor_role=way,
        object_id=recovery_id,
        youth_id=keys.vault,
    )
    return Back(begun, slot_id, account.identifier)


def _sent_before(card: str, phone: NewPhone, means: Means, at: datetime) -> Any | None:
    """The recovery this phone already finished with this card: the answer was lost on the way."""
    asked = (
        select(Recovery.person_id, Recovery.ended_at, Recovery.device_key)
        .join(SpentCard, SpentCard.card_id == Recovery.card_id)
        .where(SpentCard.card_mac == card_mac(means.keyd, card), Recovery.state == "done")
    )
    with reading() as connection:
        row = connection.execute(asked).first()
    known = row is not None and may_send_again(row.ended_at, row.device_key, phone.public_key, at)
    return row if known else None


def again(before: Any, phone: NewPhone, means: Means, *, at: datetime, replaces: bytes | None) -> Back:
    """The answer of an opening was lost: the new code opens what it made, and a new session takes over."""
    with reading() as connection:
        row = connection.execute(
            slot_of(
                and_(
                    Slot.person_id == before.person_id,
                    Slot.frozen_at.is_(None),
                    Device.public_key == phone.public_key,
                    Device.ended_at.is_(None),
                )
            )
        ).one_or_none()
    if row is None:
        raise refusals.slot_unknown()
    kek = derive_phone_kek(phone.hmac, phone.pin, salt=row.salt, cost=means.phone_cost)
    try:
        keys = open_row(kek, row, before.person_id, means)
    except CannotOpen:
        raise refusals.not_the_first_code() from None
    with transaction() as session:
        begun = sessions.begin(
            session,
            keys,
            kind=row.account_kind,
            at=at,
            label=phone.label,
            device_id=row.device_id,
            replaces=replaces,
            slot_id=row.id,
        )
    return Back(begun, row.id, row.identifier)


def slot_of(which: Any) -> Any:
    """A slot with its safe's secret under the current epoch, and whose it is."""
    return (
        select(
            Slot.id,
            Slot.salt,
            Slot.sealed_secret,
            Slot.device_id,
            SlotEpoch.epoch,
            SlotEpoch.sealed_vault,
            Account.identifier,
            Account.kind.label("account_kind"),
        )
        .join(Account, Account.id == Slot.person_id)
        .join(SlotEpoch, and_(SlotEpoch.slot_id == Slot.id, SlotEpoch.epoch == Account.vault_epoch))
        .outerjoin(Device, Device.id == Slot.device_id)
        .where(which)
    )


def open_row(kek: bytes, row: Any, person_id: UUID, means: Means) -> VaultKeys:
    """The keys behind a row of `slot_of`. Raises `CannotOpen`."""
    way = WayIn(row.id, person_id, row.salt, row.sealed_secret, row.epoch, row.sealed_vault)
    inner = means.keyd.unwrap([(vault_context(person_id, way.id, way.epoch), way.sealed_vault)])[0]
    return open_way_in(kek, way, inner)
