"""What is sent and shown of requests for help."""

from __future__ import annotations

from typing import Any

from marshmallow import Schema, ValidationError, fields, validate, validates_schema

from backend.services.conversations.rules import helping
from backend.services.conversations.schemas.asked import TargetSchema, line


class AskSchema(Schema):
    kind = fields.String(
        required=True, validate=validate.OneOf(tuple(helping.LEVELS), error="Cette demande n'existe pas.")
    )
    level = line(12, required=True)
    text = line(1000, load_default="")
    conversation_id = fields.UUID(allow_none=True)
    target = fields.Nested(TargetSchema, allow_none=True)
    said_at = fields.AwareDateTime()

    @validates_schema
    def _whole(self, data: dict[str, Any], **_: Any) -> None:
        if data["level"] not in helping.LEVELS[data["kind"]]:
            raise ValidationError("Choisis une des réponses.", "level")
        if data["kind"] == "stuck" and not data.get("conversation_id"):
            raise ValidationError("Choisis à qui tu demandes.", "conversation_id")


class HelpYouthSchema(Schema):
    id = fields.UUID(required=True)
    first_name = fields.String(required=True)
    last_name = fields.String(required=True)


class WhoSchema(Schema):
    first_name = fields.String(required=True)
    at = fields.AwareDateTime(required=True)


class HelpSchema(Schema):
    """A request; `answer_by` is exclusive, `to` whom it was asked of, `conversation_id` for the two of them alone."""

    id = fields.UUID(required=True)
    youth = fields.Nested(HelpYouthSchema, required=True)
    kind = fields.String(required=True)
    level = fields.String(required=True)
    at = fields.AwareDateTime(required=True)
    answer_by = fields.Date(required=True)
    late = fields.Boolean(required=True)
    to = fields.String(required=True, allow_none=True)
    conversation_id = fields.UUID(required=True, allow_none=True)
    seen = fields.Nested(WhoSchema, required=True, allow_none=True)
    answered = fields.Nested(WhoSchema, required=True, allow_none=True)


class HelpsSchema(Schema):
    items = fields.List(fields.Nested(HelpSchema), required=True)
