"""What is sent and shown of absences, of one text to several, of the circle, of what waits too long."""

from __future__ import annotations

from typing import Any

from marshmallow import Schema, ValidationError, fields, validate, validates_schema

from backend.services.conversations.schemas.asked import line, message_text
from backend.services.conversations.schemas.shown import AbsentSchema

PHONE = validate.Regexp(r"^[0-9+ ().-]{0,24}$", error="Ce numéro ne se lit pas. Mettez des chiffres.")
GOOD_YEARS = range(2000, 2201)


def _year(day: Any) -> None:
    if day.year not in GOOD_YEARS:
        raise ValidationError("Vérifiez l'année.")


class AwaySchema(Schema):
    starts_on = fields.Date(required=True, data_key="from", validate=_year)
    back_on = fields.Date(required=True, validate=_year)
    name = line(80, load_default="")
    phone = fields.String(load_default="", validate=PHONE)


class MyAbsenceSchema(Schema):
    absence = fields.Nested(AbsentSchema, required=True, allow_none=True)


class EachSchema(Schema):
    """One text for several; delivered one by one."""

    youth_ids = fields.List(
        fields.UUID(),
        required=True,
        validate=validate.Length(1, 60, error="Choisissez de 1 à 60 jeunes."),
    )
    text = message_text(required=True)
    accepted = fields.List(line(40), load_default=list, validate=validate.Length(max=8))

    @validates_schema
    def _something(self, data: dict[str, Any], **_: Any) -> None:
        if not data["text"].strip():
            raise ValidationError("Il manque le message. Écrivez quelques mots.", "text")


class CircleOpenSchema(Schema):
    with_ids = fields.List(
        fields.UUID(),
        required=True,
        data_key="with",
        validate=validate.Length(max=8, error="8 personnes au plus."),
    )


class WaitingPersonSchema(Schema):
    id = fields.UUID(required=True)
    first_name = fields.String(required=True)
    last_name = fields.String(required=True)
    role = fields.String()


class WaitingSchema(Schema):
    youth = fields.Nested(WaitingPersonSchema, required=True)
    adult = fields.Nested(WaitingPersonSchema, required=True)
    unread = fields.Integer(required=True)
    since = fields.AwareDateTime(required=True)


class WaitingsSchema(Schema):
    """`before`: unread since before this day is more than three working days."""

    before = fields.Date(required=True)
    items = fields.List(fields.Nested(WaitingSchema), required=True)
