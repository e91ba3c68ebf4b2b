"""Law, amounts and phone numbers: dated data with the article, the source and the day last checked."""

from backend.law.contacts import Contact, contacts_as_dicts, emergency_contacts
from backend.law.milestones import Offset, Reminder, Rule, Version, rules
from backend.law.parameters import Value, keys, since, value, zone_of
from backend.law.sheet import LawError

__all__ = [
    "Contact",
    "LawError",
    "Offset",
    "Reminder",
    "Rule",
    "Value",
    "Version",
    "contacts_as_dicts",
    "emergency_contacts",
    "keys",
    "rules",
    "since",
    "value",
    "zone_of",
]
