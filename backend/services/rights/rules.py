"""Which rights one has, may ask for, or will have soon, and why. Pure: the phone has the same rule.

`tests/rules/rights/standing.yaml` checks this file and `pwa/src/services/rights/rule.ts` alike.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import Literal, NamedTuple

from backend import law

State = Literal["have", "ask", "soon", "later", "maybe", "no"]
SOON_MONTHS = 12
RECENT_MONTHS = 36
FREE = re.compile(r"(pecule|home)\.[a-z0-9_.]{1,34}")
"""Answers other screens keep beside the eight questions: any short text."""
LONGEST, MOST = 80, 60
KNOWN = {
    "nationalite": {"FR": "french", "UE": "europe", "etranger": "other", "etranger_ne_en_france": "other"},
    "handicap": {"80+": "recognised", "50-79": "recognised", "none": "no"},
}
"""What a fact of the file answers, so that it is not asked again; another value answers nothing."""


class Person(NamedTuple):
    """What rights look at, besides the answers: when one was born at the earliest and latest, and where one stands
    with the ASE (`law.rights.CARE`, None when the file does not say)."""

    born_first: date
    born_last: date
    care: str | None = None


class Standing(NamedTuple):
    """Where one stands with a right. `because`: sentences; `missing`: questions to answer; days when age decides."""

    state: State
    because: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    opens_on: date | None = None
    closes_on: date | None = None


def month_day(day: date, months: int) -> date:
    """The same day of a later month; where it does not exist, the first of the month after (29 February: 1 March)."""
    at = day.year * 12 + day.month - 1 + months
    year, month = at // 12, at % 12 + 1
    if day.day > monthrange(year, month)[1]:
        return date(year + month // 12, month % 12 + 1, 1)
    return date(year, month, day.day)


def care_on(
    measures: Iterable[tuple[date, date | None, str]], majority_on: date, on: date
) -> tuple[str | None, date | None]:
    """Where one stands with the ASE on a day, and since when it ended. Measures: start, end (excluded), legal basis."""
    begun = [one for one in measures if one[0] <= on]
    if not begun:
        return None, None
    running = [one for one in begun if one[1] is None or on < one[1]]
    if on < majority_on and running:
        return "minor", None
    if any(basis == "APJM" for _, _, basis in running):
        return "adult", None
    # A placement nobody closed ends with majority all the same.
    ended = max(
        min(end or majority_on, majority_on) if basis != "APJM" else end or on for _, end, basis in begun
    )
    recent = on < month_day(ended, RECENT_MONTHS)
    return "ended_recently" if recent else "ended", ended


def standing(right: law.Right, person: Person, said: Mapping[str, str], on: date) -> Standing:
    """One right, one person, their answers, a day. What is not answered is never taken for a no."""
    facts = {**said, **({"care": person.care} if person.care else {})}
    have = right.have
    if have and facts.get(have.fact) in have.among:
        return Standing("have", (have.words,))
    closes_on = month_day(person.born_first, right.until_months) if right.until_months is not None else None
    if closes_on is not None and closes_on <= on:
        return Standing("no", closes_on=closes_on)
    opens_on = month_day(person.born_last, right.from_months) if right.from_months else None
    refused = tuple(
        one.otherwise for one in right.when if one.fact in facts and facts[one.fact] not in one.among
    )
    if refused:
        return Standing("no", refused)
    because = tuple(one.because for one in right.when if one.fact in facts)
    missing = tuple(dict.fromkeys(one.fact for one in right.when if one.fact not in facts))
    last = closes_on - timedelta(days=1) if closes_on else None
    if opens_on is not None and on < opens_on:
        near = opens_on <= month_day(on, SOON_MONTHS)
        return Standing("soon" if near else "later", because, missing, opens_on, last)
    return Standing("maybe" if missing else "ask", because, missing, None, last)


def fault(code: str, value: str | None) -> str | None:
    """What is wrong with one answer, in French; None when it may be kept. None as a value takes the answer back."""
    found = next((one for one in law.questions() if one.code == code), None)
    if found is None and not FREE.fullmatch(code):
        return f"« {code} » n'est pas une question. Recharge la page."
    if value is None:
        return None
    if found is None:
        return None if 0 < len(value) <= LONGEST else f"Écris une réponse de 1 à {LONGEST} signes."
    choices = [one.value for one in found.choices]
    return None if value in choices else f"Choisis une réponse : {', '.join(choices)}."


KINDS = (
    "ase", "duty", "return", "adepape", "mission_locale", "housing", "health", "family_planning", "prefecture", "other",
)  # fmt: skip
"""What a département's own line is for; `duty` is its person on call for minors, never shown on Urgence."""
NUMBER = re.compile(r"(?:0[1-9](?:[ .]?\d{2}){4}|\d{2,4}|\d{3} ?\d{3})")


def contact_faults(told: Mapping[str, str | date | int | None], on: date) -> dict[str, str]:
    """What is to correct in a line of the département, by field, with the remedy. Said to a professional (vous)."""
    found = {}
    number, hours, url, checked_on = (
        told.get("number"),
        told.get("hours"),
        told.get("url"),
        told.get("checked_on"),
    )
    if not (number or told.get("address") or url):
        found["/number"] = (
            "Donnez un numéro, une adresse ou un site : sinon personne ne peut joindre ce service."
        )
    if number and not NUMBER.fullmatch(str(number)):
        found["/number"] = "Écrivez le numéro avec ses chiffres, par deux, ou un numéro court."
    if hours:
        try:
            law.read_hours(str(hours))
        except ValueError:
            found["/hours"] = "Écrivez les heures ainsi : Mo-Fr 09:00-12:00,14:00-17:00. Ou 24/7."
    if url and not str(url).startswith("https://"):
        found["/url"] = "L'adresse du site commence par https://."
    if isinstance(checked_on, date) and checked_on > on:
        found["/checked_on"] = "Le jour de la vérification est à venir. Écrivez le jour de votre appel."
    return found


def known_answers(flags: Mapping[str, object]) -> dict[str, str]:
    """What the file already answers, by question."""
    found = {}
    for question in law.questions():
        value = KNOWN.get(question.known_by or "", {}).get(str(flags.get(question.known_by or "")))
        if value:
            found[question.code] = value
    return found
