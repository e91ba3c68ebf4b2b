"""What is answered about appointments. A field the reader may not see is absent (ACC-02)."""

from __future__ import annotations

from marshmallow import Schema, fields, validate

from backend.services.appointments.rules.states import STATUSES

ANSWERS = ("none", "yes", "no", "late")
GESTURES = ("answer", "late", "choose", "propose", "edit", "move", "cancel", "close", "ics")
ACTS = ("made", "offered", "chosen", "answered", "moved", "edited", "proposed", "cancelled", "closed")
SIDES = ("young", "adult")


def _wall(*, required: bool = False, allow_none: bool = False) -> fields.String:
    said = {"description": "Heure locale de l'autorité, AAAA-MM-JJTHH:MM"}
    return fields.String(required=required, allow_none=allow_none, metadata=said)


class YouthShownSchema(Schema):
    id = fields.UUID(required=True)
    first_name = fields.String(required=True)
    last_name = fields.String(metadata={"description": "Absent pour un mentor"})


class PlaceShownSchema(Schema):
    name = fields.String(required=True)
    address = fields.String(required=True)
    floor = fields.String(required=True)
    way = fields.String(required=True)
    phone = fields.String(required=True)


class ComingSchema(Schema):
    id = fields.UUID(required=True)
    first_name = fields.String(required=True)
    role = fields.String(required=True)
    answer = fields.String(required=True, validate=validate.OneOf(ANSWERS))


class SlotShownSchema(Schema):
    starts = _wall(required=True)
    ends = _wall(required=True)
    starts_at = fields.AwareDateTime(required=True)
    ends_at = fields.AwareDateTime(required=True)


class ProposalSchema(SlotShownSchema):
    id = fields.UUID(required=True)
    minutes = fields.Integer(required=True)
    by = fields.String(required=True, validate=validate.OneOf(SIDES))
    holiday = fields.String(required=True, allow_none=True)


class BeforeSchema(Schema):
    starts = _wall(allow_none=True)
    place = fields.String()


class TimedSchema(Schema):
    id = fields.UUID(required=True)
    starts = _wall(required=True, allow_none=True)
    ends = _wall(required=True, allow_none=True)
    starts_at = fields.AwareDateTime(required=True, allow_none=True)
    ends_at = fields.AwareDateTime(required=True, allow_none=True)
    minutes = fields.Integer(required=True)
    status = fields.String(required=True, validate=validate.OneOf(STATUSES))


class ShortSchema(TimedSchema):
    """An appointment in a few words; for the lead of the team, its dates alone."""

    revision = fields.Integer()
    title = fields.String(metadata={"description": "Vide quand les mots sont momentanément fermés"})
    place_name = fields.String()
    young_answer = fields.String(validate=validate.OneOf(ANSWERS))
    waits_for = fields.String(allow_none=True, validate=validate.OneOf(SIDES))


class ItemSchema(TimedSchema):
    """An appointment. With `access` = `dates`, only times, status and the young person are there."""

    access = fields.String(required=True, validate=validate.OneOf(("full", "dates")))
    youth = fields.Nested(YouthShownSchema, required=True)
    version = fields.Integer()
    revision = fields.Integer(
        metadata={"description": "Change avec l'heure ou le lieu : on répond à une révision"}
    )
    kind = fields.String()
    title = fields.String()
    note = fields.String()
    place = fields.Nested(PlaceShownSchema)
    video = fields.String()
    papers = fields.List(fields.String())
    others = fields.List(fields.String())
    with_ = fields.List(fields.Nested(ComingSchema), data_key="with")
    young_answer = fields.String(validate=validate.OneOf(ANSWERS))
    organiser = fields.String(validate=validate.OneOf(SIDES))
    organiser_id = fields.UUID()
    proposals = fields.List(fields.Nested(ProposalSchema))
    waits_for = fields.String(allow_none=True, validate=validate.OneOf(SIDES))
    my_answer = fields.String(validate=validate.OneOf(ANSWERS))
    answer_note = fields.String(allow_none=True)
    late_minutes = fields.Integer(allow_none=True)
    series_id = fields.UUID(allow_none=True)
    holiday = fields.String(allow_none=True)
    conflict = fields.Boolean()
    before = fields.Nested(BeforeSchema, allow_none=True)
    can = fields.List(fields.String(validate=validate.OneOf(GESTURES)))


