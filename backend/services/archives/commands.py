"""`cap18 archives due`, `pack` and `eliminate`: for whoever keeps the machine, with the département's archives."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from uuid import UUID

import click
from flask.cli import with_appcontext

from backend import clock
from backend.db import reading
from backend.errors import DomainError
from backend.instance import instance
from backend.keyd import KeydUnavailable
from backend.services.archives import actions, parcel, queries
from backend.services.archives.actions import Outcome
from backend.terminal import authority_of

OF = click.option("--authority", "code", required=True, help="Le code court de l'autorité, par exemple D13.")
MACHINE = click.option("--json", "as_json", is_flag=True, help="Une réponse pour une machine.")
NO_KEEPER = "Le gardien des clés ne répond pas : rien n'est lu, rien n'est éliminé."
TOLD = {
    Outcome.DONE: "Éliminés",
    Outcome.ALREADY: "Déjà éliminés avant",
    Outcome.CHANGED: "Gardés, car on y a écrit depuis la liste (préparez-en une nouvelle)",
    Outcome.STAYS: "Gardés, car leur délai n'est pas passé",
}


@click.group("archives")
def archives() -> None:
    """Les suivis dont le délai est passé : les lister, les donner aux archives, les éliminer avec leur visa."""


@archives.command("due")
@OF
@MACHINE
@with_appcontext
def due(code: str, as_json: bool) -> None:
    """Combien de suivis peuvent être éliminés aujourd'hui, par année de fin de mesure. N'écrit rien."""
    authority_id, on = _authority(code)
    with reading() as reader:
        found = queries.over(reader, authority_id, on)
    years: dict[int, int] = {}
    for one in sorted(found, key=lambda one: one.ended_on):
        years[one.ended_on.year] = years.get(one.ended_on.year, 0) + 1
    if as_json:
        click.echo(json.dumps({"count": len(found), "years": years}))
        return
    click.echo(f"Suivis qui peuvent être éliminés : {len(found)}")
    for year, count in years.items():
        click.echo(f"  mesure finie en {year} : {count}")


@archives.command("pack")
@OF
@click.option("--out", type=click.Path(path_type=Path), required=True, help="Le fichier .zip à écrire.")
@MACHINE
@with_appcontext
def pack(code: str, out: Path, as_json: bool) -> None:
    """Écrit la liste à viser et ce que les archives peuvent garder de chaque suivi. N'efface rien."""
    authority_id, on = _authority(code)
    try:
        key = instance().keyd.authority_key(authority_id)
        with reading() as reader:
            found = queries.over(reader, authority_id, on)
            count = parcel.write(out, ((one, queries.given(reader, one, key=key)) for one in found))
    except KeydUnavailable as error:
        raise click.ClickException(NO_KEEPER) from error
    except FileExistsError as error:
        raise click.ClickException(f"{out} existe déjà : donnez un autre nom à --out.") from error
    except OSError as error:
        raise click.ClickException(f"{out} ne peut pas être écrit : {error.strerror}.") from error
    if as_json:
        click.echo(json.dumps({"count": count}))
    else:
        click.echo(f"Suivis dans {out} : {count}. Ce fichier porte des noms : gardez-le chiffré.")


@archives.command("eliminate")
@click.argument("listed", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@OF
@click.option("--visa", required=True, help="La référence du visa des archives, telle qu'elle est écrite.")
@click.option("--yes", "for_real", is_flag=True, help="Éliminer. Sans lui, rien n'est effacé.")
@MACHINE
@with_appcontext
def eliminate(listed: Path, code: str, visa: str, for_real: bool, as_json: bool) -> None:
    """Élimine les suivis d'une liste visée : projet, démarches, rendez-vous, numéros. On n'y revient pas."""
    authority_id, on = _authority(code)
    if not 1 <= len(visa.strip()) <= 80:
        raise click.ClickException("--visa est la référence donnée par les archives, de 1 à 80 caractères.")
    try:
        told = actions.eliminate(
            authority_id,
            parcel.read(listed),
            visa.strip(),
            keyd=instance().keyd,
            at=clock.now(),
            on=on,
            for_real=for_real,
        )
    except KeydUnavailable as error:
        raise click.ClickException(NO_KEEPER) from error
    except DomainError as error:
        raise click.ClickException(str(error)) from error
    if as_json:
        click.echo(json.dumps({"for_real": for_real, **{one.value: told[one] for one in Outcome}}))
        return
    for one in Outcome:
        if told[one] or one is Outcome.DONE:
            click.echo(f"{TOLD[one]} : {told[one]}")
    if not for_real:
        click.echo("À blanc : rien n'est effacé. Ajoutez --yes pour éliminer.")


def _authority(code: str) -> tuple[UUID, date]:
    """The authority of this code, and the civil day it is there."""
    with reading() as reader:
        found = authority_of(reader, code)
    return found.id, clock.today(found.zone)
