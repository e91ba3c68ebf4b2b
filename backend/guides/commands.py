"""`cap18 content check`: an editor checks what they wrote, from a terminal."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import click

from backend import clock, law
from backend.guides import content as contents
from backend.guides import graph
from backend.guides.journeys import FOLDER, JourneyError, journeys, read_journey, resolved


@click.group(name="content")
def content() -> None:
    """Contenu : vérifier et lire les démarches."""


@content.command("check")
@click.argument("folder", required=False, type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="Répondre en JSON.")
def check(folder: Path | None, as_json: bool) -> None:
    """Schéma, renvois, sources, âge des vérifications, mots et niveau de lecture de chaque démarche."""
    report = contents.check(clock.today(law.zone_of(None)), folder or FOLDER)
    if as_json:
        told = {
            "problems": [one._asdict() for one in report.problems],
            "levels": {code: one._asdict() for code, one in report.levels.items()},
        }
        click.echo(json.dumps(told, ensure_ascii=False, indent=2))
    else:
        for code, one in report.levels.items():
            click.echo(
                f"{code:28} {one.mean:4} mots par phrase, {one.longest:2} au plus, lecture {one.kandel_moles}"
            )
        for problem in report.problems:
            weight = "à corriger" if problem.weight == "error" else "à revoir"
            click.echo(f"{weight} : {problem.file} : {problem.words}")
        click.echo(f"{len(report.levels)} démarches, {len(report.problems)} remarques.")
    if any(one.weight == "error" for one in report.problems):
        raise SystemExit(1)


@content.command("show")
@click.argument("code")
@click.option("--json", "as_json", is_flag=True, help="Répondre en JSON.")
def show(code: str, as_json: bool) -> None:
    """Une démarche comme un jeune la lit aujourd'hui, montants écrits, doutes dits."""
    try:
        told = resolved(read_journey(FOLDER / f"{code}.yaml"), clock.today(law.zone_of(None)))
    except FileNotFoundError:
        raise click.ClickException(f"Aucune démarche « {code} ».") from None
    except (JourneyError, law.LawError) as wrong:
        raise click.ClickException(str(wrong)) from None
    titles = {one.code: one.title for one in journeys()}
    told["before"] = [titles[one] for one in graph.before(code)]
    told["opens"] = [titles[one] for one in graph.opens(code)]
    click.echo(json.dumps(told, ensure_ascii=False, indent=2) if as_json else _read(told))


def _read(told: dict[str, Any]) -> str:
    """The same as lines of text."""
    lines = [told["title"], told["goal"], f"Pour qui : {told['audience']['words']}"]
    if told["before"]:
        lines.append(f"Avant, souvent : {' ; '.join(told['before'])}.")
    for number, step in enumerate(told["steps"], start=1):
        lines += ["", f"{number}. {step['title']}", *(f"   {one}" for one in step["text"])]
        for key, word in (("lasts", "Combien de temps"), ("keep", "À garder"), ("doubt", "À vérifier")):
            if key in step:
                lines.append(f"   {word} : {step[key]}")
        lines += [f"   Si ça bloque : {one['when']} {one['do']}" for one in step.get("blocked", [])]
    if told["opens"]:
        lines += ["", f"Ensuite, c'est possible : {' ; '.join(told['opens'])}."]
    return "\n".join(lines)
