"""What is known of a young person's wish for a mentor, their parents' information, and the yearly proposals."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import select

from backend.access import Actor, Permission, policy, scope
from backend.db import Reader
from backend.keyd import Keyd
from backend.services import people
from backend.services.mentoring import records
from backend.services.mentoring.models import MentorNeed, MentorOffer, Pair, Volunteer
from backend.services.mentoring.queries import volunteers
from backend.services.mentoring.queries.pairs import pairs_of_youth
from backend.services.mentoring.rules import ages, matching, readiness, states, watch

TABLE = "mentor_need"


def parents_of(reader: Reader, youth_id: UUID, on: date) -> tuple[str, bool]:
    """What was said to the holders of parental authority, and whether the person is surely an adult."""
    young = people.YoungPerson
    row = reader.execute(
        select(young.birth_date, young.birth_precision, MentorNeed.parents)
        .outerjoin(MentorNeed, MentorNeed.youth_id == young.id)
        .where(young.id == youth_id)
    ).one()
    return row.parents or "unknown", ages.adult(row.birth_date, row.birth_precision, on)


def of_youth(
    reader: Reader, actor: Actor, youth_id: UUID, *, keyd: Keyd, at: datetime, on: date
) -> dict[str, Any]:
    """Everything of one young person's mentoring: for them, their referent, the lead of their team."""
    link = scope.link(reader, actor, youth_id, on)
    policy.require(actor, Permission.MENTOR_ASK, link)
    key = keyd.authority_key(actor.authority_id)
    row = reader.execute(
        select(*MentorNeed.__table__.columns).where(MentorNeed.youth_id == youth_id)
    ).one_or_none()
    words = records.unseal(
        key, TABLE, "words_sealed", youth_id, row.words_sealed if row else None, records.NeedWords
    )
    said, adult = parents_of(reader, youth_id, on)
    told: dict[str, Any] = {
        "on": on,
        "version": row.version if row else 0,
        "state": row.state if row else "none",
        "said_by": row.said_by if row else "",
        "wish": {name: getattr(words, name) for name in words.__struct_fields__},
        "offers": _offers(reader, youth_id, on),
        "pairs": pairs_of_youth(reader, actor, youth_id, link, key=key, at=at, on=on),
    }
    if not link.own:
        why = records.unseal(
            key, TABLE, "parents_sealed", youth_id, row.parents_sealed if row else None, records.Text
        )
        told["young"] = {"id": youth_id, "first_name": _first_name(reader, youth_id)}
        told["parents"] = {
            "said": said,
            "on": row.parents_on if row else None,
            "why": why.text,
            "needed": not adult,
            "lacks": readiness.parents_lack(said, adult),
        }
        told["may_pair"] = policy.decide(actor, Permission.PAIR_MANAGE, link)
    return told


def _first_name(reader: Reader, youth_id: UUID) -> str:
    return people.names(reader, [youth_id])[youth_id].first_name


def _offers(reader: Reader, youth_id: UUID, on: date) -> list[dict[str, Any]]:
    """For a mentor and a sponsor: the last proposal, its answer, and when it is to be made again."""
    rows = reader.execute(
        select(
            MentorOffer.id,
            MentorOffer.kind,
            MentorOffer.proposed_on,
            MentorOffer.answer,
            MentorOffer.answered_on,
        )
        .where(MentorOffer.youth_id == youth_id)
        .order_by(MentorOffer.proposed_on, MentorOffer.id)
    )
    last = {row.kind: row for row in rows}
    told = []
    for kind in ("mentor", "sponsor"):
        row = last.get(kind)
        again = watch.offer_again_on(kind, row.proposed_on if row else None, on)
        told.append(
            {
                "kind": kind,
                "id": row.id if row else None,
                "proposed_on": row.proposed_on if row else None,
                "answer": row.answer if row else None,
                "answered_on": row.answered_on if row else None,
                "again_on": again,
                "due": again <= on,
            }
        )
    return told


def suggestions(
    reader: Reader, actor: Actor, youth_id: UUID, *, keyd: Keyd, at: datetime, on: date
) -> dict[str, Any]:
    """Volunteers who may be proposed today, the best fit first, each with its reasons. The lead decides."""
    policy.require(actor, Permission.PAIR_MANAGE, scope.link(reader, actor, youth_id, on))
    key = keyd.authority_key(actor.authority_id)
    sealed = reader.execute(
        select(MentorNeed.words_sealed).where(MentorNeed.youth_id == youth_id)
    ).scalar_one_or_none()
    words = records.unseal(key, TABLE, "words_sealed", youth_id, sealed, records.NeedWords)
    wish = matching.Wish(
        words.gender, words.languages, words.interests, words.availability, words.trade, words.area
    )
    wanted = select(*volunteers.COLUMNS).where(
        Volunteer.authority_id == actor.authority_id, Volunteer.state.notin_(("refused", "left"))
    )
    everybody = volunteers.known(reader, wanted, key=key, at=at)
    ready = [one for one in everybody if not readiness.lacks(one.standing(), on)]
    declined = set(
        reader.execute(
            select(Pair.volunteer_id).where(Pair.youth_id == youth_id, Pair.state == states.DECLINED)
        ).scalars()
    )
    found = matching.matches(
        wish,
        [
            matching.Candidate(
                one.row.id,
                one.words.gender,
                one.words.languages,
                one.words.interests,
                one.words.availability,
                one.words.trade,
                one.words.area,
                one.row.capacity - one.pairs,
                one.row.id in declined,
            )
            for one in ready
        ],
    )
    by_id = {one.row.id: one for one in ready}
    return {
        "items": [_suggested(match, by_id[match.id], on) for match in found],
        "not_ready": len(everybody) - len(ready),
    }


def _suggested(match: matching.Match, one: volunteers.Known, on: date) -> dict[str, Any]:
    return {
        "volunteer_id": match.id,
        "first_name": one.words.first_name,
        "last_name": one.words.last_name,
        "presentation": one.words.presentation,
        "employer": one.words.employer,
        "reasons": [reason._asdict() for reason in match.reasons],
        "against": [reason._asdict() for reason in match.against],
        "check": volunteers.check_shown(one.row, on),
        "capacity": one.row.capacity,
        "pairs": one.pairs,
    }
