"""The states of a step, and who may see a journey. Pure."""

from __future__ import annotations

from typing import Final, NamedTuple

TODO, DOING, SENT, WAITING, BLOCKED, FINISHED = "todo", "doing", "sent", "waiting", "blocked", "finished"
STATES: Final = (TODO, DOING, SENT, WAITING, BLOCKED, FINISHED)
ELSEWHERE: Final = frozenset({SENT, WAITING})
"""The next gesture is somebody else's: a bank, a town hall, a landlord."""

PRIVATE_DOMAINS: Final = frozenset({"sante", "parent"})
"""Health and parenthood: nobody sees these journeys before the young person says so."""


class Sight(NamedTuple):
    """Which adults see a journey, beside its young person."""

    referent: bool
    mentor: bool


class Eye(NamedTuple):
    """Who looks: the young person, their referent (or the lead of the team), their mentor. Several may be true."""

    own: bool
    referent: bool
    mentor: bool

    def sees(self, sight: Sight) -> bool:
        """Whether this reader sees a journey that is seen so."""
        return self.own or (self.referent and sight.referent) or (self.mentor and sight.mentor)


def usual_sight(domain: str) -> Sight:
    """Who sees a journey before the young person chose: the referent, except for health and parenthood."""
    return Sight(referent=domain not in PRIVATE_DOMAINS, mentor=False)
