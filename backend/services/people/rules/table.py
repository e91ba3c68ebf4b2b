"""A file somebody sent, read as a table, or refused with a sentence that says what to do."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass

from backend.errors import Invalid, Unsupported
from backend.services.people.rules.names import fold, tidy

MAX_BYTES = 25 * 1024 * 1024
MAX_ROWS = 60_000
MAX_COLUMNS = 200
MAX_CELL = 2_000
DELIMITERS = (";", ",", "\t")

_AS_CSV = "Dans votre tableur : « Enregistrer sous », puis « CSV UTF-8 »."
_NOT_CSV: tuple[tuple[bytes, str, str], ...] = (
    (b"PK", "spreadsheet", f"Ce fichier est un classeur ou une archive, pas un CSV. {_AS_CSV}"),
    (b"\xd0\xcf\x11\xe0", "spreadsheet", f"Ce fichier est un ancien classeur Excel, pas un CSV. {_AS_CSV}"),
    (b"%PDF", "pdf", "Ce fichier est un PDF. Exportez la liste en CSV depuis votre logiciel."),
    (b"\xff\xd8\xff", "image", "Ce fichier est une image. Exportez la liste en CSV depuis votre logiciel."),
    (b"\x89PNG", "image", "Ce fichier est une image. Exportez la liste en CSV depuis votre logiciel."),
    (b"GIF8", "image", "Ce fichier est une image. Exportez la liste en CSV depuis votre logiciel."),
    (b"\x1f\x8b", "archive", "Ce fichier est compressé. Décompressez-le, puis envoyez le CSV."),
    (b"{\\rtf", "rtf", "Ce fichier est un document texte. Exportez la liste en CSV depuis votre logiciel."),
    (b"<", "markup", "Ce fichier est une page web ou du XML. Exportez la liste en CSV."),
    (b"{", "json", "Ce fichier est du JSON. Exportez la liste en CSV depuis votre logiciel."),
)
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]")


@dataclass(frozen=True, slots=True)
class Table:
    """The columns of a file, and its lines: (number in the file, cells as many as columns or more)."""

    headers: tuple[str, ...]
    lines: tuple[tuple[int, tuple[str, ...]], ...]


def too_large() -> str:
    """The sentence for a file over the limit."""
    return (
        f"Ce fichier dépasse {MAX_BYTES // (1024 * 1024)} Mo : rien n'est lu. "
        "Exportez seulement votre file active, sans pièce jointe."
    )


def read_table(raw: bytes) -> Table:
    """The table in these bytes. Raises `Unsupported` for another kind of file, `Invalid` for a CSV to correct."""
    text = _decode(raw)
    text, told = _told_delimiter(text)
    if not text.strip(" \r\n\t;,"):
        raise Invalid("Ce fichier est vide. Exportez de nouveau la liste, puis réessayez.", code="file_empty")
    lines = _lines(text, told or _guess_delimiter(text))
    header_line, cells = next(lines)
    headers = _headers(cells, header_line)
    kept = tuple(lines)
    if not kept:
        raise Invalid("Ce fichier n'a que sa ligne de titres : aucun jeune à importer.", code="file_empty")
    if len(kept) > MAX_ROWS:
        raise Invalid(
            f"Ce fichier a plus de {MAX_ROWS} lignes. Découpez-le par équipe.", code="file_too_long"
        )
    return Table(headers, kept)


def _decode(raw: bytes) -> str:
    if not raw.strip(b" \r\n\t\x00\xef\xbb\xbf"):
        raise Invalid("Ce fichier est vide. Exportez de nouveau la liste, puis réessayez.", code="file_empty")
    start = raw.lstrip(b"\xef\xbb\xbf \r\n\t")
    for magic, code, sentence in _NOT_CSV:
        if start.startswith(magic):
            raise Unsupported(sentence, code=f"not_csv_{code}")
    if raw[:2] in (b"\xff\xfe", b"\xfe\xff"):
        try:
            return raw.decode("utf-16")
        except UnicodeDecodeError:
            raise Unsupported(
                f"Les lettres de ce fichier sont illisibles. {_AS_CSV}", code="encoding"
            ) from None
    if b"\x00" in raw:
        raise Unsupported(f"Ce fichier n'est pas un CSV. {_AS_CSV}", code="not_csv_binary")
    for encoding in ("utf-8-sig", "cp1252"):
        try:
            return raw.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise Unsupported(f"Les lettres de ce fichier sont illisibles. {_AS_CSV}", code="encoding")


def _told_delimiter(text: str) -> tuple[str, str | None]:
    """Excel may say `sep=;` on a first line of its own."""
    found = re.match(r"sep=([;,\t])\r?\n", text)
    return (text[found.end() :], found[1]) if found else (text, None)


def _guess_delimiter(text: str) -> str:
    first = next(line for line in text.splitlines() if line.strip(" \t;,"))[:100_000]
    counts = {one: len(next(csv.reader([first], delimiter=one))) for one in DELIMITERS}
    best = max(DELIMITERS, key=lambda one: counts[one])
    if counts[best] < 2:
        raise Invalid(
            "Ce fichier n'a qu'une colonne. Séparez les colonnes par « ; », « , » ou une tabulation.",
            code="one_column",
        )
    return best


def _lines(text: str, delimiter: str) -> Iterator[tuple[int, tuple[str, ...]]]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    started = 1
    try:
        for cells in reader:
            if any(cell.strip() for cell in cells):
                yield started, tuple(cells)
            started = reader.line_num + 1
    except csv.Error:
        raise Invalid(
            f"Ligne {started} : un guillemet n'est pas fermé, ou une case est trop longue. Corrigez-la, "
            "puis renvoyez le fichier.",
            code="bad_quotes",
            extra={"line": started},
        ) from None


def _headers(cells: tuple[str, ...], line: int) -> tuple[str, ...]:
    if len(cells) > MAX_COLUMNS:
        raise Invalid(
            f"Ce fichier a plus de {MAX_COLUMNS} colonnes. Gardez les utiles.", code="too_many_columns"
        )
    headers = tuple(clean(cell)[:80] for cell in cells)
    seen: set[str] = set()
    for header in headers:
        folded = fold(header)
        if folded and folded in seen:
            raise Invalid(
                f"Ligne {line} : deux colonnes s'appellent « {header} ». Renommez-en une.",
                code="twin_columns",
            )
        seen.add(folded)
    return headers


def clean(cell: str) -> str:
    """A cell without invisible characters and stray spaces."""
    return tidy(_CONTROL.sub("", cell))
