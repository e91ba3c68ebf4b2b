"""Milestones: the dated rights and duties of a young person from 17 to 21, and after."""

from . import rules
from .actions.build import rebuild, rebuild_zone
from .actions.gestures import mark_done
from .jobs import daily
from .models import MilestoneEvent, MilestoneRow
from .preview import PreviewError, preview
from .queries.milestones import DATED, WAITING, Dated, read
from .queries.telling import words
from .routes import blueprint
from .schemas import MilestoneSchema

blueprints = [blueprint]

__all__ = [
    "DATED",
    "WAITING",
    "Dated",
    "MilestoneEvent",
    "MilestoneRow",
    "MilestoneSchema",
    "PreviewError",
    "blueprints",
    "daily",
    "mark_done",
    "preview",
    "read",
    "rebuild",
    "rebuild_zone",
    "rules",
    "words",
]
