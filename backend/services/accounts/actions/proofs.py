"""Opening a way in *is* the login: there is no second verifier (DESIGN §11.4).

Each proof ends with the keys of the safe, or with a refusal. Slow hashes run outside any transaction.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import ColumnElement, and_, delete, select, update
from sqlalchemy.orm import Session

from backend import audit
from backend.db import reading, transaction
from backend.keyd import TooManyTries
from backend.services.accounts import refusals
from backend.services.accounts.actions.keyrings import (
    WayIn,
    drop_way_in,
    freeze_way_in,
    open_way_in,
    totp_context,
    vault_context,
)
from backend.services.accounts.means import Means
from backend.services.accounts.models import Account, Challenge, Device, Slot, SlotEpoch, Totp
from backend.services.accounts.rules.tries import WRONG_CODES, match_totp, signed_by
from backend.services.accounts.rules.tries import Totp as Verdict
from backend.vault import (
    CannotOpen,
    VaultKeys,
    derive_link_kek,
    derive_passphrase_kek,
    derive_phone_kek,
    normalise_identifier,
)
from backend.web.limits import too_many


@dataclass(frozen=True, slots=True)
class PhoneProof:
    """This phone and its six digits: the HMAC of the slot's salt (32 bytes), the code, a signed challenge."""

    slot_id: UUID
    challenge_id: UUID
    hmac: bytes
    code: str
    signature: bytes


@dataclass(frozen=True, slots=True)
class PassphraseProof:
    """An identifier, generated words, and a code that changes; `network` is where they are typed from."""

    identifier: str
    passphrase: str
    totp: str
    network: str


@dataclass(frozen=True, slots=True)
class LinkProof:
    """A single-use link (demonstration and tests): 16 random bytes."""

    secret: bytes


Proof = PhoneProof | PassphraseProof | LinkProof


class Opened(NamedTuple):
    """A safe just opened: whose, by which slot, on which device; `counter` is that of the second proof."""

    person_id: UUID
    slot_id: UUID
    slot_kind: str
    device_id: UUID | None
    keys: VaultKeys
    counter: int | None = None


class _Row(NamedTuple):
    way: WayIn
    device_id: UUID | None
    public_key: bytes | None
    frozen: bool
    sealed_totp: bytes | None
    last_counter: int


def prove(proof: Proof, means: Means, at: datetime) -> Opened:
    """The keys behind a proof. Raises a refusal of `refusals`, `TooMany`, or `KeydUnavailable`."""
    if isinstance(proof, PhoneProof):
        return _by_phone(proof, means, at)
    if isinstance(proof, PassphraseProof):
        return _by_passphrase(proof, means, at)
    return _by_link(proof, means)


def settle(session: Session, opened: Opened, at: datetime) -> None:
    """Write, in the transaction of the login, that a slot opened: its wrong codes are forgotten, a link is spent.

    Raises a refusal when the same proof was spent meanwhile, or the slot ended.
    """
    if opened.slot_kind == "link":
        if not drop_way_in(session, opened.slot_id):
            raise refusals.wrong_link()
        return
    live = session.execute(
        update(Slot)
        .where(Slot.id == opened.slot_id, Slot.frozen_at.is_(None))
        .values(tries=0, last_used_at=at)
        .returning(Slot.id)
    ).first()
    if live is None:
        raise refusals.slot_frozen()
    if opened.counter is not None:
        spent = session.execute(
            update(Totp)
            .where(Totp.slot_id == opened.slot_id, Totp.last_counter < opened.counter)
            .values(last_counter=opened.counter)
            .returning(Totp.slot_id)
        ).first()
        if spent is None:
            raise refusals.totp_replayed()


def _by_phone(proof: PhoneProof, means: Means, at: datetime) -> Opened:
    nonce = _spend_challenge(proof, at)
    found = _find(Slot.id == proof.slot_id, Slot.kind == "phone")
    if found is None or not signed_by(found.public_key or b"", nonce.encode(), proof.signature):
        # Same work as for a real slot: the answer's time does not say whether it exists.
        derive_phone_kek(proof.hmac, proof.code, salt=proof.slot_id.bytes, cost=means.phone_cost)
        raise refusals.slot_unknown()
    way = found.way
    if found.frozen:
        raise refusals.slot_frozen()
    # keyd first: when it is closed, no try is counted.
    inner = means.keyd.unwrap([(vault_context(way.person_id, way.id, way.epoch), way.sealed_vault)])[0]
    tries = _count_try(way.id)
    kek = derive_phone_kek(proof.hmac, proof.code, salt=way.salt, cost=means.phone_cost)
    try:
        keys = open_way_in(kek, way, inner)
    except CannotOpen:
        if tries < WRONG_CODES:
            raise refusals.wrong_code(WRONG_CODES - tries) from None
        _freeze(way, at)
        raise refusals.slot_frozen() from None
    return Opened(way.person_id, way.id, "phone", found.device_id, keys)


