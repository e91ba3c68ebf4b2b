"""Two versions of a project side by side: what came, what changed, what went. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple
from uuid import UUID

from backend.services.project.rules.lines import Line


class Change(NamedTuple):
    """One line that is not the same: before (None: it is new), after (None: it is gone)."""

    id: UUID
    before: Line | None
    after: Line | None

    @property
    def what(self) -> str:
        """`added`, `removed` or `changed`."""
        if self.before is None:
            return "added"
        return "removed" if self.after is None else "changed"


def compare(before: Mapping[UUID, Line], after: Mapping[UUID, Line]) -> list[Change]:
    """Every line that differs, in the order of the later version; those that went come last."""
    found = [Change(one, before.get(one), line) for one, line in after.items() if before.get(one) != line]
    return found + [Change(one, line, None) for one, line in before.items() if one not in after]
