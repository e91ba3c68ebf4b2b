"""Views kept, gestures for several files, notes, corrections and openings over HTTP."""

from __future__ import annotations

from marshmallow import Schema, fields, validate

from backend.services.desk.actions.bulk import MOST
from backend.services.desk.actions.notes import ABOUT
from backend.services.desk.records import LONGEST


class ViewSchema(Schema):
    id = fields.UUID(required=True)
    name = fields.String(required=True)
    asked = fields.String(required=True, metadata={"description": "Filtres et ordre, comme dans l'adresse"})


class ViewsSchema(Schema):
    items = fields.List(fields.Nested(ViewSchema), required=True)


class ViewAskedSchema(Schema):
    name = fields.String(required=True, validate=validate.Length(1, 40, error="Un nom de 40 signes au plus."))
    asked = fields.String(
        required=True,
        validate=validate.Regexp(r"^[a-z0-9_=&A-Z]{0,200}$", error="Ces filtres ne se lisent pas."),
    )


class TargetSchema(Schema):
    youth_id = fields.UUID(required=True)
    rule = fields.String(required=True, validate=validate.Length(max=8))
    version = fields.Integer(required=True)


class SettleSchema(Schema):
    gesture = fields.String(required=True, validate=validate.OneOf(("done", "waive")))
    on = fields.Date(
        load_default=None, metadata={"description": "Le jour, pour « fait » ; aujourd'hui sinon"}
    )
    words = fields.String(load_default="", metadata={"description": "Ce qui le prouve, ou la raison"})
    targets = fields.List(
        fields.Nested(TargetSchema), required=True, validate=validate.Length(1, MOST, error="De 1 à 200.")
    )


class SettledSchema(Schema):
    settled = fields.Boolean(required=True)


class NoteInSchema(Schema):
    shared = fields.Boolean(
        required=True, error_messages={"required": "Choisissez d'abord : privée, ou partagée."}
    )
    words = fields.String(required=True, validate=validate.Length(max=LONGEST + 200))


class NoteSchema(Schema):
    id = fields.UUID(required=True)
    shared = fields.Boolean(required=True)
    words = fields.String(required=True)
    written_at = fields.AwareDateTime(format="iso", required=True)
    author = fields.String(required=True)
    mine = fields.Boolean(required=True)


class CorrectionInSchema(Schema):
    about = fields.String(required=True, validate=validate.OneOf(ABOUT, error="Choisis ce qui est faux."))
    words = fields.String(required=True, validate=validate.Length(max=LONGEST + 200))


class AnswerSchema(Schema):
    done = fields.Boolean(required=True)
    words = fields.String(required=True, validate=validate.Length(max=LONGEST + 200))


class CorrectionSchema(Schema):
    id = fields.UUID(required=True)
    about = fields.String(required=True, validate=validate.OneOf(ABOUT))
    state = fields.String(required=True, validate=validate.OneOf(("open", "done", "refused")))
    words = fields.String(required=True)
    answer = fields.String(required=True, allow_none=True)
    asked_at = fields.AwareDateTime(format="iso", required=True)
    answered_at = fields.AwareDateTime(format="iso", required=True, allow_none=True)
    answered_by = fields.String(required=True, allow_none=True)


class WrittenSchema(Schema):
    notes = fields.List(fields.Nested(NoteSchema), required=True)
    private = fields.Boolean(
        required=True, metadata={"description": "Des notes privées existent (leur texte n'est pas là)"}
    )
    corrections = fields.List(fields.Nested(CorrectionSchema), required=True)


class OpeningSchema(Schema):
    at = fields.AwareDateTime(format="iso", required=True)
    who = fields.String(required=True)
    role = fields.String(required=True)
    act = fields.String(required=True)


class OpeningsSchema(Schema):
    items = fields.List(fields.Nested(OpeningSchema), required=True)
