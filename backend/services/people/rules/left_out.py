"""The file of lines left out: to correct and send again, and harmless in a spreadsheet."""

from __future__ import annotations

from collections.abc import Iterable

from backend.services.people.rules.cases import Refused
from backend.services.people.rules.columns import columns
from backend.spreadsheet import table

EXTRA = ("ligne", "motif")


def left_out_csv(refused: Iterable[Refused]) -> bytes:
    """Each line with why it was left out. Matched columns alone."""
    lines = sorted(refused, key=lambda one: one.line)
    names = [column.name for column in columns() if any(column.name in one.cells for one in lines)]
    return table(
        [*EXTRA, *names],
        (
            [
                one.line,
                " ".join(fault.reason for fault in one.faults),
                *(one.cells.get(name, "") for name in names),
            ]
            for one in lines
        ),
    )
