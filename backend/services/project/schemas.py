"""The project over HTTP: a line as it is written, the project as it is read, its editions."""

from __future__ import annotations

from typing import Any

from marshmallow import Schema, fields, validate

from backend.services.project import rules
from backend.services.project.domains import codes

CHOOSE = "Choisis une réponse de la liste."
DATE = "Cette date n'existe pas. Écris le jour, le mois et l'année."


def _one_of(*choices: str, **how: Any) -> fields.String:
    return fields.String(validate=validate.OneOf(choices, error=CHOOSE), **how)


def _date(**how: Any) -> fields.Date:
    return fields.Date(error_messages={"invalid": DATE}, **how)


class ToLinkSchema(Schema):
    kind = _one_of(*rules.LINKS, required=True)
    ref = fields.String(required=True, validate=validate.Length(1, 90, error=CHOOSE))


class WriteLineSchema(Schema):
    """A whole line: what is not said is emptied."""

    kind = _one_of(*rules.KINDS, required=True)
    theme = _one_of(*codes(), required=True, metadata={"description": "Une des six parties (R222-6)"})
    text = fields.String(required=True, error_messages={"required": "Écris quelques mots."})
    goal = fields.UUID(load_default=None, metadata={"description": "Le but d'une action"})
    owner = _one_of(*rules.OWNERS, "", load_default="")
    owner_name = fields.String(
        load_default="", validate=validate.Length(max=60, error="C'est trop long : 60 lettres au plus.")
    )
    due = _date(load_default=None)
    state = _one_of(*rules.STATES, "", load_default="")
    done_on = _date(load_default=None)
    link = fields.Nested(ToLinkSchema, load_default=None, allow_none=True)


class LinkSchema(Schema):
    kind = _one_of(*rules.LINKS, required=True)
    ref = fields.String(required=True)
    title = fields.String()
    at = fields.AwareDateTime()
    done = fields.Boolean(required=True)


class SaidSchema(Schema):
    """What a line says by itself; an absent key has nothing to say."""

    kind = _one_of(*rules.KINDS, required=True)
    theme = _one_of(*codes(), required=True)
    text = fields.String(required=True)
    goal = fields.UUID()
    owner = _one_of(*rules.OWNERS)
    owner_name = fields.String()
    due = fields.Date()
    state = _one_of(*rules.STATES)
    done_on = fields.Date()


class LineSchema(SaidSchema):
    id = fields.UUID(required=True)
    version = fields.Integer(required=True)
    by = _one_of("young", "referent", required=True)
    by_name = fields.String(required=True)
    changed_at = fields.AwareDateTime(required=True)
    mentor = fields.Boolean(metadata={"description": "Montré au mentor ; dit au jeune seul"})
    link = fields.Nested(LinkSchema)
    ticked = fields.Boolean(metadata={"description": "Fait, par ce à quoi l'action mène"})


class DomainSchema(Schema):
    code = _one_of(*codes(), required=True)
    title = fields.String(required=True)
    pro = fields.String(required=True)
    ask = fields.String(required=True)
    law = fields.String(required=True)
    journeys = fields.String(required=True)


class HandSchema(Schema):
    side = _one_of("young", "referent", required=True)
    first_name = fields.String(required=True)
    at = fields.AwareDateTime(required=True)


class EditionSchema(Schema):
    number = fields.Integer(required=True)
    made_at = fields.AwareDateTime(required=True)
    made_by = fields.String(required=True)
    state = _one_of("open", "signed", "replaced", required=True)
    sha256 = fields.String(required=True)
    signatures = fields.List(fields.Nested(HandSchema), required=True)
    signed_on = fields.Date()
    paper_given_at = fields.AwareDateTime(metadata={"description": "Dit au jeune seul"})
    changed = fields.Boolean(metadata={"description": "Le projet a changé depuis ; dit de la dernière seule"})


class FrozenLineSchema(SaidSchema):
    id = fields.UUID(required=True)
    ticked = fields.Boolean()


class WholeEditionSchema(EditionSchema):
    lines = fields.List(fields.Nested(FrozenLineSchema), required=True)


class ReviewSchema(Schema):
    on = fields.Date(required=True)
    due = fields.Boolean(required=True)


class ProjectSourceSchema(Schema):
    title = fields.String(required=True)
    mark = fields.String(required=True, metadata={"description": "V : lu ; M : de mémoire, à revérifier"})


class ProjectSchema(Schema):
    """A mentor reads the domains and the lines they are shown; the rest is absent."""

    on = fields.Date(required=True)
    domains = fields.List(fields.Nested(DomainSchema), required=True)
    lines = fields.List(fields.Nested(LineSchema), required=True)
    filled = fields.List(fields.String())
    editions = fields.List(fields.Nested(EditionSchema))
    review = fields.Nested(ReviewSchema, allow_none=True)
    sources = fields.List(fields.Nested(ProjectSourceSchema))
    checked_on = fields.Date()


class ShowSchema(Schema):
    mentor = fields.Boolean(required=True, error_messages={"required": "Dis si ton mentor voit."})


class SignSchema(Schema):
    sha256 = fields.String(
        required=True, error_messages={"required": "Ouvre la version à signer, puis recommence."}
    )


class PastLineSchema(SaidSchema):
    version = fields.Integer(required=True)
    gone = fields.Boolean(required=True)
    at = fields.AwareDateTime(required=True)
    by = _one_of("young", "referent", required=True)
    by_name = fields.String(required=True)


class PastLinesSchema(Schema):
    items = fields.List(fields.Nested(PastLineSchema), required=True)


class LineChangeSchema(Schema):
    id = fields.UUID(required=True)
    what = _one_of("added", "removed", "changed", required=True)
    before = fields.Nested(SaidSchema)
    after = fields.Nested(SaidSchema)


class LineChangesSchema(Schema):
    items = fields.List(fields.Nested(LineChangeSchema), required=True)


class AgainstSchema(Schema):
    against = fields.Integer(load_default=None, validate=validate.Range(min=1, error=CHOOSE))
