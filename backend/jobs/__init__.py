"""Daily jobs: what one is, the ledger of civil days done, the runner, the lease and the scheduler."""

from backend.jobs.commands import EXTENSION, group, read_status, scheduler_command
from backend.jobs.job import Job, Tally
from backend.jobs.lease import alive, last_tick
from backend.jobs.ledger import last_finished, zones
from backend.jobs.models import JobDay, JobLease
from backend.jobs.runner import DayDone, due, run, run_day
from backend.jobs.scheduler import Scheduler

__all__ = [
    "EXTENSION",
    "DayDone",
    "Job",
    "JobDay",
    "JobLease",
    "Scheduler",
    "Tally",
    "alive",
    "due",
    "group",
    "last_finished",
    "last_tick",
    "read_status",
    "run",
    "run_day",
    "scheduler_command",
    "zones",
]
