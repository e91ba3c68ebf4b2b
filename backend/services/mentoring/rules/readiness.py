"""What a volunteer still lacks before a pair may start, and what a young person's file lacks."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from backend.services.mentoring.rules import checks

CHARTER_VERSION = "1"
STATES = ("applied", "interview", "training", "ready", "refused", "left")
PARENTS = ("unknown", "informed", "agreed", "refused", "not_reached", "not_needed")
SETTLED = frozenset({"informed", "agreed", "not_reached", "not_needed"})
"""What lets a minor's pair begin: told, agreed, or why not."""


class Standing(NamedTuple):
    """What is known of a volunteer on a day."""

    state: str
    has_account: bool
    trained_on: date | None
    charter_version: str | None
    check_issued_on: date | None
    check_until: date | None
    suspended: bool
    capacity: int
    pairs: int


def lacks(one: Standing, on: date, *, starting: bool = False) -> list[str]:
    """Codes of what is missing before this volunteer may be proposed; `starting`: before a pair begins today."""
    found = []
    if one.state in ("refused", "left"):
        found.append("gone")
    if one.suspended:
        found.append("suspended")
    if one.trained_on is None:
        found.append("training")
    if not one.has_account:
        found.append("account")
    standing = checks.standing(one.check_until, on)
    if standing in ("none", "over"):
        found.append("check")
    elif one.check_issued_on is not None and not checks.recent_enough(one.check_issued_on, on):
        found.append("check_old")
    if one.charter_version != CHARTER_VERSION:
        found.append("charter")
    if not starting and one.pairs >= one.capacity:
        found.append("full")
    return found


def has_access(state: str, check_until: date | None, suspended: bool, on: date) -> bool:
    """Whether this mentor may see or hear anything of a young person that day."""
    return state not in ("refused", "left") and not suspended and check_until is not None and on < check_until


def parents_lack(parents: str, adult: bool) -> bool:
    """Whether the holders of parental authority of a minor are still to be told (CASF L221-2-6, D221-34 s.)."""
    return not adult and parents not in SETTLED


def may_step(state: str, step: str) -> bool:
    """Whether a step of the way in makes sense now."""
    return state not in ("refused", "left") or (step == "reopen")
