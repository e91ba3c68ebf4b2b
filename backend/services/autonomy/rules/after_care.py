"""Who is concerned when care ends: the school year, the interview six months after, the return, housing, the pecule."""

from __future__ import annotations

from datetime import date

from backend.birthdays import add_months

from .care import IN_CARE_STATUTS, Path
from .facts import Applies
from .savings import deposits
from .verdict import Verdict, schooled

AFTER_EXIT_MONTHS = 6


def _confided(path: Path) -> Applies:
    """Whether somebody was in care before majority."""
    if any(stay.sure for stay in path.stays) or path.adult_from is not None:
        return "yes"
    if path.facts.statut in (*IN_CARE_STATUTS, "jeune_majeur"):
        return "yes"
    return "to_check"


def school_year(path: Path) -> Verdict:
    """M30: care ends as an adult during a school or university year (CASF L222-5, last paragraph)."""
    ends, (begins, closes) = path.exit_first, path.law.school_year
    over = date(ends.year + ((ends.month, ends.day) >= begins), closes[0], closes[1])
    if path.left_as_minor:
        return Verdict("no", "left_as_minor", stops_on=over)
    if closes < (ends.month, ends.day) < begins:
        return Verdict("no", "between_years", stops_on=ends)
    studies = schooled(path.facts)
    if studies is False:
        return Verdict("no", "not_in_school", stops_on=over)
    if studies is None:
        return Verdict("to_check", "school_to_check", stops_on=over)
    if _confided(path) == "to_check":
        return Verdict("to_check", "unknown_care", stops_on=over)
    return Verdict("yes", "in_school", stops_on=over)


def after_exit(path: Path) -> Verdict:
    """M31: of age or emancipated, six months after care ended (CASF L222-5-2-1)."""
    if path.left_as_minor:
        if add_months(path.exit_last, AFTER_EXIT_MONTHS) < path.at_18_first:
            return Verdict("no", "left_as_minor")
        return Verdict("to_check", "left_near_majority")
    if path.adult_from is not None and path.adult_to is not None:
        return Verdict("yes", "left_young_adult_care")
    if path.early is not None and path.adult_from is None:
        return Verdict("yes" if _confided(path) == "yes" else "to_check", "emancipated")
    if path.adult_from is not None or path.facts.statut == "jeune_majeur":
        return Verdict("yes", "leaves_at_21")
    return Verdict("to_check", "leaves_at_18" if _confided(path) == "yes" else "unknown_care")


def _until_21(path: Path) -> Verdict | None:
    """In care as a young adult until 21: there is nothing to come back to before."""
    if path.exit_last >= path.at_21_last:
        return Verdict("no", "in_care_until_21")
    return None


def return_right(path: Path) -> Verdict:
    """M32: confided before majority, no longer in care, under 21, no known duty to leave (CASF L222-5 5°)."""
    if path.facts.oqtf:
        return Verdict("no", "oqtf")
    settled = _until_21(path)
    if settled is not None:
        return settled
    if _confided(path) == "to_check":
        return Verdict("to_check", "unknown_care")
    if path.adult_from is None:
        return Verdict("to_check", "no_young_adult_care")
    return Verdict("yes", "left_young_adult_care")


def extra_interview(path: Path) -> Verdict:
    """M33: somebody who left care, under 21, asks for it."""
    settled = _until_21(path)
    if settled is not None:
        return settled
    return Verdict(_confided(path), "left_care" if _confided(path) == "yes" else "unknown_care")


def housing_priority(path: Path) -> Verdict:
    """M34: a social-housing request not yet met, within three years of the end of care (CCH L441-1)."""
    return Verdict("to_check", "request_to_check" if _confided(path) == "yes" else "unknown_care")


def end_of_young_adult_care(path: Path) -> Verdict:
    """M37: in care as a young adult until 21."""
    if path.adult_from is None and path.facts.statut != "jeune_majeur":
        return Verdict("to_check", "care_to_check")
    if path.exit_last < path.at_21_last:
        return Verdict("no", "ended_before")
    return Verdict("yes", "young_adult_care")


def pecule_forfeiture(path: Path) -> Verdict:
    """M41: thirty years after majority or emancipation, for who may have a sum (CMF L518-24)."""
    return Verdict(*deposits(path))


CONDITIONS = (
    school_year, after_exit, return_right, extra_interview, housing_priority, end_of_young_adult_care,
    pecule_forfeiture,
)  # fmt: skip
