"""The file of lines left out: to correct and send again, and harmless in a spreadsheet."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable

from backend.services.people.rules.cases import Refused
from backend.services.people.rules.columns import columns

EXTRA = ("ligne", "motif")
_STARTS_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "|", "%")


def neutralise(cell: str) -> str:
    """A cell no spreadsheet takes for a formula: an apostrophe goes before the sign that would start one."""
    return f"'{cell}" if cell.lstrip(" ").startswith(_STARTS_FORMULA) else cell


def left_out_csv(refused: Iterable[Refused]) -> bytes:
    """UTF-8 with its mark and `;`, so that a French spreadsheet opens it as it is. Matched columns alone."""
    lines = sorted(refused, key=lambda one: one.line)
    names = [column.name for column in columns() if any(column.name in one.cells for one in lines)]
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    writer.writerow([*EXTRA, *names])
    for one in lines:
        why = " ".join(fault.reason for fault in one.faults)
        writer.writerow([one.line, neutralise(why), *(neutralise(one.cells.get(name, "")) for name in names)])
    return b"\xef\xbb\xbf" + out.getvalue().encode()
