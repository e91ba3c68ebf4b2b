"""Who each rule concerns. One pure function a condition, named in the rule's sheet; doubt is "to_check", never "no"."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from types import MappingProxyType

from backend.birthdays import add_months, anniversary

from . import after_care, civic, minors
from .care import IN_CARE_STATUTS, Path, care_at_17
from .facts import Applies, PersonFacts
from .savings import deposits
from .verdict import UNSURE_NATIONALITIES, Verdict

# An administrative stay (P8) or one outside the ASE's hands is not surely "confié" in the words of CESEDA.
CONFIDED_BASES = frozenset({"P1", "P2", "P4", "P9", "P10", "P12", None})


def cared_for_at_17(path: Path) -> Verdict:
    """M14 to M16 and M18: in care as a minor on the 17th birthday or later (CASF L222-5-1)."""
    care = care_at_17(path)
    return Verdict(
        care.applies,
        care.why,
        entered_on=care.entered_on,
        stops_on=care.left_on,
        released_on=path.facts.emancipe_le,
    )


def young_adult_care(path: Path) -> Verdict:
    """M21: confided before majority, no known duty to leave the territory (CASF L222-5 5°)."""
    facts = path.facts
    if facts.oqtf:
        return Verdict("no", "oqtf")
    decided = path.adult_from
    if decided is None and facts.statut == "jeune_majeur":
        return Verdict("no", "decided")
    half_past_17 = add_months(path.at_17, 6)
    sure = [stay for stay in path.stays if stay.sure]
    running = [stay for stay in sure if stay.ended_on is None or stay.ended_on > half_past_17]
    applies: Applies = "to_check"
    entered: date | None = None
    if running:
        applies, why = "yes", "confided"
        entered = min(stay.started_on for stay in running)
    elif sure or (facts.statut == "sorti" and not path.stays):
        why = "left_before"
    elif path.stays:
        why = "doubtful_basis"
    elif facts.statut in IN_CARE_STATUTS:
        applies, why = "yes", "confided"
    else:
        why = "unknown_care"
    if decided is not None:
        why = "decided"
    late = entered if entered is not None and entered > half_past_17 else None
    return Verdict(applies, why, entered_on=late, opens_by=facts.emancipe_le, stops_on=decided)


def majority(path: Path) -> Verdict:
    """M22: everyone, at majority or on the day of emancipation (C. civ. 413-6)."""
    early = path.facts.emancipe_le
    if early is not None and early < path.at_18_last:
        return Verdict("yes", "emancipated", opens_by=early)
    return Verdict("yes", "majority")


def pecule_claim(path: Path) -> Verdict:
    """M24: at least one school year under a measure that feeds the pecule, or a doubt (CSS L543-3)."""
    applies, why = deposits(path)
    early = path.facts.emancipe_le
    if early is not None and early < path.at_18_last and applies != "no":
        return Verdict(applies, "emancipated", opens_by=early)
    return Verdict(applies, why)


def _first_confided(path: Path) -> str:
    """Is the first day confided on the 16th birthday at the latest ("by"), after it ("after"), or unsure ("?")."""
    years = path.law.confided_by_years
    first, last = anniversary(path.born_first, years), anniversary(path.born_last, years)
    if not path.stays:
        return _by_age(path.facts, years)
    sure = next((stay for stay in path.stays if stay.basis in CONFIDED_BASES), None)
    days = [stay.started_on for stay in path.stays if sure is None or stay.started_on < sure.started_on]
    if sure is not None:
        days.append(sure.started_on)
        if sure.decided_on is not None:
            days.append(sure.decided_on)
    sides = {"by" if day <= first else "after" if day > last else "?" for day in days}
    if sure is None:
        sides.add("?")
    return sides.pop() if len(sides) == 1 else "?"


def _by_age(facts: PersonFacts, years: int) -> str:
    if facts.age_entree is None or facts.age_entree == years:
        return "?"
    return "by" if facts.age_entree < years else "after"


def _permit(path: Path, wanted: str, other: str, mine: str) -> Verdict:
    nationality = path.facts.nationalite
    if nationality in ("FR", "UE"):
        return Verdict("no", "nationality")
    side = _first_confided(path)
    if side not in (wanted, "?"):
        return Verdict("no", other)
    if side == "?":
        return Verdict("to_check", "entry_to_check")
    if nationality in UNSURE_NATIONALITIES:
        return Verdict("to_check", "nationality_to_check")
    return Verdict("yes", mine)


def permit_confided_after_16(path: Path) -> Verdict:
    """M26: foreign, not of the Union, first confided after the 16th birthday, six months of training (L435-3)."""
    verdict = _permit(path, "after", "confided_before_16", "confided_after_16")
    if verdict.applies != "yes":
        return verdict
    since = path.facts.formation_qualifiante_depuis
    if since is None or add_months(since, path.law.training_months) > path.at_18_first:
        return Verdict("to_check", "training_to_check")
    return verdict


def permit_confided_by_16(path: Path) -> Verdict:
    """M27: foreign, not of the Union, first confided on the 16th birthday at the latest (L423-22)."""
    return _permit(path, "by", "confided_after_16", "confided_by_16")


CONDITIONS: MappingProxyType[str, Callable[[Path], Verdict]] = MappingProxyType(
    {
        one.__name__: one
        for one in (
            cared_for_at_17,
            young_adult_care,
            majority,
            pecule_claim,
            permit_confided_after_16,
            permit_confided_by_16,
            *minors.CONDITIONS,
            *civic.CONDITIONS,
            *after_care.CONDITIONS,
        )
    }
)
