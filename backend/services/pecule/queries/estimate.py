"""What the estimate needs of one young person, read from the measures and facts already known."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any, Final, NamedTuple
from uuid import UUID

from sqlalchemy import select

from backend.access import Actor, Permission, policy, scope
from backend.birthdays import born_between
from backend.db import Reader
from backend.errors import NotFound
from backend.keyd import Keyd
from backend.services import rights
from backend.services.pecule.rules import (
    TOLD,
    Estimate,
    SchoolYear,
    Situation,
    Stay,
    claim_window,
    estimate,
    unlikely_whatever,
    would_count,
)
from backend.services.people import Facts, YoungPerson, facts

ANSWER: Final = "pecule."
"""How the answers given once name a year: « pecule.2021 »."""


class Pecule(NamedTuple):
    """The estimate of a day, when it can be claimed (`closes_on` excluded), and how the person is spoken to.

    `ask`: the school years for which no measure is known, with what each answer would make of them; `told`: what the
    person answered of some. `unlikely`: no answer changes that it is very unlikely.
    """

    found: Estimate
    opens_on: date
    closes_on: date
    tutoiement: bool
    ask: Mapping[int, Mapping[str, SchoolYear]] = {}
    told: Mapping[int, str] = {}
    unlikely: bool = False


def read_pecule(reader: Reader, actor: Actor, youth_id: UUID, on: date, *, keyd: Keyd) -> Pecule:
    """The money that may wait for a young person. Theirs alone: raises `NotFound` for anybody else."""
    policy.require(actor, Permission.PECULE_READ, scope.link(reader, actor, youth_id, on))
    known = facts(reader, [youth_id], keyd).get(youth_id)
    if known is None:
        raise NotFound()
    told = told_years(reader, known, keyd=keyd)
    situation = situation_of(known, told)
    opens_on, closes_on = claim_window(situation, on)
    tutoiement = reader.execute(select(YoungPerson.tutoiement).where(YoungPerson.id == youth_id)).scalar_one()
    found = estimate(situation, on)
    return Pecule(
        found,
        opens_on,
        closes_on,
        tutoiement,
        would_count(situation, on),
        told,
        unlikely_whatever(situation, found),
    )


def told_years(reader: Reader, known: Facts, *, keyd: Keyd) -> dict[int, str]:
    """What a young person answered of where they lived, by school year. Decides no right: who calls has."""
    said = rights.said_by(reader, known.youth_id, known.authority_id, keyd=keyd)
    return {
        int(code.removeprefix(ANSWER)): value
        for code, value in said.items()
        if code.startswith(ANSWER) and code.removeprefix(ANSWER).isdigit() and value in TOLD
    }


def situation_of(known: Facts, told: Mapping[int, str] | None = None) -> Situation:
    """The facts of a person as the estimate reads them; an incomplete birth date becomes two bounds."""
    first, last = born_between(known.birth_date, known.birth_precision)
    emancipated: Any = known.flags.get("emancipe_le")
    return Situation(
        born_first=first,
        born_last=last,
        stays=tuple(Stay(one.starts_on, one.ends_on, one.basis) for one in known.measures),
        emancipated_on=date.fromisoformat(emancipated) if emancipated else None,
        unaccompanied=known.flags.get("mna") is True,
        territory=known.flags.get("territoire") or known.territory,
        told=told or {},
    )
