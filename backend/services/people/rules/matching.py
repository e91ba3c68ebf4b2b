"""What a caseload file would change in the base: pure, told the same way in the preview and at the commit."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Literal, NamedTuple
from uuid import UUID

from backend.services.people.rules.cases import Case, Fault, Refused
from backend.services.people.rules.dates import french
from backend.services.people.rules.grouping import FileMeasure, Group, refuse
from backend.services.people.rules.names import fold, name_key, words

Reach = Literal["team", "own", "authority"]


class BaseMeasure(NamedTuple):
    """A measure already in the base."""

    id: UUID
    basis: str
    starts_on: date
    ends_on: date | None
    received_on: date | None


@dataclass(slots=True)
class Known:
    """A young person already in the base. `reachable`: whether the one who imports may change their file."""

    id: UUID
    first_name: str
    last_name: str
    birth_date: date
    birth_precision: str
    external_ref: str | None
    care_began_on: date | None
    reachable: bool
    flags: Mapping[str, Any] = field(default_factory=dict)
    measures: list[BaseMeasure] = field(default_factory=list)
    referent_id: UUID | None = None
    team_id: UUID | None = None


@dataclass(slots=True)
class Ground:
    """Where the file lands: who imports, for which teams, and who works there."""

    reach: Reach
    teams: Mapping[str, UUID]
    professionals: Mapping[tuple[str, ...], list[UUID]]
    default_team: UUID | None = None
    own_id: UUID | None = None
    own_words: tuple[str, ...] = ()


class Change(NamedTuple):
    """One fact a line would change, as the preview shows it."""

    line: int
    name: str
    field: str
    before: str
    after: str


@dataclass(slots=True)
class Target:
    """One person to write. `team` and `referent` are ids, or folded names of those to create first."""

    group: Group
    team: UUID | str | None
    referent: UUID | tuple[str, ...] | None
    known: Known | None = None
    changes: list[Change] = field(default_factory=list)

    def changes_of(self, name: str) -> bool:
        """Whether this fact is among those to change."""
        return any(change.field == name for change in self.changes)


@dataclass(slots=True)
class Plan:
    """Everything a commit writes, and everything it leaves out."""

    new: list[Target] = field(default_factory=list)
    changed: list[Target] = field(default_factory=list)
    same: int = 0
    refused: list[Refused] = field(default_factory=list)
    new_teams: dict[str, str] = field(default_factory=dict)
    new_referents: dict[tuple[str, ...], str] = field(default_factory=dict)


def without(made: Plan, left: Collection[tuple[int, str]]) -> Plan:
    """The same plan, less the facts (line, field) the person chose to leave as they are in the base.

    A file with nothing left to change counts as the same; a team or a professional nobody needs any more is not made.
    """
    if not left:
        return made
    for one in made.changed:
        one.changes = [change for change in one.changes if (change.line, change.field) not in left]
    kept_too = [one for one in made.changed if one.changes]
    made.same += len(made.changed) - len(kept_too)
    made.changed = kept_too
    teams = {one.team for one in made.new} | {one.team for one in kept_too if one.changes_of("equipe")}
    people = {one.referent for one in made.new} | {
        one.referent for one in kept_too if one.changes_of("referent")
    }
    made.new_teams = {folded: name for folded, name in made.new_teams.items() if folded in teams}
    made.new_referents = {called: name for called, name in made.new_referents.items() if called in people}
    return made


class Neighbours:
    """The base's young persons, found by reference or by name and birth."""

    def __init__(self, known: Iterable[Known]) -> None:
        self.by_ref: dict[str, Known] = {}
        self.by_name: dict[str, list[Known]] = {}
        for one in known:
            if one.external_ref:
                self.by_ref[one.external_ref] = one
            self.by_name.setdefault(name_key(one.first_name, one.last_name), []).append(one)

    def find(self, one: Group) -> Known | Fault | None:
        """The young person these lines are about, why it cannot be told, or None when they are new."""
        case, key = one.case, one.key[0]
        alike = [known for known in self.by_name.get(key, ()) if _same_birth(case, known)]
        by_ref = self.by_ref.get(case.external_ref) if case.external_ref else None
        if by_ref is not None:
            same_name = name_key(by_ref.first_name, by_ref.last_name) == key
            if same_name or _same_birth(case, by_ref):
                return by_ref
            return Fault("identifiant", "Cet identifiant est déjà celui d'une autre personne.")
        if len(alike) > 1:
            return Fault("nom", "Plusieurs dossiers ont ce nom et cette naissance. Ajoutez l'identifiant.")
        if alike and case.external_ref and alike[0].external_ref:
            return Fault("identifiant", "Un dossier a ce nom et cette naissance, avec un autre identifiant.")
        return alike[0] if alike else None


def _same_birth(case: Case, known: Known) -> bool:
    """Whether two birth dates agree, at the coarser of their precisions."""
    coarser = {case.birth_precision, known.birth_precision}
    size = 1 if "year" in coarser else 2 if "month" in coarser else 3
    return case.birth_date.timetuple()[:size] == known.birth_date.timetuple()[:size]


