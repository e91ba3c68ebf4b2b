"""Invitations, made face to face: issued, revoked, looked at, accepted (AUT-01, AUT-09, DESIGN §11.4, §11.9)."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from hashlib import sha256
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import insert, select, update
from sqlalchemy.orm import Session

from backend import audit
from backend.access import NO_LINK, Actor, Authority, Permission, policy, scope
from backend.db import Reader, reading, transaction
from backend.errors import Conflict, Invalid, NotFound
from backend.ids import new_id
from backend.keyd import Keyd
from backend.services.accounts.models import Account, Invitation
from backend.services.accounts.ports import People, Person
from backend.services.accounts.rules import invitations as rules
from backend.vault import make_link_secret

TERMS_VERSION = "2026-11"
"""The page a young person accepts before their space opens (VLT-14, VLT-15); a new text takes a new version."""


@dataclass(frozen=True, slots=True)
class Issued:
    """An invitation just made. The secrets exist here and on the screen, nowhere else."""

    id: UUID
    expires_at: datetime
    secret: bytes = field(repr=False)
    code: str = field(repr=False)


class Looked(NamedTuple):
    """What the invited person reads before accepting."""

    inviter: str
    authority: str
    expires_at: datetime
    retry: bool


class Found(NamedTuple):
    """An invitation as it is known."""

    id: UUID
    youth_id: UUID
    authority_id: UUID
    issued_by: UUID | None
    expires_at: datetime
    used_at: datetime | None
    revoked_at: datetime | None
    device_key: bytes | None


def issue(
    actor: Actor, youth_id: UUID, people: People, keyd: Keyd, *, minimum: int, at: datetime, on: date
) -> Issued:
    """A new invitation for a young person; the former ones no longer serve. Traced.

    Raises `Conflict` when their space is already open, `Invalid` under the minimum age.
    """
    with transaction() as session:
        policy.require(actor, Permission.INVITATION_MANAGE, scope.link(session, actor, youth_id, on))
        return issue_unasked(
            session,
            youth_id,
            people,
            keyd,
            minimum=minimum,
            at=at,
            on=on,
            by=actor.id,
            role=str(actor.leading_role),
        )


def issue_unasked(
    session: Session,
    youth_id: UUID,
    people: People,
    keyd: Keyd,
    *,
    minimum: int,
    at: datetime,
    on: date,
    by: UUID | None,
    role: str,
) -> Issued:
    """The same for the command line and the demonstration, where nobody is signed in."""
    person = people.persons(session, [youth_id]).get(youth_id)
    if person is None or person.kind != "young" or person.birth_date is None:
        raise NotFound()
    if session.execute(select(Account.id).where(Account.id == youth_id)).first():
        raise Conflict(
            "Cette personne a déjà ouvert son espace. Pour un nouveau téléphone, elle utilise ses 4 mots.",
            code="already_active",
        )
    require_age(person, minimum, on)
    revoke_live(session, youth_id, at)
    issued = Issued(new_id(), at + rules.LASTS, make_link_secret(), rules.make_code())
    session.execute(
        insert(Invitation).values(
            id=issued.id,
            youth_id=youth_id,
            authority_id=person.authority_id,
            issued_by=by,
            secret_hash=sha256(issued.secret).digest(),
            code_mac=code_mac(keyd, issued.code),
            issued_at=at,
            expires_at=issued.expires_at,
        )
    )
    _trace(session, "invitation.issue", issued.id, youth_id, person.authority_id, by, role, at)
    return issued


def revoke(actor: Actor, invitation_id: UUID, *, at: datetime, on: date) -> UUID:
    """Take an invitation back. One already used is left as it is."""
    with transaction() as session:
        youth_id = session.execute(
            select(Invitation.youth_id).where(Invitation.id == invitation_id)
        ).scalar_one_or_none()
        link = scope.link(session, actor, youth_id, on) if youth_id else NO_LINK
        policy.require(actor, Permission.INVITATION_MANAGE, link)
        session.execute(
            update(Invitation)
            .where(
                Invitation.id == invitation_id,
                Invitation.used_at.is_(None),
                Invitation.revoked_at.is_(None),
            )
            .values(revoked_at=at)
        )
        _trace(
            session,
            "invitation.revoke",
            invitation_id,
            youth_id,
            actor.authority_id,
            actor.id,
            str(actor.leading_role),
            at,
        )
    return invitation_id


def look(
    secret: bytes | None,
    code: str | None,
    device_key: bytes | None,
    people: People,
    keyd: Keyd,
    *,
    at: datetime,
) -> Looked:
    """Who invites, before anything is accepted. Raises `Invalid` with what happened to the invitation."""
    with reading() as connection:
        found = find(connection, secret, code, keyd)
        retry = rules.may_send_again(found.used_at, found.device_key, device_key, at)
        if not retry:
            rules.require_live(found, at)
        authority = connection.execute(
            select(Authority.name).where(Authority.id == found.authority_id)
        ).scalar_one()
        inviter = people.persons(connection, [found.issued_by]) if found.issued_by else {}
    named = inviter.get(found.issued_by) if found.issued_by else None
    return Looked(
        f"{named.first_name} {named.last_name}" if named else authority, authority, found.expires_at, retry
    )


def find(reader: Reader, secret: bytes | None, code: str | None, keyd: Keyd) -> Found:
    """The invitation behind a secret or a typed code. Raises `Invalid` when there is none."""
    if secret is not None:
        which = Invitation.secret_hash == sha256(secret).digest()
    else:
        bare = rules.normalise_code(code or "")
        if bare is None:
            raise Invalid(
                "Ce code n'est pas complet. Il a 12 lettres ou chiffres, en trois groupes de 4.",
                code="invitation_unknown",
                fields={"/code": "Le code a 12 lettres ou chiffres."},
            )
        which = Invitation.code_mac == code_mac(keyd, bare)
    row = reader.execute(
        select(
            Invitation.id,
            Invitation.youth_id,
            Invitation.authority_id,
            Invitation.issued_by,
            Invitation.expires_at,
            Invitation.used_at,
            Invitation.revoked_at,
            Invitation.device_key,
        ).where(which)
    ).one_or_none()
    if row is None:
        raise Invalid(
            "On ne trouve pas cette invitation. Vérifie le code. Si elle est trop ancienne, demande un nouveau "
            "QR code.",
            code="invitation_unknown",
        )
    return Found(*row)


def code_mac(keyd: Keyd, code: str) -> bytes:
    """What the base keeps of a typed code: without keyd, a copy of the base cannot try codes."""
    return keyd.mac("contact", b"\x00invitation\x00" + code.encode("ascii"))[0]


def require_age(person: Person, minimum: int, on: date) -> None:
    """AUT-09. Raises `Invalid` naming the age."""
    born, precision = person.birth_date, person.birth_precision or "day"
    if born is None or not rules.may_have_account(born, precision, minimum, on):
        raise Invalid(
            f"L'espace s'ouvre à partir de {minimum} ans. Vérifiez la date de naissance du dossier.",
            code="too_young",
        )


def revoke_live(session: Session, youth_id: UUID, at: datetime) -> None:
    """Every invitation not yet used no longer serves: a newer one was made, or the space opened."""
    session.execute(
        update(Invitation)
        .where(Invitation.youth_id == youth_id, Invitation.used_at.is_(None), Invitation.revoked_at.is_(None))
        .values(revoked_at=at)
    )


def consents_text(given: Mapping[str, bool]) -> str:
    """The switches as they were set, in a stable order."""
    return json.dumps(dict(sorted(given.items())), separators=(",", ":"))


def _trace(
    session: Session,
    act: str,
    invitation_id: UUID,
    youth_id: UUID | None,
    authority_id: UUID,
    by: UUID | None,
    role: str,
    at: datetime,
) -> None:
    audit.record(
        session,
        act,
        "invitation",
        at=at,
        actor_id=by,
        actor_role=role,
        object_id=invitation_id,
        youth_id=youth_id,
        authority_id=authority_id,
    )
