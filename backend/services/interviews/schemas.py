"""What travels about interviews: what is asked, and an interview as its reader sees it."""

from __future__ import annotations

from marshmallow import Schema, fields, validate

from backend.services.appointments import PlaceAskedSchema, SlotAskedSchema
from backend.services.interviews.rules import KINDS
from backend.web.typed import plain

SHA256 = validate.Regexp(r"^[0-9a-f]{64}$", error="Cette empreinte ne se lit pas. Recharge la page.")


def _words(longest: int, **kwargs: object) -> fields.String:
    too_long = validate.Length(max=longest, error=f"C'est trop long : {longest} signes au plus.")
    return fields.String(validate=[too_long, plain], **kwargs)  # type: ignore[arg-type]


def _codes(inner: type[Schema]) -> fields.Dict:
    return fields.Dict(
        keys=fields.String(validate=validate.Length(max=24)),
        values=fields.Nested(inner),
        validate=validate.Length(max=20, error="Il y a trop de lignes."),
    )


class AskSchema(Schema):
    kind = fields.String(
        required=True, validate=validate.OneOf(KINDS, error="Choisis un entretien de la liste.")
    )


class DatesSchema(Schema):
    proposals = fields.List(
        fields.Nested(SlotAskedSchema),
        required=True,
        validate=validate.Length(min=2, max=3, error="Proposez 2 ou 3 dates."),
        error_messages={"required": "Il manque les dates."},
    )
    place = fields.Nested(PlaceAskedSchema, load_default=dict)
    video = _words(400, load_default="")
    note = _words(500, load_default="")


class PreparedSchema(Schema):
    text = _words(2000)
    shared = fields.Boolean()


class PreparationSchema(Schema):
    cards = _codes(PreparedSchema)
    trusted = fields.String(validate=validate.OneOf(("yes", "no", ""), error="Choisis oui ou non."))
    trusted_name = _words(80)
    ready = fields.Boolean(load_default=False)


class LineSchema(Schema):
    said = fields.String(validate=validate.OneOf(("yes", "no", ""), error="Choisissez abordé ou non."))
    note = _words(2000)


class SheetAskedSchema(Schema):
    held_on = fields.Date(allow_none=True, error_messages={"invalid": "Ce jour ne se lit pas."})
    topics = _codes(LineSchema)
    present = fields.List(_words(120), validate=validate.Length(max=8, error="8 personnes au plus."))
    late_reason = _words(500)
    summary = _words(8000)
    following = _words(4000)


class AcknowledgeSchema(Schema):
    sha256 = fields.String(required=True, validate=SHA256)


class CorrectionAskedSchema(Schema):
    text = _words(2000, required=True)


class RefusalSchema(Schema):
    words = _words(1000, load_default="")


class CloseAloneSchema(Schema):
    reason = _words(1000, required=True)


class AppointmentDateSchema(Schema):
    id = fields.UUID(required=True)
    status = fields.String(required=True)
    minutes = fields.Integer(required=True)
    starts = fields.String(
        required=True, allow_none=True, metadata={"description": "Vide : une date est à choisir"}
    )


class ShortInterviewSchema(Schema):
    id = fields.UUID(required=True)
    kind = fields.String(required=True, validate=validate.OneOf(KINDS))
    title = fields.String(required=True)
    title_young = fields.String(required=True)
    state = fields.String(required=True, validate=validate.OneOf(("open", "reading", "done", "refused")))
    asked_at = fields.DateTime(required=True)
    due_on = fields.Date(required=True, allow_none=True)
    late = fields.Boolean(required=True)
    late_words = fields.String(required=True)
    held_on = fields.Date(required=True, allow_none=True)
    prepared_at = fields.DateTime(required=True, allow_none=True)
    refused_on = fields.Date(required=True, allow_none=True)
    done_at = fields.DateTime(required=True, allow_none=True)
    appointment = fields.Nested(AppointmentDateSchema, required=True, allow_none=True)


