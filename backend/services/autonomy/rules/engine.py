"""From the facts of one person to their milestones: one row for every rule, the not concerned included."""

from __future__ import annotations

from datetime import date, timedelta

from backend.birthdays import anniversary
from backend.law import Version

from .care import Path, read_path
from .catalogue import Settings, settings_on
from .conditions import CONDITIONS
from .facts import Milestone, PersonFacts
from .resolving import resolve
from .verdict import Verdict

_DAY = timedelta(days=1)


def milestones(facts: PersonFacts, on: date) -> tuple[Milestone, ...]:
    """Every milestone of a person. `on` picks the law in force that day and nothing else: rows do not age.

    An unknown day or month of birth gives every deadline its earliest possible date and every opening its latest.
    """
    law = settings_on(on)
    path = read_path(facts, law)
    verdicts: dict[str, Verdict] = {}
    rows: list[Milestone] = []
    for rule, version, in_force in law.rules:
        verdict = verdicts.get(rule.condition)
        if verdict is None:
            verdict = verdicts[rule.condition] = CONDITIONS[rule.condition](path)
        if not in_force:
            verdict = Verdict("no", "not_in_force")
        rows.append(_row(rule.id, version, verdict, path, law))
    return tuple(rows)


def _row(rule_id: str, version: Version, verdict: Verdict, path: Path, law: Settings) -> Milestone:
    opens = resolve(version.opens, path, last=True)
    due = None if version.due is None else resolve(version.due, path, last=False)
    lapses = None if version.lapses is None else resolve(version.lapses, path, last=True)
    applies, why, entered, opens_by, stops, released, more = verdict
    if more:
        due = None if due is None else anniversary(due, more)
        lapses = None if lapses is None else anniversary(lapses, more)
    if entered is not None:
        opens = max(opens, entered)
        due = None if due is None else _late_due(due, entered, path, law)
    if opens_by is not None and opens_by < opens:
        opens = opens_by
        if version.lapses is not None and due is None:
            lapses = anniversary(opens_by, version.lapses.years - law.majority_years, accomplished=True)
    if released is not None and (due is None or released <= due) and (stops is None or released < stops):
        stops = released
    died = path.facts.deces_le
    if died is not None and (stops is None or died < stops):
        stops = died
    known = applies == "no" or (applies == "yes" and path.born_first == path.born_last)
    return Milestone(rule_id, opens, due, lapses, stops, applies, "sure" if known else "to_check", why)


def _late_due(due: date, entered: date, path: Path, law: Settings) -> date:
    """Late entry (E1): some days after the arrival, never after the eve of majority, never before the arrival."""
    later = max(due, entered + timedelta(days=law.late_entry_days))
    return max(entered, min(later, path.at_18_first - _DAY))
