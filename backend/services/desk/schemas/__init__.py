"""The desk over HTTP, in and out."""

from .shown import (
    CaseloadQuery,
    CaseloadSchema,
    ColleagueSchema,
    CounterSchema,
    EndSchema,
    FileSchema,
    HomeSchema,
    TeamsSchema,
)

__all__ = [
    "CaseloadQuery",
    "CaseloadSchema",
    "ColleagueSchema",
    "CounterSchema",
    "EndSchema",
    "FileSchema",
    "HomeSchema",
    "TeamsSchema",
]
