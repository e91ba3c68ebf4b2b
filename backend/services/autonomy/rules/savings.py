"""Whether a school-year allowance may have been deposited: yes, no, or to check. No amount is computed here."""

from __future__ import annotations

from datetime import date

from .care import Path
from .facts import Applies


def _stay_years(path: Path, started: date, ended: date | None) -> tuple[int, int]:
    """First and last year whose reference day (31 July) falls in a stay; without an end, until majority."""
    month, day = path.law.reference_day
    if ended is None:
        ended = path.at_18_last
    if path.facts.emancipe_le is not None:
        ended = min(ended, path.facts.emancipe_le)
    first = started.year if started <= date(started.year, month, day) else started.year + 1
    last = ended.year if date(ended.year, month, day) < ended else ended.year - 1
    return first, last


def _age_years(path: Path) -> tuple[int, int]:
    """First and last school year at the right age; the widest reading when the birth date is not complete."""
    last = path.born_last
    already_major = (last.month, last.day) <= path.law.last_birthday
    first_year = max(path.law.first_deposit_year, path.born_first.year + path.law.youngest_years)
    return first_year, last.year + path.law.majority_years - (1 if already_major else 0)


def _counts(path: Path, started: date, ended: date | None, *, sooner: int = 0) -> bool:
    first, last = _stay_years(path, started, ended)
    youngest, oldest = _age_years(path)
    return max(first, path.law.first_deposit_year, youngest - sooner) <= min(last, oldest)


def deposits(path: Path) -> tuple[Applies, str]:
    """Could this person have a pecule, and why. Absent measures, missing history and odd cases are to check.

    To check too: a stay that ends on 31 July itself, and a child born in January whose first school year came a
    year early (the statute says yes, the family funds ask for a certificate).
    """
    facts, law = path.facts, path.law
    if facts.territoire in law.not_estimated:
        return "to_check", "territory"
    if facts.mna or any(stay.basis == "P12" for stay in path.stays):
        return "to_check", "unaccompanied"
    doubt = not path.stays
    for stay in path.stays:
        started, ended, basis = stay.started_on, stay.ended_on, stay.basis
        if basis in law.deposit_bases:
            if _counts(path, started, ended):
                if path.born_first == path.born_last:
                    return "yes", "deposit_likely"
                doubt = True
            elif ended is not None and (ended.month, ended.day) == law.reference_day:
                doubt = True
            elif path.born_last.month == 1:
                doubt = doubt or _counts(path, started, ended, sooner=1)
        elif basis is None or basis in law.doubt_bases:
            doubt = doubt or _counts(path, started, ended)
    return ("to_check", "doubt") if doubt else ("no", "no_deposit")
