"""The words of notices about shares, deposits and requests, drawn for who reads them: what is over is left out."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import date, datetime
from uuid import UUID

from backend.access import Actor
from backend.db import Reader
from backend.outbox import Due, Said, Waiting
from backend.services import people
from backend.services.documents import notices
from backend.services.documents.queries import grants, passing

Told = Waiting | Due
About = tuple[UUID, UUID | None]
"""Whose name the sentence bears, and the young person it leads to, for a professional."""


def words(reader: Reader, actor: Actor, waiting: Sequence[Waiting], *, on: date) -> Mapping[str, Said]:
    """One sentence a notice. Never a title: only who did what."""
    told: dict[str, tuple[Waiting, About]] = {}
    for one in waiting:
        found = _ABOUT[one.subject_kind](reader, actor.id, one, on)
        if found is not None:
            told[one.identity] = (one, found)
    names = people.names(reader, {about[0] for _, about in told.values()})
    said = {}
    for identity, (one, (who, youth)) in told.items():
        subject = {"kind": one.subject_kind, "id": one.subject_id}
        if youth is not None:
            subject["youth_id"] = str(youth)
        said[identity] = Said(notices.text(one.kind, names[who].first_name), subject)
    return said


def still_true(reader: Reader, due: Sequence[Due], /, *, at: datetime) -> Collection[int]:
    """Those that may still leave: the share stands, the paper still waits for its answer."""
    days = people.days(reader, {one.recipient_id for one in due}, at)
    return {
        one.id
        for one in due
        if one.recipient_id in days
        and _ABOUT[one.subject_kind](reader, one.recipient_id, one, days[one.recipient_id]) is not None
    }


def _grant(reader: Reader, me: UUID, one: Told, on: date) -> About | None:
    found = grants.shared(reader, UUID(one.subject_id), on)
    if found is None:
        return None
    if one.kind == "grant.read":
        return (found.recipient_id, None) if me == found.owner_id else None
    open_still = me == found.recipient_id and found.state(on) in ("live", "waiting")
    return (found.owner_id, found.owner_id) if open_still else None


def _deposit(reader: Reader, me: UUID, one: Told, _on: date) -> About | None:
    found = passing.deposit(reader, UUID(one.subject_id))
    mine = found is not None and found.state == "waiting" and me == found.youth_id
    return (found.depositor_id, None) if found is not None and mine else None


def _request(reader: Reader, me: UUID, one: Told, on: date) -> About | None:
    found = passing.request(reader, UUID(one.subject_id), on)
    if found is None or not found.bond_holds:
        return None
    if one.kind == "request.made":
        return (found.asker_id, None) if found.state == "open" and me == found.youth_id else None
    return (found.youth_id, found.youth_id) if me == found.asker_id else None


def _safe(_reader: Reader, me: UUID, _one: Told, _on: date) -> About | None:
    return me, None


_ABOUT: Mapping[str, Callable[[Reader, UUID, Told, date], About | None]] = {
    notices.GRANT: _grant,
    notices.DEPOSIT: _deposit,
    notices.REQUEST: _request,
    notices.SAFE: _safe,
}
SUBJECTS = tuple(_ABOUT)
