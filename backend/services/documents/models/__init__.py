"""The safe's tables. In clear: ids, sizes, instants, digests of sealed bytes. The rest is sealed (KEY-10)."""

from __future__ import annotations

from backend.services.documents.models.numbers import OwnNumber
from backend.services.documents.models.papers import (
    Consent,
    Document,
    DocumentVersion,
    PaperReminder,
    Preview,
)
from backend.services.documents.models.sharing import Grant, PaperDeposit, PaperRequest
from backend.services.documents.models.trace import TraceEntry, TraceHead, TraceSeal

__all__ = [
    "Consent",
    "Document",
    "DocumentVersion",
    "Grant",
    "OwnNumber",
    "PaperDeposit",
    "PaperReminder",
    "PaperRequest",
    "Preview",
    "TraceEntry",
    "TraceHead",
    "TraceSeal",
]