def _spend_challenge(proof: PhoneProof, at: datetime) -> str:
    with transaction() as session:
        nonce: str | None = session.execute(
            delete(Challenge)
            .where(
                Challenge.id == proof.challenge_id,
                Challenge.slot_id == proof.slot_id,
                Challenge.expires_at > at,
            )
            .returning(Challenge.nonce)
        ).scalar_one_or_none()
    if nonce is None:
        raise refusals.challenge_expired()
    return nonce


def _count_try(slot_id: UUID) -> int:
    """Count a signed try before it is made: several at once cannot share one."""
    with transaction() as session:
        tries: int | None = session.execute(
            update(Slot)
            .where(Slot.id == slot_id, Slot.frozen_at.is_(None), Slot.tries < WRONG_CODES)
            .values(tries=Slot.tries + 1)
            .returning(Slot.tries)
        ).scalar_one_or_none()
    if tries is None:
        raise refusals.slot_frozen()
    return tries


def _freeze(way: WayIn, at: datetime) -> None:
    with transaction() as session:
        freeze_way_in(session, way.id, at)
        audit.record(
            session,
            "slot.freeze",
            "slot",
            at=at,
            actor_id=way.person_id,
            actor_role="owner",
            object_id=way.id,
            youth_id=way.person_id,
        )


def _by_passphrase(proof: PassphraseProof, means: Means, at: datetime) -> Opened:
    identifier = normalise_identifier(proof.identifier)
    found = identifier and _find(
        Account.identifier == identifier,
        Slot.kind == "passphrase",
        Slot.confirmed_at.is_not(None),
    )
    network = sha256(proof.network.encode()).digest()
    try:
        if not found:
            _refuse_unknown(proof, means, network)
            raise refusals.wrong_secret()
        way = found.way
        pepper = means.keyd.pepper(way.person_id, way.id, network)
    except TooManyTries as error:
        raise too_many(int(error.retry_after.total_seconds()) + 1) from error
    kek = derive_passphrase_kek(proof.passphrase, salt=way.salt, pepper=pepper, cost=means.passphrase_cost)
    inner, secret = means.keyd.unwrap(
        [
            (vault_context(way.person_id, way.id, way.epoch), way.sealed_vault),
            (totp_context(way.person_id, way.id), found.sealed_totp or b""),
        ]
    )
    try:
        keys = open_way_in(kek, way, inner)
    except CannotOpen:
        raise refusals.wrong_secret() from None
    matched = match_totp(secret.decode("ascii"), proof.totp, at, found.last_counter)
    if matched.verdict is Verdict.SKEWED:
        raise refusals.clock_skew()
    if matched.verdict is Verdict.REPLAYED:
        raise refusals.totp_replayed()
    if matched.verdict is Verdict.WRONG:
        raise refusals.wrong_secret()
    return Opened(way.person_id, way.id, "passphrase", None, keys, matched.counter)


def _refuse_unknown(proof: PassphraseProof, means: Means, network: bytes) -> None:
    """The same work and the same limits as for somebody: nothing tells that nobody has this identifier."""
    typed = normalise_identifier(proof.identifier) or proof.identifier
    made = means.keyd.mac("request", b"\x00nobody\x00" + typed.encode())[0]
    pepper = means.keyd.pepper(UUID(bytes=made[:16]), UUID(bytes=made[16:]), network)
    derive_passphrase_kek(proof.passphrase, salt=made[:16], pepper=pepper, cost=means.passphrase_cost)


def _by_link(proof: LinkProof, means: Means) -> Opened:
    found = _find(Slot.look_up == sha256(proof.secret).digest(), Slot.kind == "link") if means.links else None
    if found is None:
        raise refusals.wrong_link()
    way = found.way
    inner = means.keyd.unwrap([(vault_context(way.person_id, way.id, way.epoch), way.sealed_vault)])[0]
    keys = open_way_in(derive_link_kek(proof.secret, salt=way.salt), way, inner)
    return Opened(way.person_id, way.id, "link", None, keys)


def _find(*which: ColumnElement[bool]) -> _Row | None:
    with reading() as connection:
        row = connection.execute(
            select(
                Slot.id,
                Slot.person_id,
                Slot.salt,
                Slot.sealed_secret,
                SlotEpoch.epoch,
                SlotEpoch.sealed_vault,
                Slot.device_id,
                Slot.frozen_at,
                Device.public_key,
                Device.ended_at,
                Totp.sealed,
                Totp.last_counter,
            )
            .join(Account, Account.id == Slot.person_id)
            .join(SlotEpoch, and_(SlotEpoch.slot_id == Slot.id, SlotEpoch.epoch == Account.vault_epoch))
            .outerjoin(Device, Device.id == Slot.device_id)
            .outerjoin(Totp, Totp.slot_id == Slot.id)
            .where(*which)
            .limit(1)
        ).one_or_none()
    if row is None or row.ended_at is not None:
        return None
    way = WayIn(row.id, row.person_id, row.salt, row.sealed_secret, row.epoch, row.sealed_vault)
    return _Row(
        way,
        row.device_id,
        row.public_key,
        row.frozen_at is not None,
        row.sealed,
        row.last_counter or 0,
    )
