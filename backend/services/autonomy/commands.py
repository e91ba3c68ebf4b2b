"""`cap18 milestones preview FILE.json`: a professional checks any case from a terminal."""

from __future__ import annotations

import json
from pathlib import Path

import click
from flask.cli import with_appcontext

from backend import clock, jobs
from backend.db import reading
from backend.instance import instance

from .actions.build import rebuild_zone
from .preview import PreviewError, preview

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
    """Échéances : vérifier un cas sans l'application."""


@milestones.command("rebuild")
@with_appcontext
def rebuild() -> None:
    """Recalculer toutes les échéances : après un changement de la loi. Ce qui est coché reste coché."""
    with reading() as connection:
        zones = jobs.zones(connection)
    for zone in zones:
        changed = rebuild_zone(zone, keyd=instance().keyd, at=clock.now())
        click.echo(f"{zone} : {changed} échéances changées")


@milestones.command("preview")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="Répondre en JSON (une liste).")
def preview_file(file: Path, as_json: bool) -> None:
    """Lire un cas, ou une liste de cas, et donner leurs échéances datées."""
    try:
        cases = json.loads(file.read_text(encoding="utf-8-sig"))
    except UnicodeDecodeError:
        raise click.ClickException(f"{file} : le fichier n'est pas en UTF-8.") from None
    except json.JSONDecodeError as broken:
        raise click.ClickException(f"{file} : ce n'est pas du JSON (ligne {broken.lineno}).") from None
    try:
        answers = preview(cases)
    except PreviewError as refused:
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
