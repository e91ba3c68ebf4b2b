"""Daily jobs: what one is, the ledger of civil days done, the runner, the lease and the scheduler."""

from backend.jobs.commands import EXTENSION, TICKERS, group, read_status, scheduler_command
from backend.jobs.deadman import Deadman
from backend.jobs.job import Job, Tally
from backend.jobs.lease import Fence, LostLease, alive, last_tick
from backend.jobs.lease import check as check_lease
from backend.jobs.ledger import last_finished, zones
from backend.jobs.models import JobDay, JobLease, JobTick
from backend.jobs.runner import DayDone, due, run, run_day
from backend.jobs.scheduler import Scheduler
from backend.jobs.ticker import Ticker, silent, ticks

__all__ = [
    "EXTENSION",
    "TICKERS",
    "DayDone",
    "Deadman",
    "Fence",
    "Job",
    "JobDay",
    "JobLease",
    "JobTick",
    "LostLease",
    "Scheduler",
    "Tally",
    "Ticker",
    "alive",
    "check_lease",
    "due",
    "group",
    "last_finished",
    "last_tick",
    "read_status",
    "run",
    "run_day",
    "scheduler_command",
    "silent",
    "ticks",
    "zones",
]
