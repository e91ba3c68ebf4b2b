"""Who is concerned as a minor in care: the project, a mentor, somebody to trust, one's own health cover, work."""

from __future__ import annotations

from datetime import date

from backend.birthdays import anniversary

from .care import IN_CARE_STATUTS, Path, care_at_17
from .facts import Applies
from .verdict import Verdict, foreign, schooled

DEPRIVED_BASES = frozenset({"P9", "P10", "P12"})


def _in_care(path: Path) -> tuple[Applies, str]:
    facts = path.facts
    if path.stays:
        if any(stay.sure for stay in path.stays):
            return "yes", "in_care"
        return "to_check", "doubtful_basis"
    if facts.statut in IN_CARE_STATUTS:
        return "yes", "in_care"
    if facts.statut == "sorti" and not facts.measures:
        return "no", "left_care"
    return "to_check", "unknown_care"


def _minor_until(path: Path) -> date:
    """First day one is no longer a minor: majority, or emancipation before it."""
    return path.at_18_last if path.early is None else path.early


def minor_in_care(path: Path) -> Verdict:
    """M01, M03, M04: a minor in care of the ASE, until care or minority ends."""
    applies, why = _in_care(path)
    return Verdict(applies, why, stops_on=min(_minor_until(path), path.exit_last))


def sponsor(path: Path) -> Verdict:
    """M03: a minor in care; the proposal is a duty for one deprived of the protection of their family (L221-2-6)."""
    verdict = minor_in_care(path)
    deprived = path.facts.mna or any(stay.basis in DEPRIVED_BASES for stay in path.stays)
    return verdict._replace(why="deprived_of_family") if deprived and verdict.applies == "yes" else verdict


def mentor(path: Path) -> Verdict:
    """M02: a child in care or a young adult under L222-5 5°, until care ends; nothing known: until 21."""
    if path.adult_from is not None:
        return Verdict("yes", "in_care", stops_on=path.exit_last)
    applies, why = _in_care(path)
    return Verdict(applies, why, stops_on=path.at_21_last if why == "unknown_care" else path.exit_last)


def minor(path: Path) -> Verdict:
    """M09: any minor."""
    return Verdict("yes", "minor", stops_on=path.at_18_last)


def ties_broken(path: Path) -> Verdict:
    """M10: a minor of 16 whose ties with family life are broken (CSS L861-1)."""
    facts = path.facts
    if facts.liens_rompus is False:
        return Verdict("no", "ties_kept", stops_on=path.at_18_last)
    if facts.liens_rompus:
        return Verdict("yes", "ties_broken", stops_on=path.at_18_last)
    return Verdict("to_check", "ties_to_check", stops_on=path.at_18_last)


def autonomy_protocol(path: Path) -> Verdict:
    """M11: 16 to 21, in care or leaving it, or under penal justice (CASF L222-5-2)."""
    if path.facts.pjj or any(stay.basis == "P11" for stay in path.stays):
        return Verdict("yes", "penal_justice")
    if path.adult_from is not None or path.facts.statut == "jeune_majeur":
        return Verdict("yes", "in_care")
    applies, why = _in_care(path)
    if applies == "yes" and path.exit_first <= anniversary(path.born_first, path.law.protocol_years):
        return Verdict("to_check", "left_before_16")
    return Verdict(applies, why)


def emancipation(path: Path) -> Verdict:
    """M12: a minor of 16 (C. civ. 413-2); settled once emancipated."""
    if path.early is not None:
        return Verdict("no", "emancipated")
    return Verdict("yes", "possible", stops_on=path.at_18_last)


def foreign_minor_at_work(path: Path) -> Verdict:
    """M13: a foreign minor of 16 to 18 who wants to work."""
    needs = foreign(path.facts)
    if needs == "no":
        return Verdict("no", "nationality", stops_on=path.at_18_last)
    if needs == "yes" or path.facts.nationalite == "etranger_ne_en_france":
        return Verdict("yes", "unaccompanied" if path.facts.mna else "foreign", stops_on=path.at_18_last)
    return Verdict("to_check", "nationality_to_check", stops_on=path.at_18_last)


def unaccompanied_at_17(path: Path) -> Verdict:
    """M17: unaccompanied, or a minor deprived of family protection who needs a permit, owed the interview of 17."""
    care, facts = care_at_17(path), path.facts
    found = Verdict(
        care.applies, "unaccompanied", care.entered_on, stops_on=care.left_on, released_on=facts.emancipe_le
    )
    if facts.mna:
        return found if care.applies == "yes" else found._replace(why="care_to_check")
    if facts.nationalite in ("FR", "UE"):
        return found._replace(applies="no", why="nationality")
    deprived = any(stay.basis in DEPRIVED_BASES for stay in path.stays)
    if facts.mna is False and not deprived:
        return found._replace(applies="no", why="accompanied")
    return found._replace(applies="no" if care.applies == "no" else "to_check", why="unaccompanied_to_check")


def early_permit_check(path: Path) -> Verdict:
    """M19: unaccompanied and in training: the préfecture may look at the file before 18."""
    facts = path.facts
    stops = path.at_18_last
    if facts.nationalite in ("FR", "UE") and not facts.mna:
        return Verdict("no", "nationality", stops_on=stops)
    if facts.mna is False:
        return Verdict("no", "accompanied", stops_on=stops)
    if facts.mna is None:
        return Verdict("to_check", "unaccompanied_to_check", stops_on=stops)
    if schooled(facts):
        return Verdict("yes", "in_training", stops_on=stops)
    return Verdict("to_check", "training_to_check", stops_on=stops)


CONDITIONS = (
    minor_in_care, sponsor, mentor, minor, ties_broken, autonomy_protocol, emancipation, foreign_minor_at_work,
    unaccompanied_at_17, early_permit_check,
)  # fmt: skip
