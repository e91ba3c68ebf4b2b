"""Accepting an invitation: the safe is born, this phone becomes its first way in, the session opens."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import and_, insert, select, update
from sqlalchemy.orm import Session

from backend import audit, clock
from backend.access import Authority
from backend.db import reading, transaction
from backend.errors import Conflict, Invalid
from backend.ids import new_id
from backend.services.accounts import refusals
from backend.services.accounts.actions import invitations, sessions
from backend.services.accounts.actions.invitations import TERMS_VERSION, Found
from backend.services.accounts.actions.keyrings import (
    WayIn,
    add_way_in,
    give_birth,
    open_way_in,
    vault_context,
)
from backend.services.accounts.actions.quorum import keep_quorum
from backend.services.accounts.actions.sessions import SignedIn
from backend.services.accounts.means import Means
from backend.services.accounts.models import Account, Device, Invitation, Slot, SlotEpoch, TermsAcceptance
from backend.services.accounts.ports import Consents, People
from backend.services.accounts.rules import invitations as rules
from backend.services.accounts.rules.tries import is_device_key
from backend.vault import CannotOpen, derive_phone_kek


@dataclass(frozen=True, slots=True)
class Acceptance:
    """What the phone sends: the invitation, its own key (SPKI), and its first slot (salt 16, HMAC 32, 6 digits)."""

    secret: bytes | None
    code: str | None
    label: str
    public_key: bytes
    salt: bytes
    hmac: bytes = field(repr=False)
    pin: str = field(repr=False)
    terms_version: str
    consents: Mapping[str, bool]


class Welcomed(NamedTuple):
    """A space just opened: its session, the phone's slot, and the identifier to note."""

    session: SignedIn
    slot_id: UUID
    identifier: str
    first_name: str


def accept(
    sent: Acceptance,
    means: Means,
    people: People,
    consents: Collection[Consents],
    *,
    minimum: int,
    at: datetime,
    replaces: bytes | None = None,
) -> Welcomed:
    """Open a young person's space: account, keyring, phone slot, device and session in one transaction.

    The same phone may send it again for 24 hours: its code then opens what the first sending made.
    """
    _require_well_formed(sent)
    with reading() as connection:
        found = invitations.find(connection, sent.secret, sent.code, means.keyd)
    if rules.may_send_again(found.used_at, found.device_key, sent.public_key, at):
        return _again(sent, found, means, people, at=at, replaces=replaces)
    rules.require_live(found, at)
    # Outside the transaction: the hash is slow on purpose.
    kek = derive_phone_kek(sent.hmac, sent.pin, salt=sent.salt, cost=means.phone_cost)
    with transaction() as session:
        person = people.persons(session, [found.youth_id])[found.youth_id]
        zone = session.execute(select(Authority.zone).where(Authority.id == person.authority_id)).scalar_one()
        on = clock.day_in(zone, at)
        invitations.require_age(person, minimum, on)
        _use(session, found, sent.public_key, at)
        keys = give_birth(
            session, person_id=person.id, authority_id=person.authority_id, kind=person.kind, at=at
        )
        device_id = new_id()
        session.execute(
            insert(Device).values(
                id=device_id,
                person_id=person.id,
                label=sent.label,
                public_key=sent.public_key,
                created_at=at,
                last_seen_at=at,
            )
        )
        slot_id = add_way_in(
            session, means.keyd, keys, kind="phone", kek=kek, salt=sent.salt, at=at, device_id=device_id
        )
        means.keyd.used(keys.vault)
        keep_quorum(session, means.keyd, keys, on=on, at=at)
        _accept_terms(session, person.id, sent, consents, at)
        begun = sessions.begin(
            session,
            keys,
            kind=person.kind,
            at=at,
            label=sent.label,
            device_id=device_id,
            replaces=replaces,
            slot_id=slot_id,
        )
        identifier = session.execute(select(Account.identifier).where(Account.id == person.id)).scalar_one()
        audit.record(
            session,
            "account.activate",
            "account",
            at=at,
            actor_id=person.id,
            actor_role="young",
            object_id=found.id,
            youth_id=person.id,
            authority_id=person.authority_id,
        )
    return Welcomed(begun, slot_id, identifier, person.first_name)


def _require_well_formed(sent: Acceptance) -> None:
    if not is_device_key(sent.public_key):
        raise Invalid(
            "La clé de ce téléphone n'est pas lisible. Recharge la page, puis recommence.",
            fields={"/device/public_key": "Une clé ECDSA P-256 est attendue."},
        )
    if sent.terms_version != TERMS_VERSION:
        raise Conflict("La page « Qui voit quoi » a changé. Relis-la, puis recommence.", code="terms_changed")


def _use(session: Session, found: Found, device_key: bytes, at: datetime) -> None:
    """Spend the invitation; two phones at once: one wins, the other reads that it has served."""
    spent = session.execute(
        update(Invitation)
        .where(
            Invitation.id == found.id,
            Invitation.used_at.is_(None),
            Invitation.revoked_at.is_(None),
            Invitation.expires_at > at,
        )
        .values(used_at=at, device_key=device_key)
        .returning(Invitation.id)
    ).first()
    if spent is None or session.execute(select(Account.id).where(Account.id == found.youth_id)).first():
        rules.require_live(found._replace(used_at=at), at)
    # Invitations die at first activation (DESIGN §11.4).
    invitations.revoke_live(session, found.youth_id, at)


def _accept_terms(
    session: Session, person_id: UUID, sent: Acceptance, consents: Collection[Consents], at: datetime
) -> None:
    session.execute(
        insert(TermsAcceptance).values(
            person_id=person_id,
            version=sent.terms_version,
            accepted_at=at,
            consents=invitations.consents_text(sent.consents),
        )
    )
    for keep in consents:
        keep(session, person_id, sent.consents, sent.terms_version, at)


def _again(
    sent: Acceptance, found: Found, means: Means, people: People, *, at: datetime, replaces: bytes | None
) -> Welcomed:
    """The first answer was lost: the code opens the slot it made, and a new session takes over."""
    with reading() as connection:
        row = connection.execute(
            select(
                Slot.id,
                Slot.salt,
                Slot.sealed_secret,
                Slot.device_id,
                Account.identifier,
                SlotEpoch.epoch,
                SlotEpoch.sealed_vault,
            )
            .join(Device, Device.id == Slot.device_id)
            .join(Account, Account.id == Slot.person_id)
            .join(SlotEpoch, and_(SlotEpoch.slot_id == Slot.id, SlotEpoch.epoch == Account.vault_epoch))
            .where(
                Slot.person_id == found.youth_id,
                Slot.frozen_at.is_(None),
                Device.public_key == sent.public_key,
                Device.ended_at.is_(None),
            )
        ).one_or_none()
        person = people.persons(connection, [found.youth_id])[found.youth_id]
    if row is None:
        raise refusals.slot_unknown()
    way = WayIn(row.id, person.id, row.salt, row.sealed_secret, row.epoch, row.sealed_vault)
    inner = means.keyd.unwrap([(vault_context(person.id, way.id, way.epoch), way.sealed_vault)])[0]
    kek = derive_phone_kek(sent.hmac, sent.pin, salt=row.salt, cost=means.phone_cost)
    try:
        keys = open_way_in(kek, way, inner)
    except CannotOpen:
        raise refusals.not_the_first_code() from None
    with transaction() as session:
        begun = sessions.begin(
            session,
            keys,
            kind=person.kind,
            at=at,
            label=sent.label,
            device_id=row.device_id,
            replaces=replaces,
            slot_id=row.id,
        )
    return Welcomed(begun, row.id, row.identifier, person.first_name)
