"""What is sent and shown of message models and lists."""

from __future__ import annotations

from typing import Any

from marshmallow import Schema, ValidationError, fields, validate, validates_schema

from backend.services.conversations.schemas.asked import line, message_text


class AidChangeSchema(Schema):
    """A model has a text; a list has young persons."""

    kind = fields.String(
        required=True, validate=validate.OneOf(("model", "list"), error="Un modèle ou une liste.")
    )
    title = line(60, required=True)
    text = message_text(load_default="")
    youth_ids = fields.List(
        fields.UUID(), load_default=list, validate=validate.Length(max=60, error="60 jeunes au plus.")
    )

    @validates_schema
    def _whole(self, data: dict[str, Any], **_: Any) -> None:
        if not data["title"].strip():
            raise ValidationError("Donnez un nom.", "title")
        if data["kind"] == "model" and not data["text"].strip():
            raise ValidationError("Il manque le message. Écrivez quelques mots.", "text")
        if data["kind"] == "list" and not data["youth_ids"]:
            raise ValidationError("Choisissez au moins un jeune.", "youth_ids")


class ModelSchema(Schema):
    id = fields.UUID(required=True)
    title = fields.String(required=True)
    text = fields.String(required=True)
    version = fields.Integer(required=True)


class ListSchema(Schema):
    id = fields.UUID(required=True)
    title = fields.String(required=True)
    youth_ids = fields.List(fields.UUID(), required=True)
    version = fields.Integer(required=True)


class AidsSchema(Schema):
    models = fields.List(fields.Nested(ModelSchema), required=True)
    lists = fields.List(fields.Nested(ListSchema), required=True)
