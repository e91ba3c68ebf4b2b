"""The path in care, read from the measures: who was confided when, under which text, and how surely."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from backend.birthdays import age_on, anniversary

from .catalogue import Settings, settings_on
from .dates import earliest_birth, latest_birth
from .facts import Applies, PersonFacts

# A stay whose basis gives no situation of L222-5 (P3, P5, P6, P7, P11) is "to_check": never silent, never sure.
SURE_BASES = frozenset({"P1", "P2", "P4", "P8", "P9", "P10", "P12"})
IN_CARE_STATUTS = frozenset(
    {"mineur_confie_judiciaire", "accueil_provisoire", "pupille", "tutelle_ou_delegation"}
)


class Stay(NamedTuple):
    """Days of care as a minor; `known` False: before the first known measure, so its basis is not known."""

    started_on: date
    ended_on: date | None
    sure: bool
    basis: str | None
    decided_on: date | None


class Path(NamedTuple):
    """A person's birthdays as bounds, and their care as a minor and as a young adult. Built once a person.

    `care_on`: first day of care known. `early`: emancipated before majority. `adult_from`, `adult_to`: care as a
    young adult (`adult_to` None: no end known). `exit_first`, `exit_last`: when care ends or will end, at the
    latest at 21 with young adult care, at majority or emancipation without it.
    """

    facts: PersonFacts
    law: Settings
    born_first: date
    born_last: date
    at_17: date
    at_18_first: date
    at_18_last: date
    at_21_last: date
    stays: tuple[Stay, ...]
    care_on: date | None
    early: date | None
    adult_from: date | None
    adult_to: date | None
    exit_first: date
    exit_last: date

    @property
    def left_as_minor(self) -> bool:
        """Every known stay ended before majority, without emancipation nor care as a young adult (E5)."""
        return self.exit_last < self.at_18_first and self.early is None


def read_path(facts: PersonFacts, law: Settings) -> Path:
    """Read the measures of a person once, for all rules. Minor stays begin before majority, in order of start."""
    first = earliest_birth(facts.birth_date, facts.birth_precision)
    last = first if facts.birth_precision == "day" else latest_birth(facts.birth_date, facts.birth_precision)
    major_first = anniversary(first, law.majority_years)
    major_last = anniversary(last, law.majority_years, accomplished=True)
    stays: list[Stay] = []
    adult_from: date | None = None
    adult_to: date | None = None
    adult_open = False
    for started, ended, basis, decided in facts.measures:
        if basis == "APJM":
            adult_from = started if adult_from is None or started < adult_from else adult_from
            adult_open = adult_open or ended is None
            adult_to = ended if ended is not None and (adult_to is None or ended > adult_to) else adult_to
        elif started < major_last:
            stays.append(Stay(started, ended, basis in SURE_BASES, basis, decided))
    began = facts.care_began_on
    if began is not None and began < major_last:
        known = min((one.started_on for one in facts.measures), default=None)
        if known is None:
            stays.append(Stay(began, None, facts.statut in IN_CARE_STATUTS, None, None))
        elif began < known:
            stays.append(Stay(began, known, True, None, None))
    if len(stays) > 1:
        stays.sort(key=lambda stay: stay.started_on)
    early = facts.emancipe_le if facts.emancipe_le is not None and facts.emancipe_le < major_last else None
    at_21_last = anniversary(last, law.young_adult_until_years, accomplished=True)
    if adult_from is not None or facts.statut == "jeune_majeur":
        adult_to = None if adult_open else adult_to
        exit_first = anniversary(first, law.young_adult_until_years)
        exit_last = at_21_last
        if adult_to is not None:
            exit_first, exit_last = min(adult_to, exit_first), min(adult_to, exit_last)
    else:
        exit_first, exit_last = _exit_without_young_adult_care(stays, early, major_first, major_last)
    return Path(
        facts,
        law,
        first,
        last,
        anniversary(first, law.interview_years),
        major_first,
        major_last,
        at_21_last,
        tuple(stays),
        stays[0].started_on if stays else adult_from,
        early,
        adult_from,
        adult_to,
        exit_first,
        exit_last,
    )


def _exit_without_young_adult_care(
    stays: list[Stay], early: date | None, major_first: date, major_last: date
) -> tuple[date, date]:
    """The last end of the stays, at the latest majority or the day of emancipation."""
    latest = date.min
    for stay in stays:
        latest = max(latest, stay.ended_on or date.max)
    if latest == date.min:
        latest = date.max
    if early is not None:
        latest = min(latest, early)
    return min(latest, major_first), min(latest, major_last)


class CareAt17(NamedTuple):
    """Whether the duties of the 17th birthday apply, why, the day of a late entry, the day care stopped before."""

    applies: Applies
    why: str
    entered_on: date | None = None
    left_on: date | None = None


def _around_17(path: Path, stays: tuple[Stay, ...]) -> tuple[bool, date | None, date | None]:
    """In care on the 17th birthday (arrived before it); else the first arrival after; else the last departure."""
    late: date | None = None
    left: date | None = None
    for stay in stays:
        if stay.started_on < path.at_17:
            if stay.ended_on is None or stay.ended_on > path.at_17:
                return True, None, None
            left = stay.ended_on if left is None or stay.ended_on > left else left
        elif late is None:
            late = stay.started_on
    return False, late, left


def care_at_17(path: Path) -> CareAt17:
    """Who is owed the interview: a minor in care under L222-5 1°, 2° or 3° on the 17th birthday, or who arrives after.

    A sure basis wins over a doubtful one; a known end before 17 stops the duty that day; nothing known is to check.
    """
    if not path.stays:
        return _by_statut(path.facts)
    sure = tuple(stay for stay in path.stays if stay.sure)
    inside, late, left = _around_17(path, sure)
    if inside:
        return CareAt17("yes", "in_care_at_17")
    if late is not None:
        return CareAt17("yes", "late_entry", entered_on=late)
    if len(sure) == len(path.stays):
        return CareAt17("yes", "left_before_17", left_on=left)
    inside, late, doubt_left = _around_17(path, path.stays)
    if inside or late is not None:
        return CareAt17("to_check", "doubtful_basis", entered_on=late)
    if left is not None:
        return CareAt17("yes", "left_before_17", left_on=max(left, doubt_left or left))
    return CareAt17("to_check", "doubtful_basis", left_on=doubt_left)


def _by_statut(facts: PersonFacts) -> CareAt17:
    if facts.statut in IN_CARE_STATUTS:
        return CareAt17("yes", "in_care_at_17")
    if facts.statut == "sorti" and not facts.measures:
        return CareAt17("no", "left_care")
    return CareAt17("to_check", "unknown_care")


def statut_on(facts: PersonFacts, on: date) -> str | None:
    """The situation of CASF L222-5 on a day, from the measures; None when it cannot be told.

    A measure of a minor no longer counts from majority. The flag `statut` speaks only where no measure does.
    """
    law = settings_on(on)
    path = read_path(facts, law)
    running = [
        one
        for one in facts.measures
        if one.started_on <= on
        and (one.ended_on is None or on < one.ended_on)
        and (one.basis == "APJM" or on < path.at_18_last)
    ]
    if running:
        latest = max(running, key=lambda one: (one.basis in law.legal_status, one.started_on))
        return law.legal_status.get(latest.basis)
    begun = [one for one in facts.measures if one.started_on <= on]
    if begun:
        return "sorti"
    return facts.statut


def age_at_entry(facts: PersonFacts) -> int | None:
    """Age on the first day of care, from the earliest known day; the flag `age_entree` when no day is known."""
    days = [one.started_on for one in facts.measures]
    if facts.care_began_on is not None:
        days.append(facts.care_began_on)
    return age_on(facts.birth_date, min(days)) if days else facts.age_entree
