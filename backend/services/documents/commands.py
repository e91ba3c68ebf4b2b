"""`cap18 vault fsck`, `cap18 vault purge`, `cap18 audit verify`: for whoever keeps the machine, without any key."""

from __future__ import annotations

import json
import sys
from dataclasses import asdict

import click
from flask.cli import with_appcontext

from backend import clock
from backend.db import reading
from backend.instance import instance
from backend.keyd import KeydUnavailable
from backend.services.documents.actions import proofs, upkeep


@click.group("vault")
def vault() -> None:
    """Les papiers gardés, sans jamais les ouvrir."""


@vault.command("fsck")
@click.option("--json", "as_json", is_flag=True, help="Une réponse pour une machine.")
@with_appcontext
def fsck(as_json: bool) -> None:
    """Vérifie l'empreinte de chaque papier gardé, sans clé. Sort avec 1 s'il en manque un ou s'il est abîmé."""
    with reading() as reader:
        found = upkeep.fsck(reader, instance().blobs)
    told = {**asdict(found), "sound": found.sound}
    if as_json:
        click.echo(json.dumps(told, default=str))
    else:
        click.echo(
            f"{found.checked} fichiers vérifiés, {len(found.missing)} manquants, {len(found.altered)} abîmés, "
            f"{len(found.orphans)} sans papier, {found.waiting} à effacer."
        )
    sys.exit(0 if found.sound else 1)


@vault.command("purge")
@click.option("--json", "as_json", is_flag=True, help="Une réponse pour une machine.")
@with_appcontext
def purge(as_json: bool) -> None:
    """Efface les fichiers des papiers supprimés depuis 48 heures, et ce que des envois coupés ont laissé."""
    purged = upkeep.purge_deleted_blobs(instance().blobs, at=clock.now())
    click.echo(json.dumps({"purged": purged}) if as_json else f"{purged} fichiers effacés.")


@click.group("audit")
def audit() -> None:
    """Les journaux."""


@audit.command("verify")
@click.option("--json", "as_json", is_flag=True, help="Une réponse pour une machine.")
@with_appcontext
def verify(as_json: bool) -> None:
    """Vérifie qu'aucune ligne des journaux de papiers n'a été changée, retirée, déplacée ou coupée."""
    try:
        with reading() as reader:
            found = proofs.verify_traces(reader, instance().keyd)
    except KeydUnavailable as error:
        raise click.ClickException("Le gardien des clés ne répond pas : rien n'est vérifié.") from error
    if as_json:
        click.echo(json.dumps({**asdict(found), "sound": not found.faults}, default=str))
    else:
        click.echo(f"{found.entries} lignes dans {found.safes} journaux, {len(found.faults)} fautes.")
        for fault in found.faults:
            click.echo(f"  {fault.safe_id} ligne {fault.sequence} : {fault.what}")
    sys.exit(0 if not found.faults else 1)
