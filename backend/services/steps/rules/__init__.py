"""The rules of the steps: states, who sees, dates of follow-ups, what to do now."""

from .following import Planned, birth_dates, planned
from .plan import Place, Plan, plan_of
from .ranking import Later, Level, Person, Ranked, Ranking, every_step, rank
from .states import BLOCKED, FINISHED, STATES, TODO, Eye, Sight, usual_sight

__all__ = [
    "BLOCKED",
    "FINISHED",
    "STATES",
    "TODO",
    "Eye",
    "Later",
    "Level",
    "Person",
    "Place",
    "Plan",
    "Planned",
    "Ranked",
    "Ranking",
    "Sight",
    "birth_dates",
    "every_step",
    "plan_of",
    "planned",
    "rank",
    "usual_sight",
]
