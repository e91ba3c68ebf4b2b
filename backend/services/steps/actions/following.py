"""The days a journey will be spoken of: planned when a step moves, taken back when it moves again; births by night."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import Session

from backend import outbox
from backend.access import Authority
from backend.birthdays import add_months, born_between
from backend.guides.follow_ups import FollowUp, follow_ups, of_journey
from backend.services import people
from backend.services.accounts import Account
from backend.services.steps import notices, records, rules


def plan_again(
    session: Session,
    youth_id: UUID,
    row: UUID,
    journey: str,
    steps: Mapping[str, records.StepState],
    *,
    zone: str,
    at: datetime,
    on: date,
) -> None:
    """Take back what was to be said of a journey, and plan what its steps now call for, in the same transaction."""
    counted = [one for one in of_journey(journey) if not one.from_birth]
    if not counted:
        return
    outbox.withdraw(
        session, [youth_id], notices.SUBJECT, [notices.subject(row, one.code) for one in counted], at=at
    )
    # Each plan has its own number: the same day said twice is planned twice, whatever was taken back between.
    number = sum(one.version for one in steps.values())
    said: list[outbox.Notice] = []
    for one in counted:
        planned = rules.planned(one, steps, on)
        if planned is not None and planned.until > on:
            said += notices.follow_up(planned, row, to=youth_id, zone=zone, after=on, version=number)
    outbox.post(session, said, at=at)


def say_births(session: Session, zone: str, day: date, *, at: datetime) -> tuple[int, int]:
    """What opens by age on a civil day of a zone, to those who have an account: how many, and how many were told."""
    said = []
    for follow in follow_ups():
        if follow.from_birth:
            for number, after in enumerate(follow.after):
                said += [
                    _born_notice(follow, number, youth_id, zone, day)
                    for youth_id in _born(session, zone, after.born_months, day)
                ]
    outbox.post(session, said, at=at)
    return len(said), len(said)


def _born(session: Session, zone: str, months: int, day: date) -> list[UUID]:
    """Those with an account who are so many months old that day; a day or month unknown counts as the last."""
    young, person = people.YoungPerson, people.Person
    found: list[UUID] = []
    for birth in rules.birth_dates(months, day):
        found += session.execute(
            select(young.id)
            .join(person, person.id == young.id)
            .join(Authority, Authority.id == person.authority_id)
            .join(Account, Account.id == young.id)
            .where(Authority.zone == zone)
            .where(_written_for(birth))
        ).scalars()
    return sorted(set(found))


def _written_for(birth: date) -> ColumnElement[bool]:
    young = people.YoungPerson
    ways: ColumnElement[bool] = (young.birth_date == birth) & (young.birth_precision == "day")
    for precision in ("month", "year"):
        if born_between(birth, precision)[1] == birth:
            first = born_between(birth, precision)[0]
            ways |= (young.birth_date == first) & (young.birth_precision == precision)
    return ways


def _born_notice(follow: FollowUp, number: int, youth_id: UUID, zone: str, day: date) -> outbox.Notice:
    last = add_months(day, follow.until.born_months - follow.after[number].born_months)
    return outbox.Notice(
        identity=f"step:{youth_id.hex}:{follow.code}:born:{number}",
        recipient_id=youth_id,
        kind=notices.FOLLOW_UP,
        subject_kind=notices.SUBJECT,
        subject_id=notices.subject(youth_id, follow.code),
        not_before=notices.morning(day, zone),
        not_after=notices.morning(last, zone),
    )
