"""The first young person's invented budget: what their own phone shows them, and nobody else."""

from __future__ import annotations

from datetime import date, datetime

from backend.access import Actor
from backend.services import household
from backend.vault import VaultKeys

LINES = {
    "1": {"envelope": "in", "label": "Salaire d'apprentissage (inventé)", "cents": 78_000, "day": 28},
    "2": {"envelope": "home", "label": "Participation au foyer", "cents": 12_000, "day": 5},
    "3": {"envelope": "moving", "label": "Téléphone", "cents": 999, "day": 12},
    "4": {"envelope": "moving", "label": "Abonnement de bus", "cents": 2_850, "day": 1},
    "5": {"envelope": "food", "label": "Repas du midi", "cents": 11_000},
    "6": {"envelope": "aside", "label": "Livret A", "cents": 5_000, "day": 29},
}


def write(young: Actor, keys: VaultKeys, *, on: date, at: datetime) -> None:
    """Keep the budget as the phone does."""
    said = {"lines": LINES, "balance_cents": 21_340, "balance_on": on.isoformat()}
    household.change_sheet(young, "budget", said, dict, keys=keys, at=at)
