"""What the desk shows of dates: where a person stands in time, why a file comes first. Pure."""

from .lines import GROUPS, INTERVIEW, NO_MENTOR, PAPERS, SILENT, Line, care_ends_on, line
from .standing import CODES, SILENT_DAYS, Age, age, days_to_18, majority_on, pressing, silence, standing

__all__ = [
    "CODES",
    "GROUPS",
    "INTERVIEW",
    "NO_MENTOR",
    "PAPERS",
    "SILENT",
    "SILENT_DAYS",
    "Age",
    "Line",
    "age",
    "care_ends_on",
    "days_to_18",
    "line",
    "majority_on",
    "pressing",
    "silence",
    "standing",
]
