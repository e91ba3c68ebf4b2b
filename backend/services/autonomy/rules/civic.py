"""Who is concerned as a citizen or one to be: nationality, census, defence day, electoral roll, tax, health at 18."""

from __future__ import annotations

from datetime import timedelta

from backend.birthdays import anniversary

from .care import IN_CARE_STATUTS, Path
from .verdict import Verdict, schooled

_DAY = timedelta(days=1)


def born_in_france(path: Path) -> Verdict:
    """M05: born in France of foreign parents (C. civ. 21-7 and 21-11)."""
    nationality = path.facts.nationalite
    if nationality == "etranger_ne_en_france":
        return Verdict("yes", "born_in_france")
    if nationality in (None, "inconnue"):
        return Verdict("to_check", "nationality_to_check")
    return Verdict("no", "nationality")


def confided_three_years(path: Path) -> Verdict:
    """M06: foreign, three years in care of the ASE before majority, the first administrative day counted (21-12)."""
    facts, years = path.facts, path.law.nationality_care_years
    if facts.nationalite == "FR":
        return Verdict("no", "nationality")
    if not path.stays:
        if facts.age_entree is not None and facts.age_entree > path.law.majority_years - years:
            return Verdict("no", "entry_too_late")
        return Verdict("to_check", "entry_to_check")
    sure = [stay for stay in path.stays if stay.sure]
    reached = anniversary(path.stays[0].started_on, years)
    if reached >= path.at_18_last:
        return Verdict("no", "entry_too_late")
    if not sure or sure[0] is not path.stays[0] or reached >= path.at_18_first:
        return Verdict("to_check", "entry_to_check")
    held = sure[0].ended_on
    for stay in sure[1:]:
        if held is not None and stay.started_on <= held:
            held = None if stay.ended_on is None else max(held, stay.ended_on)
    if held is not None and held < reached:
        return Verdict("to_check", "interrupted")
    if facts.nationalite in (None, "inconnue"):
        return Verdict("to_check", "nationality_to_check")
    return Verdict("yes", "three_years")


def french(path: Path) -> Verdict:
    """M07, M25, M38: French; somebody born in France of foreign parents may become so."""
    nationality = path.facts.nationalite
    if nationality == "FR":
        return Verdict("yes", "french")
    if nationality == "etranger_ne_en_france":
        return Verdict("to_check", "may_become_french")
    if nationality in (None, "inconnue"):
        return Verdict("to_check", "nationality_to_check")
    return Verdict("no", "nationality")


def defence_day(path: Path) -> Verdict:
    """M08: French; a card for a severe disability may exempt (C. serv. nat. R*112-6)."""
    verdict = french(path)
    if verdict.applies == "yes" and path.facts.handicap == "80+":
        return Verdict("to_check", "exemption_to_check")
    return verdict


def everyone(_path: Path) -> Verdict:
    """M23, M28: everybody who turns 18."""
    return Verdict("yes", "everyone")


def health_at_18(path: Path) -> Verdict:
    """M23: everybody; a regular stay is needed by those who are not French (PUMa)."""
    if path.facts.nationalite in ("etranger", "etranger_ne_en_france"):
        return Verdict("yes", "regular_stay")
    return Verdict("yes", "everyone")


def housing_and_studies(path: Path) -> Verdict:
    """M20: a home to find or studies to begin; kept until the social-housing priority ends."""
    stops = anniversary(path.exit_last, path.law.housing_priority_years) + _DAY
    level = (path.facts.scolarite or "").strip().lower()
    if level.startswith("sup"):
        return Verdict("yes", "studies", stops_on=stops)
    return Verdict("to_check", "need_to_check", stops_on=stops)


def engagement_contract(path: Path) -> Verdict:
    """M29: proposed to every young adult in care and under penal justice; not for who studies or trains."""
    facts = path.facts
    if facts.pjj:
        return Verdict("yes", "penal_justice")
    if schooled(facts):
        return Verdict("to_check", "studies_to_check")
    if path.adult_from is not None or facts.statut == "jeune_majeur":
        return Verdict("yes", "young_adult_care", opens_by=path.adult_from)
    confided = any(stay.sure for stay in path.stays) or facts.statut in IN_CARE_STATUTS
    return Verdict("to_check", "care_to_come" if confided else "unknown_care")


def engagement_limit(path: Path) -> Verdict:
    """M39: 25 years fully lived, to check; recognised disabled workers have until 30 (L5131-6)."""
    facts = path.facts
    if facts.rqth:
        return Verdict("to_check", "disabled_worker", years_more=path.law.disabled_worker_more_years)
    if facts.rqth is None and facts.handicap in ("80+", "50-79"):
        return Verdict("to_check", "disability_to_check")
    return Verdict("to_check", "work_to_check")


def minimum_income(_path: Path) -> Verdict:
    """M40: everybody without enough resources at 25."""
    return Verdict("to_check", "resources_to_check")


def adult_disability(path: Path) -> Verdict:
    """M36: an incapacity of 80 % or more, or 50 to 79 % with a lasting restriction on work (CSS L821-1, L821-2)."""
    rate = path.facts.handicap
    if rate == "80+":
        return Verdict("yes", "rate_80")
    if rate == "50-79":
        return Verdict("to_check", "rate_50")
    if rate == "none":
        return Verdict("no", "no_rate")
    return Verdict("to_check", "rate_to_check")


def free_health_cover(path: Path) -> Verdict:
    """M35: who holds the C2S; without a known end, one asked for at 18."""
    if path.facts.c2s_fin is not None:
        return Verdict("yes", "end_known")
    return Verdict("to_check", "end_to_check")


CONDITIONS = (
    born_in_france, confided_three_years, french, defence_day, everyone, health_at_18, housing_and_studies,
    engagement_contract, engagement_limit, minimum_income, adult_disability, free_health_cover,
)  # fmt: skip
