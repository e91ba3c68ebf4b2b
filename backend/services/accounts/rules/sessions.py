"""How long a session is known, open, and how long its safe stays open (AUT-06, KEY-15, DESIGN §11.1)."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta

from backend.access import Role


@dataclass(frozen=True, slots=True)
class Spans:
    """After how long without a gesture, and after how long whatever happens."""

    known_idle: timedelta
    known_absolute: timedelta
    open_idle: timedelta
    open_absolute: timedelta


YOUNG = Spans(timedelta(days=14), timedelta(days=90), timedelta(minutes=15), timedelta(minutes=60))
AGENT = Spans(timedelta(minutes=30), timedelta(hours=12), timedelta(minutes=30), timedelta(hours=12))
VAULT_IDLE = timedelta(minutes=15)
VAULT_ABSOLUTE = timedelta(minutes=60)
TOUCHED_EVERY = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class Deadlines:
    """Instants after which a session is no longer known, no longer open, and its safe no longer open."""

    known_until: datetime
    open_until: datetime
    vault_until: datetime


def spans(kind: str) -> Spans:
    return YOUNG if kind == "young" else AGENT


def begin(kind: str, created_at: datetime, at: datetime) -> Deadlines:
    """A session just unlocked. `created_at` is its first sign-in: a later proof does not lengthen its whole life."""
    held = spans(kind)
    last = created_at + held.known_absolute
    return Deadlines(
        known_until=min(at + held.known_idle, last),
        open_until=min(at + held.open_idle, at + held.open_absolute, last),
        vault_until=min(at + VAULT_IDLE, at + VAULT_ABSOLUTE, last),
    )


def extend(
    kind: str, created_at: datetime, unlocked_at: datetime, before: Deadlines, at: datetime
) -> Deadlines:
    """The deadlines after a gesture at `at`. What has lapsed stays lapsed: only a proof opens again."""
    held = spans(kind)
    last = created_at + held.known_absolute
    opened, vault = before.open_until, before.vault_until
    if at < opened:
        opened = min(at + held.open_idle, unlocked_at + held.open_absolute, last)
    if at < vault:
        vault = min(at + VAULT_IDLE, unlocked_at + VAULT_ABSOLUTE, last)
    return Deadlines(min(at + held.known_idle, last), opened, vault)


def absolute_end(kind: str, created_at: datetime) -> datetime:
    """The instant at which a session ends whatever happens."""
    return created_at + spans(kind).known_absolute


def open_end(kind: str, unlocked_at: datetime) -> datetime:
    """The instant at which an opening ends whatever happens."""
    return unlocked_at + spans(kind).open_absolute


def touch_due(last_seen_at: datetime, at: datetime) -> bool:
    """Whether a session's last gesture is old enough to be written again (DESIGN §11.10)."""
    return at - last_seen_at >= TOUCHED_EVERY


def space_of(roles: Collection[Role]) -> str | None:
    """The space a person lands in: `young`, `officer`, `lead`, `referent`, `mentor`, `pilotage`, or None."""
    for role, space in (
        (Role.YOUNG, "young"),
        (Role.SAFEGUARDING, "officer"),
        (Role.LEAD, "lead"),
        (Role.REFERENT, "referent"),
        (Role.MENTOR, "mentor"),
        (Role.PILOTAGE, "pilotage"),
    ):
        if role in roles:
            return space
    return None
