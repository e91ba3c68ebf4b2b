"""The line of one file in Ma file: what comes first, which groups it is in, until which day that is true. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from typing import NamedTuple, Protocol, cast

from backend.services.autonomy import Dated, rules

WEEK_DAYS = 7
SOON_DAYS = 30
INTERVIEW_DAYS = 180
LEAVING_DAYS = 90
INTERVIEW = "M14"
YOUNG_ADULT = "APJM"
YOUNG_ADULT_UNTIL = 21
LATE, WEEK, SOON, NO_INTERVIEW, LEAVING, SILENT, NO_MENTOR, PAPERS, INCOMPLETE = (
    1 << place for place in range(9)
)
GROUPS = {
    "late": LATE,
    "week": WEEK,
    "soon": SOON,
    "silent": SILENT,
    "no_interview": NO_INTERVIEW,
    "no_mentor": NO_MENTOR,
    "papers": PAPERS,
    "leaving": LEAVING,
    "incomplete": INCOMPLETE,
}
"""The groups a caseload is cut in, in the order they are shown."""

_DAY = timedelta(days=1)


class Measured(Protocol):
    """A care measure, as far as its end is concerned (`ends_on` is exclusive)."""

    @property
    def basis(self) -> str: ...
    @property
    def ends_on(self) -> date | None: ...


class Line(NamedTuple):
    """What the list keeps of one file. True from `from_on` until `until_on` (exclusive), while no fact changes.

    `rank` is the urgency of the first milestone (0 late with a right lost, to 4 nothing presses); `rule`, `opens_on`,
    `due_on` and `certainty` are its own. `others` counts what else is late or due within 30 days. `groups` adds up the
    values of GROUPS that dates alone decide. `rules` names all that presses, first things first.
    """

    from_on: date
    until_on: date
    rank: int
    rule: str | None
    opens_on: date | None
    due_on: date | None
    certainty: str | None
    others: int
    groups: int
    rules: str


def line(rows: Iterable[Dated], care_ends_on: date | None, on: date, *, certain: bool = True) -> Line:
    """The line of a file on a day, from its milestones that wait and the day its care ends.

    Without a known measure, or a certain day of birth, its dates are a guess: it is `incomplete`.
    """
    kept = list(rows)
    ranked = sorted(
        (rules.place(row, rank), rank, row) for row in kept if (rank := rules.urgency(row, on)) < rules.REST
    )
    groups = 0
    for _, rank, row in ranked:
        if rank <= rules.LATE_DUTY:
            groups |= LATE
        elif rank == rules.SOON:
            groups |= SOON
            if row.due_on is not None and (row.due_on - on).days <= WEEK_DAYS:
                groups |= WEEK
    if any(row.rule == INTERVIEW and interview_missing(row, on) for row in kept):
        groups |= NO_INTERVIEW
    if care_ends_on is not None and on <= care_ends_on <= on + timedelta(LEAVING_DAYS):
        groups |= LEAVING
    if care_ends_on is None or not certain:
        groups |= INCOMPLETE
    near = sum(rank < rules.OPEN for _, rank, _ in ranked)
    _, rank, first = ranked[0] if ranked else (None, rules.REST, None)
    return Line(
        from_on=on,
        until_on=_until(kept, care_ends_on, on),
        rank=rank,
        rule=first.rule if first else None,
        opens_on=first.opens_on if first else None,
        due_on=first.due_on if first else None,
        certainty=first.certainty if first else None,
        others=max(0, near - 1),
        groups=groups,
        rules=" ".join(row.rule for _, _, row in ranked),
    )


def _until(rows: list[Dated], care_ends_on: date | None, on: date) -> date:
    """The first day after `on` when something of the line may change."""
    turns = [] if care_ends_on is None else [care_ends_on - timedelta(LEAVING_DAYS), care_ends_on + _DAY]
    for row in rows:
        turns += [day for day in (row.opens_on, row.lapses_on, row.stops_on) if day is not None]
        if row.due_on is not None:
            turns += [row.due_on + _DAY, row.due_on - timedelta(SOON_DAYS), row.due_on - timedelta(WEEK_DAYS)]
            if row.rule == INTERVIEW:
                turns.append(row.due_on - timedelta(INTERVIEW_DAYS))
    return min((day for day in turns if day > on), default=date.max)


def interview_missing(row: Dated, on: date) -> bool:
    """The interview of 17 is neither held nor set aside, and is due within 180 days or late."""
    now = rules.state(row, on)
    if now == "late":
        return True
    return now in ("open", "later") and row.due_on is not None and (row.due_on - on).days <= INTERVIEW_DAYS


def care_ends_on(measures: Iterable[Measured], birth: date, precision: str) -> date | None:
    """The day the last known measure ends: as decided, at majority, at 21 for a young adult's. None: no measure."""
    ends = [_ends_on(one, birth, precision) for one in measures]
    return max(ends, default=None)


def _ends_on(one: Measured, birth: date, precision: str) -> date:
    if one.basis == YOUNG_ADULT:
        full = rules.anniversary(birth, YOUNG_ADULT_UNTIL)
    else:
        full = rules.majority_on(birth, cast(rules.Precision, precision))
    return full if one.ends_on is None else min(one.ends_on, full)
