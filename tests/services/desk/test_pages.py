"""Ma file cut by the base says, word for word, what it says when it is worked out on the spot."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta
from itertools import product
from random import Random
from typing import Any
from uuid import UUID

import pytest
from flask import Flask
from sqlalchemy import update

from backend.access import Actor, BondKind, Role
from backend.db import reading, transaction
from backend.services import desk, people
from backend.services.desk.models import CaseloadLine
from backend.services.desk.queries import pages, spot
from backend.services.desk.queries.asked import FILTERS, SORTS, Asked
from tests.factories.access import a_bond, an_actor
from tests.factories.autonomy import House, a_house, a_youth


@pytest.fixture
def house(app: Flask, at: datetime, on: date) -> House:
    """Thirty invented files of all ages, some with a mentor, some silent, half of them followed by somebody else."""
    made, random = a_house(), Random(7)
    for number in range(30):
        youth = a_youth(
            made,
            on - timedelta(15 * 365 + random.randrange(5 * 365)),
            at=at,
            first_name=random.choice(["Lune", "Nova", "Zoé", "Ça-lou"]),
            last_name=random.choice(["Essai", "Modèle", "d'Éxemple"]) + f" {number % 4}",
            last_exchange_on=random.choice([None, on - timedelta(random.randrange(40))]),
            measures=random.choice([(people.NewMeasure("P1", date(2015, 3, 2)),), ()]),
        )
        with transaction() as session:
            if number % 3 == 0:
                a_bond(session, made.authority, youth, BondKind.MENTOR, adult_id=made.lead)
            if number % 2 == 0:
                a_bond(session, made.authority, youth, BondKind.REFERENT, adult_id=made.lead)
    desk.bring_up_to_date([made.zone], at=at)
    return made


def readers(house: House) -> list[Actor]:
    lead, referent = (Role.LEAD, house.team), (Role.REFERENT, house.team)
    return [
        an_actor(*(role for role, _ in held), id=who, authority_id=house.authority, teams=held)
        for who, held in ((house.lead, [lead]), (house.referent, [referent]), (house.lead, [lead, referent]))
    ]


def questions(house: House) -> list[Asked]:
    plain = [Asked(filter=kept, sort=sort) for kept, sort in product((None, *FILTERS), SORTS)]
    narrow = [
        Asked(filter=kept, rule=rule, age=age, q=q, referent=who)
        for kept, (rule, age, q, who) in product(
            (None, "late"),
            [
                ("M14", None, "", None),
                ("M01", None, "", None),
                (None, 16, "", None),
                (None, None, "zoe modele", None),
                (None, None, "d'éx", None),
                (None, None, "nobody", None),
                (None, None, "", house.lead),
                (None, 17, "lou", house.referent),
            ],
        )
    ]
    return plain + narrow


def walk(way: Callable[..., Any], actor: Actor, asked: Asked, at: datetime, on: date) -> list[Any]:
    """Every page of a question, by sevens, until the last."""
    told: list[Any] = []
    after: list[str] | None = None
    with reading() as reader:
        while True:
            page = way(reader, actor, _paged(asked, after), at=at, on=on)
            told.append(page)
            if page.last is None:
                return told
            after = list(page.last)


def _paged(asked: Asked, after: list[str] | None) -> Asked:
    return Asked(asked.filter, asked.rule, asked.age, asked.q, asked.referent, asked.sort, after, 7)


def test_every_filter_order_and_page_is_the_same_both_ways(house: House, at: datetime, on: date) -> None:
    kept = 0
    for actor in readers(house):
        for asked in questions(house):
            by_base = walk(pages.page, actor, asked, at, on)
            assert by_base == walk(spot.page, actor, asked, at, on), (actor.roles, asked)
            kept += by_base[0].total
    assert kept > 1000, "questions that keep nobody prove nothing"


def test_the_base_does_not_answer_for_a_file_whose_facts_just_changed(
    house: House, at: datetime, on: date
) -> None:
    actor = readers(house)[0]
    with reading() as reader:
        shown = pages.page(reader, actor, Asked(limit=1), at=at, on=on)
    assert shown is not None
    with transaction() as session:
        session.execute(
            update(CaseloadLine).where(CaseloadLine.youth_id == UUID(shown.shown[0].id)).values(until_on=None)
        )
    with reading() as reader:
        assert pages.page(reader, actor, Asked(), at=at, on=on) is None
        assert pages.page(reader, actor, Asked(q="nobody"), at=at, on=on) is None
        assert spot.page(reader, actor, Asked(limit=1), at=at, on=on) == shown
