"""A lead's view of Ma file: 2,000 young persons of a team, filtered and paged, in a small and a large authority."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from datetime import timedelta
from random import Random
from typing import Any
from uuid import UUID

from backend import clock
from backend.access import BondKind, Role
from backend.db import transaction
from backend.ids import new_id
from backend.instance import instance
from backend.services import autonomy, desk, people
from bench import france
from bench.desk import _enter, _statements
from bench.ground import KINDS, Ground, analyze, ground, pour
from bench.measure import alternate, bare_route, caller, figure, ratio_of_medians

TEAM = 2_000
SMALL, LARGE = 2_400, 24_000
ASKED = "/api/v1/caseload?filter=late&limit=200"
"""What the screen asks: a filter, by urgency, the page it shows."""


def workloads() -> Iterator[dict[str, Any]]:
    """desk.lead on both bases against a bare route of the same bytes, statements counted, and its flatness."""
    for kind in KINDS:
        with ground(kind) as g:
            body = caller(g.app, ASKED, _lead(SMALL))()
        with ground(kind) as g, ground(kind) as large:
            bare = bare_route(g.app, body)
            calls = {"lead": caller(g.app, ASKED, _in(g, SMALL)), "bare": caller(g.app, bare)}
            calls["large"] = caller(large.app, ASKED, _in(large, LARGE))
            with g.app.app_context():
                yield figure(f"desk.lead {kind} statements", _statements(calls["lead"]), "statements", 5)
            times = alternate(calls, calls=40)
            yield figure(f"desk.lead {kind}", ratio_of_medians(times, "lead", "bare"), "x bare", 8)
            yield figure(f"desk.lead.flat {kind}", ratio_of_medians(times, "large", "lead"), "x 2400", 1.3)


def _in(g: Ground, size: int) -> dict[str, str]:
    with g.app.app_context():
        cookies = _lead(size)
        analyze()
    return cookies


def _lead(size: int) -> dict[str, str]:
    """`size` young persons, 2,000 of them from 15 years and a half to 21 in one team; cookies of its lead."""
    logging.getLogger("cap18").setLevel(logging.ERROR)
    of = france.authority()
    france.people(size - TEAM, of)
    at = clock.now()
    team = new_id()
    pour("team", ("id", "authority_id", "name", "created_at"), [(team, of, "Équipe inventée", france.AT)])
    with transaction() as session:
        ada = people.write_person(
            session, authority_id=of, kind="professional", first_name="Ada", last_name="Essai", at=at
        )
        people.write_membership(
            session,
            person_id=ada,
            authority_id=of,
            role=Role.LEAD,
            starts_on=at.date() - timedelta(100),
            team_id=team,
        )
    _team(of, team)
    autonomy.rebuild_zone(france.ZONE, keyd=instance().keyd, at=at)
    while desk.bring_up_to_date([france.ZONE], at=at):
        pass
    return _enter(ada, of, "professional", at)


def _team(of: UUID, team: UUID) -> None:
    random = Random(18)
    ids = [new_id() for _ in range(TEAM)]
    births = [france.ON - timedelta(days=15 * 365 + 180 + random.randrange(5 * 365)) for _ in ids]
    referents = [new_id() for _ in range(TEAM // france.CASELOAD + 1)]
    pour("person", france.PERSON, france._adults(referents, of))
    pour("person", france.PERSON, france._persons(ids, of, "young"))
    pour("young_person", france.YOUNG, france._young(ids, births, of, random))
    pour("care_measure", france.MEASURE, france._measures(ids, births, random))
    pour("bond", france.BOND, france._bonds(ids, referents, of))
    pour(
        "bond",
        ("id", "authority_id", "youth_id", "team_id", "kind", "starts_on"),
        [(new_id(), of, one, team, BondKind.TEAM.value, france.ON - timedelta(300)) for one in ids],
    )
