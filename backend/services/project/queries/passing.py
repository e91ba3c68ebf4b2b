"""The whole of a project as it passes to another authority. Decides no right: the young person did."""

from __future__ import annotations

from uuid import UUID

from backend.db import Reader
from backend.services.project.queries.kept import lines, standing
from backend.services.project.rules import WORD, Line


def passing(reader: Reader, youth_id: UUID, *, key: bytes, own_words: bool) -> list[tuple[UUID, Line]]:
    """Its goals and actions, or the young person's own words, in the order they were begun."""
    kept = standing(lines(reader, youth_id, key=key))
    return [(one, line) for one, line in kept.items() if (line.kind == WORD) is own_words]