def plan(groups: Iterable[Group], neighbours: Neighbours, ground: Ground) -> Plan:
    """Decide for each person of the file: new, changed (field by field), the same, or left out with a reason."""
    made = Plan()
    taken: dict[UUID, int] = {}
    called: dict[str, tuple[str, ...]] = {}
    for one in groups:
        case = one.case
        if case.referent and case.referent not in called:
            called[case.referent] = words(case.referent)
        placed = _place(one, ground, called.get(case.referent or "", ()))
        if isinstance(placed, Fault):
            made.refused.append(refuse(case, placed))
            continue
        found = neighbours.find(one)
        if isinstance(found, Known) and not found.reachable:
            found = Fault(
                "nom", "Cette personne ne peut pas entrer dans votre file par ce fichier. Demandez."
            )
        elif isinstance(found, Known) and found.id in taken:
            found = Fault("nom", f"Même dossier que la ligne {taken[found.id]}.")
        if isinstance(found, Fault):
            made.refused.append(refuse(case, found))
            continue
        _announce(placed, case, made)
        if found is None:
            made.new.append(placed)
            continue
        taken[found.id] = case.line
        placed.known = found
        placed.changes = list(differences(placed, found))
        if placed.changes:
            made.changed.append(placed)
        else:
            made.same += 1
    return made


def _place(one: Group, ground: Ground, called: tuple[str, ...]) -> Target | Fault:
    case = one.case
    team: UUID | str | None = ground.default_team
    if case.team and ground.reach != "own":
        team = ground.teams.get(fold(case.team))
        if team is None and ground.reach == "team":
            return Fault("equipe", f"L'équipe « {case.team} » n'est pas la vôtre, ou s'écrit autrement.")
        team = team or fold(case.team) or None
    if team is None and ground.reach != "own":
        return Fault("equipe", "L'équipe manque.")
    if ground.reach == "own":
        if case.referent and called != ground.own_words:
            return Fault("referent", "Cette ligne n'est pas à votre nom : elle n'entre pas dans votre file.")
        return Target(one, team, ground.own_id)
    if not case.referent:
        return Target(one, team, None)
    homonyms = ground.professionals.get(called, [])
    if len(homonyms) > 1:
        return Fault("referent", f"Deux professionnels s'appellent « {case.referent} ». Attribuez à la main.")
    if homonyms:
        return Target(one, team, homonyms[0])
    if len(called) < 2 or any(letter.isdigit() for letter in case.referent) or len(case.referent) > 150:
        return Fault("referent", f"« {case.referent[:40]} » : écrivez le prénom et le nom du référent.")
    return Target(one, team, called)


def _announce(target: Target, case: Case, made: Plan) -> None:
    if isinstance(target.team, str) and case.team:
        made.new_teams.setdefault(target.team, case.team)
    if isinstance(target.referent, tuple) and case.referent:
        made.new_referents.setdefault(target.referent, case.referent)


def differences(target: Target, known: Known) -> Iterable[Change]:
    """What the file would change of a person. An empty cell changes nothing; nothing is erased."""
    case = target.group.case
    name = f"{known.first_name} {known.last_name}"

    def change(field_name: str, before: object, after: object) -> Change:
        return Change(case.line, name, field_name, show(before), show(after))

    if name_key(known.first_name, known.last_name) != target.group.key[0]:
        yield change("nom", name, f"{case.first_name} {case.last_name}")
    if _corrects_birth(case, known):
        yield change("date_naissance", known.birth_date, case.birth_date)
    if case.external_ref and case.external_ref != known.external_ref:
        yield change("identifiant", known.external_ref, case.external_ref)
    if case.care_began_on and case.care_began_on != known.care_began_on:
        yield change("date_entree_ase", known.care_began_on, case.care_began_on)
    for flag, value in case.flags.items():
        if known.flags.get(flag) != value:
            yield change(flag, known.flags.get(flag), value)
    for measure in target.group.measures:
        before = same_start(known.measures, measure)
        if before is None or tuple(before[1:]) != tuple(kept(before, measure)):
            yield change("fondement", _told(before), _told(measure))
    if target.team is not None and target.team != known.team_id:
        yield change("equipe", "—" if known.team_id is None else "autre équipe", case.team or "votre équipe")
    if target.referent is not None and target.referent != known.referent_id:
        before_name = "—" if known.referent_id is None else "autre référent"
        yield change("referent", before_name, case.referent or "vous")


def _corrects_birth(case: Case, known: Known) -> bool:
    if (case.birth_date, case.birth_precision) == (known.birth_date, known.birth_precision):
        return False
    fineness = {"year": 1, "month": 2, "day": 3}
    coarser = fineness[case.birth_precision] < fineness[known.birth_precision]
    return not (coarser and _same_birth(case, known))


def same_start(measures: Iterable[BaseMeasure], told: FileMeasure) -> BaseMeasure | None:
    """The measure of the base this one speaks of: the same first day."""
    return next((one for one in measures if one.starts_on == told.starts_on), None)


def kept(before: BaseMeasure, told: FileMeasure) -> FileMeasure:
    """What a told measure makes of the one in the base: empty cells keep what was known."""
    return FileMeasure(
        told.basis, told.starts_on, told.ends_on or before.ends_on, told.received_on or before.received_on
    )


def _told(measure: BaseMeasure | FileMeasure | None) -> str:
    if measure is None:
        return ""
    until = f" au {french(measure.ends_on)}" if measure.ends_on else ""
    return f"{measure.basis} du {french(measure.starts_on)}{until}"


def show(value: object) -> str:
    """A fact in the words of the preview."""
    if value is None:
        return "—"
    if isinstance(value, bool):
        return "oui" if value else "non"
    return french(value) if isinstance(value, date) else str(value)
