"""Opening a way in *is* the login: there is no second verifier (DESIGN §11.4).

Each proof ends with the keys of the safe, or with a refusal. Slow hashes run outside any transaction.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import update
from sqlalchemy.orm import Session

from backend import audit
from backend.db import reading, transaction
from backend.keyd import TooManyTries
from backend.prepared import Prepared
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
from backend.services.accounts.models import Totp
from backend.services.accounts.rules.tries import WRONG_CODES, match_totp, signed_by
from backend.services.accounts.rules.tries import Totp as Verdict
from backend.services.accounts.statements import LINK, NONCE, OPENED, PASSPHRASE, PHONE, SPEND, TRY
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
    """A safe just opened: whose, by which slot, on which device; `counter` is that of the second proof.

    `kind` and `zone` are the account's; `label` is the phone's name, None elsewhere.
    """

    person_id: UUID
    slot_id: UUID
    slot_kind: str
    device_id: UUID | None
    keys: VaultKeys
    kind: str
    zone: str
    label: str | None
    counter: int | None = None


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
    if not OPENED.rows(session.connection(), {"id": opened.slot_id, "at": at}):
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
    asked = {"id": proof.challenge_id, "slot": proof.slot_id, "at": at}
    with reading() as connection:
        challenge = NONCE.first(connection, asked)
        found = PHONE.first(connection, {"id": proof.slot_id})
    if challenge is None:
        raise refusals.challenge_expired()
    if (
        found is None
        or found.ended_at is not None
        or not signed_by(found.public_key or b"", challenge.nonce.encode(), proof.signature)
    ):
        _spend(proof.challenge_id)
        # Same work as for a real slot: the answer's time does not say whether it exists.
        derive_phone_kek(proof.hmac, proof.code, salt=proof.slot_id.bytes, cost=means.phone_cost)
        raise refusals.slot_unknown()
    if found.frozen_at is not None:
        _spend(proof.challenge_id)
        raise refusals.slot_frozen()
    way = _way(found)
    # keyd first: when it is closed, no try is counted and the challenge still serves.
    inner = means.keyd.unwrap([(vault_context(way.person_id, way.id, way.epoch), way.sealed_vault)])[0]
    tries = _spend(proof.challenge_id, trying=way.id)
    kek = derive_phone_kek(proof.hmac, proof.code, salt=way.salt, cost=means.phone_cost)
    try:
        keys = open_way_in(kek, way, inner)
    except CannotOpen:
        if tries < WRONG_CODES:
            raise refusals.wrong_code(WRONG_CODES - tries) from None
        _freeze(way, at)
        raise refusals.slot_frozen() from None
    if tries > 1:
        _forgive(way, at)
    return _opened(found, "phone", keys)


def _spend(challenge_id: UUID, *, trying: UUID | None = None) -> int:
    """Spend a challenge, and count a signed try before it is made: several at once share neither.

    Answers how many tries were counted. Raises a refusal when the challenge was spent meanwhile, or the slot ended.
    """
    counted = None
    with transaction() as session:
        connection = session.connection()
        spent = SPEND.first(connection, {"id": challenge_id})
        if spent is not None and trying is not None:
            counted = TRY.first(connection, {"id": trying})
    if spent is None:
        raise refusals.challenge_expired()
    if trying is None:
        return 0
    if counted is None:
        raise refusals.slot_frozen()
    return int(counted.tries)


def _forgive(way: WayIn, at: datetime) -> None:
    """The right code forgets the tries before it at once: an opening that failed afterwards was no wrong code.

    Otherwise five logins cut short by a fault of ours would close a phone.
    """
    with transaction() as session:
        OPENED.rows(session.connection(), {"id": way.id, "at": at})


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
    found = _live(PASSPHRASE, {"identifier": identifier}) if identifier else None
    network = sha256(proof.network.encode()).digest()
    try:
        if found is None:
            _refuse_unknown(proof, means, network)
            raise refusals.wrong_secret()
        way = _way(found)
        pepper = means.keyd.pepper(way.person_id, way.id, network)
    except TooManyTries as error:
        raise too_many(int(error.retry_after.total_seconds()) + 1) from error
    kek = derive_passphrase_kek(proof.passphrase, salt=way.salt, pepper=pepper, cost=means.passphrase_cost)
    inner, secret = means.keyd.unwrap(
        [
            (vault_context(way.person_id, way.id, way.epoch), way.sealed_vault),
            (totp_context(way.person_id, way.id), found.sealed or b""),
        ]
    )
    try:
        keys = open_way_in(kek, way, inner)
    except CannotOpen:
        raise refusals.wrong_secret() from None
    matched = match_totp(secret.decode("ascii"), proof.totp, at, found.last_counter or 0)
    if matched.verdict is Verdict.SKEWED:
        raise refusals.clock_skew()
    if matched.verdict is Verdict.REPLAYED:
        raise refusals.totp_replayed()
    if matched.verdict is Verdict.WRONG:
        raise refusals.wrong_secret()
    return _opened(found, "passphrase", keys, matched.counter)


def _refuse_unknown(proof: PassphraseProof, means: Means, network: bytes) -> None:
    """The same work and the same limits as for somebody: nothing tells that nobody has this identifier."""
    typed = normalise_identifier(proof.identifier) or proof.identifier
    made = means.keyd.mac("request", b"\x00nobody\x00" + typed.encode())[0]
    pepper = means.keyd.pepper(UUID(bytes=made[:16]), UUID(bytes=made[16:]), network)
    derive_passphrase_kek(proof.passphrase, salt=made[:16], pepper=pepper, cost=means.passphrase_cost)


def _by_link(proof: LinkProof, means: Means) -> Opened:
    found = _live(LINK, {"look_up": sha256(proof.secret).digest()}) if means.links else None
    if found is None:
        raise refusals.wrong_link()
    way = _way(found)
    inner = means.keyd.unwrap([(vault_context(way.person_id, way.id, way.epoch), way.sealed_vault)])[0]
    keys = open_way_in(derive_link_kek(proof.secret, salt=way.salt), way, inner)
    return _opened(found, "link", keys)


def _live(statement: Prepared, which: dict[str, Any]) -> Any | None:
    """A way in whose device, if it has one, was not ended."""
    with reading() as connection:
        found = statement.first(connection, which)
    return None if found is None or found.ended_at is not None else found


def _way(found: Any) -> WayIn:
    return WayIn(found.id, found.person_id, found.salt, found.sealed_secret, found.epoch, found.sealed_vault)


def _opened(found: Any, slot_kind: str, keys: VaultKeys, counter: int | None = None) -> Opened:
    device_id, label = (found.device_id, found.label) if slot_kind == "phone" else (None, None)
    return Opened(
        found.person_id, found.id, slot_kind, device_id, keys, found.kind, found.zone, label, counter
    )
