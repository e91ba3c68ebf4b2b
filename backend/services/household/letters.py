"""Letters and the budget as PDF/UA pages: from what was typed to the page, by way of the data and the law."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from backend import law, printing, yaml_files
from backend.errors import Invalid, NotFound
from backend.french import day
from backend.services.household import rules
from backend.services.household.queries import Signer
from backend.services.household.words import ASKED, BUDGET, REFUSALS, money, month

FOLDER = Path(__file__).parent


@cache
def letters() -> dict[str, rules.Letter]:
    """Every kind of letter, by code."""
    written = files("backend.services.household") / "data" / "letters.yaml"
    return {
        code: rules.Letter(
            code=code,
            file=one["file"],
            subject=one["object"],
            asks=tuple(one["asks"]),
            to=tuple(one["to"]),
            lines=tuple(one["lines"]),
            facts=tuple((label, value) for label, value in one.get("facts", [])),
            enclosures=tuple(one.get("enclosures", [])),
            receipt=one.get("receipt", {}),
        )
        for code, one in yaml_files.read(written).items()
    }


def letter_pdf(
    code: str, said: Mapping[str, Any], signer: Signer, *, on: date, at: datetime
) -> tuple[str, bytes]:
    """A letter ready to sign: its file name, and the PDF. `on`: the day written on it.

    Raises NotFound for an unknown letter, Invalid when something it needs was not typed.
    """
    letter = letters().get(code)
    if letter is None:
        raise NotFound()
    absent = rules.missing(letter, said)
    if absent:
        raise Invalid(ASKED[absent[0]], code="missing", fields={f"/{one}": ASKED[one] for one in absent})
    values = _values(said, signer, on)
    page = rules.parts(letter, values) | {
        "title": letter.subject,
        "from": [values["signer"], *values["address"].split("\n")],
        "place": "Le " + day(on),
        "signer": values["signer"],
        "words": {"object": "Objet", "joined": "Je joins :", "sign": "Signature"},
    }
    return letter.file, printing.pdf(FOLDER / "letter.typ", page, at=at)


def budget_pdf(lines: list[rules.Line], signer: Signer, *, on: date, at: datetime) -> tuple[str, bytes]:
    """A month of money on one page, to show to somebody one chose."""
    found = rules.month_of(lines)
    groups = [
        {
            "title": BUDGET[envelope],
            "total": money(sum(one.cents for one in lines if one.envelope == envelope)),
            "rows": [
                [one.label, f"le {one.day} du mois" if one.day else "", money(one.cents)]
                for one in lines
                if one.envelope == envelope
            ],
        }
        for envelope in ("in", *rules.ENVELOPES)
    ]
    page = {
        "title": f"Mon budget, {month(on)}",
        "owner": f"{signer.first_name} {signer.last_name}",
        "groups": [one for one in groups if one["rows"]],
        "left": [["Il reste pour vivre", money(found.left)], ["Soit par semaine", money(found.week)]],
        "columns": ["Quoi", "Quand", "Combien"],
        "footer": f"Écrit le {day(on)}. Ces sommes sont celles que {signer.first_name} a notées.",
    }
    return "budget.pdf", printing.pdf(FOLDER / "budget.typ", page, at=at)


def _values(said: Mapping[str, Any], signer: Signer, on: date) -> dict[str, str]:
    values = {name: value for name, value in said.items() if isinstance(value, str)}
    values |= {name: day(value) for name, value in said.items() if isinstance(value, date)}
    values |= {
        "first_name": signer.first_name,
        "last_name": signer.last_name,
        "signer": f"{signer.first_name} {signer.last_name}",
        "birth_date": day(signer.birth_date) if signer.birth_date else "",
        "silence_days": _law("bank.refusal_silence_days", on),
        "proof_months": _law("bank.proof_of_address_months", on),
        "priority_years": _law("housing.priority_years", on),
        "inventory_days": _law("housing.inventory_days", on),
    }
    ended_on = said.get("care_ended_on")
    if ended_on:
        years = int(law.value("housing.priority_years", on).value)
        values["priority_until"] = day(rules.until_after(ended_on, years))
    if said.get("refusal"):
        values["refusal_words"], values["refusal_paper"] = REFUSALS[said["refusal"]]
    values["defects"] = "\n".join(f"{one['room']} : {one['note']}" for one in said.get("defects", []))
    return values | _payments(said)


def _payments(said: Mapping[str, Any]) -> dict[str, str]:
    owed = said.get("owed")
    if not owed:
        return {}
    found = {"owed": money(owed)}
    paid = rules.instalments(owed, said.get("times") or 1)
    if paid:
        found |= {"each": money(paid[0]), "times": str(len(paid))}
        if paid[-1] != paid[0]:
            found["last"] = money(paid[-1])
    return found


def _law(key: str, on: date) -> str:
    return str(law.value(key, on).value)
