"""Files somebody might send by mistake, or on purpose: each is refused with its code, and nothing is written."""

from __future__ import annotations

import gzip
import io
import zipfile
from typing import NamedTuple

HEAD = "nom;prenom;date_naissance"
LINE = "Exemple;Lune;24/06/2009"
FILE = f"{HEAD}\r\n{LINE}\r\n"
INVENTED_NIR = "109069999900154"
"""Right shape and right key, department 99 and a commune that does not exist: nobody's."""


class Nasty(NamedTuple):
    """What is sent, the status and the code that answer it."""

    content: bytes
    status: int
    code: str


def _workbook() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("xl/worksheets/sheet1.xml", "<worksheet/>")
    return out.getvalue()


def _key(number: str) -> str:
    return f"{97 - int(number) % 97:02}"


def _nir_file(cell: str, header: str = "numero") -> bytes:
    return f"{HEAD};{header}\r\n{LINE};{cell}\r\n".encode()


NASTY: dict[str, Nasty] = {
    "rien du tout": Nasty(b"", 422, "file_empty"),
    "des espaces": Nasty(b" \r\n\r\n\t ", 422, "file_empty"),
    "une marque UTF-8 seule": Nasty(b"\xef\xbb\xbf", 422, "file_empty"),
    "des zéros": Nasty(b"\x00" * 4096, 422, "file_empty"),
    "des séparateurs seuls": Nasty(b";;;;\r\n;;;;\r\n", 422, "file_empty"),
    "les titres seuls": Nasty(f"{HEAD}\r\n".encode(), 422, "file_empty"),
    "un classeur renommé": Nasty(_workbook(), 415, "not_csv_spreadsheet"),
    "un classeur coupé": Nasty(_workbook()[:40], 415, "not_csv_spreadsheet"),
    "un ancien classeur": Nasty(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512), 415, "not_csv_spreadsheet"),
    "un PDF": Nasty(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", 415, "not_csv_pdf"),
    "une photo": Nasty(b"\xff\xd8\xff\xe0\x00\x10JFIF" + bytes(64), 415, "not_csv_image"),
    "une capture": Nasty(b"\x89PNG\r\n\x1a\n" + bytes(64), 415, "not_csv_image"),
    "une archive": Nasty(gzip.compress(FILE.encode()), 415, "not_csv_archive"),
    "une page web": Nasty(b"<!doctype html><table><tr><td>Lune</td></tr></table>", 415, "not_csv_markup"),
    "du JSON": Nasty(b'{"nom": "Exemple"}', 415, "not_csv_json"),
    "un document": Nasty(b"{\\rtf1\\ansi Exemple}", 415, "not_csv_rtf"),
    "du binaire": Nasty(b"MZ\x90\x00\x03\x00\x00\x00" + bytes(64), 415, "not_csv_binary"),
    "des lettres illisibles": Nasty(f"{HEAD}\r\nEx".encode() + b"\x81\x8d\x90;a;b\r\n", 415, "encoding"),
    "une seule colonne": Nasty(b"nom\r\nExemple\r\nEssai\r\n", 422, "one_column"),
    "deux colonnes jumelles": Nasty(f"{HEAD};Nom\r\n{LINE};Autre\r\n".encode(), 422, "twin_columns"),
    "un guillemet ouvert": Nasty(f'{HEAD}\r\n"Exemple;Lune;24/06/2009\r\n'.encode(), 422, "bad_quotes"),
    "une case sans fin": Nasty(f'{HEAD}\r\n"{"a" * 200_000}";b;c\r\n'.encode(), 422, "bad_quotes"),
    "une ligne sans fin": Nasty(b"a" * 300_000, 422, "one_column"),
    "trop de colonnes": Nasty(
        (";".join(f"c{n}" for n in range(300)) + "\r\n").encode(), 422, "too_many_columns"
    ),
    "trop de lignes": Nasty((HEAD + "\n" + (LINE + "\n") * 60_001).encode(), 422, "file_too_long"),
    "une colonne NIR": Nasty(_nir_file("", "NIR"), 422, "nir_refused"),
    "une colonne N° de sécurité sociale": Nasty(_nir_file("", "N° Sécurité sociale"), 422, "nir_refused"),
    "un NIR avec sa clé": Nasty(_nir_file(INVENTED_NIR[:13] + _key(INVENTED_NIR[:13])), 422, "nir_refused"),
    "un NIR espacé, dans une remarque": Nasty(
        _nir_file(f"appelé le 3, 1 09 06 99 999 001 {_key(INVENTED_NIR[:13])}"), 422, "nir_refused"
    ),
    "une colonne de NIR sans clé": Nasty(_nir_file(INVENTED_NIR[:13]), 422, "nir_refused"),
}
