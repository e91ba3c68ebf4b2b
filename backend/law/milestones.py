"""Rules of the milestones as data: what opens when, what is due when, said in which words, on which article."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from types import MappingProxyType

from backend.law.parameters import confidence
from backend.law.sheet import Sheet, check_periods, open_sheet

FOLDER = Path(__file__).parent / "milestones"
KINDS = ("duty", "right", "deadline", "event", "suggestion")
FAMILIES = ("loss_of_right", "duty", "open", "standing")
BASES = ("birth", "care", "exit", "majority", "c2s_end")
COLUMNS = ("opens_on", "due_on")
_RULE = frozenset(
    {
        "id", "kind", "family", "actor", "condition", "title", "title_young", "why_young", "gesture",
        "if_missed", "evidence", "reasons", "versions", "told_when_sure",
    }
)  # fmt: skip
_VERSION = frozenset(
    {
        "since", "until", "opens", "due", "lapses", "remind_before", "article", "source", "confidence",
        "checked_on",
    }
)  # fmt: skip
_OFFSET = frozenset(
    {"of", "years", "months", "days", "accomplished", "month_end", "next_year_on", "unknown", "or_later"}
)
_REMINDER = frozenset({"of", "days"})


@dataclass(frozen=True, slots=True)
class Offset:
    """A day counted from a base: years (an anniversary), then months (last day of the month if missing), then days.

    `base`: the birth, the first day of care, the exit from care, majority or emancipation, the end of the C2S.
    `accomplished`: the year must be wholly lived (majority), so a person born on 29 February waits for 1 March;
    otherwise the anniversary of 29 February is 28 February (the prudent reading for a deadline).
    `month_end`: the last day of the month reached. `next_year_on`: that month and day of the year after.
    `unknown`: the day used when the base is not known. `or_later`: another day, taken when it comes later.
    """

    years: int
    months: int = 0
    days: int = 0
    accomplished: bool = False
    base: str = "birth"
    month_end: bool = False
    next_year_on: tuple[int, int] | None = None
    unknown: Offset | None = None
    or_later: Offset | None = None


@dataclass(frozen=True, slots=True)
class Reminder:
    """A reminder: `days` after (negative: before) the stored column `of` ("opens_on" or "due_on"). `n` starts at 1."""

    n: int
    of: str
    days: int


@dataclass(frozen=True, slots=True)
class Version:
    """A rule over the period in which its text is in force (`until` exclusive, None: still in force)."""

    since: date
    until: date | None
    opens: Offset
    due: Offset | None
    lapses: Offset | None
    remind_before: tuple[Reminder, ...]
    article: str
    source: str
    confidence: str
    checked_on: date


@dataclass(frozen=True, slots=True)
class Rule:
    """One milestone of the calendar, with its words for the professional (vous) and for the young person (tu).

    `kind` says what it is in law (a "suggestion" is ours, never shown as law); `family` how late it hurts: a right
    is lost, a duty is late, it can be made up ("open"), or it is there for the day one needs it ("standing": never
    pressing, never announced). `told_when_sure`: the young person hears of it only once nothing is left to check.
    """

    id: str
    kind: str
    family: str
    actor: str
    condition: str
    title: str
    title_young: str
    why_young: str
    gesture: str
    if_missed: str
    evidence: tuple[str, ...]
    reasons: MappingProxyType[str, str]
    versions: tuple[Version, ...]
    told_when_sure: bool = False

    def on(self, day: date) -> Version | None:
        """The version in force on a civil day; None when the text is not in force that day."""
        for version in self.versions:
            if version.since <= day and (version.until is None or day < version.until):
                return version
        return None

    @property
    def latest(self) -> Version:
        """The last version known: what a screen quotes as article, source and day of check."""
        return self.versions[-1]


def _number(sheet: Sheet, *path: str | int) -> int:
    found: int = sheet.get(path, int, "un nombre entier")
    return found


def _choice(sheet: Sheet, choices: tuple[str, ...], *path: str | int) -> str:
    found = sheet.text(*path)
    if found not in choices:
        raise sheet.refuse(path, f"« {found} » refusé ; attendu : {', '.join(choices)}.")
    return found


def _offset(sheet: Sheet, *path: str | int) -> Offset:
    sheet.only(_OFFSET, *path)
    written = sheet.get(path, dict, "un décalage depuis une date de base")
    base = _choice(sheet, BASES, *path, "of") if "of" in written else "birth"
    if base in ("care", "c2s_end") and "unknown" not in written:
        raise sheet.refuse(
            (*path, "unknown"), "manque : le jour à prendre quand cette date n'est pas connue."
        )
    return Offset(
        years=_number(sheet, *path, "years") if base == "birth" or "years" in written else 0,
        months=_number(sheet, *path, "months") if "months" in written else 0,
        days=_number(sheet, *path, "days") if "days" in written else 0,
        accomplished=_truth(sheet, written, *path, "accomplished"),
        base=base,
        month_end=_truth(sheet, written, *path, "month_end"),
        next_year_on=_month_day(sheet, *path, "next_year_on") if "next_year_on" in written else None,
        unknown=_offset(sheet, *path, "unknown") if "unknown" in written else None,
        or_later=_offset(sheet, *path, "or_later") if "or_later" in written else None,
    )


def _truth(sheet: Sheet, written: dict[str, object], *path: str | int) -> bool:
    return path[-1] in written and bool(sheet.get(path, bool, "true ou false"))


def _month_day(sheet: Sheet, *path: str | int) -> tuple[int, int]:
    found = sheet.get(path, list, "un mois et un jour, comme [4, 1]")
    if len(found) != 2 or not all(isinstance(one, int) for one in found):
        raise sheet.refuse(path, "attendu : un mois et un jour, comme [4, 1].")
    try:
        date(2001, found[0], found[1])
    except ValueError:
        raise sheet.refuse(path, "ce jour n'existe pas.") from None
    return found[0], found[1]


def _version(sheet: Sheet, at: int) -> Version:
    path = ("versions", at)
    sheet.only(_VERSION, *path)
    written = sheet.data["versions"][at]
    reminders = []
    for n in range(len(written.get("remind_before") or [])):
        here = (*path, "remind_before", n)
        sheet.only(_REMINDER, *here)
        reminders.append(Reminder(n + 1, _choice(sheet, COLUMNS, *here, "of"), _number(sheet, *here, "days")))
        if reminders[-1].of == "due_on" and written.get("due") is None:
            raise sheet.refuse((*here, "of"), "un rappel avant une échéance que la règle n'a pas.")
    return Version(
        since=sheet.day(*path, "since"),
        until=None if written.get("until") is None else sheet.day(*path, "until"),
        opens=_offset(sheet, *path, "opens"),
        due=None if written.get("due") is None else _offset(sheet, *path, "due"),
        lapses=None if written.get("lapses") is None else _offset(sheet, *path, "lapses"),
        remind_before=tuple(reminders),
        article=sheet.text(*path, "article"),
        source=sheet.text(*path, "source"),
        confidence=confidence(sheet, *path, "confidence"),
        checked_on=sheet.day(*path, "checked_on"),
    )


def read_rule(path: Path) -> Rule:
    """One rule from its sheet. Raises LawError naming the file, the line and the key of what is missing or wrong."""
    sheet = open_sheet(path)
    sheet.only(_RULE)
    if sheet.text("id") != path.stem:
        raise sheet.refuse(("id",), f"doit être « {path.stem} », comme le nom de la feuille.")
    count = len(sheet.get(("versions",), list, "une liste de versions datées"))
    versions = tuple(_version(sheet, at) for at in range(count))
    check_periods(sheet, ("versions",), [(one.since, one.until) for one in versions])
    reasons = sheet.get(("reasons",), dict, "une phrase par raison")
    return Rule(
        id=path.stem,
        kind=_choice(sheet, KINDS, "kind"),
        family=_choice(sheet, FAMILIES, "family"),
        actor=sheet.text("actor"),
        condition=sheet.text("condition"),
        title=sheet.text("title"),
        title_young=sheet.text("title_young"),
        why_young=sheet.text("why_young"),
        gesture=sheet.text("gesture"),
        if_missed=sheet.text("if_missed"),
        evidence=sheet.texts("evidence"),
        reasons=MappingProxyType({str(key): sheet.text("reasons", key) for key in reasons}),
        versions=versions,
        told_when_sure=_truth(sheet, sheet.data, "told_when_sure"),
    )


def read_rules(folder: Path) -> tuple[Rule, ...]:
    """Every rule of a folder, in order of id."""
    return tuple(read_rule(path) for path in sorted(folder.glob("M*.yaml")))


@cache
def rules() -> tuple[Rule, ...]:
    """Every rule in force in the product, read once."""
    return read_rules(FOLDER)
