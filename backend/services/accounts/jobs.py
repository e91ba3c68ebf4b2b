"""The nightly job of accounts: what must not be kept is erased."""

from __future__ import annotations

from backend.jobs import Job
from backend.services.accounts.actions.sweep import sweep_day

sweep = Job(name="accounts-sweep", hour=3, work=sweep_day, title="Sessions et invitations périmées")
