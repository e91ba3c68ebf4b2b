"""The words of mentoring notices for who reads them, and which are still true when they would leave."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import select

from backend import french
from backend.access import Actor, Permission, Role, policy, scope
from backend.db import Reader
from backend.ids import parse_id
from backend.keyd import Keyd, KeydUnavailable
from backend.outbox import Due, Said, Waiting
from backend.services import people
from backend.services.mentoring import notices
from backend.services.mentoring.models import MentorOffer, Pair, Volunteer
from backend.services.mentoring.queries import volunteers
from backend.services.mentoring.rules import states

SOMEBODY = "une personne bénévole"


def words(
    reader: Reader, actor: Actor, waiting: Sequence[Waiting], *, keyd: Keyd, on: date
) -> dict[str, Said]:
    """One sentence a notice; what is no longer true, or no longer theirs, is left out."""
    about = {one.identity: found for one in waiting if (found := parse_id(one.subject_id))}
    said: dict[str, Said] = {}
    said |= _of_pairs(reader, actor, waiting, about, on)
    said |= _of_volunteers(reader, actor, waiting, about, keyd)
    said |= _of_needs(reader, actor, waiting, about, on)
    return said


def _of_pairs(
    reader: Reader, actor: Actor, waiting: Sequence[Waiting], about: dict[str, UUID], on: date
) -> dict[str, Said]:
    mine = [one for one in waiting if one.subject_kind == notices.PAIR and one.identity in about]
    rows = {row.id: row for row in _pairs(reader, {about[one.identity] for one in mine})}
    named = people.names(reader, {id for row in rows.values() for id in (row.youth_id, row.mentor_id)})
    links = scope.links(reader, actor, list({row.youth_id for row in rows.values()}), on) if rows else {}
    said = {}
    for one in mine:
        row = rows.get(about[one.identity])
        if row is None or not _true(one.kind, row):
            continue
        if actor.id == row.youth_id:
            text, other = notices.YOUNG.get(one.kind), row.mentor_id
        elif actor.id == row.mentor_id:
            text, other = notices.ADULT.get(one.kind), row.youth_id
        elif policy.decide(actor, Permission.PAIR_MANAGE, links[row.youth_id]):
            text, other = notices.LEAD.get(one.kind), row.youth_id
        else:
            continue
        if text is not None:
            name = named[other].first_name if other in named else SOMEBODY
            subject = {"kind": notices.PAIR, "id": str(row.id), "youth_id": str(row.youth_id)}
            said[one.identity] = Said(text.format(name=name), subject)
    return said


def _true(kind: str, row: Any) -> bool:
    if kind == "pair.proposed":
        return bool(row.state == states.PROPOSED)
    if kind in ("pair.nudge", "pair.agreement", "pair.started", "pair.resumed"):
        return bool(row.state == states.ACTIVE)
    if kind == "pair.paused":
        return bool(row.state == states.PAUSED)
    if kind == "pair.ended":
        return bool(row.state == states.ENDED)
    return bool(row.state not in (states.DECLINED, states.WITHDRAWN) or kind == "pair.answered")


def _pairs(reader: Reader, ids: Collection[UUID]) -> list[Any]:
    return list(
        reader.execute(
            select(Pair.id, Pair.youth_id, Pair.mentor_id, Pair.state).where(Pair.id.in_(list(ids)))
        )
    )


def _of_volunteers(
    reader: Reader,
    actor: Actor,
    waiting: Sequence[Waiting],
    about: dict[str, UUID],
    keyd: Keyd,
) -> dict[str, Said]:
    mine = [one for one in waiting if one.subject_kind == notices.VOLUNTEER and one.identity in about]
    if not mine:
        return {}
    rows = {
        row.id: row
        for row in reader.execute(
            select(*volunteers.COLUMNS).where(
                Volunteer.id.in_({about[one.identity] for one in mine}),
                Volunteer.authority_id == actor.authority_id,
            )
        )
    }
    key = _key(keyd, actor)
    lead = policy.decide(actor, Permission.VOLUNTEERS_MANAGE)
    said = {}
    for one in mine:
        row = rows.get(about[one.identity])
        if row is None or not (lead or actor.id == row.person_id):
            continue
        text = (notices.OWN if actor.id == row.person_id else notices.LEAD).get(one.kind)
        if text is None or (one.kind == "volunteer.check_soon" and _renewed(one.identity, row)):
            continue
        name = SOMEBODY
        if key is not None:
            told = volunteers.words_of(row, key)
            name = f"{told.first_name} {told.last_name}"
        day = french.day(row.check_until) if row.check_until else ""
        said[one.identity] = Said(
            text.format(name=name, day=day), {"kind": notices.VOLUNTEER, "id": str(row.id)}
        )
    return said


def _renewed(identity: str, row: Any) -> bool:
    """A recall of a check that has been renewed since: its name holds the day it was about."""
    return row.check_until is None or row.check_until.isoformat() not in identity


def _of_needs(
    reader: Reader, actor: Actor, waiting: Sequence[Waiting], about: dict[str, UUID], on: date
) -> dict[str, Said]:
    mine = [one for one in waiting if one.subject_kind == notices.NEED and one.identity in about]
    youths = list({about[one.identity] for one in mine})
    if not youths:
        return {}
    links = scope.links(reader, actor, youths, on)
    named = people.names(reader, youths)
    waits = _waiting_offers(reader, youths)
    said = {}
    for one in mine:
        youth_id = about[one.identity]
        if not policy.decide(actor, Permission.MENTOR_ASK, links[youth_id]) or youth_id not in named:
            continue
        own = actor.id == youth_id
        text = (notices.YOUNG if own else notices.LEAD).get(one.kind)
        if text is None or (own and youth_id not in waits):
            continue
        subject = {"kind": notices.NEED, "id": str(youth_id), "youth_id": str(youth_id)}
        said[one.identity] = Said(text.format(name=named[youth_id].first_name), subject)
    return said


def _waiting_offers(reader: Reader, youths: Collection[UUID]) -> set[UUID]:
    return set(
        reader.execute(
            select(MentorOffer.youth_id).where(
                MentorOffer.youth_id.in_(list(youths)), MentorOffer.answer == "none"
            )
        ).scalars()
    )


def still_true(reader: Reader, due: Sequence[Due], /, *, at: datetime) -> Collection[int]:  # noqa: ARG001 - what a holder is called with
    """Which may still leave: what is about a pair that has changed stays silent."""
    about = {one.id: found for one in due if (found := parse_id(one.subject_id))}
    pairs = {row.id: row for row in _pairs(reader, about.values())}
    rows = reader.execute(
        select(Volunteer.id, Volunteer.check_until).where(Volunteer.id.in_(list(about.values())))
    )
    volunteers_known = {row.id: row for row in rows}
    offers = _waiting_offers(reader, about.values())
    kept = []
    for one in due:
        subject = about.get(one.id, UUID(int=0))
        if one.subject_kind == notices.PAIR:
            row = pairs.get(subject)
            good = row is not None and _true(one.kind, row)
        elif one.subject_kind == notices.VOLUNTEER:
            known = volunteers_known.get(subject)
            good = known is not None and not (
                one.kind == "volunteer.check_soon" and _renewed(one.identity, known)
            )
        else:
            good = subject in offers or one.kind in ("mentor_need.asked", "mentor_need.answered")
        if good:
            kept.append(one.id)
    return kept


def _key(keyd: Keyd, actor: Actor) -> bytes | None:
    if Role.LEAD not in actor.roles:
        return None
    try:
        return keyd.authority_key(actor.authority_id)
    except KeydUnavailable:
        return None
