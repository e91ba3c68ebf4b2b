"""The file the archives are given: a list, one text a follow-up, and what it is."""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Iterable
from pathlib import Path
from typing import Final
from uuid import UUID

from backend import spreadsheet
from backend.errors import Invalid
from backend.ids import parse_id
from backend.services.archives.queries import Given, Over

LIST: Final = "bordereau.csv"
COLUMNS: Final = (
    "Identifiant",
    "Nom",
    "Prénom",
    "Naissance",
    "Fin de la dernière mesure",
    "Dernier contact",
    "Peut être éliminé depuis",
    "Lignes du projet",
    "Démarches",
    "Rendez-vous",
    "SHA-256",
)
ABOUT: Final = """\
Ce fichier va aux archives du département, avant toute élimination.

bordereau.csv : la liste des suivis dont le délai est passé, à viser.
dossiers/ : de chacun, ce que son référent pouvait lire (mesures, projet, démarches, rendez-vous).
N'y sont pas : les mots du jeune, les démarches gardées pour soi, les papiers du coffre, les numéros.

Il porte des noms : gardez-le chiffré, et effacez-le une fois versé.
Rien n'est éliminé sans le visa des archives : « cap18 archives eliminate » le demande.
"""
NOT_ONE: Final = (
    "Ce fichier n'est pas une liste préparée par « cap18 archives pack ». Donnez le fichier .zip, tel quel."
)


def write(path: Path, found: Iterable[tuple[Over, Given]]) -> int:
    """The file, readable by its owner alone; how many follow-ups. Raises `FileExistsError`: nothing is overwritten."""
    rows = []
    path.touch(mode=0o600, exist_ok=False)
    try:
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
            for one, given in found:
                archive.writestr(f"dossiers/{one.youth_id}.json", given.text)
                rows.append(
                    (
                        str(one.youth_id),
                        one.last_name,
                        one.first_name,
                        one.born,
                        one.ended_on,
                        one.contact_on,
                        one.due_on,
                        given.lines,
                        given.journeys,
                        given.appointments,
                        given.sha256,
                    )
                )
            archive.writestr(LIST, spreadsheet.table(COLUMNS, rows))
            archive.writestr("LISEZ-MOI.txt", ABOUT)
    except BaseException:
        path.unlink()
        raise
    return len(rows)


def read(path: Path) -> dict[UUID, str]:
    """The sum of each follow-up of such a file. Raises `Invalid` for any other file."""
    try:
        with zipfile.ZipFile(path) as archive:
            told = archive.read(LIST).decode("utf-8-sig")
    except (zipfile.BadZipFile, KeyError, UnicodeDecodeError):
        raise Invalid(NOT_ONE, code="not_a_list") from None
    rows = list(csv.DictReader(io.StringIO(told), delimiter=";"))
    found = {parse_id(row.get("Identifiant") or ""): row.get("SHA-256") or "" for row in rows}
    if None in found or any(len(one) != 64 for one in found.values()):
        raise Invalid(NOT_ONE, code="not_a_list")
    return {one: told for one, told in found.items() if one is not None}
