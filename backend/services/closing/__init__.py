"""Closing one's account: papers first, thirty days to change one's mind, then all of the safe is erased (RET-11)."""

from backend.services.closing.actions import erase
from backend.services.closing.jobs import erasing
from backend.services.closing.models import Closing
from backend.services.closing.queries import still_true, words
from backend.services.closing.routes import blueprint

SUBJECT = "closing"
blueprints = [blueprint]

__all__ = ["SUBJECT", "Closing", "blueprints", "erase", "erasing", "still_true", "words"]
