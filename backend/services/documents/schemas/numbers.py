"""« Mes numéros », over HTTP."""

from __future__ import annotations

from typing import Any

from marshmallow import Schema, ValidationError, fields, post_load, validate

from backend.guides.papers import number_types
from backend.services.documents import rules

TOO_LONG = "C'est trop long. {max} lettres ou chiffres au plus."


def _type(value: str) -> None:
    if value not in number_types():
        raise ValidationError("Choisis un type de numéro dans la liste.")


def _said(value: str) -> None:
    if not rules.harmless(value):
        raise ValidationError("Écris le numéro.")


class NumberSaidSchema(Schema):
    """A number as the person types it."""

    type = fields.String(required=True, validate=_type, error_messages={"required": "Choisis un type."})
    value = fields.String(
        required=True,
        validate=[validate.Length(max=rules.LONGEST_NUMBER, error=TOO_LONG), _said],
        error_messages={"required": "Écris le numéro."},
    )
    label = fields.String(load_default="", validate=validate.Length(max=rules.LONGEST_NAME, error=TOO_LONG))
    note = fields.String(load_default="", validate=validate.Length(max=rules.LONGEST_NOTE, error=TOO_LONG))

    @post_load
    def made(self, data: dict[str, Any], **_: Any) -> rules.Number:
        label = rules.harmless(data["label"]) or number_types()[data["type"]].label
        return rules.Number(
            data["type"],
            label,
            rules.harmless(data["value"]),
            rules.harmless(data["note"], rules.LONGEST_NOTE),
        )


class NumberSchema(Schema):
    """A number of the person, opened for them alone."""

    id = fields.UUID()
    type = fields.String()
    label = fields.String()
    value = fields.String()
    note = fields.String()
    version = fields.Integer()
    changed_at = fields.AwareDateTime()
    doubt = fields.String(metadata={"description": "une phrase quand le numéro semble faux"})
    damaged = fields.Boolean(metadata={"description": "présent quand ce numéro ne s'ouvre plus"})


class NumbersSchema(Schema):
    items = fields.List(fields.Nested(NumberSchema))
    of_count = fields.Integer()


class RemindSchema(Schema):
    """Yes or no to the reminders of one paper."""

    on = fields.Boolean(required=True, error_messages={"required": "Dis oui ou non."})
