"""Where a young person is in their journeys: rows opened with the authority's key, nothing asked of anybody."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import select

from backend.db import Reader
from backend.services.steps import records, rules
from backend.services.steps.models import JourneyProgress, PaperReadiness

PROGRESS = (
    JourneyProgress.id,
    JourneyProgress.seen_by_referent,
    JourneyProgress.seen_by_mentor,
    JourneyProgress.steps_sealed,
)


class Kept(NamedTuple):
    """One journey as it is kept, opened."""

    id: UUID
    sight: rules.Sight
    steps: dict[str, records.StepState]


def opened(rows: Iterable[Any], key: bytes) -> dict[str, Kept]:
    """Rows that begin with `PROGRESS`, by the code of their journey. Raises `vault.CannotOpen`."""
    read = records.progress_opener(key)
    found = {}
    for row_id, referent, mentor, sealed, *_ in rows:
        progress = read(row_id, sealed)
        found[progress.journey] = Kept(row_id, rules.Sight(referent, mentor), progress.steps)
    return found


def kept(reader: Reader, youth_id: UUID, *, key: bytes) -> dict[str, Kept]:
    """Every journey this young person touched, by its code."""
    rows = reader.execute(select(*PROGRESS).where(JourneyProgress.youth_id == youth_id))
    return opened(rows, key)


def states(reader: Reader, youth_id: UUID, *, key: bytes) -> dict[str, dict[str, records.StepState]]:
    """The steps this young person touched, by journey. `key` is that of their authority; the caller has decided."""
    return {journey: one.steps for journey, one in kept(reader, youth_id, key=key).items()}


def state_of(
    reader: Reader, youth_id: UUID, journey: str, step: str, *, key: bytes
) -> records.StepState | None:
    """One step, or None when nobody touched it: it is still to do."""
    return states(reader, youth_id, key=key).get(journey, {}).get(step)


def readiness(reader: Reader, youth_id: UUID, *, key: bytes) -> Mapping[str, object]:
    """The kinds of papers this young person said they have, with the day they said so."""
    sealed = reader.execute(
        select(PaperReadiness.types_sealed).where(PaperReadiness.youth_id == youth_id)
    ).scalar_one_or_none()
    return {} if sealed is None else records.open_types(key, youth_id, sealed)
