"""What travels of a safe: its trace, and what its owner agreed to."""

from __future__ import annotations

from marshmallow import Schema, fields


class SafeConsentSchema(Schema):
    code = fields.String()
    title = fields.String()
    text = fields.String()
    text_version = fields.String()
    given = fields.Boolean()
    given_at = fields.AwareDateTime()
    withdrawn_at = fields.AwareDateTime()


class SafeConsentsSchema(Schema):
    text_version = fields.String()
    antivirus = fields.String()
    items = fields.List(fields.Nested(SafeConsentSchema))


class SaySchema(Schema):
    """Yes or no, and the version of the text that was on screen."""

    text_version = fields.String(required=True, error_messages={"required": "Recharge la page."})
    previews = fields.Boolean()
    reminders = fields.Boolean()
    antivirus = fields.Boolean()
