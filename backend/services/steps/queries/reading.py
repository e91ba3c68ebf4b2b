"""The journeys of one young person, as each reader may see them; and what to do now, for them and their referent."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cache, lru_cache
from typing import Any, NamedTuple
from uuid import UUID

import msgspec
from sqlalchemy import Connection, Uuid, bindparam, select

from backend.access import Actor, Link, Permission, policy, scope
from backend.birthdays import born_between
from backend.errors import NotFound
from backend.guides.follow_ups import follow_ups
from backend.guides.offering import offering
from backend.keyd import Keyd
from backend.prepared import Prepared, date_text
from backend.services import guidance, people
from backend.services.steps import records, rules
from backend.services.steps.models import JourneyProgress
from backend.services.steps.queries.states import PROGRESS, Kept, opened


class Found(NamedTuple):
    """One young person: what the ranking knows of them, their journeys as they are kept, and those they may follow."""

    person: rules.Person
    journeys: dict[str, Kept]
    plan: rules.Plan


@cache
def plan() -> rules.Plan:
    """Every national journey, made ready to be ranked."""
    return _plan_with(())


@lru_cache(maxsize=256)
def _plan_with(changes: tuple[guidance.Change, ...]) -> rules.Plan:
    """The same, with the steps an authority wrote."""
    return rules.plan_of(guidance.together(changes), follow_ups(), offering())


def read(actor: Actor, reader: Connection, youth_id: UUID, *, keyd: Keyd, on: date) -> dict[str, Any]:
    """The journeys this reader may see and, but for a mentor, what can be done today."""
    link, eye = eyes(actor, reader, youth_id, on)
    found = find(reader, youth_id, actor.authority_id, keyd)
    places = found.plan
    seen = {code: one for code, one in found.journeys.items() if code in places.at and eye.sees(one.sight)}
    shown: dict[str, Any] = {
        "on": on,
        "journeys": [
            _journey(code, one, found.person, places, on, words=eye.own or eye.referent)
            for code, one in sorted(seen.items())
        ],
    }
    if link.own or eye.referent:
        shown |= _now(found, places, eye, on)
        if left := _left(found):
            shown["left"] = left
    return shown


def _left(found: Found) -> dict[str, list[str]]:
    """The steps that are not for this person, by journey: never said to a mentor, who would learn a nationality."""
    left = (
        (place.code, place.left(found.person.nationality)) for place in found.plan.places if place.not_for
    )
    return {code: sorted(steps) for code, steps in left if steps}


def read_one(
    actor: Actor, reader: Connection, youth_id: UUID, journey: str, *, keyd: Keyd, on: date
) -> dict[str, Any]:
    """One journey as the list shows it. Raises NotFound when this reader does not see it, or nobody touched it."""
    _link, eye = eyes(actor, reader, youth_id, on)
    found = find(reader, youth_id, actor.authority_id, keyd)
    one = found.journeys.get(journey)
    if one is None or journey not in found.plan.at or not eye.sees(one.sight):
        raise NotFound()
    return _journey(journey, one, found.person, found.plan, on, words=eye.own or eye.referent)


def history(
    actor: Actor, reader: Connection, youth_id: UUID, journey: str, *, keyd: Keyd, on: date
) -> list[records.Change]:
    """What happened in one journey, newest first. Raises NotFound when this reader would not see it."""
    _link, eye = eyes(actor, reader, youth_id, on)
    found = find(reader, youth_id, actor.authority_id, keyd)
    one, places = found.journeys.get(journey), found.plan
    if journey not in places.at or not eye.sees(_sight(found, places.places[places.at[journey]])):
        raise NotFound()
    if one is None:
        return []
    sealed = reader.execute(
        select(JourneyProgress.history_sealed).where(JourneyProgress.id == one.id)
    ).scalar_one()
    changes = records.open_history(keyd.authority_key(actor.authority_id), one.id, sealed)[::-1]
    if eye.own or eye.referent:
        return changes
    return [msgspec.structs.replace(change, note="") for change in changes]


def eyes(actor: Actor, reader: Connection, youth_id: UUID, on: date) -> tuple[Link, rules.Eye]:
    """What ties the actor to this young person, and as whom they look. Raises NotFound or Locked."""
    if youth_id == actor.id:
        link = Link(actor.id, same_authority=True, own=True)
    else:
        link = scope.link(reader, actor, youth_id, on)
    policy.require(actor, Permission.STEPS_READ, link)
    return link, eye_of(link)


def eye_of(link: Link) -> rules.Eye:
    """As whom somebody tied like this looks at a journey; a lead sees what the referent sees."""
    return rules.Eye(own=link.own, referent=link.assigned or link.own_team, mentor=link.pair)


@cache
def _statement() -> Prepared:
    """A young person and their journeys: one row for each journey, or one without any."""
    young = people.YoungPerson
    return Prepared(
        select(
            *PROGRESS,
            date_text(young.birth_date),
            young.birth_precision,
            young.flags_sealed,
            guidance.any_published(bindparam("authority", type_=Uuid())),
        )
        .select_from(young)
        .outerjoin(JourneyProgress, JourneyProgress.youth_id == young.id)
        .where(young.id == bindparam("youth", type_=Uuid())),
        make=tuple,
    )


def find(reader: Connection, youth_id: UUID, authority_id: UUID, keyd: Keyd) -> Found:
    """A young person of an authority and their journeys, in one statement, or two when the authority wrote
    steps of its own. Raises NotFound, `KeydUnavailable`."""
    rows = _statement().rows(reader, {"youth": youth_id, "authority": authority_id})
    if not rows:
        raise NotFound()
    *_, birth_date, precision, flags, here = rows[0]
    key = keyd.authority_key(authority_id)
    nationality = people.unseal_flags(key, youth_id, flags).get("nationalite")
    known = None if nationality in (None, "inconnue") else nationality
    return Found(
        rules.Person(
            date.fromisoformat(birth_date), precision, None if known is None else known != "FR", known
        ),
        opened((row for row in rows if row[0] is not None), key),
        _plan_with(guidance.published(reader, authority_id) if here else ()),
    )


def _journey(
    code: str, one: Kept, person: rules.Person, places: rules.Plan, on: date, *, words: bool
) -> dict[str, Any]:
    """A journey as it stands; `words`: with what the young person wrote beside a step, which a mentor never reads."""
    place = places.places[places.at[code]]
    steps = {step: _step(one.steps[step], words) for step in place.steps if step in one.steps}
    shown: dict[str, Any] = {
        "code": code,
        "seen_by": {"referent": one.sight.referent, "mentor": one.sight.mentor},
        "steps": steps,
    }
    coming = _coming(place, one.steps, person, on)
    return shown | {"follow_ups": coming} if coming else shown


def _step(one: records.StepState, words: bool) -> dict[str, Any]:
    shown: dict[str, Any] = {
        "state": one.state,
        "since": one.since,
        "version": one.version,
        "by": one.by,
    }
    return shown | {"note": one.note} if one.note and words else shown


def _coming(
    place: rules.Place, steps: Mapping[str, records.StepState], person: rules.Person, on: date
) -> list[dict[str, Any]]:
    """What will be said, or is due: the next day of each follow-up that still counts."""
    last = born_between(person.birth_date, person.birth_precision)[1]
    shown = []
    for follow in place.follow_ups:
        found = rules.planned(follow, steps, last)
        if found is None or found.until <= on:
            continue
        day = next((one for one in found.days if one > on), found.days[-1])
        shown.append(
            {
                "code": follow.code,
                "step": follow.redo,
                "on": found.days[0] if found.due(on) else day,
                "due": found.due(on),
                "until": found.until,
                "words": follow.words,
            }
            | ({"go": follow.go} if follow.go else {})
        )
    return shown


def _now(found: Found, places: rules.Plan, eye: rules.Eye, on: date) -> dict[str, Any]:
    """The ranking, without the journeys this reader does not see."""
    seen = {code: one.steps for code, one in found.journeys.items() if eye.sees(one.sight)}
    ranking = rules.rank(places, found.person, seen, on)
    hidden = set() if eye.own else _hidden(found, places, eye)
    return {
        "now": [
            {"journey": one.journey, "step": one.step, "level": int(one.level), "reason": one.reason}
            | ({"due_on": one.due_on} if one.due_on else {})
            for one in ranking.now
            if one.journey not in hidden
        ],
        "waiting": [
            {"journey": journey, "step": step} for journey, step in ranking.waiting if journey not in hidden
        ],
        "later": [
            {"journey": one.journey}
            | ({"opens_on": one.opens_on} if one.opens_on else {})
            | ({"first": one.first} if one.first else {})
            for one in ranking.later
            if one.journey not in hidden
        ],
    }


def _hidden(found: Found, places: rules.Plan, eye: rules.Eye) -> set[str]:
    return {place.code for place in places.places if not eye.sees(_sight(found, place))}


def _sight(found: Found, place: rules.Place) -> rules.Sight:
    """Who sees a journey: as the young person chose, or as usual when they did not."""
    kept = found.journeys.get(place.code)
    return kept.sight if kept else rules.usual_sight(place.domain)
