"""What is read of the pécule. Never a write."""

from backend.services.pecule.queries.claim import Claim, claim_state, cohort, read_claim, shared_claim
from backend.services.pecule.queries.estimate import Pecule, read_pecule, situation_of
from backend.services.pecule.queries.telling import still_true, words

__all__ = [
    "Claim",
    "Pecule",
    "claim_state",
    "cohort",
    "read_claim",
    "read_pecule",
    "shared_claim",
    "situation_of",
    "still_true",
    "words",
]
