"""The nightly job: what was reported is erased in time."""

from __future__ import annotations

from backend.jobs import Job
from backend.services.protection.actions.erasing import erase_day

erasing = Job(name="protection", hour=3, work=erase_day, title="Signalements clos depuis 12 mois")
