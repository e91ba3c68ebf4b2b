"""The sheet of a report for the CRIP: who, when, the excerpt, what was done, who decided. Never e-mailed."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from backend import printing
from backend.services.appointments import day_and_hour

TEMPLATE = Path(__file__).parent / "sheet.typ"
ROLES = {"young": "le jeune", "mentor": "un mentor", "referent": "un référent", "lead": "un responsable"}
REASONS = {
    "words": "des mots qui blessent",
    "contact": "demande de numéro ou de réseau",
    "money": "argent ou cadeau",
    "meeting": "rendez-vous qui inquiète",
    "photo": "demande de photo",
    "pressure": "pression ou secret",
    "violence": "violence ou menace",
    "other": "autre chose",
    "": "non dit",
}
ACTS = {
    "made": "Signalement envoyé",
    "read": "Accusé de réception",
    "note": "Note",
    "suspended": "Mentor suspendu",
    "lifted": "Suspension levée",
    "escalated": "Décision de transmettre à la CRIP",
    "asked_more": "Lecture plus large demandée",
    "signed_more": "Lecture plus large : deuxième signature donnée",
    "refused_more": "Lecture plus large refusée",
    "closed": "Signalement clos",
}


def crip_sheet(told: Mapping[str, Any], authority: str, zone: str, by: str, *, at: datetime) -> bytes:
    """The PDF of one ticket, as its officer reads it at that instant."""
    return printing.pdf(TEMPLATE, _data(told, authority, zone, by, at=at), at=at)


def _when(moment: datetime, zone: str) -> str:
    year = moment.astimezone(ZoneInfo(zone)).year
    return day_and_hour(moment, zone).replace(" à ", f" {year} à ", 1)


def _data(told: Mapping[str, Any], authority: str, zone: str, by: str, *, at: datetime) -> dict[str, Any]:
    escalated = [one for one in told["events"] if one["act"] == "escalated"]
    decided = escalated[-1] if escalated else None
    youth, about = told["youth"], told["about"]
    birth = youth["birth_date"]
    return {
        "title": "Transmission d'une information préoccupante",
        "confidential": "Confidentiel. Remise en main propre ou par la voie prévue. Pas d'e-mail.",
        "authority": authority,
        "parts": [
            _part(
                "Le jeune",
                [
                    ("Prénom et nom", _name(youth)),
                    ("Date de naissance", f"{birth:%d/%m/%Y}" if birth else "inconnue"),
                ],
            ),
            _part(
                "Le signalement",
                [
                    ("Fait par", f"{_name(told['by'])}, {ROLES.get(told['by']['role'], 'un adulte')}"),
                    ("Le", _when(told["made_at"], zone)),
                    ("Reçu le", _when(told["received_at"], zone)),
                    ("Lu le", _when(told["read_at"], zone) if told["read_at"] else "pas encore lu"),
                    ("Au sujet de", _name(about) if about else "personne de nommé"),
                    ("Motif", REASONS.get(told["reason"], told["reason"])),
                    *([("Ses mots", told["words"])] if told["words"] else []),
                ],
            ),
            *(
                [_part("Extrait signalé", lines=[_line(one, zone) for one in told["excerpt"]])]
                if told["excerpt"]
                else []
            ),
            _part(
                "Ce qui a été fait",
                lines=[
                    {
                        "head": f"{_when(one['at'], zone)}, {_name(one['who'])}",
                        "text": ACTS.get(one["act"], one["act"]),
                        "notes": [one["words"]] if one["words"] else [],
                        "marked": False,
                    }
                    for one in told["events"]
                ],
            ),
            _part(
                "Décision de transmettre",
                [
                    ("Décidée par", _name(decided["who"])),
                    ("Le", _when(decided["at"], zone)),
                    ("Raison", decided["words"]),
                ]
                if decided
                else [("Décision", "pas encore prise")],
                blanks=["Reçu à la CRIP le", "Nom et signature"],
            ),
        ],
        "footer": f"Imprimé par {by}, le {_when(at, zone)}. Les mots sont ceux des personnes, non vérifiés.",
    }


def _part(
    title: str,
    facts: list[tuple[str, str]] | None = None,
    *,
    lines: list[dict[str, Any]] | None = None,
    blanks: list[str] | None = None,
) -> dict[str, Any]:
    return {
        "title": title,
        "facts": [{"name": name, "value": value} for name, value in facts or []],
        "lines": lines or [],
        "blanks": blanks or [],
    }


def _line(one: Mapping[str, Any], zone: str) -> dict[str, Any]:
    notes = [f"Avant modification : {former['text']}" for former in one["former"]]
    if one["deleted"]:
        notes.append("Message supprimé par la personne qui l'a écrit.")
    if one["held"]:
        notes.append("Écrit pendant un blocage : le jeune ne l'a pas vu.")
    return {
        "head": f"{one['author']}, {_when(one['at'], zone)}",
        "text": one["text"] or "(sans texte)",
        "notes": notes,
        "marked": one["reported"],
    }


def _name(person: Mapping[str, Any]) -> str:
    return f"{person['first_name']} {person['last_name']}"
