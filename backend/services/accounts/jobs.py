"""The nightly jobs of accounts: what must not be kept is erased, a card never put away is said once a month,
safes that would not open again are listed."""

from __future__ import annotations

from backend.jobs import Job
from backend.services.accounts.actions.recalling import recall_day
from backend.services.accounts.actions.sweep import sweep_day
from backend.services.accounts.actions.thin import thin_day

sweep = Job(name="accounts-sweep", hour=3, work=sweep_day, title="Sessions et invitations périmées")
cards = Job(name="accounts-cards", hour=3, work=recall_day, title="Cartes de secours à ranger")
thin = Job(name="accounts-thin", hour=3, work=thin_day, title="Espaces qui ne se rouvriraient pas")
