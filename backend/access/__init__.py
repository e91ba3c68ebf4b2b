"""Who may do what: permission names, one decision, the filter for lists, and the facts behind them."""

from backend.access import policy, scope
from backend.access.actor import NO_LINK, Actor, BondKind, Link, Role
from backend.access.models import Authority, Bond, Membership, Team
from backend.access.permissions import TABLE, Permission, Tie

__all__ = [
    "NO_LINK",
    "TABLE",
    "Actor",
    "Authority",
    "Bond",
    "BondKind",
    "Link",
    "Membership",
    "Permission",
    "Role",
    "Team",
    "Tie",
    "policy",
    "scope",
]
