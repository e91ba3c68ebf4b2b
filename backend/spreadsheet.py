"""Tables for a spreadsheet: `;` between cells, a byte order mark, and no cell that begins a formula."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any, Final

MARK: Final = b"\xef\xbb\xbf"
_STARTS_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r", "\n", "|", "%")


def neutralise(cell: str) -> str:
    """A cell no spreadsheet takes for a formula: an apostrophe goes before the sign that would start one."""
    return f"'{cell}" if cell.lstrip(" ").startswith(_STARTS_FORMULA) else cell


def table(columns: Sequence[str], rows: Iterable[Sequence[Any]]) -> bytes:
    """UTF-8 that a French spreadsheet opens as it is: titles, then one line a row; None is an empty cell."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    writer.writerow(columns)
    for row in rows:
        writer.writerow([_cell(one) for one in row])
    return MARK + out.getvalue().encode()


def _cell(value: Any) -> Any:
    if value is None:
        return ""
    if isinstance(value, date):
        return value.isoformat()
    return neutralise(value) if isinstance(value, str) else value
