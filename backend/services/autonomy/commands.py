"""`cap18 milestones`: check any case, rebuild everybody, replay any day, from a terminal."""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path
from uuid import UUID

import click
from flask.cli import with_appcontext

from backend import clock, jobs
from backend.cases import CaseError, read_cases
from backend.db import reading
from backend.instance import instance

from .actions.build import rebuild_zone
from .preview import preview
from .queries import replay

_STATES = {
    "later": "plus tard",
    "open": "ouvert",
    "late": "en retard",
    "done": "fait",
    "lost": "perdu",
    "not_concerned": "pas concerné",
    "waived": "écarté",
}


@click.group(name="milestones")
def milestones() -> None:
    """Échéances : vérifier un cas, rejouer un jour."""


@milestones.command("rebuild")
@with_appcontext
def rebuild() -> None:
    """Recalculer toutes les échéances : après un changement de la loi. Ce qui est coché reste coché."""
    with reading() as connection:
        zones = jobs.zones(connection)
    for zone in zones:
        changed = rebuild_zone(zone, keyd=instance().keyd, at=clock.now())
        click.echo(f"{zone} : {changed} échéances changées")


@milestones.command("on")
@click.argument("day", type=click.DateTime(["%Y-%m-%d"]))
@click.option("--youth", "only", type=click.UUID, default=None, help="Une seule personne, par son numéro.")
@click.option("--json", "as_json", is_flag=True, help="Répondre en JSON (une liste).")
def on_day(day: datetime, only: UUID | None, as_json: bool) -> None:
    """Que devait-on ce jour-là ? Ce qui était en retard ou ouvert, sous le droit de ce jour. Sans nom."""
    asked = day.date()
    with reading() as connection:
        zones = jobs.zones(connection)
        owed = [one for zone in zones for one in replay.owed(connection, zone, asked, instance().keyd, only)]
    if as_json:
        click.echo(json.dumps(owed, ensure_ascii=False, default=str))
        return
    for one in owed:
        due = f"jusqu'au {one['due_on']}" if one["due_on"] else "sans échéance"
        doubt = " (à vérifier)" if one["certainty"] == "to_check" else ""
        click.echo(f"{one['youth_id']}  {one['rule']}  {_STATES[one['state']]}{doubt}, {due}")


@milestones.command("preview")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="Répondre en JSON (une liste).")
@click.option("--events", is_flag=True, help="Ajouter les événements qui changent les règles (E01 à E12).")
def preview_file(file: Path, as_json: bool, events: bool) -> None:
    """Lire un cas, ou une liste de cas, et donner leurs échéances datées."""
    try:
        answers = preview(read_cases(file), events=events)
    except CaseError as refused:
        raise click.ClickException(str(refused)) from None
    if as_json:
        click.echo(json.dumps(answers, ensure_ascii=False, indent=2))
        return
    for answer in answers:
        click.echo(f"{answer['id']}")
        for one in answer["milestones"]:
            due = f"jusqu'au {one['due_on']}" if one["due_on"] else "sans échéance"
            doubt = " (à vérifier)" if one["certainty"] == "to_check" else ""
            click.echo(f"  {one['rule']}  {_STATES[one['state']]}{doubt}, ouvre le {one['opens_on']}, {due}")
            click.echo(f"        {one['why']}")
        for one in answer.get("events", ()):
            click.echo(f"  {one['event']}  {one['on'] or 'jour inconnu'}  {one['title']}")
            click.echo(f"        {one['consequence']}")
