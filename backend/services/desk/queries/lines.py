"""The lines of files as the milestones give them today, for whoever finds none ready."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import CompoundSelect, Uuid, bindparam, cast, literal, null, select, union_all

from backend.db import Reader
from backend.services import autonomy, people
from backend.services.desk.rules import Line, care_ends_on, line

SLICE = 1000


def work_out(reader: Reader, days: Mapping[UUID, date]) -> dict[UUID, Line]:
    """The line of each of these files on its day. One statement a thousand files."""
    found: dict[UUID, Line] = {}
    for ids in _slices(list(days)):
        waiting: dict[UUID, list[Any]] = {}
        measures: dict[UUID, list[_Measure]] = {}
        born: dict[UUID, tuple[date, str]] = {}
        for row in reader.execute(_facts(), {"ids": ids}):
            if row.milestone:
                waiting.setdefault(row.youth_id, []).append(row)
                continue
            born[row.youth_id] = row.opens_on, row.certainty
            if row.rule is not None:
                measures.setdefault(row.youth_id, []).append(_Measure(row.rule, row.due_on))
        for one, (birth, precision) in born.items():
            ends = care_ends_on(measures.get(one, ()), birth, precision)
            found[one] = line(waiting.get(one, ()), ends, days[one], certain=precision == "day")
    return found


class _Measure(NamedTuple):
    basis: str
    ends_on: date | None


@cache
def _facts() -> CompoundSelect[*tuple[Any, ...]]:
    """The milestones that wait, and for each measure a row in the same columns: its basis as `rule`, its end as
    `due_on`, the birth as `opens_on` and how sure it is as `certainty`. Two questions, one journey to the base."""
    row, young, measure = autonomy.MilestoneRow, people.YoungPerson, people.CareMeasure
    ids = bindparam("ids", expanding=True, type_=Uuid())
    told = {
        row.youth_id: young.id,
        row.rule: measure.basis,
        row.opens_on: young.birth_date,
        row.due_on: measure.ends_on,
        row.certainty: young.birth_precision,
    }
    same = [told.get(one, cast(null(), one.type)).label(one.key) for one in autonomy.DATED]
    return union_all(
        select(literal(1).label("milestone"), *autonomy.DATED).where(row.youth_id.in_(ids), autonomy.WAITING),
        select(literal(0).label("milestone"), *same)
        .select_from(young)
        .outerjoin(measure, measure.youth_id == young.id)
        .where(young.id.in_(ids)),
    )


def _slices(ids: list[UUID]) -> Iterator[list[UUID]]:
    for start in range(0, len(ids), SLICE):
        yield ids[start : start + SLICE]
