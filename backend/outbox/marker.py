"""Has time gone back? A restored backup must send nothing it held (REL-33).

The base counts the batches that left; a small file of the state folder keeps the highest count seen. A base behind
its file, without it, or of another birth is a copy put back: what it believed due is held, and a person decides.
The file is written before anything leaves, so a crash can only make it smaller than the base, never larger.
"""

from __future__ import annotations

import json
import os
from datetime import datetime
from pathlib import Path
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from backend.ids import new_id
from backend.outbox.deciding import State
from backend.outbox.models import DispatchState, Occasion

NAME = "dispatch.json"
ROW = "dispatch"


class Mark(NamedTuple):
    """Which birth of the base, and how many batches had left."""

    epoch: UUID
    batches: int


def read_file(state_dir: Path) -> Mark | None:
    """What the state folder remembers; None when it remembers nothing, or was cut."""
    try:
        told = json.loads((state_dir / NAME).read_text())
        return Mark(UUID(told["epoch"]), int(told["batches"]))
    except (OSError, ValueError, KeyError, TypeError):
        return None


def write_file(state_dir: Path, mark: Mark) -> None:
    """Remember, safe from a cut: a whole new file takes the place of the former."""
    draft = state_dir / f"{NAME}.{os.getpid()}"
    with open(draft, "w") as file:
        json.dump({"epoch": str(mark.epoch), "batches": mark.batches}, file)
        file.flush()
        os.fsync(file.fileno())
    os.replace(draft, state_dir / NAME)


def went_back(base: Mark | None, file: Mark | None) -> bool:
    """Whether this base is older than what left from here, or was born elsewhere. Pure."""
    if base is None:
        return False
    if file is None:
        return base.batches > 0
    return base.epoch != file.epoch or base.batches < file.batches


def check(session: Session, state_dir: Path, *, at: datetime) -> int:
    """First gesture of a dispatch, under lock: hold what is due when time went back. Returns how many were held.

    A new base gets its epoch, a restored one a new epoch: the next check finds both sides agreed.
    """
    row = session.execute(
        select(DispatchState.epoch, DispatchState.count).where(DispatchState.name == ROW).with_for_update()
    ).one_or_none()
    base = Mark(*row) if row else None
    if base is not None and not went_back(base, read_file(state_dir)):
        return 0
    fresh = Mark(new_id(), 1)
    held = 0
    if base is None:
        session.add(DispatchState(name=ROW, epoch=fresh.epoch, count=fresh.batches))
        session.flush()
    else:
        held = hold_due(session, "restored", at=at)
        session.execute(
            update(DispatchState)
            .where(DispatchState.name == ROW)
            .values(epoch=fresh.epoch, count=fresh.batches)
        )
    write_file(state_dir, fresh)
    return held


def advance(session: Session) -> Mark:
    """One more batch is about to leave, in the transaction that prepares it."""
    row = session.execute(
        update(DispatchState)
        .where(DispatchState.name == ROW)
        .values(count=DispatchState.count + 1)
        .returning(DispatchState.epoch, DispatchState.count)
    ).one()
    return Mark(*row)


def hold_due(session: Session, reason: str, *, at: datetime) -> int:
    """Hold every saying whose time has come and that has not ended, until somebody releases or drops it."""
    done = session.execute(
        update(Occasion)
        .where(Occasion.state == int(State.PLANNED), Occasion.not_before <= at)
        .values(state=int(State.HELD), reason=reason, token=Occasion.token + 1)
        .execution_options(synchronize_session=False)
    )
    return int(getattr(done, "rowcount", 0))
