"""Caseload files of invented young persons, as a département's software would export them.

`python -m tests.factories.caseload_csv FILE.csv [ROWS]` writes one. Every name is visibly invented.
"""

from __future__ import annotations

import random
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import product
from pathlib import Path

ON = date(2026, 11, 23)
HEADERS = (
    "identifiant", "nom", "prenom", "date_naissance", "referent", "fondement", "debut_mesure", "fin_mesure",
    "date_entree_ase", "nationalite", "mna", "handicap",
)  # fmt: skip
FIRST = (
    "Lune", "Orion", "Nova", "Véga", "Soleil", "Comète", "Altaïr", "Élia", "Rigel", "Aurore", "Zéphyr", "Maïa",
    "Phénix", "Céleste", "Atlas", "Lyra", "Ondine", "Sirius", "Étoile", "Azur", "Nébuleuse", "Pollux", "Castor",
    "Galaxie", "Titan", "Éclipse", "Zénith", "Nadir", "Équinoxe", "Solstice", "Boréal", "Austral", "Méridien",
    "Tropique", "Boussole", "Horizon", "Alizé", "Mistral", "Embrun", "Marée", "Écume", "Corail", "Récif", "Lagon",
)  # fmt: skip
LAST = (
    "Exemple", "Essai", "Modèle", "Fictif", "Inventé", "Témoin", "Maquette", "Brouillon", "Patron", "Esquisse",
    "Prototype", "Ébauche", "Specimen", "Imaginé", "Supposé", "Factice", "Gabarit", "Croquis", "Épreuve", "Démo",
    "Canevas", "Calque", "Pochoir",
)  # fmt: skip
REFERENTS = ("Inès Repère", "Malo ESSAI", "Jade Modèle", "Noé FICTIF", "Léna Exemple", "Sami Témoin")
BASES = (
    "OPP", "Garde ASE", "Placement judiciaire", "Accueil provisoire", "Pupille de l'État", "Tutelle", "TDC",
    "Placement à domicile", "375-3 3°",
)  # fmt: skip


@dataclass(slots=True)
class Expected:
    """What a file must give when it is imported into an empty authority by a lead."""

    rows: int = 0
    new: int = 0
    left_out: int = 0
    too_young: int = 0
    to_check: int = 0
    faulty_lines: dict[int, str] = field(default_factory=dict)
    """Line of the file → field named in its reason."""


def names() -> Iterator[tuple[str, str]]:
    """Different (first name, last name) pairs, thousands of them."""
    for last, second, first in product(LAST, LAST, FIRST):
        yield first, last if last == second else f"{last}-{second}"


def day(value: date) -> str:
    return f"{value.day:02}/{value.month:02}/{value.year}"


def plain_rows(count: int, seed: int = 18) -> Iterator[list[str]]:
    """Rows without any fault: births between 15 years 9 months and 21 on `ON`."""
    chance = random.Random(seed)
    given = names()
    for index in range(count):
        first, last = next(given)
        born = ON - timedelta(days=chance.randint(5760, 7660))
        entry = born + timedelta(days=chance.randint(900, 5400))
        adult = chance.random() < 0.05
        yield [
            f"INV-{index + 1:05}",
            last,
            first,
            day(born),
            chance.choice(REFERENTS),
            chance.choice(BASES),
            day(entry),
            day(born + timedelta(days=6575)) if adult else "",
            day(entry) if chance.random() < 0.5 else "",
            chance.choice(("", "", "FR", "Française", "UE", "étranger")),
            chance.choice(("", "", "", "non", "oui")),
            chance.choice(("", "", "", "", "50-79", "80 %")),
        ]


