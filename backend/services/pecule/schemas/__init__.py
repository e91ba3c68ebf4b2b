"""The pécule over HTTP: what is asked and what is shown."""

from backend.services.pecule.schemas.claim import (
    ClaimSchema,
    CohortSchema,
    FileAskedSchema,
    SaidSchema,
    SharedClaimSchema,
    SharingSchema,
)
from backend.services.pecule.schemas.estimate import PeculeSchema, PeculeYearSchema

__all__ = [
    "ClaimSchema",
    "CohortSchema",
    "FileAskedSchema",
    "PeculeSchema",
    "PeculeYearSchema",
    "SaidSchema",
    "SharedClaimSchema",
    "SharingSchema",
]
