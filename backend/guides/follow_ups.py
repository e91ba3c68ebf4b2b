"""What is said some time after a step, as data: a bank that stays silent, a request to renew, a door that opens."""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path
from typing import Literal

import msgspec
import yaml

from backend import yaml_files

FILE = Path(__file__).parent / "follow_ups.yaml"
State = Literal["todo", "doing", "sent", "waiting", "blocked", "finished"]


class FollowUpError(Exception):
    """The sheet of follow-ups cannot be read: which entry, and what is wrong."""


class After(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A time after the base: months, then days. `born_months`: months after birth, whatever the step."""

    months: int = 0
    days: int = 0
    born_months: int = 0


class FollowUp(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One thing said later of one journey, and the step to do then.

    The base is the latest day one of `steps` took one of `states`; `until` is the day it stops being worth saying.
    `go` is the journey to open instead. Those counted from birth are said while `redo` was not begun.
    """

    code: str
    journey: str
    steps: list[str]
    states: list[State]
    after: list[After]
    until: After
    redo: str
    words: str
    article: str
    checked_on: date
    mark: Literal["V", "M"]
    go: str | None = None

    @property
    def from_birth(self) -> bool:
        """Counted from birth: said by the nightly job, not by a gesture."""
        return self.after[0].born_months > 0


@cache
def follow_ups(path: Path = FILE) -> tuple[FollowUp, ...]:
    """Every follow-up, in the order of the sheet. Raises FollowUpError by name."""
    try:
        found = msgspec.convert(yaml_files.read(path), list[FollowUp], strict=False)
    except (yaml.YAMLError, msgspec.ValidationError) as wrong:
        raise FollowUpError(f"{path.name} : {wrong}") from None
    for one in found:
        born = {after.born_months > 0 for after in (*one.after, one.until)}
        if not one.after or len(born) != 1:
            raise FollowUpError(
                f"{path.name}, « {one.code} » : compter depuis la naissance, ou depuis l'étape."
            )
    if len({one.code for one in found}) != len(found):
        raise FollowUpError(f"{path.name} : un code est écrit deux fois.")
    return tuple(found)


def of_journey(journey: str) -> tuple[FollowUp, ...]:
    """What may be said later of one journey."""
    return _by_journey().get(journey, ())


def follow_up(code: str) -> FollowUp | None:
    """One of them, by its code; None when it is no longer in the sheet."""
    return next((one for one in follow_ups() if one.code == code), None)


@cache
def _by_journey() -> dict[str, tuple[FollowUp, ...]]:
    found: dict[str, tuple[FollowUp, ...]] = {}
    for one in follow_ups():
        found[one.journey] = (*found.get(one.journey, ()), one)
    return found
