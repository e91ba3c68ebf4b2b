"""The rules of the bank and of the home. Pure: values and days in, facts out."""

from backend.services.household.rules.budget import ENVELOPES, Line, Month, month_of
from backend.services.household.rules.days import silent_from, until_after
from backend.services.household.rules.letters import Letter, missing, parts, told
from backend.services.household.rules.patch import merged
from backend.services.household.rules.payments import instalments

__all__ = [
    "ENVELOPES",
    "Letter",
    "Line",
    "Month",
    "instalments",
    "merged",
    "missing",
    "month_of",
    "parts",
    "silent_from",
    "told",
    "until_after",
]
