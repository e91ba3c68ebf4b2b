"""The nightly job: the appointments of the coming month have their reminders."""

from __future__ import annotations

from backend.jobs import Job
from backend.services.appointments.actions.planning import plan_day

reminders = Job(name="appointments", hour=4, work=plan_day, title="Rappels de rendez-vous")
