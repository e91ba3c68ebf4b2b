"""Rules of the pécule, pure: facts and a day in, school years and amounts out; the claim and what it needs."""

from .claim import Candidate, Chosen, Countdown, channel, choose, claim_papers, countdown
from .estimate import (
    TOLD,
    Estimate,
    SchoolYear,
    Situation,
    Stay,
    claim_window,
    estimate,
    majority_of,
    unlikely_whatever,
    would_count,
    years_to_ask,
)
from .follow_up import CLAIMED, STATES, Nudge, Refusal, look_again_on, nudges, refusals
from .law import year_law

__all__ = [
    "CLAIMED",
    "STATES",
    "TOLD",
    "Candidate",
    "Chosen",
    "Countdown",
    "Estimate",
    "Nudge",
    "Refusal",
    "SchoolYear",
    "Situation",
    "Stay",
    "channel",
    "choose",
    "claim_papers",
    "claim_window",
    "countdown",
    "estimate",
    "look_again_on",
    "majority_of",
    "nudges",
    "refusals",
    "unlikely_whatever",
    "would_count",
    "year_law",
    "years_to_ask",
]
