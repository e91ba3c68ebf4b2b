"""Handovers: what is asked, and what is shown of them."""

from __future__ import annotations

from marshmallow import Schema, fields, validate

from backend.services.handovers.rules import states
from backend.services.handovers.schemas.giving import NamedSchema
from backend.web.typed import plain_formal

LONGEST = 4000


def words() -> fields.String:
    return fields.String(
        validate=[
            validate.Length(max=LONGEST, error=f"C'est trop long : {LONGEST} signes au plus."),
            plain_formal,
        ]
    )


class StartSchema(Schema):
    kind = fields.String(
        required=True, validate=validate.OneOf(states.KINDS, error="Choisissez dans la liste.")
    )
    to_id = fields.UUID(required=True)
    starts_on = fields.Date(required=True)
    ends_on = fields.Date(metadata={"description": "Un remplacement : premier jour sans lui"})


class WriteSchema(Schema):
    where = words()
    matters = words()


class AnswerHandoverSchema(Schema):
    words = fields.String(
        load_default="",
        validate=[
            validate.Length(max=LONGEST, error=f"C'est trop long : {LONGEST} signes au plus."),
            plain_formal,
        ],
    )
    thread = fields.Boolean(required=True, metadata={"description": "Le fil de messages passe aussi"})


class AllowThreadSchema(Schema):
    allowed = fields.Boolean(required=True)


class SignTextSchema(Schema):
    sha256 = fields.String(
        required=True, validate=validate.Regexp(r"^[0-9a-f]{64}$", error="Rechargez la page, puis relisez.")
    )


class ReadProofSchema(SignTextSchema):
    sections = fields.List(
        fields.String(validate=validate.OneOf(states.SECTIONS, error="Choisissez dans la liste.")),
        required=True,
        validate=validate.Length(max=len(states.SECTIONS)),
    )


class FactSchema(Schema):
    text = fields.String(required=True)
    on = fields.Date(required=True, allow_none=True)
    note = fields.String(required=True)


class HandoverFactsSchema(Schema):
    where = fields.List(fields.Nested(FactSchema), required=True)
    dates = fields.List(fields.Nested(FactSchema), required=True)
    steps = fields.List(fields.Nested(FactSchema), required=True)
    papers = fields.List(fields.Nested(FactSchema), required=True)
    people = fields.List(fields.Nested(FactSchema), required=True)


class HandoverTextSchema(Schema):
    made_on = fields.Date(required=True)
    where = fields.String(required=True)
    matters = fields.String(required=True)
    words = fields.String(required=True, metadata={"description": "Les mots du jeune, gardés à part"})
    facts = fields.Nested(HandoverFactsSchema, required=True)
    sections = fields.List(fields.String(), required=True)
    sha256 = fields.String(required=True)


class HandoverLineSchema(Schema):
    id = fields.UUID(required=True)
    kind = fields.String(required=True, validate=validate.OneOf(states.KINDS))
    state = fields.String(required=True, validate=validate.OneOf(states.STATES))
    youth = fields.Nested(NamedSchema, required=True)
    from_ = fields.Nested(NamedSchema, required=True, allow_none=True, data_key="from", attribute="from")
    to = fields.Nested(NamedSchema, required=True)
    starts_on = fields.Date(required=True)
    ends_on = fields.Date(required=True, allow_none=True)
    created_at = fields.AwareDateTime(format="iso", required=True)
    asked_at = fields.AwareDateTime(format="iso", required=True, allow_none=True)
    answered_at = fields.AwareDateTime(format="iso", required=True, allow_none=True)
    from_signed_at = fields.AwareDateTime(format="iso", required=True, allow_none=True)
    to_signed_at = fields.AwareDateTime(format="iso", required=True, allow_none=True)
    opened_at = fields.AwareDateTime(format="iso", required=True, allow_none=True)
    read_at = fields.AwareDateTime(format="iso", required=True, allow_none=True)
    thread_ok = fields.Boolean(required=True)
    can = fields.List(fields.String(), required=True)
    version = fields.Integer(required=True)


class HandoversSchema(Schema):
    on = fields.Date(required=True)
    items = fields.List(fields.Nested(HandoverLineSchema), required=True)


class HandoverSchema(HandoverLineSchema):
    text = fields.Nested(
        HandoverTextSchema, required=True, allow_none=True, metadata={"description": "Vide : pas pour vous"}
    )


class HandoversQuery(Schema):
    youth_id = fields.UUID()


class ColleagueOfFileSchema(NamedSchema):
    back_on = fields.Date(required=True, allow_none=True, metadata={"description": "Absent jusqu'à ce jour"})


class ColleaguesOfFileSchema(Schema):
    items = fields.List(fields.Nested(ColleagueOfFileSchema), required=True)


class FormerMessageSchema(Schema):
    id = fields.UUID(required=True)
    at = fields.AwareDateTime(format="iso", required=True)
    first_name = fields.String(required=True)
    young = fields.Boolean(required=True)
    text = fields.String(required=True)


class FormerThreadSchema(Schema):
    items = fields.List(fields.Nested(FormerMessageSchema), required=True)
