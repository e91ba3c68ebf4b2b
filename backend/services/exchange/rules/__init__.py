"""Pure rules of exchange: keys for a software, a file on its way to another authority."""

from backend.services.exchange.rules.keys import ENDED, LIVE, MOST_KEYS, PAST, SCOPES, faults, state

__all__ = ["ENDED", "LIVE", "MOST_KEYS", "PAST", "SCOPES", "faults", "state"]
