"""Young persons, professionals, mentors, teams, care measures, and the caseload file that brings them in."""

from backend.services.people.actions.bonds import Left, leave_team
from backend.services.people.actions.ground import (
    NewMeasure,
    note_exchange,
    write_bond,
    write_measure,
    write_membership,
    write_person,
    write_young,
)
from backend.services.people.actions.measures import add_measure, edit_measure
from backend.services.people.actions.referents import Former, Moved, give_referent, restore_referents
from backend.services.people.actions.young import edit_youth
from backend.services.people.flags import unseal as unseal_flags
from backend.services.people.hooks import facts_changed, on_facts_changed, on_mentor_ended
from backend.services.people.models import CareMeasure, Person, YoungPerson
from backend.services.people.queries.facts import Facts, KnownMeasure, facts, youths_of_zone
from backend.services.people.queries.files import Circle, circle, youth_file
from backend.services.people.queries.names import Named, days, names, professionals_by_name
from backend.services.people.routes import blueprints
from backend.services.people.rules.checks import name_fault
from backend.services.people.rules.names import fold, name_key, tidy
from backend.services.people.rules.values import BASIS_WORDS

__all__ = [
    "BASIS_WORDS",
    "CareMeasure",
    "Circle",
    "Facts",
    "Former",
    "KnownMeasure",
    "Left",
    "Moved",
    "Named",
    "NewMeasure",
    "Person",
    "YoungPerson",
    "add_measure",
    "blueprints",
    "circle",
    "days",
    "edit_measure",
    "edit_youth",
    "facts",
    "facts_changed",
    "fold",
    "give_referent",
    "leave_team",
    "name_fault",
    "name_key",
    "names",
    "note_exchange",
    "on_facts_changed",
    "on_mentor_ended",
    "professionals_by_name",
    "restore_referents",
    "tidy",
    "unseal_flags",
    "write_bond",
    "write_measure",
    "write_membership",
    "write_person",
    "write_young",
    "youth_file",
    "youths_of_zone",
]
