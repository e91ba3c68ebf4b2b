"""How a person wants to be told: the words of a locked screen, and days without any message."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping, Sequence
from datetime import date, datetime, timedelta
from typing import NamedTuple, Protocol
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from backend.access import Actor, Permission, policy
from backend.db import Reader, transaction
from backend.errors import Invalid, StaleVersion
from backend.outbox import wording
from backend.outbox.cascades import plan
from backend.outbox.models import Preference

LONGEST_PAUSE = 30


class WishesChanged(Protocol):
    """Plan again what was planned for a person by their former wishes, in the same transaction."""

    def __call__(self, session: Session, person_id: UUID, /, *, at: datetime) -> None: ...


_followers: list[WishesChanged] = []


def on_wishes_changed(follower: WishesChanged) -> None:
    """Register who plans reminders; registering it again changes nothing."""
    if follower not in _followers:
        _followers.append(follower)


class Wishes(NamedTuple):
    """What a person chose; version 0 until they choose anything."""

    lock_screen: str
    paused_until: date | None
    remind_before: dict[str, list[int]]
    version: int


def read(reader: Reader, person_id: UUID, *, on: date) -> Wishes:
    """The wishes of a person on a day: a pause that ended is no pause."""
    row = reader.execute(
        select(
            Preference.lock_screen, Preference.paused_until, Preference.remind_before, Preference.version
        ).where(Preference.person_id == person_id)
    ).one_or_none()
    usual = {kind: list(told) for kind, told in plan().remind_before.items()}
    if row is None:
        return Wishes("neutral", None, usual, 0)
    paused = row.paused_until if row.paused_until is not None and row.paused_until > on else None
    return Wishes(row.lock_screen, paused, usual | json.loads(row.remind_before), row.version)


def lead_times(reader: Reader, person_ids: Collection[UUID], kind: str) -> dict[UUID, tuple[timedelta, ...]]:
    """How long ahead each person wants to be told of a kind of thing, the longest first; empty: not at all."""
    usual = plan().remind_before.get(kind, ())
    found = {one: tuple(timedelta(minutes=told) for told in usual) for one in person_ids}
    rows = reader.execute(
        select(Preference.person_id, Preference.remind_before).where(
            Preference.person_id.in_(list(found)), Preference.remind_before != "{}"
        )
    )
    for person_id, told in rows:
        chosen = json.loads(told).get(kind)
        if chosen is not None:
            found[person_id] = tuple(timedelta(minutes=one) for one in chosen)
    return found


def write(
    actor: Actor,
    *,
    lock_screen: str,
    pause_days: int | None,
    remind_before: Mapping[str, Sequence[int]] | None,
    version: int,
    on: date,
    at: datetime,
) -> None:
    """Keep new wishes. `pause_days`: None leaves the pause as it is, 0 ends it. Raises `Invalid`, `StaleVersion`."""
    policy.require(actor, Permission.CHANNELS_OWN)
    if lock_screen not in wording.LEVELS:
        raise Invalid(fields={"/lock_screen": "Choisis une des trois phrases."})
    if pause_days is not None and not 0 <= pause_days <= LONGEST_PAUSE:
        raise Invalid(fields={"/pause_days": f"Une pause dure {LONGEST_PAUSE} jours au plus."})
    ahead = None if remind_before is None else _ahead(remind_before)
    with transaction() as session:
        row = session.get(Preference, actor.id)
        if (row.version if row else 0) != version:
            raise StaleVersion()
        if row is None:
            row = Preference(person_id=actor.id, version=0, paused_until=None, remind_before="{}")
            session.add(row)
        row.lock_screen = lock_screen
        if pause_days is not None:
            row.paused_until = on + timedelta(days=pause_days) if pause_days else None
        if ahead is not None and ahead != json.loads(row.remind_before):
            row.remind_before = json.dumps(ahead, separators=(",", ":"), sort_keys=True)
            session.flush()
            for follower in _followers:
                follower(session, actor.id, at=at)
        row.version += 1


def _ahead(chosen: Mapping[str, Sequence[int]]) -> dict[str, list[int]]:
    """What was chosen, the longest first, without what the data says anyway. Raises `Invalid`."""
    kept = {}
    bounds = plan().remind_bounds
    for kind, told in chosen.items():
        usual = plan().remind_before.get(kind)
        if usual is None:
            raise Invalid(fields={"/remind_before": "On ne peut pas régler ce genre de rappel."})
        tidy = sorted(set(told), reverse=True)
        if len(tidy) > bounds["times"] or not all(bounds["least"] <= one <= bounds["most"] for one in tidy):
            raise Invalid(
                fields={"/remind_before": "Choisis au plus 5 rappels, de 30 minutes à 30 jours avant."}
            )
        if tuple(tidy) != usual:
            kept[kind] = tidy
    return kept
