"""What is sent and shown about reports, tickets, blocks, suspensions."""

from __future__ import annotations

from typing import Any

from marshmallow import Schema, fields, validate

from backend.services.protection.rules import OUTCOMES, REASONS
from backend.web.typed import plain_formal


def words(longest: int = 2000, **more: Any) -> fields.String:
    """A text field: how long it may be, said in words."""
    long = validate.Length(max=longest, error=f"C'est trop long : {longest} signes au plus.")
    return fields.String(validate=[long, plain_formal], **more)


def one_of(choices: tuple[str, ...], **more: Any) -> fields.String:
    """One word of a list."""
    return fields.String(validate=validate.OneOf(choices, error="Choisissez dans la liste."), **more)


class ReportAskSchema(Schema):
    """A message of a thread, a person of the circle (by the young person), or a worry in words (by an adult)."""

    id = fields.UUID(required=True, metadata={"description": "Choisi par le téléphone"})
    youth_id = fields.String(
        required=True,
        validate=validate.Length(min=1, max=36),
        metadata={"description": "`me`, ou l'identifiant du jeune"},
    )
    about_id = fields.UUID(allow_none=True)
    message_id = fields.UUID(allow_none=True)
    reason = one_of(REASONS, load_default="")
    words = words(load_default="")
    said_at = fields.AwareDateTime(
        format="iso", metadata={"description": "Instant du geste, quand il a attendu le réseau"}
    )


class ReasonSchema(Schema):
    reason = one_of(REASONS, required=True)
    words = words(load_default="")


class WordsSchema(Schema):
    words = words(required=True)


class WhySchema(Schema):
    why = words(required=True)


class CloseTicketSchema(Schema):
    outcome = one_of(OUTCOMES, required=True)
    words = words(load_default="")


class SuspendSchema(Schema):
    mentor_id = fields.UUID(required=True)
    report_id = fields.UUID(allow_none=True, load_default=None)
    why = words(required=True)


class SignSchema(Schema):
    yes = fields.Boolean(required=True)


class BlockSchema(Schema):
    adult_id = fields.UUID(required=True)


class PersonShown(Schema):
    id = fields.UUID(required=True)
    first_name = fields.String(required=True)
    last_name = fields.String(required=True)


class ByShown(PersonShown):
    role = fields.String(required=True)


class YoungShown(PersonShown):
    birth_date = fields.Date(required=True, allow_none=True)


class SuspensionShort(Schema):
    id = fields.UUID(required=True)
    at = fields.AwareDateTime(format="iso", required=True)


class AboutShown(PersonShown):
    kind = fields.String(required=True)
    suspension = fields.Nested(SuspensionShort, required=True, allow_none=True)


class FormerShown(Schema):
    at = fields.AwareDateTime(format="iso", required=True)
    text = fields.String(required=True)


class LineShown(Schema):
    id = fields.UUID(required=True)
    author = fields.String(required=True)
    at = fields.AwareDateTime(format="iso", required=True)
    kind = fields.String(required=True)
    text = fields.String(required=True)
    edited = fields.Boolean(required=True)
    deleted = fields.Boolean(required=True)
    held = fields.Boolean(required=True)
    former = fields.List(fields.Nested(FormerShown), required=True)
    reported = fields.Boolean(required=True)


class EventShown(Schema):
    at = fields.AwareDateTime(format="iso", required=True)
    who = fields.Nested(PersonShown, required=True)
    act = fields.String(required=True)
    words = fields.String(required=True)


class WiderShown(Schema):
    id = fields.UUID(required=True)
    asked_at = fields.AwareDateTime(format="iso", required=True)
    asked_by = fields.Nested(PersonShown, required=True)
    state = fields.String(validate=validate.OneOf(("waiting", "signed", "refused")), required=True)
    signed_by = fields.Nested(PersonShown, required=True, allow_none=True)
    excerpt = fields.List(fields.Nested(LineShown), required=True)


STATES = ("sent", "late", "read", "closed")


