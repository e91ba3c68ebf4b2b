"""The first way in of professionals and mentors: a link, six generated words shown once, a second proof."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from hashlib import sha256
from typing import NamedTuple
from uuid import UUID

import msgspec
import pyotp
from sqlalchemy import insert, select, update
from sqlalchemy.orm import Session

from backend import audit, clock
from backend.access import Authority
from backend.db import Reader, reading, transaction
from backend.errors import Conflict, Invalid, NotFound
from backend.ids import new_id
from backend.keyd import Keyd
from backend.services.accounts import refusals
from backend.services.accounts.actions import sessions
from backend.services.accounts.actions.keyrings import add_way_in, free_identifier, give_birth, totp_context
from backend.services.accounts.actions.sessions import SignedIn
from backend.services.accounts.actions.teams import keep_team_pairs
from backend.services.accounts.means import Means
from backend.services.accounts.models import Account, Activation
from backend.services.accounts.models import Totp as TotpRow
from backend.services.accounts.ports import People, Person
from backend.services.accounts.rules.invitations import InvitationState, invitation_state
from backend.services.accounts.rules.tries import Totp, match_totp
from backend.vault import (
    AGENT_WORDS,
    CannotOpen,
    Context,
    derive_link_kek,
    derive_passphrase_kek,
    make_link_secret,
    make_passphrase,
    make_salt,
    unwrap,
    wrap,
)

LASTS = timedelta(days=7)


class _Pending(msgspec.Struct):
    """What waits between the two screens, sealed under the link's secret and by keyd."""

    passphrase: str
    totp: str
    identifier: str


@dataclass(frozen=True, slots=True)
class Link:
    """An activation link just made."""

    id: UUID
    person_id: UUID
    expires_at: datetime
    secret: bytes = field(repr=False)


class Shown(NamedTuple):
    """What is shown once: who it is for, the identifier, the words, the second proof's secret (base32)."""

    person: Person
    identifier: str
    passphrase: str
    totp: str


class _Found(NamedTuple):
    id: UUID
    person_id: UUID
    salt: bytes
    pending: bytes | None
    expires_at: datetime
    used_at: datetime | None
    revoked_at: datetime | None


def invite_adult(session: Session, person: Person, *, at: datetime, by: UUID | None, role: str) -> Link:
    """A link for somebody whose account is not active yet; the former ones no longer serve. Traced."""
    if person.kind == "young":
        raise NotFound()
    if session.execute(select(Account.id).where(Account.id == person.id)).first():
        raise Conflict("Ce compte est déjà actif.", code="already_active")
    session.execute(
        update(Activation)
        .where(
            Activation.person_id == person.id, Activation.used_at.is_(None), Activation.revoked_at.is_(None)
        )
        .values(revoked_at=at)
    )
    link = Link(new_id(), person.id, at + LASTS, make_link_secret())
    session.execute(
        insert(Activation).values(
            id=link.id,
            person_id=person.id,
            authority_id=person.authority_id,
            issued_by=by,
            secret_hash=sha256(link.secret).digest(),
            salt=make_salt(),
            issued_at=at,
            expires_at=link.expires_at,
        )
    )
    audit.record(
        session,
        "activation.issue",
        "activation",
        at=at,
        actor_id=by,
        actor_role=role,
        object_id=link.id,
        authority_id=person.authority_id,
    )
    return link


def look(secret: bytes, people: People, keyd: Keyd, *, at: datetime) -> Shown:
    """Draw the words and the second proof, and show them. Looking again draws others: the former ones die."""
    with transaction() as session:
        found = _find(session, secret, at)
        person = people.persons(session, [found.person_id])[found.person_id]
        drawn = _Pending(make_passphrase(AGENT_WORDS), pyotp.random_base32(), free_identifier(session))
        inner = wrap(derive_link_kek(secret, salt=found.salt), msgspec.json.encode(drawn), _context(found))
        session.execute(
            update(Activation)
            .where(Activation.id == found.id)
            .values(pending=keyd.wrap([(_context(found), inner)])[0])
        )
    return Shown(person, drawn.identifier, drawn.passphrase, drawn.totp)


