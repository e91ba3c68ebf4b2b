"""Reading the safe: rows as they rest, still sealed. Never a write."""

from backend.services.documents.queries.agreements import Agreed, agrees, consents
from backend.services.documents.queries.papers import (
    Drawn,
    Held,
    Known,
    Resting,
    all_versions,
    held,
    held_by,
    known,
    preview,
    resting,
    usage,
)
from backend.services.documents.queries.traces import (
    Head,
    Traced,
    TraceEntryRow,
    heads,
    opened_lately,
    safes_with_acts,
    traced,
    whole_trace,
)

__all__ = [
    "Agreed",
    "Drawn",
    "Head",
    "Held",
    "Known",
    "Resting",
    "TraceEntryRow",
    "Traced",
    "agrees",
    "all_versions",
    "consents",
    "heads",
    "held",
    "held_by",
    "known",
    "opened_lately",
    "preview",
    "resting",
    "safes_with_acts",
    "traced",
    "usage",
    "whole_trace",
]
