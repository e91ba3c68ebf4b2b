"""HTTP in and out: channels, wishes, what would leave and what left."""

from __future__ import annotations

from marshmallow import Schema, fields, validate

MINUTE = validate.Regexp(r"^([01]\d|2[0-3]):[0-5]\d$", error="Écris une heure comme 12:00.")


class HoursSchema(Schema):
    start = fields.String(required=True, data_key="from", validate=MINUTE)
    end = fields.String(required=True, data_key="until", validate=MINUTE)


class ChannelSchema(Schema):
    id = fields.UUID(required=True)
    kind = fields.String(required=True, metadata={"description": "sms, email ou push"})
    contact = fields.String(required=True, allow_none=True)
    safe = fields.Boolean(required=True)
    hours = fields.Nested(HoursSchema, required=True, allow_none=True)
    state = fields.String(required=True, metadata={"description": "to_prove, proven ou stopped"})
    this_device = fields.Boolean(required=True)
    recovery_from = fields.AwareDateTime(required=True, allow_none=True)
    added_at = fields.AwareDateTime(required=True)
    version = fields.Integer(required=True)


class ChannelsSchema(Schema):
    items = fields.List(fields.Nested(ChannelSchema), required=True)


class NewChannelSchema(Schema):
    kind = fields.String(required=True, validate=validate.OneOf(("sms", "email")))
    contact = fields.String(required=True, validate=validate.Length(1, 254))
    safe = fields.Boolean(load_default=True)
    hours = fields.Nested(HoursSchema, load_default=None, allow_none=True)


class ChangeChannelSchema(Schema):
    safe = fields.Boolean()
    hours = fields.Nested(HoursSchema, allow_none=True)


class ProofSchema(Schema):
    code = fields.String(
        required=True, validate=validate.Regexp(r"^\s*\d{6}\s*$", error="Le code a 6 chiffres.")
    )


class PushKeysSchema(Schema):
    p256dh = fields.String(required=True, validate=validate.Length(1, 200))
    auth = fields.String(required=True, validate=validate.Length(1, 60))


class PushSubscriptionSchema(Schema):
    endpoint = fields.String(required=True, validate=validate.Length(1, 2000))
    keys = fields.Nested(PushKeysSchema, required=True)


class MadeSchema(Schema):
    id = fields.UUID(required=True)


class PushKeySchema(Schema):
    key = fields.String(required=True)


class ShownSchema(Schema):
    title = fields.String(required=True)
    body = fields.String(required=True)


class LevelSchema(Schema):
    code = fields.String(required=True)
    title = fields.String(required=True)
    example = fields.Nested(ShownSchema, required=True)


class WishesSchema(Schema):
    lock_screen = fields.String(required=True)
    paused_until = fields.Date(required=True, allow_none=True)
    words = fields.Dict(keys=fields.String(), values=fields.Nested(ShownSchema), required=True)
    remind_before = fields.Dict(keys=fields.String(), values=fields.List(fields.Integer()), required=True)
    defaults = fields.Dict(keys=fields.String(), values=fields.List(fields.Integer()), required=True)
    levels = fields.List(fields.Nested(LevelSchema), required=True)
    version = fields.Integer(required=True)


class NewWishesSchema(Schema):
    lock_screen = fields.String(required=True, validate=validate.OneOf(("silent", "neutral", "kind")))
    remind_before = fields.Dict(
        keys=fields.String(validate=validate.Length(max=24)),
        values=fields.List(
            fields.Integer(validate=validate.Range(1, 100_000)), validate=validate.Length(max=10)
        ),
        load_default=None,
        allow_none=True,
    )
    pause_days = fields.Integer(load_default=None, allow_none=True, validate=validate.Range(0, 30))


class LookSchema(Schema):
    channel = fields.String(required=True)
    title = fields.String()
    sender = fields.String(data_key="from")
    subject = fields.String()
    text = fields.String(required=True)
    why_not = fields.String(allow_none=True)


class WouldLeaveSchema(Schema):
    id = fields.String(required=True)
    at = fields.AwareDateTime(required=True)
    text = fields.String(required=True)
    says_nothing = fields.String(required=True, allow_none=True)
    channels = fields.List(fields.Nested(LookSchema), required=True)


class ExampleSchema(Schema):
    type = fields.String(required=True)
    channels = fields.List(fields.Nested(LookSchema), required=True)


class PreviewSchema(Schema):
    items = fields.List(fields.Nested(WouldLeaveSchema), required=True)
    examples = fields.List(fields.Nested(ExampleSchema), required=True)


class AboutSchema(Schema):
    subject_kind = fields.String(load_default=None, validate=validate.Length(max=24))
    subject_id = fields.String(load_default=None, validate=validate.Length(max=64))


class LeftSchema(Schema):
    channel = fields.String(required=True)
    state = fields.String(required=True)
    at = fields.AwareDateTime(required=True, allow_none=True)
    reason = fields.String(required=True, allow_none=True)


class SayingSchema(Schema):
    id = fields.Integer(required=True)
    kind = fields.String(required=True)
    subject_kind = fields.String(required=True)
    subject_id = fields.String(required=True)
    at = fields.AwareDateTime(required=True)
    state = fields.String(required=True)
    reason = fields.String(required=True, allow_none=True)
    deliveries = fields.List(fields.Nested(LeftSchema), required=True)


class SayingsSchema(Schema):
    items = fields.List(fields.Nested(SayingSchema), required=True)


class CallSchema(Schema):
    id = fields.UUID(required=True)
    youth_id = fields.UUID(required=True)
    name = fields.String(required=True)
    kind = fields.String(required=True)
    text = fields.String(required=True)
    opened_at = fields.AwareDateTime(required=True)


class CallsSchema(Schema):
    items = fields.List(fields.Nested(CallSchema), required=True)


class CallDoneSchema(Schema):
    outcome = fields.String(required=True, validate=validate.OneOf(("reached", "no_answer", "not_needed")))


class BurstSchema(Schema):
    id = fields.UUID(required=True)
    channel = fields.String(required=True)
    count = fields.Integer(required=True)
    kinds = fields.List(fields.String(), required=True)
    since = fields.AwareDateTime(required=True)


class BurstsSchema(Schema):
    items = fields.List(fields.Nested(BurstSchema), required=True)


class ReceiptSchema(Schema):
    reference = fields.UUID()
    status = fields.String(validate=validate.OneOf(("accepted", "delivered", "failed", "expired")))
    sender = fields.String(data_key="from", validate=validate.Length(max=30))
    text = fields.String(validate=validate.Length(max=1600))
