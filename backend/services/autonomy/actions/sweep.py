"""The nightly sweep: all that one civil day of a zone brings, as a few statements over indexed dates.

A rule declares its base column and offsets as data; the windows give the dates to select, exact to the day.
`rules.events_between` over everybody is its oracle in the tests.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import BindParameter, CursorResult, TextClause, bindparam, text
from sqlalchemy.orm import Session
from sqlalchemy.types import Date, String

from backend import outbox
from backend.db import UtcDateTime
from backend.jobs import Tally
from backend.services.autonomy import rules
from backend.services.autonomy.rules import Window

MORNING = time(8, 0)
_LIVE = (
    "m.zone = :zone AND m.applies <> 'no' AND m.done_on IS NULL AND m.waived_on IS NULL"
    " AND (m.stops_on IS NULL OR m.stops_on > :day)"
)
_NOT_LOST = " AND (m.lapses_on IS NULL OR m.lapses_on > :day)"


def sweep_day(session: Session, zone: str, day: date, *, at: datetime) -> Tally:
    """Write what opens, is recalled or becomes late on a civil day, with its notices; done before: nothing.

    One transaction with the ledger and the journal (the runner's). `found` counts the events of that day.
    """
    values: dict[str, Any] = {"zone": zone, "day": day}
    spans = []
    for number, (_rule_id, window) in enumerate(_windows()):
        first, last = rules.window_dates(window, day - timedelta(days=1), day)
        if first <= last:
            spans.append(number)
            values |= {f"f{number}": first, f"l{number}": last}
    made: CursorResult[Any] = session.execute(_events(tuple(spans)), values)  # type: ignore[assignment]
    new = made.rowcount
    if new:
        dialect, said = session.get_bind().dialect.name, _notice_values(zone, day, at)
        session.execute(_notices(dialect), said)
        session.execute(_occasions(dialect), {name: value for name, value in said.items() if name != "at"})
    found = session.execute(_COUNT, {"zone": zone, "day": day}).scalar_one()
    return Tally(found=found, new=new)


@cache
def _windows() -> tuple[tuple[str, Window], ...]:
    return tuple((rule_id, window) for rule_id in rules.rule_ids() for window in rules.windows(rule_id))


@cache
def _events(spans: tuple[int, ...]) -> TextClause:
    """One insert for every window open that day. Texts come from our own sheets; dates are bound.

    What is found is set down before it is put in order: SQLite would merge the windows two by two otherwise, and
    hand each row through all those that follow its own.
    """
    parts: list[str] = []
    binds: list[BindParameter[Any]] = [bindparam("zone", type_=String), bindparam("day", type_=Date)]
    for number in spans:
        rule_id, window = _windows()[number]
        parts.append(
            f"SELECT m.youth_id, m.rule, '{window.kind}' AS kind, {window.n} AS n FROM milestone m"
            f" WHERE m.rule = '{rule_id}' AND m.{window.column} BETWEEN :f{number} AND :l{number}"
            f" AND {_LIVE}{'' if window.kind == 'late' else _NOT_LOST}"
        )
        binds += [bindparam(f"f{number}", type_=Date), bindparam(f"l{number}", type_=Date)]
    return text(
        "INSERT INTO milestone_event (youth_id, rule, kind, n, day, zone) WITH found AS MATERIALIZED ("
        + " UNION ALL ".join(parts)
        + ") SELECT youth_id, rule, kind, n, :day, :zone FROM found WHERE true ORDER BY 1, 2"
        " ON CONFLICT DO NOTHING"
    ).bindparams(*binds)


_COUNT = text("SELECT count(*) FROM milestone_event WHERE zone = :zone AND day = :day").bindparams(
    bindparam("zone", type_=String), bindparam("day", type_=Date)
)


@cache
def _lasts() -> dict[tuple[str, int], int]:
    """How many days each reminder stays worth saying: until the next event of the same rule.

    After an outage only the last reminder is still shown; those the next one replaces stay in the base, hidden.
    """
    found: dict[tuple[str, int], int] = {}
    for rule_id, window in _windows():
        if window.kind != "reminder":
            continue
        later = [
            one.days
            for one in rules.windows(rule_id)
            if one.column == window.column and one.days > window.days
        ]
        if later:
            found[rule_id, window.n] = min(later) - window.days
    return found


def _notice_values(zone: str, day: date, at: datetime) -> dict[str, Any]:
    values: dict[str, Any] = {"zone": zone, "day": day, "said": day.isoformat(), "at": at}
    values["morning"] = _instant(zone, day, MORNING)
    for (rule_id, n), days in _lasts().items():
        values[f"until_{rule_id}_{n}"] = _instant(zone, day + timedelta(days=days), time())
    return values


def _instant(zone: str, day: date, hour: time) -> datetime:
    return datetime.combine(day, hour, ZoneInfo(zone)).astimezone(UTC)


@cache
def _notices(dialect: str) -> TextClause:
    """One insert for everybody to tell: the young person with an account, the referent of the day.

    In the order of the recipients: each inbox is one place of the base, opened once.
    """
    told = f"{_told(dialect)}, :at"
    that_day = "WHERE e.zone = :zone AND e.day = :day"
    sql = (
        "INSERT INTO notice"
        " (recipient_id, identity, kind, subject_kind, subject_id, not_before, not_after, created_at)"
        f" SELECT * FROM (SELECT r.id, {told} FROM milestone_event e JOIN account r ON r.id = e.youth_id {that_day}"
        f"{_heard()}"
        f" UNION ALL SELECT r.adult_id, {told} FROM milestone_event e"
        " JOIN bond r ON r.youth_id = e.youth_id AND r.kind = 'referent' AND r.adult_id IS NOT NULL"
        f" AND r.starts_on <= :day AND (r.ends_on IS NULL OR r.ends_on > :day) {that_day})"
        " AS told WHERE true ORDER BY 1 ON CONFLICT DO NOTHING"
    )
    return text(sql).bindparams(*_binds("morning", "at"))


@cache
def _occasions(dialect: str) -> TextClause:
    """What may leave the application: for the young person alone, professionals have their digest."""
    cases = " ".join(
        f"WHEN '{kind}' THEN '{outbox.cascade_of(f'milestone.{kind}')}'"
        for kind in ("opened", "reminder", "late")
    )
    sql = (
        "INSERT INTO occasion (recipient_id, identity, kind, subject_kind, subject_id, not_before, not_after,"
        f" cascade, due_at) SELECT r.id, {_told(dialect)}, CASE e.kind {cases} END, :morning"
        " FROM milestone_event e JOIN account r ON r.id = e.youth_id WHERE e.zone = :zone AND e.day = :day"
        f"{_heard()} ORDER BY 1 ON CONFLICT DO NOTHING"
    )
    return text(sql).bindparams(*_binds("morning"))


def _heard() -> str:
    """The young person does not hear of what only a doubt makes theirs (`rules.told`); the referent does."""
    named = ", ".join(f"'{one}'" for one in rules.rule_ids() if rules.rule(one).told_when_sure)
    return (
        f" AND NOT (e.rule IN ({named}) AND EXISTS (SELECT 1 FROM milestone m WHERE m.youth_id = e.youth_id"
        " AND m.rule = e.rule AND m.certainty <> 'sure'))"
    )


def _told(dialect: str) -> str:
    """Identity, kind, subject and times of one event, as columns."""
    youth = "replace(CAST(e.youth_id AS TEXT), '-', '')" if dialect == "postgresql" else "e.youth_id"
    cases = " ".join(f"WHEN '{rule_id}{n}' THEN :until_{rule_id}_{n}" for rule_id, n in sorted(_lasts()))
    return (
        f"'milestone:' || {youth} || ':' || e.rule || ':' || e.kind || CAST(e.n AS TEXT) || ':' || :said,"
        f" 'milestone.' || e.kind, 'milestone', {youth} || '/' || e.rule, :morning,"
        f" CASE WHEN e.kind = 'reminder' THEN CASE e.rule || CAST(e.n AS TEXT) {cases} END END"
    )


def _binds(*instants: str) -> list[BindParameter[Any]]:
    return [
        bindparam("zone", type_=String),
        bindparam("day", type_=Date),
        bindparam("said", type_=String),
        *(bindparam(name, type_=UtcDateTime) for name in instants),
        *(bindparam(f"until_{rule_id}_{n}", type_=UtcDateTime) for rule_id, n in _lasts()),
    ]
