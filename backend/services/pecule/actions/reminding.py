"""The two days before 18 when papers are to be asked for: said to those an amount may wait for, each once."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Final
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from backend import outbox
from backend.access import Authority
from backend.birthdays import add_months
from backend.keyd import Keyd
from backend.services import people
from backend.services.accounts import Account
from backend.services.pecule import notices, rules
from backend.services.pecule.models import PeculeClaim
from backend.services.pecule.queries.estimate import situation_of

AROUND: Final = timedelta(days=35)
"""A birth date whose day is not known is read at its latest: those born in the month before are looked at too."""


def say_day(session: Session, zone: str, day: date, keyd: Keyd, *, at: datetime) -> tuple[int, int]:
    """Say what is to be asked for that civil day of a zone: how many were near it, how many were told."""
    near = [youth for wanted in _births(day) for youth in _born_near(session, zone, wanted)]
    said = []
    for youth_id, known in people.facts(session, near, keyd).items() if near else ():
        situation = situation_of(known)
        opens_on, closes_on = rules.claim_window(situation, day)
        count = rules.countdown(situation.born_last, opens_on, closes_on, day)
        code = {count.fresh_from: "fresh", count.prepare_from: "prepare"}.get(day)
        if code is None or count.stage in ("open", "closed"):
            continue
        if rules.estimate(situation, day).certainty in ("nothing", "very_unlikely"):
            continue
        said.append(notices.ready(youth_id, code, day, count.opens_on, zone=zone))
    outbox.post(session, said, at=at)
    return len(near), len(said)


def _births(day: date) -> list[date]:
    """Around which birth dates a day is one of the two: 17 years ago, or 18 years less the months ahead."""
    law = rules.claim_papers(day)
    return [
        add_months(day, -12 * law.prepare_years),
        add_months(day, law.ask_ahead_months - 12 - 12 * law.prepare_years),
    ]


def _born_near(session: Session, zone: str, birth: date) -> list[UUID]:
    young, person = people.YoungPerson, people.Person
    rows = session.execute(
        select(young.id)
        .join(person, person.id == young.id)
        .join(Authority, Authority.id == person.authority_id)
        .join(Account, Account.id == young.id)
        .outerjoin(PeculeClaim, PeculeClaim.youth_id == young.id)
        .where(
            Authority.zone == zone,
            young.birth_date.between(birth - AROUND, birth + timedelta(days=3)),
            PeculeClaim.sent_on.is_(None),
        )
        .order_by(young.id)
    )
    return list(rows.scalars())
