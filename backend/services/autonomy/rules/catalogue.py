"""The rules by id, and the values of law the conditions need on a day."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cache, lru_cache
from typing import Any, NamedTuple

from backend import law
from backend.law import Reminder, Rule, Version

from .facts import PersonFacts


@cache
def rule_ids() -> tuple[str, ...]:
    """Ids of every rule, in the order of the calendar."""
    return tuple(one.id for one in law.rules())


@cache
def _by_id() -> dict[str, Rule]:
    return {one.id: one for one in law.rules()}


def rule(rule_id: str) -> Rule:
    """A rule by its id ("M14"). Raises KeyError when there is none."""
    return _by_id()[rule_id]


def family(rule_id: str) -> str:
    """How late hurts: "loss_of_right", "duty" or "open"."""
    return _by_id()[rule_id].family


def told(rule_id: str, certainty: str) -> bool:
    """Whether the young person hears of this milestone: some wait until nothing is left to check (a permit said to
    somebody who may be French frightens for nothing). Professionals see every doubt."""
    return certainty == "sure" or not _by_id()[rule_id].told_when_sure


def reminders(rule_id: str) -> tuple[Reminder, ...]:
    """The reminders of a rule: days before (negative) or after a stored column."""
    return _by_id()[rule_id].latest.remind_before


def why_text(rule_id: str, why: str, facts: PersonFacts | None = None) -> str:
    """The reason in one French sentence (vous); with facts, says when the birth date itself is a doubt."""
    sentence = _by_id()[rule_id].reasons[why]
    if facts is None:
        return sentence
    born = facts.birth_date
    if facts.birth_precision != "day":
        return f"{sentence} Date de naissance incomplète : échéances au plus tôt, ouvertures au plus tard."
    if (born.month, born.day) == (2, 29):
        return f"{sentence} Né un 29 février : échéances au 28 février, majorité au 1er mars."
    if (born.month, born.day) in ((1, 1), (12, 31)):
        return f"{sentence} Date de naissance peut-être conventionnelle, gardée comme déclarée."
    return sentence


class Settings(NamedTuple):
    """The values of law the conditions read, in force on one day, with the rules in force that day."""

    rules: tuple[tuple[Rule, Version, bool], ...]
    legal_status: Mapping[str, str]
    late_entry_days: int
    interview_years: int
    majority_years: int
    confided_by_years: int
    training_months: int
    deposit_bases: tuple[str, ...]
    doubt_bases: tuple[str, ...]
    first_deposit_year: int
    reference_day: tuple[int, int]
    youngest_years: int
    last_birthday: tuple[int, int]
    not_estimated: tuple[str, ...]
    young_adult_until_years: int
    nationality_care_years: int
    school_year: tuple[tuple[int, int], tuple[int, int]]
    protocol_years: int
    housing_priority_years: int
    disabled_worker_more_years: int


def _known(key: str, on: date) -> Any:
    return law.value(key, max(on, law.since(key))).value


@lru_cache(maxsize=1024)
def settings_on(on: date) -> Settings:
    """The law of one day. Before a text is in force its first version gives the dates, and nobody is concerned."""
    versions = tuple((one, one.on(on) or one.versions[0], one.on(on) is not None) for one in law.rules())
    bases = _known("pecule.deposit_bases", on)
    return Settings(
        rules=versions,
        legal_status=_known("care.legal_status_by_basis", on),
        late_entry_days=_known("care.late_entry_days", on),
        interview_years=_known("care.interview_age_years", on),
        majority_years=_known("majority.age_years", on),
        confided_by_years=_known("residence.confided_by_years", on),
        training_months=_known("residence.training_months", on),
        deposit_bases=bases["deposit"],
        doubt_bases=bases["doubt"],
        first_deposit_year=_known("pecule.first_year", on),
        reference_day=_known("pecule.reference_day", on),
        youngest_years=_known("pecule.youngest_age_years", on),
        last_birthday=_known("pecule.last_birthday", on),
        not_estimated=_known("pecule.not_estimated_territories", on),
        young_adult_until_years=_known("care.young_adult_until_years", on),
        nationality_care_years=_known("nationality.care_years", on),
        protocol_years=_known("care.protocol_age_years", on),
        housing_priority_years=_known("housing.priority_years", on),
        disabled_worker_more_years=_known("engagement.disabled_worker_more_years", on),
        school_year=(_known("school.year_begins", on), _known("school.year_ends", on)),
    )
