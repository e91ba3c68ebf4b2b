"""What is shown of conversations; kept equal to what the routes write by a test."""

from __future__ import annotations

from marshmallow import Schema, fields


class PersonSchema(Schema):
    """Somebody of a thread. The last name is there for a referent who reads a young person's."""

    id = fields.UUID(required=True)
    first_name = fields.String(required=True)
    last_name = fields.String()
    role = fields.String(required=True)


class AbsentSchema(Schema):
    """Away until the day before `back_on`; whom to turn to meanwhile."""

    since = fields.Date(required=True, data_key="from")
    back_on = fields.Date(required=True)
    name = fields.String(required=True)
    phone = fields.String(required=True)


class ThreadSchema(Schema):
    id = fields.UUID(required=True)
    kind = fields.String(required=True)
    youth_id = fields.UUID(required=True)
    begun = fields.Boolean(required=True)
    open = fields.Boolean(required=True, metadata={"description": "On peut encore y écrire"})
    ended_on = fields.Date(required=True, allow_none=True)
    unread = fields.Integer(required=True)
    last_at = fields.AwareDateTime(required=True, allow_none=True)
    last_mine = fields.Boolean(required=True)
    hides_read = fields.Boolean(required=True)
    with_them = fields.List(fields.Nested(PersonSchema), required=True, data_key="with")
    absent = fields.Nested(AbsentSchema, required=True, allow_none=True)
    blocked = fields.Boolean(metadata={"description": "Pour le jeune seul : il a bloqué cette personne"})


class ThreadsSchema(Schema):
    unread = fields.Integer(required=True)
    items = fields.List(fields.Nested(ThreadSchema), required=True)


class AuthorSchema(Schema):
    id = fields.UUID(required=True)
    first_name = fields.String(required=True)


class TargetShownSchema(Schema):
    kind = fields.String(required=True)
    ref = fields.String(required=True)
    title = fields.String(required=True)


class QuotedSchema(Schema):
    id = fields.UUID(required=True)
    mine = fields.Boolean(required=True)
    first_name = fields.String(required=True)
    text = fields.String(required=True, allow_none=True)


class VoiceSchema(Schema):
    seconds = fields.Integer(required=True)
    type = fields.String(required=True)
    size = fields.Integer(required=True)
    transcript = fields.String(required=True)


class MessageSchema(Schema):
    id = fields.UUID(required=True)
    seq = fields.Integer(required=True)
    mine = fields.Boolean(required=True)
    author = fields.Nested(AuthorSchema, required=True, allow_none=True)
    kind = fields.String(required=True)
    text = fields.String(required=True)
    target = fields.Nested(TargetShownSchema, required=True, allow_none=True)
    quoted = fields.Nested(QuotedSchema, required=True, allow_none=True)
    voice = fields.Nested(VoiceSchema, required=True, allow_none=True)
    at = fields.AwareDateTime(required=True)
    said_at = fields.AwareDateTime(required=True, allow_none=True)
    edited = fields.Boolean(required=True)
    deleted = fields.Boolean(required=True)
    read = fields.Boolean(required=True)
    can = fields.List(fields.String(), required=True)
    version = fields.Integer(required=True)


class OneThreadSchema(Schema):
    thread = fields.Nested(ThreadSchema, required=True)
    messages = fields.List(fields.Nested(MessageSchema), required=True)
    before = fields.Integer(required=True, allow_none=True)
