"""The decision. Pure: an actor, a permission and a link in, yes or no out."""

from __future__ import annotations

from datetime import datetime, timedelta

from backend.access.actor import NO_LINK, Actor, Link
from backend.access.permissions import TABLE, Permission, Tie
from backend.errors import Locked, NotFound, StepUpNeeded

STEP_UP_LASTS = timedelta(minutes=5)


def tied(tie: Tie, link: Link) -> bool:
    """Whether a link is the tie a cell asks for. Every tie but ANY needs the same authority."""
    if tie is Tie.ANY:
        return True
    if not link.same_authority:
        return False
    return {
        Tie.OWN: link.own,
        Tie.PAIR: link.pair,
        Tie.ASSIGNED: link.assigned,
        Tie.OWN_TEAM: link.own_team,
        Tie.AFTER_CARE: link.after_care,
        Tie.KEEPER: link.keeper,
        Tie.GRANT: link.granted,
        Tie.AUTHORITY: True,
    }[tie]


def decide(actor: Actor, permission: Permission, link: Link = NO_LINK) -> bool:
    """Whether this actor may, here. Several roles add up; an absent cell is a refusal."""
    cells = TABLE[permission]
    return any(role in cells and tied(cells[role], link) for role in actor.roles)


def require(actor: Actor, permission: Permission, link: Link = NO_LINK, *, even_closed: bool = False) -> None:
    """First line of every action. Raises `NotFound` (never "forbidden"), or `Locked` when the code is needed.

    `even_closed` is for writes that leave a phone's queue while it is closed: they read nothing.
    """
    if not actor.open and not even_closed:
        raise Locked()
    if not decide(actor, permission, link):
        raise NotFound()


def stepped_up(actor: Actor, at: datetime) -> bool:
    """Whether this actor's last proof is under 5 minutes old."""
    return actor.stepped_up_at is not None and at - actor.stepped_up_at <= STEP_UP_LASTS


def require_step_up(actor: Actor, at: datetime) -> None:
    """A heavy gesture wants a proof under 5 minutes old (AUT-07)."""
    if not stepped_up(actor, at):
        raise StepUpNeeded()