GOOD: tuple[tuple[str, ...], ...] = (
    ("BON-1", "Bissextile", "Février", "29/02/2008", "", "OPP", "12/03/2020"),
    ("BON-2", "Mois-Seul", "Mars", "03/2009", "", "Garde ASE", "12/03/2020"),
    ("BON-3", "Jour-Zéro", "Avril", "00/04/2009", "", "", ""),
    ("BON-4", "Année-Seule", "Nova", "2008", "", "", ""),
    ("BON-5", "Iso", "Orion", "2008-06-24", "", "p8", "2019-01-31"),
    ("BON-6", "En-Lettres", "Août", "1er août 2008", "", "", ""),
    ("BON-7", "D'Œuvre Inventée", "Zoé-Lou", "24.06.2008", "", "", ""),
    ("BON-8", "تجربة", "مثال", "24/06/2008", "", "", ""),
    ("BON-9", "Espaces\u00a0Insécables", " \u200bLyra ", "24/06/2008", "", "", ""),
)
TO_CHECK: tuple[tuple[str, ...], ...] = (
    ("VOIR-1", "Fondement", "Inconnu", "24/06/2009", "", "Formule maison", "12/03/2020"),
    ("VOIR-2", "Sans-Début", "Mesure", "24/06/2009", "", "OPP", ""),
)
FAULTY: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("prenom", ("MAL-1", "Sans-Prénom", "", "24/06/2009", "", "", "")),
    ("nom", ("MAL-2", "", "Sans-Nom", "24/06/2009", "", "", "")),
    ("date_naissance", ("MAL-3", "Sans", "Date", "", "", "", "")),
    ("date_naissance", ("MAL-4", "Futur", "Lointain", "01/01/2091", "", "", "")),
    ("date_naissance", ("MAL-5", "Pas", "Bissextile", "29/02/2009", "", "", "")),
    ("date_naissance", ("MAL-6", "Trente", "Février", "30/02/2008", "", "", "")),
    ("date_naissance", ("MAL-7", "Trente-et-un", "Avril", "31/04/2009", "", "", "")),
    ("date_naissance", ("MAL-8", "Deux", "Chiffres", "24/06/09", "", "", "")),
    ("date_naissance", ("MAL-9", "Nombre", "Tableur", "39988", "", "", "")),
    ("date_naissance", ("MAL-10", "Mot", "Inconnu", "inconnue", "", "", "")),
    ("date_naissance", ("MAL-11", "Très", "Ancien", "24/06/1926", "", "", "")),
    ("date_naissance", ("MAL-12", "Mois", "Treize", "06/24/2009", "", "", "")),
    ("nom", ("MAL-13", "=2+5+cmd|' /C calc'!A0", "Formule", "24/06/2009", "", "", "")),
    ("prenom", ("MAL-14", "Formule", "@SOMME(A1:A9)", "24/06/2009", "", "", "")),
    ("prenom", ("MAL-15", "Tiret", "-", "24/06/2009", "", "", "")),
    ("nom", ("MAL-16", "Chiffre 2", "Nova", "24/06/2009", "", "", "")),
    ("fin_mesure", ("MAL-17", "Fin", "Avant-Début", "24/06/2009", "", "OPP", "12/03/2020", "12/03/2019")),
    ("debut_mesure", ("MAL-18", "Avant", "Naissance", "24/06/2009", "", "OPP", "12/03/2005")),
    ("debut_mesure", ("MAL-19", "Début", "Futur", "24/06/2009", "", "OPP", "12/03/2060")),
    ("debut_mesure", ("MAL-20", "Début", "Partiel", "24/06/2009", "", "OPP", "03/2020")),
    ("referent", ("MAL-21", "Référent", "Court", "24/06/2009", "Inès", "", "")),
    ("date_entree_ase", ("MAL-22", "Entrée", "Future", "24/06/2009", "", "", "", "", "12/03/2060")),
    ("identifiant", ("INV-00001", "Autre", "Identité", "24/06/2009", "", "", "")),
    ("nom", ("INV-00002", "", "", "", "", "", "")),
)


def sample(count: int = 2000, seed: int = 18) -> tuple[bytes, Expected]:
    """A file of `count` lines with its nasty ones, and what it must give. UTF-8 with its mark, `;`."""
    width = len(HEADERS)
    expected = Expected(rows=count)
    nasty: list[tuple[str, list[str]]] = [("", [*row, *[""] * (width - len(row))]) for row in GOOD + TO_CHECK]
    nasty += [(name, [*row, *[""] * (width - len(row))]) for name, row in FAULTY]
    young = [[f"PETIT-{index}", "Trop", f"Jeune{'abcde'[index]}", "24/06/2020"] for index in range(5)]
    nasty += [("young", [*row, *[""] * (width - len(row))]) for row in young]
    nasty.append(("ligne", ["TROP-1", "Trop", "Large", "24/06/2009", *[""] * (width - 4), "en trop"]))
    rows = [("", row) for row in plain_rows(count - len(nasty) - 2, seed)]
    double, more = list(rows[5][1]), list(rows[6][1])
    more[5], more[6], more[7] = "APJM", day(ON - timedelta(days=30)), ""
    chance = random.Random(seed + 1)
    for one in nasty:
        rows.insert(chance.randint(100, len(rows)), one)
    rows += [("nom", double), ("more", more)]
    for line, (kind, _) in enumerate(rows, 2):
        if kind == "young":
            expected.too_young += 1
        elif kind and kind != "more":
            expected.left_out += 1
            expected.faulty_lines[line] = kind
    expected.new = count - expected.left_out - expected.too_young - 1
    expected.to_check = len(TO_CHECK)
    return encode([row for _, row in rows]), expected


def encode(rows: list[list[str]], headers: tuple[str, ...] = HEADERS, delimiter: str = ";") -> bytes:
    """A CSV as a French spreadsheet writes it."""
    lines = [delimiter.join(_cell(cell, delimiter) for cell in row) for row in [list(headers), *rows]]
    return b"\xef\xbb\xbf" + ("\r\n".join(lines) + "\r\n").encode()


def _cell(text: str, delimiter: str) -> str:
    quoted = any(sign in text for sign in (delimiter, '"', "\n", "\r"))
    return '"' + text.replace('"', '""') + '"' if quoted else text


def large(count: int = 20_000, seed: int = 19) -> bytes:
    """A file of `count` faultless lines."""
    return encode(list(plain_rows(count, seed)))


if __name__ == "__main__":
    target, wanted = Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 2000
    target.write_bytes(sample(wanted)[0] if wanted <= 2000 else large(wanted))
