"""What opening a way in needs of the running instance: keyd, and what one guess must cost."""

from __future__ import annotations

from dataclasses import dataclass

from backend.config import Settings
from backend.keyd import Keyd
from backend.vault import CHEAP, PASSPHRASE_COST, PHONE_COST, Cost


@dataclass(frozen=True, slots=True)
class Means:
    """keyd and the costs of a guess; `links` says whether single-use sign-in links are taken (never in production)."""

    keyd: Keyd
    phone_cost: Cost
    passphrase_cost: Cost
    links: bool = False


def means_of(settings: Settings, keyd: Keyd) -> Means:
    """The means of an instance. Cheap guesses exist in tests alone (`Settings` refuses them elsewhere)."""
    links = settings.mode in ("demo", "test")
    if settings.argon2_cheap:
        return Means(keyd, CHEAP, CHEAP, links)
    return Means(keyd, PHONE_COST, PASSPHRASE_COST, links)
