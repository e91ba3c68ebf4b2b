"""What a professional takes to another software: the milestones and the projects of their files, with stable ids."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import select

from backend import spreadsheet
from backend.access import Actor, Permission, policy, scope
from backend.db import Reader
from backend.errors import Invalid
from backend.keyd import Keyd
from backend.services import autonomy, people, project
from backend.services.exchange.queries.parts import dated

MOST_PRINTED = 100
SLICE = 500
WHO = ("id", "external_ref", "last_name", "first_name", "birth_date", "birth_precision")
MILESTONE = ("rule", "title", "article", "opens_on", "due_on", "state", "certainty", "done_on")
LINE = (
    "line_id",
    "version",
    "domain",
    "kind",
    "text",
    "goal",
    "owner",
    "owner_name",
    "due",
    "state",
    "done_on",
)


def caseload(reader: Reader, actor: Actor, *, keyd: Keyd, at: datetime, on: date) -> list[dict[str, Any]]:
    """Every file one may take, by name: who it is, what is dated, the goals and actions of the project.

    Raises `StepUpNeeded` without a proof under 5 minutes old, `KeydUnavailable` while projects cannot be opened.
    """
    policy.require(actor, Permission.CASELOAD_READ)
    policy.require_step_up(actor, at)
    files = _files(reader, actor, on)
    key = keyd.authority_key(actor.authority_id)
    for start in range(0, len(files), SLICE):
        some = files[start : start + SLICE]
        ids = [one["id"] for one in some]
        milestones, lines = _milestones(reader, ids, on), _lines(reader, ids, key)
        for one in some:
            one["milestones"], one["project"] = milestones[one["id"]], lines[one["id"]]
    return files


def printed(files: Sequence[dict[str, Any]]) -> Sequence[dict[str, Any]]:
    """The files of a PDF. Raises `Invalid` past a hundred: nobody reads that on paper, and a table says it all."""
    if len(files) > MOST_PRINTED:
        raise Invalid(
            f"Le PDF tient {MOST_PRINTED} dossiers au plus ; il y en a {len(files)}. Prenez le tableau (CSV).",
            code="too_many_files",
        )
    return files


def milestones_table(files: Sequence[dict[str, Any]]) -> bytes:
    """One line a milestone, whose it is on each."""
    rows = (
        [*(one[name] for name in WHO), *(row[name] for name in MILESTONE)]
        for one in files
        for row in one["milestones"]
    )
    return spreadsheet.table([*WHO, *MILESTONE], rows)


def projects_table(files: Sequence[dict[str, Any]]) -> bytes:
    """One line a goal or an action, whose it is on each."""
    rows = (
        [*(one[name] for name in WHO), *(row.get(name) for name in LINE)]
        for one in files
        for row in one["project"]
    )
    return spreadsheet.table([*WHO, *LINE], rows)


TABLES: dict[str, Callable[[Sequence[dict[str, Any]]], bytes]] = {
    "milestones": milestones_table,
    "projects": projects_table,
}


def _files(reader: Reader, actor: Actor, on: date) -> list[dict[str, Any]]:
    person, young = people.Person, people.YoungPerson
    rows = reader.execute(
        select(
            person.id,
            person.external_ref,
            person.last_name,
            person.first_name,
            young.birth_date,
            young.birth_precision,
        )
        .join(young, young.id == person.id)
        .where(person.id.in_(scope.youths(actor, Permission.CASELOAD_EXPORT, on)))
        .order_by(person.name_key, person.id)
    )
    return [dict(row._mapping) for row in rows]


def _milestones(reader: Reader, ids: Sequence[UUID], on: date) -> dict[UUID, list[dict[str, Any]]]:
    row = autonomy.MilestoneRow
    found: dict[UUID, list[Any]] = defaultdict(list)
    for one in reader.execute(
        select(*autonomy.DATED).where(row.youth_id.in_(ids), row.applies != "no").order_by(row.rule)
    ):
        found[one.youth_id].append(one)
    return defaultdict(
        list,
        {youth: [dated(one, on) for one in autonomy.rules.order(rows, on)] for youth, rows in found.items()},
    )


def _lines(reader: Reader, ids: Sequence[UUID], key: bytes) -> dict[UUID, list[dict[str, Any]]]:
    found: dict[UUID, list[dict[str, Any]]] = defaultdict(list)
    for one in project.taken(reader, ids, key=key):
        found[one.youth_id].append(
            {"line_id": one.id, "version": one.version} | one.said | {"domain": one.domain}
        )
    return found
