"""What several services show together: the young person's home, Ma file, one file."""

from backend.services.desk.actions.follow_up import write_follow_up
from backend.services.desk.actions.lines import bring_up_to_date, out_of_date
from backend.services.desk.jobs import lines, weekly
from backend.services.desk.notices import SUBJECTS, WEEK
from backend.services.desk.queries.week import mail_counts, still_true
from backend.services.desk.queries.week import words as week_words
from backend.services.desk.queries.written import words
from backend.services.desk.routes import blueprints

__all__ = [
    "SUBJECTS",
    "WEEK",
    "blueprints",
    "bring_up_to_date",
    "lines",
    "mail_counts",
    "out_of_date",
    "still_true",
    "week_words",
    "weekly",
    "words",
    "write_follow_up",
]
