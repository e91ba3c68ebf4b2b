"""The week on paper: what is planned each day, where, with whom, which papers to bring. Pure but for the drawing."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

from backend import printing
from backend.french import DAYS, MONTHS
from backend.guides.papers import paper_types

TEMPLATE = Path(__file__).parent / "sheet.typ"
STATES = {
    "planned": "À confirmer",
    "moved": "L'heure ou le lieu a changé : à confirmer",
    "excused": "Absence prévenue",
    "cancelled": "Annulé",
    "missed": "Manqué",
}


def week_of(day: date) -> date:
    """The Monday of the week that holds a day."""
    return day - timedelta(days=day.weekday())


def week_sheet(agenda: Mapping[str, Any], owner: str, *, own: bool, at: datetime, on: date) -> bytes:
    """The PDF of a week, from the agenda its reader may see. `own`: the young person's own sheet."""
    monday: date = agenda["from"]
    feasts = {one["day"]: one["name"] for one in agenda["holidays"]}
    days = []
    for index in range(7):
        day = monday + timedelta(days=index)
        items = [one for one in agenda["items"] if one["starts"][:10] == day.isoformat()]
        if index > 4 and not items:
            continue
        days.append(
            {
                "label": f"{DAYS[index].capitalize()} {_day(day)}",
                "holiday": feasts.get(day),
                "items": [_item(one, own) for one in items],
            }
        )
    sunday = monday + timedelta(days=6)
    data = {
        "title": f"Semaine du {_day(monday)} au {_day(sunday)} {sunday.year}",
        "owner": owner,
        "days": days,
        "footer": f"Imprimé le {_day(on)} {on.year}. Une date peut changer : regarde dans l'application."
        if own
        else f"Imprimé le {_day(on)} {on.year}. Une date peut changer : vérifiez dans l'application.",
    }
    return printing.pdf(TEMPLATE, data, at=at)


def _item(one: Mapping[str, Any], own: bool) -> dict[str, Any]:
    hours = f"{_hour(one['starts'])} – {_hour(one['ends'])}"
    whose = "" if own else _name(one["youth"])
    if one["access"] == "dates":
        return {"hours": hours, "title": whose or "Rendez-vous", "state": "", "lines": [], "papers": []}
    place = one["place"]
    with_whom = [adult["first_name"] for adult in one["with"]] + list(one["others"])
    lines = [
        ", ".join(part for part in (place["name"], place["address"], place["floor"]) if part),
        place["way"],
        f"Téléphone : {place['phone']}" if place["phone"] else "",
        f"Avec {', '.join(with_whom)}" if with_whom else "",
        one["note"],
    ]
    types = paper_types()
    return {
        "hours": hours,
        "title": f"{whose} : {one['title']}" if whose else one["title"],
        "state": STATES.get(one["status"], ""),
        "lines": [line for line in lines if line],
        "papers": [types[code].label if code in types else code for code in one["papers"]],
    }


def _name(youth: Mapping[str, Any]) -> str:
    return f"{youth['first_name']} {youth.get('last_name', '')}".strip()


def _day(day: date) -> str:
    return f"{'1er' if day.day == 1 else day.day} {MONTHS[day.month - 1]}"


def _hour(wall: str) -> str:
    hour, minute = int(wall[11:13]), wall[14:16]
    return f"{hour} h" if minute == "00" else f"{hour} h {minute}"
