"""Law, amounts and phone numbers: dated data with the article, the source and the day last checked."""

from backend.law.contacts import Contact, all_contacts, contact, contacts_as_dicts, emergency_contacts
from backend.law.life_events import EventRule, event_rules
from backend.law.milestones import Offset, Reminder, Rule, Version, rules
from backend.law.opening import Opening, hours_in_words, opening_at, read_hours
from backend.law.parameters import Value, keys, since, value, zone_of
from backend.law.rights import Question, Right, questions, rights
from backend.law.sheet import LawError

__all__ = [
    "Contact",
    "EventRule",
    "LawError",
    "Offset",
    "Opening",
    "Question",
    "Reminder",
    "Right",
    "Rule",
    "Value",
    "Version",
    "all_contacts",
    "contact",
    "contacts_as_dicts",
    "emergency_contacts",
    "event_rules",
    "hours_in_words",
    "keys",
    "opening_at",
    "questions",
    "read_hours",
    "rights",
    "rules",
    "since",
    "value",
    "zone_of",
]
