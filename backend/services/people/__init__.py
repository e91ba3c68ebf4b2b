"""Young persons, professionals, mentors, teams, care measures, and the caseload file that brings them in."""

from backend.services.people.actions.bonds import Left, leave_team
from backend.services.people.actions.ground import (
    NewMeasure,
    write_bond,
    write_measure,
    write_membership,
    write_person,
    write_young,
)
from backend.services.people.hooks import facts_changed, on_facts_changed
from backend.services.people.models import CareMeasure, Person, YoungPerson
from backend.services.people.queries.facts import Facts, KnownMeasure, facts, youths_of_zone
from backend.services.people.queries.names import Named, names, professionals_by_name
from backend.services.people.queries.youths import youth_file
from backend.services.people.routes import blueprints
from backend.services.people.rules.checks import name_fault
from backend.services.people.rules.names import fold, name_key, tidy

__all__ = [
    "CareMeasure",
    "Facts",
    "KnownMeasure",
    "Left",
    "Named",
    "NewMeasure",
    "Person",
    "YoungPerson",
    "blueprints",
    "facts",
    "facts_changed",
    "fold",
    "leave_team",
    "name_fault",
    "name_key",
    "names",
    "on_facts_changed",
    "professionals_by_name",
    "tidy",
    "write_bond",
    "write_measure",
    "write_membership",
    "write_person",
    "write_young",
    "youth_file",
    "youths_of_zone",
]
