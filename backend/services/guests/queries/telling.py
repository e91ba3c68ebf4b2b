"""The words of notices about links, for their owner alone."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import date, datetime

from backend.access import Actor
from backend.db import Reader
from backend.outbox import Due, Said, Waiting
from backend.services.guests import notices


def words(
    _reader: Reader,
    _actor: Actor,
    waiting: Sequence[Waiting],
    *,
    on: date,  # noqa: ARG001 - a speaker's signature
) -> Mapping[str, Said]:
    """One sentence a notice; it leads to the list of links."""
    return {
        one.identity: Said(notices.TEXTS[one.kind], {"kind": one.subject_kind, "id": one.subject_id})
        for one in waiting
        if one.kind in notices.TEXTS
    }


def still_true(
    _reader: Reader,
    due: Sequence[Due],
    /,
    *,
    at: datetime,  # noqa: ARG001 - a holder's signature
) -> Collection[int]:
    """What happened stays true: a link stopped since was opened all the same."""
    return {one.id for one in due}
