"""Milestones: the dated rights and duties of a young person from 17 to 21, and after."""

from . import rules
from .actions.arriving import bring_done
from .actions.build import rebuild, rebuild_zone
from .actions.facts import person_facts
from .actions.gestures import mark_done, waive
from .hooks import on_milestones_changed
from .jobs import daily
from .models import MilestoneEvent, MilestoneRow
from .preview import preview
from .queries.milestones import DATED, WAITING, Dated, read
from .queries.replay import as_known, as_of
from .queries.telling import still_true, words
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
    "as_known",
    "as_of",
    "blueprints",
    "bring_done",
    "daily",
    "mark_done",
    "on_milestones_changed",
    "person_facts",
    "preview",
    "read",
    "rebuild",
    "rebuild_zone",
    "rules",
    "still_true",
    "waive",
    "words",
]
