"""What mentoring answers. JSON is encoded fast; these schemas are its written contract."""

from __future__ import annotations

from marshmallow import Schema, fields


class CheckShownSchema(Schema):
    standing = fields.String(metadata={"description": "none, valid, soon, over"})
    issued_on = fields.Date(allow_none=True)
    until = fields.Date(allow_none=True, metadata={"description": "Premier jour sans accès"})
    days = fields.Integer(allow_none=True)


class VolunteerShortSchema(Schema):
    id = fields.UUID()
    person_id = fields.UUID(allow_none=True)
    version = fields.Integer()
    state = fields.String()
    first_name = fields.String()
    last_name = fields.String()
    employer = fields.String()
    programme = fields.String()
    applied_on = fields.Date()
    interview_on = fields.Date(allow_none=True)
    trained_on = fields.Date(allow_none=True)
    charter_on = fields.Date(allow_none=True)
    account = fields.String()
    check = fields.Nested(CheckShownSchema)
    suspended = fields.Boolean()
    left_on = fields.Date(allow_none=True)
    capacity = fields.Integer()
    pairs = fields.Integer()
    lacks = fields.List(fields.String())


class CheckedSchema(Schema):
    result = fields.String()
    issued_on = fields.Date()
    checked_on = fields.Date()
    until = fields.Date(allow_none=True)
    by = fields.String()


class VolunteerSchema(VolunteerShortSchema):
    email = fields.String()
    phone = fields.String()
    gender = fields.String()
    languages = fields.List(fields.String())
    interests = fields.List(fields.String())
    availability = fields.List(fields.String())
    trade = fields.String()
    area = fields.String()
    presentation = fields.String()
    motivation = fields.String()
    checks = fields.List(fields.Nested(CheckedSchema))


class WithoutSheetSchema(Schema):
    person_id = fields.UUID()
    first_name = fields.String()
    last_name = fields.String()


class VolunteersSchema(Schema):
    on = fields.Date()
    items = fields.List(fields.Nested(VolunteerShortSchema))
    without_sheet = fields.List(fields.Nested(WithoutSheetSchema))
    charter = fields.String()


class AuthorityPublicSchema(Schema):
    code = fields.String()
    name = fields.String()


class AuthoritiesSchema(Schema):
    items = fields.List(fields.Nested(AuthorityPublicSchema))


class ReceivedSchema(Schema):
    id = fields.UUID()
