"""What the programme finds of one young person, for whoever takes over: where, dates, steps, papers, people."""

from __future__ import annotations

from datetime import date, datetime
from functools import cache
from pathlib import Path
from typing import Any, Final
from uuid import UUID

from sqlalchemy import Connection

from backend import yaml_files
from backend.access import Actor, Permission, policy, scope
from backend.guides.journeys import journeys, said
from backend.keyd import Keyd
from backend.services import appointments, autonomy, people, steps
from backend.services.handovers.records import Facts, Line

FOLDER: Final = Path(__file__).resolve().parent.parent / "data"
STATES: Final = {"doing": "en cours", "sent": "envoyée", "waiting": "en attente", "blocked": "bloquée"}
STANDING: Final = {"late": "en retard", "open": "à faire maintenant"}


@cache
def _told() -> dict[str, Any]:
    loaded: dict[str, Any] = yaml_files.read(FOLDER / "sheet.yaml")
    return loaded


def build(reader: Connection, actor: Actor, youth_id: UUID, *, keyd: Keyd, at: datetime, on: date) -> Facts:
    """The facts of a sheet, as this actor may read them. Raises `NotFound` for whoever has no right to the file."""
    link = scope.link(reader, actor, youth_id, on)
    policy.require(actor, Permission.HANDOVER_MAKE, link)
    known = people.youth_file(reader, actor, youth_id, on, keyd=keyd)
    milestones = autonomy.read(actor, reader, youth_id, keyd=keyd, on=on)["items"]
    meetings = appointments.few_next(reader, actor, youth_id, keyd=keyd, at=at, on=on)
    papers: tuple[Line, ...] = ()
    if policy.decide(actor, Permission.READINESS_READ, link):
        papers = _papers(steps.readiness(reader, youth_id, key=keyd.authority_key(actor.authority_id)))
    return Facts(
        made_on=on,
        where=(*_measures(known["measures"], on), *_late(milestones)),
        dates=_dates(milestones, meetings, on),
        steps=_steps(steps.read(actor, reader, youth_id, keyd=keyd, on=on), on),
        papers=papers,
        people=_people(known),
    )


def _measures(measures: list[dict[str, Any]], on: date) -> tuple[Line, ...]:
    running = [
        one for one in measures if one["starts_on"] <= on and (one["ends_on"] is None or one["ends_on"] > on)
    ]
    return tuple(Line(one["basis_words"], one["starts_on"], "depuis ce jour") for one in running)


def _late(milestones: list[dict[str, Any]]) -> tuple[Line, ...]:
    found = [one for one in milestones if one["state"] in STANDING]
    found.sort(key=lambda one: (one["state"] != "late", one["due_on"] or date.max, one["rule"]))
    return tuple(
        Line(one["title"], one["due_on"], STANDING[one["state"]])
        for one in found[: _told()["at_most"]["late"]]
    )


def _dates(milestones: list[dict[str, Any]], meetings: list[dict[str, Any]], on: date) -> tuple[Line, ...]:
    coming = [
        Line(one["title"], one["due_on"] or one["opens_on"])
        for one in milestones
        if one["state"] in ("later", "open") and (one["due_on"] or one["opens_on"]) >= on
    ]
    met = [
        Line(one.get("title") or "Rendez-vous", date.fromisoformat(one["starts"][:10]), one["starts"][11:16])
        for one in meetings
    ]
    coming.sort(key=lambda one: (one.on or date.max, one.text))
    first = coming[: _told()["at_most"]["dates"]]
    return tuple(sorted([*met, *first], key=lambda one: (one.on or date.max, one.text)))


def _steps(read: dict[str, Any], on: date) -> tuple[Line, ...]:
    titles = _titles()
    found = [
        Line(
            said(titles[code, step], on) if (code, step) in titles else step,
            one["since"],
            STATES[one["state"]] + (f" : {one['note']}" if one.get("note") else ""),
        )
        for journey in read["journeys"]
        for code in [journey["code"]]
        for step, one in journey["steps"].items()
        if one["state"] in STATES
    ]
    found.sort(key=lambda one: (not one.note.startswith("bloquée"), one.on or date.max, one.text))
    return tuple(found[: _told()["at_most"]["steps"]])


@cache
def _titles() -> dict[tuple[str, str], str]:
    return {
        (journey.code, step.code): f"{journey.title} : {step.title}"
        for journey in journeys()
        for step in journey.steps
    }


def _papers(ready: Any) -> tuple[Line, ...]:
    return tuple(
        Line(one["label"]) for one in _told()["papers"] if not any(code in ready for code in one["any"])
    )


def _people(known: dict[str, Any]) -> tuple[Line, ...]:
    words = {"referent": "référent", "mentor": "mentor"}
    lines = [
        Line(f"{known[kind]['first_name']} {known[kind]['last_name']}", known[kind]["since"], words[kind])
        for kind in words
        if known[kind] is not None
    ]
    if known["team"] is not None:
        lines.append(Line(known["team"]["name"], known["team"]["since"], "équipe"))
    return tuple(lines)
