"""The one decision, as a table a professional can read: what happens to a reminder, hour by hour."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path
from uuid import UUID

import pytest
import yaml

from backend.outbox.cascades import cascade_of, named, plan
from backend.outbox.deciding import Case, End, Send, Wait, Way, decide
from backend.outbox.hours import Hours

TABLE = yaml.safe_load((Path(__file__).parent / "deciding.yaml").read_text(encoding="utf-8"))


def instant(text: str | None) -> datetime | None:
    return None if text is None else datetime.fromisoformat(text)


def way(told: str) -> Way:
    hours = None
    if told != "always":
        first, last = (int(one[:2]) * 60 + int(one[3:]) for one in told.split("-"))
        hours = Hours(first, last)
    return Way(UUID(int=1), hours)


@pytest.mark.req("REL-05", "SAF-23")
@pytest.mark.parametrize("row", TABLE, ids=lambda row: row["case"])
def test_what_happens_now(row: dict) -> None:
    at = instant(row["at"])
    assert at is not None
    case = Case(
        at=at,
        zone=row.get("zone", "Europe/Paris"),
        young=row.get("who", "young") == "young",
        cascade=named(row.get("cascade", "remind")),
        step=row.get("step", 0),
        carried=row.get("carried", 0),
        not_before=instant(row.get("from")) or at,
        not_after=instant(row.get("until")),
        agreed_at=instant(row.get("agreed")),
        true=row.get("holds", True),
        away=row.get("away", False),
        seen=row.get("seen", False),
        paused_until=instant(row.get("paused_until")),
        sent_today=row.get("sent_today", 0),
        ways={channel: [way(told)] for channel, told in row.get("ways", {"sms": "always"}).items()},
        why_not=row.get("why_not", {}),
    )
    made = decide(case, plan())
    told = {Send: "send", Wait: "wait", End: "end"}[type(made)]
    assert told == row["then"], made
    if isinstance(made, Send):
        assert made.channel == row["by"]
    elif isinstance(made, Wait):
        assert (made.until, made.reason) == (instant(row["next"]), row["why"])
    else:
        assert made.reason == row["why"]


def test_every_cascade_named_by_a_kind_exists_and_calls_come_last() -> None:
    for kind in plan().kinds:
        named(kind.cascade)
    for cascade in plan().cascades.values():
        channels = [step.channel for step in cascade.young]
        assert "call" not in channels[:-1]
    assert (cascade_of("appointment.close"), cascade_of("anything.else")) == ("close", "app")
    assert plan().retries == tuple(timedelta(minutes=one) for one in (1, 5, 30, 120, 360))


def test_an_instant_of_the_table_is_aware() -> None:
    assert all(datetime.fromisoformat(row["at"]).tzinfo is not None for row in TABLE)
