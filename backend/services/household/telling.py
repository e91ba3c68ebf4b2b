"""The days of a move: planned with the page that dates them, said to its owner alone while the page stands so."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from backend import clock, outbox
from backend.access import Actor
from backend.db import Reader
from backend.ids import parse_id
from backend.outbox import Due, Said, Waiting
from backend.services.household import notices
from backend.services.household.guidance import written
from backend.services.household.models import OwnSheet

HOME = "home"


def plan(
    session: Session,
    actor: Actor,
    sheet_id: UUID,
    had: Mapping[str, Any],
    said: Mapping[str, Any],
    *,
    version: int,
    at: datetime,
) -> None:
    """Plan what is said of a move again when its day, or what is done, has changed; nothing of it is sealed here."""
    entry_on, done = _move(said)
    if (entry_on, done) == _move(had):
        return
    forget(session, actor.id, sheet_id, at=at)
    if entry_on is None:
        return
    planned = notices.move(
        actor.id,
        sheet_id,
        entry_on,
        done,
        written()["move"],
        version=version,
        zone=actor.zone,
        after=clock.day_in(actor.zone, at),
    )
    outbox.post(session, planned, at=at)


def _move(sheet: Mapping[str, Any]) -> tuple[date | None, frozenset[str]]:
    """The day of the keys and what is done, from a page just typed (dates) or opened (ISO texts)."""
    day = sheet.get("entry_on")
    return date.fromisoformat(str(day)) if day else None, frozenset(sheet.get("done") or ())


def forget(session: Session, owner_id: UUID, sheet_id: UUID, *, at: datetime) -> None:
    """Say nothing more of this page."""
    outbox.withdraw(session, [owner_id], notices.SUBJECT, [sheet_id.hex], at=at)


def words(
    reader: Reader,
    actor: Actor,
    waiting: Sequence[Waiting],
    *,
    on: date,  # noqa: ARG001 - a speaker's signature
) -> dict[str, Said]:
    """One sentence a day of the move."""
    mine = {one.hex for one in reader.scalars(select(OwnSheet.id).where(OwnSheet.owner_id == actor.id))}
    return {
        one.identity: Said(
            notices.text(one.identity, written()["move"]), {"kind": notices.SUBJECT, "id": str(actor.id)}
        )
        for one in waiting
        if one.subject_id in mine
    }


def still_true(
    reader: Reader,
    due: Sequence[Due],
    /,
    *,
    at: datetime,  # noqa: ARG001 - a holder's signature
) -> Collection[int]:
    """Those whose page is still there: a change of its day has withdrawn the others."""
    wanted = {one.id: parse_id(one.subject_id) for one in due}
    there = set(
        reader.scalars(select(OwnSheet.id).where(OwnSheet.id.in_([one for one in wanted.values() if one])))
    )
    return [number for number, sheet in wanted.items() if sheet in there]
