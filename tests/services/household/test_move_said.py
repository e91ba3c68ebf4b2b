"""The days of a move are said, each on its morning, by their title; what is done or moved is not."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from sqlalchemy import select

from backend import clock
from backend.db import reading
from backend.outbox import NoticeRow
from backend.outbox.models import Occasion
from backend.services.household import notices
from backend.services.household.guidance import written
from tests.factories.safes import API, Safe
from tests.services.household.test_sheets import change

DAYS = {one["code"]: one["days"] for one in written()["move"]}


def planned(safe: Safe) -> dict[date, str]:
    """Day of saying → codes, as they wait for the scheduler."""
    with reading() as connection:
        rows = connection.execute(
            select(NoticeRow.identity, NoticeRow.not_before).where(
                NoticeRow.recipient_id == safe.owner, NoticeRow.subject_kind == notices.SUBJECT
            )
        ).all()
    return {clock.day_in("Europe/Paris", one.not_before): one.identity.rsplit(":", 1)[1] for one in rows}


def entry(days: int) -> date:
    return clock.today("Europe/Paris") + timedelta(days)


def test_a_day_of_entry_plans_every_day_of_the_move_still_to_come(safe: Safe) -> None:
    keys = entry(20)
    change(safe, "home", entry_on=keys.isoformat())
    assert planned(safe) == {
        keys + timedelta(days): ",".join(sorted(code for code, one in DAYS.items() if one == days))
        for days in DAYS.values()
    }
    with reading() as connection:
        leaving = connection.execute(
            select(Occasion.cascade).where(Occasion.recipient_id == safe.owner)
        ).scalars()
        assert set(leaving) == {"remind"}


def test_days_that_are_past_are_not_said(safe: Safe) -> None:
    change(safe, "home", entry_on=entry(-5).isoformat())
    assert min(planned(safe)) > entry(0)


def test_what_is_done_is_no_longer_said_and_undone_is_said_again(safe: Safe) -> None:
    keys = entry(20)
    change(safe, "home", entry_on=keys.isoformat())
    change(safe, "home", done={"insurance": entry(0).isoformat(), "aid": entry(0).isoformat()})
    said = planned(safe)
    assert keys - timedelta(7) not in said and said[keys] == "inventory"
    change(safe, "home", done={"insurance": None})
    assert planned(safe)[keys - timedelta(7)] == "insurance"


def test_a_move_put_off_or_given_up_moves_what_is_said(safe: Safe) -> None:
    change(safe, "home", entry_on=entry(20).isoformat())
    change(safe, "home", entry_on=entry(60).isoformat())
    assert min(planned(safe)) == entry(45)
    change(safe, "home", rent_cents=40_000)
    assert min(planned(safe)) == entry(45)
    change(safe, "home", entry_on=None)
    assert planned(safe) == {}
    change(safe, "home", entry_on=entry(20).isoformat())
    assert safe.client.delete(f"{API}/safe/sheets/home").status_code == 204
    assert planned(safe) == {}


@pytest.mark.parametrize(
    ("codes", "said"),
    [
        ("insurance", "Ton logement, le 3 janvier 2027 : Prendre une assurance habitation."),
        ("aid,inventory", "Ton logement, le 3 janvier 2027 : Demander l'aide au logement, et 1 autre chose."),
    ],
)
def test_a_day_is_said_by_the_title_of_what_is_to_do(codes: str, said: str) -> None:
    assert notices.text(f"home:ab:v3:2027-01-03:{codes}", written()["move"]) == said
