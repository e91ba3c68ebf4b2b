"""`cap18 people import`: a caseload file for a whole authority, from a terminal."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Any
from uuid import UUID

import click
import msgspec
from flask.cli import with_appcontext

from backend import clock
from backend.db import reading, transaction
from backend.errors import DomainError
from backend.instance import Instance, instance
from backend.services.people.actions import import_work
from backend.services.people.actions.importer import Importer
from backend.services.people.actions.imports import register
from backend.services.people.progress import Board, Cancelled, Teller
from backend.services.people.queries.imports import command_import_state, left_out_file
from backend.services.people.queries.matching import teams_of
from backend.services.people.rules.columns import columns, propose
from backend.services.people.rules.names import fold
from backend.services.people.rules.nir import refuse_nir
from backend.services.people.rules.table import MAX_BYTES, Table, read_table, too_large
from backend.terminal import authority_of

COUNTED = {
    "rows": "lignes lues",
    "new": "jeunes ajoutés",
    "changed": "dossiers modifiés",
    "same": "dossiers déjà à jour",
    "left_out": "lignes laissées de côté",
    "too_young": "moins de 15 ans et demi, jamais gardés",
    "new_referents": "référents à activer",
    "new_teams": "équipes créées",
    "to_check": "lignes à vérifier",
}


@click.group("people")
def people() -> None:
    """Les jeunes, les professionnels, les files actives."""


@people.command("import")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--authority", "code", required=True, help="Code de l'autorité ASE.")
@click.option("--team", help="Équipe des lignes qui n'en nomment pas.")
@click.option("--column", "told", multiple=True, help="CHAMP=TITRE : dire quelle colonne contient quoi.")
@click.option("--preview", is_flag=True, help="Montrer ce qui changerait, sans rien écrire.")
@click.option(
    "--left-out", type=click.Path(dir_okay=False, path_type=Path), help="Où écrire les lignes laissées."
)
@click.option("--json", "as_json", is_flag=True, help="Répondre en JSON.")
@with_appcontext
def import_file(
    file: Path,
    code: str,
    team: str | None,
    told: tuple[str, ...],
    preview: bool,
    left_out: Path | None,
    as_json: bool,
) -> None:
    """Importe une file active (CSV) pour toute une autorité : tout est écrit en une fois, ou rien."""
    try:
        state = _import(file, code, team, told, preview, left_out)
    except DomainError as error:
        lines = [error.detail, *(f"{pointer} : {text}" for pointer, text in error.fields.items())]
        raise click.ClickException("\n".join(lines)) from error
    except Cancelled:
        raise click.ClickException("Import arrêté. Rien n'est écrit.") from None
    if as_json:
        click.echo(msgspec.json.encode(state).decode())
    else:
        _say(state)


def _import(
    file: Path, code: str, team: str | None, told: tuple[str, ...], preview: bool, left_out: Path | None
) -> dict[str, Any]:
    here, at = instance(), clock.now()
    who, zone = _authority(code, team)
    table = _table(file)
    import_id, work = register(who, table, at=at, told=_told(told))
    if work is None:
        raise click.ClickException(_unknown_columns(table))
    board = Board(here.settings.state_dir / "imports")
    try:
        return _carry(import_id, work, here, board, zone, at, preview, left_out)
    except BaseException:
        with transaction() as session:
            import_work.drop(session, import_id, at)
        raise
    finally:
        board.clear(import_id)


def _carry(
    import_id: UUID,
    work: import_work.Reading,
    here: Instance,
    board: Board,
    zone: str,
    at: datetime,
    preview: bool,
    left_out: Path | None,
) -> dict[str, Any]:
    on = clock.day_in(zone, at)
    teller = Teller(board, import_id, len(work.table.lines), clock.now)
    import_work.preview(work, keyd=here.keyd, on=on, teller=teller)
    with reading() as reader:
        state = command_import_state(reader, import_id, keyd=here.keyd)
    if preview:
        with transaction() as session:
            import_work.drop(session, import_id, at)
        return state
    import_work.mark_committing(import_id)
    counts = import_work.carry_out(import_id, work.who, keyd=here.keyd, on=on, at=at, teller=teller)
    if left_out is not None:
        with reading() as reader:
            left_out.write_bytes(left_out_file(reader, None, import_id, keyd=here.keyd))
    return {**state, "status": "done", "counts": counts, "left_out_file": True}


def _authority(code: str, team: str | None) -> tuple[Importer, str]:
    with reading() as reader:
        row = authority_of(reader, code)
        teams = {fold(name): team_id for team_id, name in teams_of(reader, row.id).items()}
    if team is not None and fold(team) not in teams:
        raise click.ClickException(f"L'équipe « {team} » n'existe pas dans cette autorité.")
    return Importer(row.id, "authority", None, teams[fold(team)] if team else None), row.zone


def _table(file: Path) -> Table:
    if file.stat().st_size > MAX_BYTES:
        raise click.ClickException(too_large())
    table = read_table(file.read_bytes())
    refuse_nir(table)
    return table


def _told(told: tuple[str, ...]) -> dict[str, str] | None:
    pairs = [one.partition("=") for one in told]
    return {name.strip(): header.strip() for name, _, header in pairs} or None


def _unknown_columns(table: Table) -> str:
    found = propose(table.headers)
    lines = ["Ces colonnes ne sont pas celles du modèle. Dites lesquelles lire, par exemple :"]
    lines += [f"  --column {column.name}='{found.get(column.name, '…')}'" for column in columns()]
    return "\n".join([*lines, "Titres du fichier : " + " ; ".join(table.headers)])


def _say(state: dict[str, Any]) -> None:
    done = "écrit" if state["status"] == "done" else "aperçu, rien n'est écrit"
    click.echo(f"Import {state['id']} : {done}.")
    for name, words in COUNTED.items():
        click.echo(f"{state['counts'][name]:>7} {words}")
    for row in state["bad_rows"]:
        click.echo(f"ligne {row['line']} ({row['field']}) : {row['reason']}")
    for row in state["to_check"]:
        click.echo(f"à vérifier, ligne {row['line']} ({row['field']}) : {row['reason']}")
