"""Rights, answers and lines of the département over HTTP: their written contract."""

from __future__ import annotations

from marshmallow import Schema, fields, validate

from backend.services.rights.card import LONGEST, MOST_CONTACTS, MOST_DATES
from backend.services.rights.rules import KINDS


class ChoiceSchema(Schema):
    value = fields.String(required=True)
    words = fields.String(required=True)


class QuestionSchema(Schema):
    code = fields.String(required=True)
    ask = fields.String(required=True)
    why = fields.String(required=True, metadata={"description": "À quoi sert la réponse"})
    choices = fields.List(fields.Nested(ChoiceSchema), required=True)
    to_copy = fields.String(
        required=True, metadata={"description": "La même question, au simulateur national"}
    )
    known_by = fields.String(metadata={"description": "Le fait du dossier qui évite la question"})


class ConditionSchema(Schema):
    fact = fields.String(required=True)
    among = fields.List(fields.String(), required=True, data_key="in")
    because = fields.String(required=True)
    otherwise = fields.String(required=True)


class HaveSchema(Schema):
    fact = fields.String(required=True)
    among = fields.List(fields.String(), required=True, data_key="in")
    words = fields.String(required=True)


class RightSchema(Schema):
    code = fields.String(required=True)
    domain = fields.String(required=True)
    title = fields.String(required=True)
    words = fields.List(fields.String(), required=True)
    article = fields.String(required=True)
    source = fields.String(required=True)
    checked_on = fields.Date(required=True)
    mark = fields.String(required=True, metadata={"description": "V : lu ; M : de mémoire, à revérifier"})
    from_months = fields.Integer()
    until_months = fields.Integer(metadata={"description": "Exclu"})
    when = fields.List(fields.Nested(ConditionSchema))
    have = fields.Nested(HaveSchema)
    guide = fields.String(metadata={"description": "La démarche qui le demande"})
    contact = fields.String()
    doubt = fields.String()


class RightsSchema(Schema):
    items = fields.List(fields.Nested(RightSchema), required=True)
    questions = fields.List(fields.Nested(QuestionSchema), required=True)


class PersonSchema(Schema):
    birth_date = fields.Date(required=True)
    birth_precision = fields.String(required=True, validate=validate.OneOf(["day", "month", "year"]))
    care = fields.String(
        allow_none=True, validate=validate.OneOf(["minor", "adult", "ended_recently", "ended"])
    )
    care_ended_on = fields.Date(allow_none=True)


class AnswersSchema(Schema):
    on = fields.Date(required=True)
    version = fields.Integer(required=True)
    answers = fields.Dict(keys=fields.String(), values=fields.String(), required=True)
    known = fields.Dict(
        keys=fields.String(),
        values=fields.String(),
        required=True,
        metadata={"description": "Déjà au dossier"},
    )
    person = fields.Nested(PersonSchema, required=True)


class SaidSchema(Schema):
    answers = fields.Dict(
        keys=fields.String(validate=validate.Length(1, 40)),
        values=fields.String(allow_none=True, validate=validate.Length(max=200)),
        required=True,
        validate=validate.Length(1, 20),
        metadata={"description": "Par question ; null retire la réponse"},
    )


class LocalContactSaidSchema(Schema):
    kind = fields.String(required=True, validate=validate.OneOf(KINDS))
    name = fields.String(required=True, validate=validate.Length(1, 80))
    words = fields.String(
        required=True, validate=validate.Length(1, 200), metadata={"description": "Pour quoi, dit à un jeune"}
    )
    number = fields.String(allow_none=True, load_default=None, validate=validate.Length(1, 20))
    hours = fields.String(
        allow_none=True,
        load_default=None,
        validate=validate.Length(1, 120),
        metadata={"description": "Horaires OSM, heure de Paris"},
    )
    address = fields.String(allow_none=True, load_default=None, validate=validate.Length(1, 200))
    url = fields.String(allow_none=True, load_default=None, validate=validate.Length(1, 300))
    checked_on = fields.Date(required=True, metadata={"description": "Le jour où quelqu'un a vérifié"})
    rank = fields.Integer(load_default=0, validate=validate.Range(0, 99))


class LocalContactSchema(LocalContactSaidSchema):
    id = fields.UUID(required=True)
    version = fields.Integer(required=True)


class LocalContactsSchema(Schema):
    items = fields.List(fields.Nested(LocalContactSchema), required=True)


class CardDateSchema(Schema):
    on = fields.Date(required=True)
    hour = fields.String(
        allow_none=True, load_default=None, validate=validate.Regexp(r"^\d{1,2} h( \d{2})?$")
    )
    words = fields.String(required=True, validate=validate.Length(1, LONGEST))


class CardNumberSchema(Schema):
    number = fields.String(required=True, validate=validate.Regexp(r"^[\d ]{2,16}$"))
    words = fields.String(required=True, validate=validate.Length(1, LONGEST))


class CardSchema(Schema):
    numbers = fields.List(
        fields.Nested(CardNumberSchema), required=True, validate=validate.Length(max=MOST_CONTACTS)
    )
    dates = fields.List(
        fields.Nested(CardDateSchema), required=True, validate=validate.Length(max=MOST_DATES)
    )