class TicketShort(Schema):
    """A line of the officer's desk."""

    id = fields.UUID(required=True)
    kind = fields.String(validate=validate.OneOf(("message", "person", "worry")), required=True)
    reason = fields.String(required=True)
    state = fields.String(validate=validate.OneOf(STATES), required=True)
    received_at = fields.AwareDateTime(format="iso", required=True)
    due_at = fields.AwareDateTime(format="iso", required=True)
    youth = fields.Nested(PersonShown, required=True)
    by = fields.Nested(ByShown, required=True)
    about = fields.Nested(PersonShown, required=True, allow_none=True)
    read_by = fields.Nested(PersonShown, required=True, allow_none=True)
    outcome = fields.String(required=True, allow_none=True)


class TicketsSchema(Schema):
    items = fields.List(fields.Nested(TicketShort), required=True)


class TicketSchema(TicketShort):
    """One ticket whole, for an officer."""

    words = fields.String(required=True)
    made_at = fields.AwareDateTime(format="iso", required=True)
    read_at = fields.AwareDateTime(format="iso", required=True, allow_none=True)
    closed_at = fields.AwareDateTime(format="iso", required=True, allow_none=True)
    erased = fields.Boolean(required=True)
    youth = fields.Nested(YoungShown, required=True)
    about = fields.Nested(AboutShown, required=True, allow_none=True)
    excerpt = fields.List(fields.Nested(LineShown), required=True)
    events = fields.List(fields.Nested(EventShown), required=True)
    wider = fields.List(fields.Nested(WiderShown), required=True)
    version = fields.Integer(required=True)


class StatusSchema(Schema):
    """A report as whoever made it sees it."""

    id = fields.UUID(required=True)
    kind = fields.String(required=True)
    made_at = fields.AwareDateTime(format="iso", required=True)
    due_at = fields.AwareDateTime(format="iso", required=True)
    state = fields.String(validate=validate.OneOf(("sent", "read", "closed")), required=True)
    read_at = fields.AwareDateTime(format="iso", required=True, allow_none=True)
    about = fields.String(allow_none=True)


class StatusesSchema(Schema):
    items = fields.List(fields.Nested(StatusSchema), required=True)


class TeamStatusSchema(Schema):
    id = fields.UUID(required=True)
    received = fields.AwareDateTime(format="iso", required=True)
    due_at = fields.AwareDateTime(format="iso", required=True)
    state = fields.String(validate=validate.OneOf(STATES), required=True)


class TeamStatusesSchema(Schema):
    items = fields.List(fields.Nested(TeamStatusSchema), required=True)


class ToSignSchema(Schema):
    id = fields.UUID(required=True)
    asked_at = fields.AwareDateTime(format="iso", required=True)
    asked_by = fields.String(required=True)
    youth = fields.String(required=True)
    why = fields.String(required=True)


class ToSignListSchema(Schema):
    items = fields.List(fields.Nested(ToSignSchema), required=True)


class BlockedSchema(Schema):
    adult_id = fields.UUID(required=True)
    first_name = fields.String(required=True)
    since = fields.AwareDateTime(format="iso", required=True)


class BlocksSchema(Schema):
    items = fields.List(fields.Nested(BlockedSchema), required=True)


class AdultShown(Schema):
    id = fields.UUID(required=True)
    name = fields.String(required=True)


class WatchedSchema(Schema):
    youth = fields.String(required=True)
    adult = fields.Nested(AdultShown, required=True)
    reasons = fields.List(fields.String(), required=True)
    by_young = fields.Integer(required=True)
    by_adult = fields.Integer(required=True)
    at_night = fields.Integer(required=True)
    unanswered = fields.Integer(required=True)
    warned = fields.Integer(required=True)


class WatchedListSchema(Schema):
    since = fields.Date(required=True)
    pairs = fields.Integer(required=True)
    items = fields.List(fields.Nested(WatchedSchema), required=True)


class SuspendedSchema(Schema):
    id = fields.UUID(required=True)
    mentor = fields.Nested(AdultShown, required=True)
    at = fields.AwareDateTime(format="iso", required=True)
    by = fields.String(required=True)


class SuspensionsSchema(Schema):
    items = fields.List(fields.Nested(SuspendedSchema), required=True)
