"""An edition as a PDF/UA page: the six parts, the words of the young person apart, the signatures, the sum."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Any, Final
from zoneinfo import ZoneInfo

from backend import printing
from backend.french import day
from backend.services.project import records, rules
from backend.services.project.domains import frame
from backend.services.project.queries.signing import Opened

TEMPLATE: Final = Path(__file__).parent / "project.typ"
STATES: Final = {"todo": "À faire", "doing": "En cours", "done": "Fait", "dropped": "Abandonné"}
SIDES: Final = {"young": "Le jeune", "referent": "Le référent"}


def instant(at: datetime, zone: str) -> str:
    """`3 décembre 2026 à 14 h 05`, where the young person is followed."""
    local = at.astimezone(ZoneInfo(zone))
    return f"{day(local.date())} à {local.hour} h {local.minute:02}"


def project_pdf(whole: Opened, *, zone: str, at: datetime) -> bytes:
    """The PDF of an edition. A text that no longer gives its sum says so instead of its signatures."""
    found, edition = whole.found, whole.text
    name = edition.young.split(" ")[0]
    data: dict[str, Any] = {
        "title": f"Projet d'accès à l'autonomie de {edition.young}",
        "version": f"Version {found.number}, écrite le {instant(found.made_at, zone)}.",
        "state": _state(whole),
        "mentors": f"Mentor : {', '.join(edition.mentors)}." if edition.mentors else "",
        "domains": [
            {
                "title": domain.pro,
                "law": domain.law,
                "words": [line.text.split("\n") for line in _of(edition, domain.code, rules.WORD)],
                "goals": [_goal(edition, one, name) for one in _goals(edition, domain.code)],
            }
            for domain in frame().domains
        ],
        "words": {
            "own": f"Les mots de {name}",
            "empty": "Rien d'écrit dans cette partie.",
            "columns": ["Action", "Qui", "Pour quand", "Où on en est"],
            "signatures": "Signatures",
        },
        "signatures": [
            f"{SIDES[one.side]} : {whole.names[one.person_id].first_name} "
            f"{whole.names[one.person_id].last_name}, le {instant(one.at, zone)}."
            for one in found.signatures
        ],
        "sum": f"Empreinte du texte signé (SHA-256) : {whole.sha256}",
        "sources": [one.title + ("" if one.mark == "V" else " (à vérifier)") for one in frame().sources],
        "checked": f"Textes vérifiés le {day(frame().checked_on)}.",
    }
    return printing.pdf(TEMPLATE, data, at=at)


def _state(whole: Opened) -> str:
    found = whole.found
    if whole.sha256 != found.sha256 or any(one.sha256 != found.sha256 for one in found.signatures):
        return "Attention : ce texte n'est pas celui qui a été signé."
    if found.signed_on is not None and found.review_on is not None:
        return f"Signé par les deux le {day(found.signed_on)}. À relire le {day(found.review_on)}."
    if found.state == "replaced":
        return "Version remplacée avant d'être signée par les deux."
    return "Pas encore signé par les deux."


def _of(edition: records.Edition, theme: str, kind: str) -> list[rules.Line]:
    return [one.line for one in edition.lines if one.line.theme == theme and one.line.kind == kind]


def _goals(edition: records.Edition, theme: str) -> list[records.FrozenLine]:
    return [one for one in edition.lines if one.line.kind == rules.GOAL and one.line.theme == theme]


def _goal(edition: records.Edition, goal: records.FrozenLine, name: str) -> dict[str, Any]:
    actions = [one for one in edition.lines if one.line.goal == goal.id]
    return {
        "text": goal.line.text,
        "state": STATES[goal.line.state or rules.TODO],
        "actions": [
            [one.line.text, _owner(one.line, name), day(one.line.due) if one.line.due else "", _where(one)]
            for one in actions
        ],
    }


def _owner(line: rules.Line, name: str) -> str:
    return {"young": name, "referent": "Référent", "both": f"{name} et référent"}.get(
        line.owner, line.owner_name
    )


def _where(one: records.FrozenLine) -> str:
    if one.ticked or one.line.state == rules.DONE:
        return f"Fait le {day(one.line.done_on)}" if one.line.done_on else "Fait"
    return STATES[one.line.state or rules.TODO]
