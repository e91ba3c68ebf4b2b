"""Accounts of the demonstration: active without anybody's words, entered by single-use links, printed again at will.

The demonstration keeps its safes' secrets in one file of its own (0600): everything in it is invented.
`Keyrings` refuses any other mode, and a link only opens where `Means.links` is true.
"""

from __future__ import annotations

import json
import os
from collections.abc import Collection, Sequence
from datetime import date, datetime
from hashlib import sha256
from pathlib import Path
from uuid import UUID

from sqlalchemy import insert, select
from sqlalchemy.orm import Session

from backend.config import Settings
from backend.keyd import Keyd
from backend.services.accounts.actions.invitations import TERMS_VERSION, Issued, consents_text, issue_unasked
from backend.services.accounts.actions.keyrings import add_way_in, drop_way_in, give_birth
from backend.services.accounts.actions.teams import keep_team_pairs
from backend.services.accounts.models import Account, Slot, TermsAcceptance
from backend.services.accounts.ports import Consents, People
from backend.services.accounts.qr import INVITATION, link_of, sign_in_path
from backend.services.accounts.rules.invitations import show_code
from backend.vault import VaultKeys, derive_link_kek, make_link_secret, make_salt

GIVEN = {"previews": True, "reminders": True}


class Keyrings:
    """The file where the demonstration keeps the secrets of its invented safes."""

    def __init__(self, settings: Settings) -> None:
        if settings.mode not in ("demo", "test"):
            raise RuntimeError(
                "Les comptes de démonstration n'existent qu'en démonstration (CAP18_MODE=demo)."
            )
        self._place: Path = settings.state_dir / "demo-keyrings.jsonl"

    def keep(self, keys: Sequence[VaultKeys]) -> None:
        """Add secrets to the file, readable by its owner alone."""
        self._place.parent.mkdir(parents=True, exist_ok=True)
        opened = os.open(self._place, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        with os.fdopen(opened, "w", encoding="ascii") as file:
            for one in keys:
                file.write(json.dumps([str(one.vault), one.epoch, one.secret.hex()]) + "\n")

    def of(self, person_id: UUID) -> VaultKeys | None:
        """The keys of an invented person; None for somebody who enrolled by themselves."""
        if not self._place.exists():
            return None
        for line in self._place.read_text("ascii").splitlines():
            vault, epoch, secret = json.loads(line)
            if vault == str(person_id):
                return VaultKeys(person_id, epoch, bytes.fromhex(secret))
        return None


def activate(
    session: Session,
    *,
    person_id: UUID,
    authority_id: UUID,
    kind: str,
    on: date,
    at: datetime,
    consents: Collection[Consents] = (),
) -> VaultKeys:
    """Open an invented account, without any way in yet. The caller keeps the keys (`Keyrings.keep`)."""
    keys = give_birth(session, person_id=person_id, authority_id=authority_id, kind=kind, at=at)
    if kind == "young":
        session.execute(
            insert(TermsAcceptance).values(
                person_id=person_id, version=TERMS_VERSION, accepted_at=at, consents=consents_text(GIVEN)
            )
        )
        for keep in consents:
            keep(session, person_id, GIVEN, TERMS_VERSION, at)
    elif kind == "professional":
        keep_team_pairs(session, keys, on=on, at=at)
    return keys


def sign_in_link(
    session: Session, keyd: Keyd, keyrings: Keyrings, person_id: UUID, *, public_url: str, at: datetime
) -> str | None:
    """A new single-use address that signs this person in; the former ones no longer serve.

    None when the demonstration cannot open this safe any more: the person took it over with keys of their own.
    """
    keys = keyrings.of(person_id)
    row = session.execute(
        select(Account.kind, Account.vault_epoch).where(Account.id == person_id)
    ).one_or_none()
    if keys is None or row is None or row.vault_epoch != keys.epoch:
        return None
    former = select(Slot.id).where(Slot.person_id == person_id, Slot.kind == "link")
    for slot_id in session.scalars(former).all():
        drop_way_in(session, slot_id)
    secret, salt = make_link_secret(), make_salt()
    add_way_in(
        session,
        keyd,
        keys,
        kind="link",
        kek=derive_link_kek(secret, salt=salt),
        salt=salt,
        at=at,
        look_up=sha256(secret).digest(),
    )
    return link_of(public_url, sign_in_path(row.kind), secret)


def open_invitation(
    session: Session,
    youth_id: UUID,
    people: People,
    keyd: Keyd,
    *,
    public_url: str,
    minimum: int,
    on: date,
    at: datetime,
) -> tuple[str, str]:
    """An invitation to try the real path: its address, and the code one can type."""
    issued: Issued = issue_unasked(
        session, youth_id, people, keyd, minimum=minimum, at=at, on=on, by=None, role="demo"
    )
    return link_of(public_url, INVITATION, issued.secret), show_code(issued.code)