class LineSchema(Schema):
    at = fields.AwareDateTime(required=True)
    act = fields.String(required=True, validate=validate.OneOf(ACTS))
    by = fields.String(required=True, metadata={"description": "you, un prénom, ou rien"})
    status = fields.String(required=True)
    answer = fields.String()
    said_at = fields.AwareDateTime()
    before = fields.Nested(BeforeSchema)
    after = fields.Nested(BeforeSchema)
    reason = fields.String()


class RepeatedSchema(Schema):
    id = fields.UUID(required=True)
    starts = _wall(required=True)
    status = fields.String(required=True)


class OneSchema(ItemSchema):
    history = fields.List(fields.Nested(LineSchema))
    series = fields.List(fields.Nested(RepeatedSchema))


class HolidaySchema(Schema):
    day = fields.Date(required=True)
    name = fields.String(required=True)


class AgendaSchema(Schema):
    zone = fields.String(required=True)
    on = fields.Date(required=True)
    from_ = fields.Date(required=True, data_key="from")
    to = fields.Date(required=True)
    sealed = fields.Boolean(
        required=True, metadata={"description": "Vrai : les mots sont momentanément fermés"}
    )
    holidays = fields.List(fields.Nested(HolidaySchema), required=True)
    items = fields.List(fields.Nested(ItemSchema), required=True)
    offers = fields.List(fields.Nested(ItemSchema), required=True)


class ToCloseSchema(Schema):
    total = fields.Integer(required=True)
    items = fields.List(fields.Nested(ItemSchema), required=True)


class TakenSchema(Schema):
    who = fields.String(required=True, validate=validate.OneOf(("young", "you", "adult")))
    first_name = fields.String(required=True)
    starts = _wall(required=True)
    ends = _wall(required=True)


class CheckedSchema(Schema):
    conflicts = fields.List(fields.Nested(TakenSchema), required=True)
    holiday = fields.String(required=True, allow_none=True)
    past = fields.Boolean(required=True)
    late_hours = fields.Boolean(required=True)


class WallSlotSchema(Schema):
    starts = _wall(required=True)
    ends = _wall(required=True)


class FreeSchema(Schema):
    slots = fields.List(fields.Nested(WallSlotSchema), required=True)


class BesideSchema(Schema):
    id = fields.UUID(required=True)
    first_name = fields.String(required=True)
    last_name = fields.String(required=True)
    role = fields.String(required=True, validate=validate.OneOf(("referent", "mentor", "lead")))


class CircleSchema(Schema):
    items = fields.List(fields.Nested(BesideSchema), required=True)


class AttendanceSchema(Schema):
    since = fields.Date(required=True)
    done = fields.Integer(required=True)
    missed = fields.Integer(required=True)
    excused = fields.Integer(required=True)
    cancelled = fields.Integer(required=True)
    rate = fields.Float(required=True, allow_none=True)
    shown_from = fields.Integer(required=True)
    rule = fields.String(required=True)
    checked_on = fields.Date(required=True)


class FeedSchema(Schema):
    active = fields.Boolean(required=True)
    created_at = fields.AwareDateTime(required=True, allow_none=True)


class FeedMadeSchema(Schema):
    url = fields.String(required=True, allow_none=True, metadata={"description": "Montrée une fois"})


class LabelledSchema(Schema):
    code = fields.String(required=True)
    label = fields.String(required=True)


class CallSchema(Schema):
    name = fields.String(required=True)
    phone = fields.String(required=True)


class LinkSchema(Schema):
    """What a link shows. Before the check is passed, only what it asks."""

    check = fields.String(required=True, validate=validate.OneOf(("day_month", "month_year", "year")))
    tries_left = fields.Integer(required=True)
    first_name = fields.String()
    revision = fields.Integer()
    starts = _wall()
    ends = _wall()
    starts_at = fields.AwareDateTime()
    zone = fields.String()
    status = fields.String()
    title = fields.String()
    place = fields.Nested(PlaceShownSchema)
    video = fields.String()
    papers = fields.List(fields.Nested(LabelledSchema))
    with_ = fields.List(fields.String(), data_key="with")
    young_answer = fields.String()
    can = fields.List(fields.String())
    call = fields.Nested(CallSchema, allow_none=True)
    said = fields.String()