class InterviewKindSchema(Schema):
    kind = fields.String(required=True, validate=validate.OneOf(KINDS))
    rule = fields.String(required=True)
    title = fields.String(required=True)
    why = fields.String(required=True)
    article = fields.String(required=True)
    checked_on = fields.Date(required=True)
    confidence = fields.String(required=True)
    due_on = fields.Date(required=True, allow_none=True)
    done_on = fields.Date(required=True, allow_none=True)
    late = fields.Boolean(required=True)
    late_words = fields.String(required=True)
    concerned = fields.String(required=True, validate=validate.OneOf(("yes", "no", "to_check", "unknown")))
    standing = fields.UUID(required=True, allow_none=True)
    near = fields.Boolean(required=True, metadata={"description": "C'est le moment, ou bientôt"})


class InterviewsSchema(Schema):
    items = fields.List(fields.Nested(ShortInterviewSchema), required=True)
    kinds = fields.List(fields.Nested(InterviewKindSchema), required=True)


class CardSchema(Schema):
    code = fields.String(required=True)
    title = fields.String(required=True)
    ask = fields.String()
    text = fields.String(required=True)
    shared = fields.Boolean()


class TopicSchema(Schema):
    code = fields.String(required=True)
    title = fields.String(required=True)
    say = fields.String(required=True)
    article = fields.String(required=True)
    confidence = fields.String(required=True)
    to_check = fields.Boolean(required=True)
    written = fields.Boolean(required=True)
    card = fields.String(required=True)
    fact = fields.String(required=True)
    said = fields.String(required=True)
    note = fields.String(required=True)


class CorrectionSchema(Schema):
    on = fields.Date(required=True)
    text = fields.String(required=True)


class SheetSchema(Schema):
    topics = fields.List(fields.Nested(TopicSchema), required=True)
    present = fields.List(fields.String(), required=True)
    late_reason = fields.String(required=True)
    summary = fields.String(required=True)
    following = fields.String(required=True)
    corrections = fields.List(fields.Nested(CorrectionSchema), required=True)


class AgreementSchema(Schema):
    who = fields.String(required=True, metadata={"description": "you, ou un prénom"})
    side = fields.String(required=True, validate=validate.OneOf(("young", "adult")))
    at = fields.DateTime(required=True)
    sha256 = fields.String(required=True)


class InterviewEventSchema(Schema):
    at = fields.DateTime(required=True)
    who = fields.String(required=True)
    act = fields.String(required=True)
    words = fields.String(required=True)


class TextPartSchema(Schema):
    heading = fields.String(required=True)
    words = fields.String(required=True)


class InterviewYouthSchema(Schema):
    id = fields.UUID(required=True)
    first_name = fields.String(required=True)
    last_name = fields.String(required=True)


class InterviewSchema(ShortInterviewSchema):
    youth = fields.Nested(InterviewYouthSchema, required=True)
    version = fields.Integer(required=True, metadata={"description": "À renvoyer dans If-Match"})
    why = fields.String(required=True)
    article = fields.String(required=True)
    source = fields.String(required=True)
    checked_on = fields.Date(required=True)
    confidence = fields.String(required=True)
    trusted_why = fields.String(required=True)
    trusted_article = fields.String(required=True)
    trusted = fields.String()
    trusted_name = fields.String()
    cards = fields.List(fields.Nested(CardSchema), required=True)
    agreements = fields.List(fields.Nested(AgreementSchema), required=True)
    history = fields.List(fields.Nested(InterviewEventSchema), required=True)
    text = fields.List(fields.Nested(TextPartSchema))
    sha256 = fields.String()
    paper_given_at = fields.DateTime(allow_none=True)
    about = fields.List(fields.String())
    sheet = fields.Nested(SheetSchema)
    gaps = fields.List(fields.String())
    file = fields.Boolean(metadata={"description": "Ce professionnel ouvre le dossier"})
    birth_date = fields.Date(allow_none=True)
    can = fields.List(fields.String(), required=True)
