"""Bank and home: letters ready to sign, what one keeps for oneself (budget, requests, lease), doors to knock at."""

from backend.services.household.actions import change as change_sheet
from backend.services.household.actions import erase, reseal
from backend.services.household.notices import SUBJECT
from backend.services.household.routes import blueprints
from backend.services.household.taking import pages_taken
from backend.services.household.telling import still_true, words

__all__ = ["SUBJECT", "blueprints", "change_sheet", "erase", "pages_taken", "reseal", "still_true", "words"]
