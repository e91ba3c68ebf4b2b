"""What an invitation is worth at an instant, the code one can type instead of the QR, and from which age."""

from __future__ import annotations

import calendar
import secrets
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Protocol

from backend.errors import Invalid

LASTS = timedelta(days=30)
SENT_AGAIN = timedelta(hours=24)
ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
CODE_SIZE = 12
"""12 characters of 32: 60 random bits. Tried online only, by network, and no wrong code touches an invitation."""

_READ_AS = str.maketrans({"I": "1", "L": "1", "O": "0"})


class InvitationState(StrEnum):
    LIVE = "live"
    USED = "used"
    REVOKED = "revoked"
    EXPIRED = "expired"


class Dated(Protocol):
    """The dates of an invitation or an activation."""

    @property
    def expires_at(self) -> datetime: ...
    @property
    def used_at(self) -> datetime | None: ...
    @property
    def revoked_at(self) -> datetime | None: ...


def invitation_state(one: Dated, at: datetime) -> InvitationState:
    """Used wins over revoked, revoked over expired: the person reads what happened first."""
    if one.used_at is not None:
        return InvitationState.USED
    if one.revoked_at is not None:
        return InvitationState.REVOKED
    return InvitationState.EXPIRED if at >= one.expires_at else InvitationState.LIVE


def may_send_again(
    used_at: datetime | None, first_key: bytes | None, key: bytes | None, at: datetime
) -> bool:
    """Whether the same phone sends its acceptance again, within 24 hours (DESIGN §11.9)."""
    if used_at is None or first_key is None or key is None:
        return False
    return secrets.compare_digest(first_key, key) and at < used_at + SENT_AGAIN


def make_code() -> str:
    """A code to type, as it is known: 12 characters."""
    return "".join(secrets.choice(ALPHABET) for _ in range(CODE_SIZE))


def show_code(code: str) -> str:
    """The code as it is shown: three groups of four."""
    return "-".join(code[start : start + 4] for start in range(0, CODE_SIZE, 4))


def normalise_code(typed: str) -> str | None:
    """What was typed, as it is known; None when it cannot be a code."""
    bare = "".join(typed.upper().replace("-", "").split()).translate(_READ_AS)
    return bare if len(bare) == CODE_SIZE and all(letter in ALPHABET for letter in bare) else None


def may_have_account(birth_date: date, precision: str, minimum: int, on: date) -> bool:
    """Whether a person has reached an age in years on a day (AUT-09).

    An unknown day or month opens at the latest date it can be (DESIGN §11.7); 29 February opens on 1 March.
    """
    month = 12 if precision == "year" else birth_date.month
    day = birth_date.day
    if precision != "day":
        day = calendar.monthrange(birth_date.year, month)[1]
    year = birth_date.year + minimum
    if (month, day) == (2, 29) and not calendar.isleap(year):
        return on >= date(year, 3, 1)
    return on >= date(year, month, day)


def require_live(one: Dated, at: datetime) -> None:
    """Raises `Invalid` with the sentence for what happened to an invitation that no longer serves."""
    state = invitation_state(one, at)
    if state is InvitationState.LIVE:
        return
    sentence = {
        InvitationState.USED: "Cette invitation a déjà servi. Si ce n'était pas toi, dis-le à l'équipe.",
        InvitationState.REVOKED: "Cette invitation a été remplacée ou retirée. Demande un nouveau QR code.",
        InvitationState.EXPIRED: "Cette invitation est trop ancienne. Demande un nouveau QR code.",
    }[state]
    raise Invalid(sentence, code=f"invitation_{state.value}")
