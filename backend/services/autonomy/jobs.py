"""The daily job: what a civil day opens, recalls and makes late."""

from __future__ import annotations

from backend.jobs import Job
from backend.services.autonomy.actions.sweep import sweep_day

daily = Job(name="daily", hour=6, work=sweep_day, title="Échéances du jour")
