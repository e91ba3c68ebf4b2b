"""What travels over HTTP, and what is refused at the door with a sentence."""

from backend.services.documents.schemas.kinds import NumberTypesSchema, PaperTypesSchema
from backend.services.documents.schemas.numbers import (
    NumberSaidSchema,
    NumberSchema,
    NumbersSchema,
    RemindSchema,
)
from backend.services.documents.schemas.safe import (
    SafeConsentsSchema,
    SaySchema,
)
from backend.services.documents.schemas.said import (
    PAPER_HEADER,
    PaperChangeSchema,
    PaperSchema,
    change_of,
    paper_of,
)
from backend.services.documents.schemas.shown import CheckedSchema, DocumentDetailSchema, DocumentsSchema

__all__ = [
    "PAPER_HEADER",
    "CheckedSchema",
    "DocumentDetailSchema",
    "DocumentsSchema",
    "NumberSaidSchema",
    "NumberSchema",
    "NumberTypesSchema",
    "NumbersSchema",
    "PaperChangeSchema",
    "PaperSchema",
    "PaperTypesSchema",
    "RemindSchema",
    "SafeConsentsSchema",
    "SaySchema",
    "change_of",
    "paper_of",
]
