"""`cap18 pecule estimate FILE.json`: a professional checks any case from a terminal."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import click

from backend import clock, law
from backend.cases import CaseError, read_cases
from backend.services.pecule.preview import preview


@click.group(name="pecule")
def pecule() -> None:
    """Pécule : vérifier un cas sans l'application."""


@pecule.command("estimate")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="Répondre en JSON (une liste).")
def estimate_file(file: Path, as_json: bool) -> None:
    """Lire un cas, ou une liste de cas, et donner année par année le maximum théorique, hors intérêts."""
    try:
        answers = preview(read_cases(file), on=clock.today(law.zone_of(None)))
    except CaseError as refused:
        raise click.ClickException(str(refused)) from None
    if as_json:
        click.echo(json.dumps(answers, ensure_ascii=False, indent=2))
        return
    for answer in answers:
        _say(answer)


def _say(answer: dict[str, Any]) -> None:
    total = answer["total"]
    sum_said = "non estimable" if total is None else f"{total:.2f} € au plus, hors intérêts"
    click.echo(f"{answer['id']} : {sum_said} ({answer['certitude'].replace('_', ' ')})")
    shown = answer["exp"] if isinstance(answer["exp"], dict) else {}
    for year, why in answer["motifs"].items():
        bracket, amount = shown.get(year, ["-", None])
        figure = "à vérifier" if bracket == "A_VERIFIER" else f"{amount:.2f} €" if amount else "-"
        click.echo(f"  {year}  {figure:>12}  {why}")
