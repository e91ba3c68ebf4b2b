"""A card never put away is said once a month, not nagged; put away, it is said no more."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from sqlalchemy import select, update

from backend.db import reading, transaction
from backend.outbox.models import NoticeRow
from backend.services.accounts.actions.recalling import is_due, recall_day
from backend.services.accounts.models import QuorumRow
from tests.factories.accounts import API, Moment
from tests.services.accounts.conftest import Nova

CASES = [
    ("2026-11-23", "2026-11-23", False, "the day it was made"),
    ("2026-11-23", "2026-12-22", False, "not a whole month"),
    ("2026-11-23", "2026-12-23", True, "a month"),
    ("2026-11-23", "2027-03-23", True, "four months"),
    ("2026-12-31", "2027-02-28", True, "a month without that day: its last"),
    ("2026-12-31", "2027-01-30", False, "the day before the last"),
    ("2027-01-31", "2027-01-31", False, "the same day"),
    ("2026-11-23", "2026-10-23", False, "before"),
]


@pytest.mark.parametrize(("first", "day", "due", "why"), CASES, ids=[one[3] for one in CASES])
def test_it_is_said_after_each_whole_month(first: str, day: str, due: bool, why: str) -> None:
    assert is_due(date.fromisoformat(first), date.fromisoformat(day)) is due, why


def said_in(nova: Nova, moment: Moment, days: int) -> list[Any]:
    """What is said to Nova when every night of so many days is lived."""
    for number in range(days):
        at = moment.at + timedelta(days=number)
        with transaction() as session:
            recall_day(session, "Europe/Paris", at.date(), at=at)
            recall_day(session, "Europe/Paris", at.date(), at=at)
    with reading() as connection:
        rows = connection.execute(
            select(NoticeRow.identity).where(
                NoticeRow.recipient_id == nova.id, NoticeRow.kind == "card.missing"
            )
        )
        return list(rows.scalars())


@pytest.mark.req("KEY-07")
def test_in_a_quarter_it_is_said_three_times_and_never_once_put_away(nova: Nova, moment: Moment) -> None:
    assert len(said_in(nova, moment, 95)) == 3
    inbox = nova.client.get(f"{API}/notifications").json["items"]
    assert all(one["subject"]["kind"] != "card" or "carte de secours" in one["text"] for one in inbox)
    with transaction() as session:
        session.execute(update(QuorumRow).values(card_stowed_at=moment.at))
    moment.pass_(days=100)
    assert len(said_in(nova, moment, 95)) == 3
