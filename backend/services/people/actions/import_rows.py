"""Write what a caseload file changes: bounded slices, one transaction. Decides no right: its caller did."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import insert, update
from sqlalchemy.orm import Session

from backend.access import Bond, BondKind, Team
from backend.bulk import insert_rows
from backend.ids import new_id
from backend.keyd import Keyd
from backend.services.people import flags as sealed_flags
from backend.services.people.actions.bonds import bond_row, give_referent_roles, move_bond
from backend.services.people.actions.ground import write_person
from backend.services.people.hooks import facts_changed
from backend.services.people.models import CareMeasure, Person, YoungPerson
from backend.services.people.queries.matching import slices
from backend.services.people.rules.matching import Plan, Target, kept, same_start
from backend.services.people.rules.names import tidy

Step = Callable[[int], None]
PERSON = (
    "id", "authority_id", "kind", "first_name", "last_name", "name_key", "external_ref", "created_at", "version",
)  # fmt: skip
YOUNG = (
    "id", "birth_date", "birth_precision", "care_began_on", "flags_sealed", "language", "tutoiement", "version",
)  # fmt: skip
MEASURE = ("id", "youth_id", "basis", "starts_on", "ends_on", "received_on")
BOND = ("id", "authority_id", "youth_id", "adult_id", "team_id", "kind", "starts_on")
_TEAM, _REFERENT = BondKind.TEAM.value, BondKind.REFERENT.value


@dataclass(frozen=True, slots=True)
class Landing:
    """Where the rows land. `step(n)` is told of each slice written, and may raise to give everything up."""

    authority_id: UUID
    keyd: Keyd
    on: date
    at: datetime
    step: Step


def write_plan(session: Session, plan: Plan, landing: Landing) -> None:
    """Write teams, professionals, then persons with their measures and bonds; then their dates are rebuilt."""
    teams = _new_teams(session, plan, landing)
    referents = _new_referents(session, plan, landing)
    key = landing.keyd.authority_key(landing.authority_id)
    touched: list[UUID] = []
    for part in slices(plan.new):
        touched += _insert_new(session, part, teams, referents, key, landing)
        landing.step(len(part))
    for one in plan.changed:
        touched.append(_change(session, one, teams, referents, key, landing))
    landing.step(len(plan.changed))
    _roles(session, plan, teams, referents, landing)
    for ids in slices(touched):
        facts_changed(session, ids, keyd=landing.keyd, at=landing.at)
        landing.step(len(ids))


def _new_teams(session: Session, plan: Plan, landing: Landing) -> dict[str, UUID]:
    made: dict[str, UUID] = {}
    for folded, name in plan.new_teams.items():
        made[folded] = new_id()
        session.execute(
            insert(Team).values(
                id=made[folded], authority_id=landing.authority_id, name=tidy(name), created_at=landing.at
            )
        )
    return made


def _new_referents(session: Session, plan: Plan, landing: Landing) -> dict[tuple[str, ...], UUID]:
    made: dict[tuple[str, ...], UUID] = {}
    for called, full_name in plan.new_referents.items():
        first_name, last_name = split_name(full_name)
        made[called] = write_person(
            session,
            authority_id=landing.authority_id,
            kind="professional",
            first_name=first_name,
            last_name=last_name,
            at=landing.at,
        )
    return made


def split_name(full_name: str) -> tuple[str, str]:
    """First and last name: the words in capitals are the last name; without any, the first word is the first name."""
    parts = tidy(full_name).split(" ")
    capitals = [part for part in parts if part.isupper() and len(part) > 1]
    others = [part for part in parts if part not in capitals]
    if capitals and others:
        return " ".join(others), " ".join(capitals)
    return parts[0], " ".join(parts[1:])


def _team(one: Target, teams: dict[str, UUID]) -> UUID | None:
    return teams[one.team] if isinstance(one.team, str) else one.team


def _referent(one: Target, referents: dict[tuple[str, ...], UUID]) -> UUID | None:
    return referents[one.referent] if isinstance(one.referent, tuple) else one.referent


def _insert_new(
    session: Session,
    part: Sequence[Target],
    teams: dict[str, UUID],
    referents: dict[tuple[str, ...], UUID],
    key: bytes,
    landing: Landing,
) -> list[UUID]:
    people: list[tuple[Any, ...]] = []
    young: list[tuple[Any, ...]] = []
    measures: list[tuple[Any, ...]] = []
    bonds: list[tuple[Any, ...]] = []
    authority_id, on, at = landing.authority_id, landing.on, landing.at
    for one in part:
        case, youth_id = one.group.case, new_id()
        first, last, ref = case.first_name, case.last_name, case.external_ref
        people.append((youth_id, authority_id, "young", first, last, one.group.key[0], ref, at, 1))
        flags = sealed_flags.seal(key, youth_id, case.flags) if case.flags else None
        birth, precision, began = case.birth_date, case.birth_precision, case.care_began_on
        young.append((youth_id, birth, precision, began, flags, "fr", True, 1))
        measures += [(new_id(), youth_id, *measure) for measure in one.group.measures]
        team, referent = _team(one, teams), _referent(one, referents)
        if team is not None:
            bonds.append((new_id(), authority_id, youth_id, None, team, _TEAM, on))
        if referent is not None:
            bonds.append((new_id(), authority_id, youth_id, referent, None, _REFERENT, on))
    insert_rows(session, Person, PERSON, people)
    insert_rows(session, YoungPerson, YOUNG, young)
    insert_rows(session, CareMeasure, MEASURE, measures)
    insert_rows(session, Bond, BOND, bonds)
    return [row[0] for row in people]


def _change(
    session: Session,
    one: Target,
    teams: dict[str, UUID],
    referents: dict[tuple[str, ...], UUID],
    key: bytes,
    landing: Landing,
) -> UUID:
    case, known = one.group.case, one.known
    if known is None:
        raise ValueError("a change needs the person it changes")
    fields = {change.field for change in one.changes}
    person: dict[str, Any] = {}
    if "nom" in fields:
        person |= {"first_name": case.first_name, "last_name": case.last_name, "name_key": one.group.key[0]}
    if "identifiant" in fields:
        person["external_ref"] = case.external_ref
    if person:
        session.execute(
            update(Person).where(Person.id == known.id).values(version=Person.version + 1, **person)
        )
    young: dict[str, Any] = {}
    if "date_naissance" in fields:
        young |= {"birth_date": case.birth_date, "birth_precision": case.birth_precision}
    if "date_entree_ase" in fields:
        young["care_began_on"] = case.care_began_on
    told = {flag: value for flag, value in case.flags.items() if flag in fields}
    if told:
        young["flags_sealed"] = sealed_flags.seal(key, known.id, {**known.flags, **told})
    session.execute(
        update(YoungPerson).where(YoungPerson.id == known.id).values(version=YoungPerson.version + 1, **young)
    )
    for measure in one.group.measures if "fondement" in fields else ():
        before = same_start(known.measures, measure)
        if before is None:
            row = {"id": new_id(), "youth_id": known.id, **measure._asdict()}
            session.execute(insert(CareMeasure).values(**row))
        else:
            values = kept(before, measure)._asdict()
            session.execute(update(CareMeasure).where(CareMeasure.id == before.id).values(**values))
    if "equipe" in fields:
        team = _team(one, teams)
        move_bond(session, bond_row(landing.authority_id, known.id, BondKind.TEAM, landing.on, team_id=team))
    if "referent" in fields:
        adult = _referent(one, referents)
        row = bond_row(landing.authority_id, known.id, BondKind.REFERENT, landing.on, adult_id=adult)
        move_bond(session, row)
    return known.id


def _roles(
    session: Session,
    plan: Plan,
    teams: dict[str, UUID],
    referents: dict[tuple[str, ...], UUID],
    landing: Landing,
) -> None:
    moved = [one for one in plan.changed if any(change.field == "referent" for change in one.changes)]
    pairs = [(_referent(one, referents), _team(one, teams)) for one in [*plan.new, *moved]]
    give_referent_roles(
        session,
        [(referent, team) for referent, team in pairs if referent is not None and team is not None],
        authority_id=landing.authority_id,
        on=landing.on,
    )
