"""The journeys as the ranking reads them: who each is for, what comes before, what it opens, made ready once. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final, NamedTuple

from backend.guides.follow_ups import FollowUp
from backend.guides.journeys import Journey
from backend.guides.offering import Offering

DOMAINS: Final = (
    "identite", "argent", "logement", "sante", "travail", "telephone", "transports", "culture", "parent",
)  # fmt: skip


class Place(NamedTuple):
    """One journey in the ranking.

    `before`: places of the journeys it supposes. `opens`: how many it opens, near and far. `prepares_18`: it prepares
    the 18th birthday, or one that does supposes it. `on_need`: never proposed by itself. `closes`: a right is lost
    past its age. `foreign`: None for everybody. `not_for`: for a step, the nationalities it is not for. `instead`: for
    a step, those of which one is enough. `ways`: for a step, the journeys to take when it blocks. `usual`: its
    rank among equals.
    """

    code: str
    domain: str
    from_months: int
    until_months: int | None
    foreign: bool | None
    steps: tuple[str, ...]
    before: tuple[int, ...]
    opens: int
    prepares_18: bool
    on_need: bool
    closes: bool
    ways: Mapping[str, tuple[str, ...]]
    follow_ups: tuple[FollowUp, ...]
    usual: tuple[int, int, str]
    not_for: Mapping[str, frozenset[str]]
    instead: Mapping[str, frozenset[str]]

    def left(self, nationality: str | None) -> frozenset[str]:
        """The steps that are not for this nationality."""
        return frozenset(step for step, nots in self.not_for.items() if nationality in nots)


@dataclass(frozen=True, slots=True)
class Plan:
    """Every journey in its place, and where to find each by its code."""

    places: tuple[Place, ...]
    at: Mapping[str, int]


NOTHING: Final = Offering()


def plan_of(
    journeys: Iterable[Journey], follow_ups: Iterable[FollowUp] = (), offering: Offering = NOTHING
) -> Plan:
    """The journeys made ready to be ranked; done once, whoever is ranked."""
    every = tuple(journeys)
    at = {one.code: number for number, one in enumerate(every)}
    supposes = {one.code: {first for first in one.after if first in at} for one in every}
    opens: dict[str, set[str]] = {one.code: {then for then in one.unlocks if then in at} for one in every}
    for code, firsts in supposes.items():
        for first in firsts:
            opens[first].add(code)
    prepares = set(offering.prepares_18) & set(at)
    for code in tuple(prepares):
        prepares |= _reached(code, supposes)
    said: dict[str, tuple[FollowUp, ...]] = {}
    for follow in follow_ups:
        said[follow.journey] = (*said.get(follow.journey, ()), follow)
    return Plan(
        tuple(
            Place(
                code=one.code,
                domain=one.domain,
                from_months=one.audience.from_months,
                until_months=one.audience.until_months,
                foreign=one.audience.foreign,
                steps=tuple(step.code for step in one.steps),
                before=tuple(sorted(at[first] for first in supposes[one.code])),
                opens=len(_reached(one.code, opens)),
                prepares_18=one.code in prepares,
                on_need=one.code in offering.on_need,
                closes=one.code in offering.closes,
                ways={step.code: found for step in one.steps if (found := _ways(step.blocked, at))},
                follow_ups=said.get(one.code, ()),
                usual=(DOMAINS.index(one.domain), one.rank, one.code),
                not_for={step.code: frozenset(step.not_for) for step in one.steps if step.not_for},
                instead={code: frozenset(group) for group in one.one_of for code in group},
            )
            for one in every
        ),
        at,
    )


def _ways(blocked: Iterable[object], at: Mapping[str, int]) -> tuple[str, ...]:
    return tuple(go for one in blocked if (go := getattr(one, "go", None)) in at and go is not None)


def _reached(start: str, arrows: Mapping[str, set[str]]) -> set[str]:
    """Every journey found along these arrows, directly or through others."""
    found: set[str] = set()
    waiting = [start]
    while waiting:
        for then in arrows[waiting.pop()] - found:
            found.add(then)
            waiting.append(then)
    return found - {start}
