"""What opens what: the journeys as a graph, read from the `after` and `unlocks` of each file. Pure.

A journey that does not concern a person never stands in their way: `id-card` for someone who is not French, for one.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from backend.guides.journeys import Journey, journeys


class Edge(NamedTuple):
    """`before` opens `after`; `papers` are what the first one keeps and the second one asks for."""

    before: str
    after: str
    papers: tuple[str, ...]


def edges(among: Iterable[Journey]) -> tuple[Edge, ...]:
    """Every arrow between these journeys, once, whoever of the two wrote it; dead references are left out."""
    by_code = {one.code: one for one in among}
    pairs = {(one.code, then) for one in by_code.values() for then in one.unlocks}
    pairs |= {(first, one.code) for one in by_code.values() for first in one.after}
    return tuple(
        Edge(before, after, _handed_on(by_code[before], by_code[after]))
        for before, after in sorted(pairs)
        if before in by_code and after in by_code
    )


def _handed_on(first: Journey, then: Journey) -> tuple[str, ...]:
    kept = {step.keep for step in first.steps if step.keep}
    return tuple(sorted(kept & {paper for step in then.steps for paper in step.papers}))


def circle(among: Iterable[Journey]) -> list[str]:
    """The codes of one circle, each opening the next and the last the first; empty when there is none."""
    onward: dict[str, list[str]] = {}
    for one in edges(among):
        onward.setdefault(one.before, []).append(one.after)
    done: set[str] = set()

    def walk(code: str, path: list[str]) -> list[str]:
        if code in path:
            return path[path.index(code) :]
        if code in done:
            return []
        for then in onward.get(code, []):
            if found := walk(then, [*path, code]):
                return found
        done.add(code)
        return []

    return next((found for code in onward if (found := walk(code, []))), [])


@cache
def _edges() -> tuple[Edge, ...]:
    return edges(journeys())


def before(code: str) -> tuple[str, ...]:
    """The journeys that come before this one."""
    return tuple(one.before for one in _edges() if one.after == code)


def opens(code: str) -> tuple[str, ...]:
    """The journeys this one opens."""
    return tuple(one.after for one in _edges() if one.before == code)
