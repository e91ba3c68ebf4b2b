"""The reason shown in Ma file is the one the pure rules give, for anybody."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta
from random import Random

import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import select

from backend import clock
from backend.db import transaction
from backend.services import autonomy, people
from backend.services.autonomy import MilestoneRow, rules
from tests.factories.autonomy import a_house, a_youth
from tests.factories.desk import API, signed_in

MEASURES = (
    (people.NewMeasure("P1", date(2012, 9, 1)),),
    (people.NewMeasure("P8", date(2024, 2, 1), date(2026, 3, 1)),),
    (people.NewMeasure("P1", date(2025, 6, 1)), people.NewMeasure("APJM", date(2026, 10, 1))),
    (),
)
FLAGS: tuple[dict[str, object], ...] = ({}, {"nationalite": "FR"}, {"nationalite": "etranger"})


def first_reason(youth: object, on: date) -> tuple[int, str | None, int]:
    """The oracle: every row of the person, through the pure rules."""
    with transaction() as session:
        rows = list(session.execute(select(*autonomy.DATED).where(MilestoneRow.youth_id == youth)))
    pressing = [row for row in rules.order(rows, on) if rules.urgency(row, on) < rules.REST]
    if not pressing:
        return rules.REST, None, 0
    near = [row for row in pressing if rules.urgency(row, on) < rules.OPEN]
    return rules.urgency(pressing[0], on), pressing[0].rule, max(0, len(near) - 1)


def test_the_statement_and_the_rules_agree_over_invented_people(
    app: Flask, new_client: Callable[[], FlaskClient], at: datetime, on: date, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(clock, "now", lambda: at)
    house, random = a_house(), Random(21)
    youths = [
        a_youth(
            house,
            on - timedelta(days=15 * 365 + random.randrange(6 * 365)),
            at=at,
            measures=random.choice(MEASURES),
            flags=random.choice(FLAGS),
        )
        for _ in range(80)
    ]
    with transaction() as session:
        for youth in youths[::3]:
            row = session.get_one(MilestoneRow, (youth, random.choice(rules.rule_ids())))
            row.done_on, row.waived_on = random.choice([(on, None), (None, on)])
    malik = signed_in(new_client, house.referent, house.authority, "professional", at=at)
    items = malik.get(f"{API}/caseload?limit=200").get_json()["items"]
    codes = ("late_loss", "late", "soon", "open", "none")
    shown = {one["id"]: one["urgency"] for one in items}
    assert len(shown) == 80
    for youth in youths:
        rank, rule, others = first_reason(youth, on)
        told = shown[str(youth)]
        assert (told["code"], told["rule"], told.get("others", 0)) == (codes[rank], rule, others)
