"""The social security number never enters: found in a column's name or values, the file is refused."""

from __future__ import annotations

import re

from backend.errors import Invalid
from backend.services.people.rules.names import fold
from backend.services.people.rules.table import Table

_NAMED = re.compile(r"\b(nir\d*|nss|n ss|num ss|n ?secu|num ?secu|secu|securite sociale|assure social)\b")
_NUMBER = re.compile(r"^[1-478]\d{2}(?:0[1-9]|1[0-2]|[2-9]\d)(?:\d{2}|2[ABab])\d{6}(\d{2})?$")
_APART = re.compile(r"[\s.\-]")
_LONG = re.compile(r"\d[\d\s.\-ABab]{11,}\d")


def refuse_nir(table: Table) -> None:
    """Raises `Invalid` naming the column (and the line) where a social security number stands."""
    for header in table.headers:
        if _NAMED.search(fold(header)):
            raise _refusal(header)
    short: dict[int, int] = {}
    filled: dict[int, int] = {}
    for line, cells in table.lines:
        for index, cell in enumerate(cells[: len(table.headers)]):
            if not cell:
                continue
            filled[index] = filled.get(index, 0) + 1
            if len(cell) < 13:
                continue
            likeness = max((_likeness(run) for run in _LONG.findall(cell)), default="")
            if likeness == "keyed":
                raise _refusal(table.headers[index], line)
            if likeness == "bare":
                short[index] = short.get(index, 0) + 1
    for index, count in short.items():
        if count == filled[index]:
            raise _refusal(table.headers[index])


def _likeness(run: str) -> str:
    """`keyed`: 15 characters with the right key. `bare`: 13 that could be one. Empty: neither."""
    found = _NUMBER.match(_APART.sub("", run))
    if found is None:
        return ""
    digits = found[0].upper().replace("2A", "19").replace("2B", "18")
    if found[1] is None:
        return "bare"
    return "keyed" if 97 - int(digits[:13]) % 97 == int(digits[13:]) else ""


def _refusal(header: str, line: int | None = None) -> Invalid:
    where = f"colonne « {header} »" + (f", ligne {line}" if line else "")
    return Invalid(
        f"Ce fichier contient un numéro de sécurité sociale ({where}). Cap 18 n'en garde jamais : "
        "supprimez cette colonne, puis renvoyez le fichier. Rien n'est enregistré.",
        code="nir_refused",
        extra={"header": header, "line": line},
    )