def accept(
    secret: bytes,
    totp: str,
    means: Means,
    people: People,
    *,
    at: datetime,
    label: str,
    replaces: bytes | None = None,
) -> SignedIn:
    """Confirm the second proof: the account is active, its keyring is born, the session opens."""
    with reading() as connection:
        found = _find(connection, secret, at)
    drawn = _pending(found, secret, means.keyd)
    matched = match_totp(drawn.totp, totp, at, 0)
    if matched.verdict is Totp.SKEWED:
        raise refusals.clock_skew()
    if matched.verdict is not Totp.RIGHT:
        raise refusals.wrong_totp()
    slot_id, salt = new_id(), make_salt()
    pepper = means.keyd.enrol_pepper(found.person_id, slot_id)
    kek = derive_passphrase_kek(drawn.passphrase, salt=salt, pepper=pepper, cost=means.passphrase_cost)
    with transaction() as session:
        _spend(session, found, at)
        person = people.persons(session, [found.person_id])[found.person_id]
        keys = give_birth(
            session,
            person_id=person.id,
            authority_id=person.authority_id,
            kind=person.kind,
            at=at,
            identifier=drawn.identifier,
        )
        add_way_in(session, means.keyd, keys, kind="passphrase", kek=kek, salt=salt, at=at, slot_id=slot_id)
        sealed = means.keyd.wrap([(totp_context(person.id, slot_id), drawn.totp.encode("ascii"))])[0]
        session.execute(insert(TotpRow).values(slot_id=slot_id, sealed=sealed, last_counter=matched.counter))
        zone = session.execute(select(Authority.zone).where(Authority.id == person.authority_id)).scalar_one()
        keep_team_pairs(session, keys, on=clock.day_in(zone, at), at=at)
        begun = sessions.begin(session, keys, kind=person.kind, at=at, label=label, replaces=replaces)
        audit.record(
            session,
            "account.activate",
            "account",
            at=at,
            actor_id=person.id,
            actor_role=person.kind,
            object_id=found.id,
            authority_id=person.authority_id,
        )
    return begun


def _pending(found: _Found, secret: bytes, keyd: Keyd) -> _Pending:
    if found.pending is None:
        raise Invalid("Ouvrez d'abord le lien pour voir vos mots.", code="words_not_shown")
    inner = keyd.unwrap([(_context(found), found.pending)])[0]
    try:
        return msgspec.json.decode(
            unwrap(derive_link_kek(secret, salt=found.salt), inner, _context(found)), type=_Pending
        )
    except CannotOpen:
        raise refusals.wrong_link() from None


def _spend(session: Session, found: _Found, at: datetime) -> None:
    spent = session.execute(
        update(Activation)
        .where(
            Activation.id == found.id,
            Activation.used_at.is_(None),
            Activation.revoked_at.is_(None),
            # Words drawn again meanwhile: those just confirmed are no longer the ones on the screen.
            Activation.pending == found.pending,
        )
        .values(used_at=at, pending=None)
        .returning(Activation.id)
    ).first()
    if spent is None:
        raise _refusal(InvitationState.USED)


def _context(found: _Found) -> Context:
    return Context("activation", vault=found.person_id, object=found.id)


def _find(reader: Reader, secret: bytes, at: datetime) -> _Found:
    row = reader.execute(
        select(
            Activation.id,
            Activation.person_id,
            Activation.salt,
            Activation.pending,
            Activation.expires_at,
            Activation.used_at,
            Activation.revoked_at,
        ).where(Activation.secret_hash == sha256(secret).digest())
    ).one_or_none()
    if row is None:
        raise Invalid(
            "On ne trouve pas cette activation. Demandez un nouveau lien.", code="invitation_unknown"
        )
    found = _Found(*row)
    state = invitation_state(found, at)
    if state is not InvitationState.LIVE:
        raise _refusal(state)
    return found


def _refusal(state: InvitationState) -> Invalid:
    sentence = {
        InvitationState.USED: "Ce lien a déjà servi. Connectez-vous avec vos mots, ou demandez un nouveau lien.",
        InvitationState.REVOKED: "Ce lien a été remplacé. Utilisez le plus récent.",
    }.get(state, "Ce lien est trop ancien. Demandez un nouveau lien.")
    return Invalid(sentence, code=f"invitation_{state.value}")
