"""Who may do what with an interview: those who follow the young person; once they have left, the team that keeps
an eye on them, for the interviews of after alone (DESIGN 11.15: M31 to M33)."""

from __future__ import annotations

from backend.access import Actor, Link, Permission, policy
from backend.errors import Locked, NotFound
from backend.services.interviews import rules

OF_THE_TEAM = (
    Permission.INTERVIEW_READ,
    Permission.INTERVIEW_ASK,
    Permission.INTERVIEW_HOLD,
    Permission.INTERVIEW_ACKNOWLEDGE,
)


def may(actor: Actor, needs: Permission, link: Link, kind: str) -> bool:
    """Whether this actor may, with an interview of this kind. What the young person prepares stays theirs."""
    if policy.decide(actor, needs, link):
        return True
    after = needs in OF_THE_TEAM and kind in rules.AFTER
    return after and policy.decide(actor, Permission.INTERVIEW_AFTER, link)


def require(actor: Actor, needs: Permission, link: Link, kind: str, *, even_closed: bool = False) -> None:
    """First line of a gesture on an interview of this kind. Raises NotFound, or Locked."""
    if not actor.open and not even_closed:
        raise Locked()
    if not may(actor, needs, link, kind):
        raise NotFound()
