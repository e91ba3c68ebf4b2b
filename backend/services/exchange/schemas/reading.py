"""Exchange over HTTP: keys, what they read."""

from __future__ import annotations

from marshmallow import Schema, fields, validate

from backend.services.exchange import rules
from backend.web.typed import plain_formal

STATES = ("later", "open", "late", "done", "lost", "not_concerned", "waived")


class KeyAskedSchema(Schema):
    name = fields.String(
        required=True,
        validate=[validate.Length(max=60, error="Ce nom est trop long : 60 signes au plus."), plain_formal],
        error_messages={"required": "Il manque le nom de la clé."},
    )
    scope = fields.List(
        fields.String(validate=validate.OneOf(rules.SCOPES, error="Choisissez dans la liste.")),
        required=True,
        validate=validate.Length(max=len(rules.SCOPES), error="Il y a trop de réponses."),
        error_messages={"required": "Choisissez ce que le logiciel pourra lire."},
    )
    ends_on = fields.Date(
        required=True,
        error_messages={"required": "Il manque le dernier jour.", "invalid": "Écrivez un jour : 2027-03-31."},
    )


class KeySchema(Schema):
    id = fields.UUID(required=True)
    name = fields.String(required=True)
    scope = fields.List(fields.String(validate=validate.OneOf(rules.SCOPES)), required=True)
    created_at = fields.AwareDateTime(required=True)
    ends_on = fields.Date(required=True, metadata={"description": "Dernier jour où la clé ouvre"})
    last_used_on = fields.Date(required=True, allow_none=True)
    state = fields.String(required=True, validate=validate.OneOf((rules.LIVE, rules.PAST, rules.ENDED)))


class KeysSchema(Schema):
    items = fields.List(fields.Nested(KeySchema), required=True)


class KeyMadeSchema(Schema):
    key = fields.String(
        required=True, allow_none=True, metadata={"description": "La clé, montrée cette seule fois"}
    )


class PageSchema(Schema):
    after = fields.String(load_default=None, validate=validate.Length(max=200))
    limit = fields.Integer(load_default=200, validate=validate.Range(1, 500))


class OfYouthSchema(PageSchema):
    youth_id = fields.UUID(load_default=None)


class DaysSchema(OfYouthSchema):
    first = fields.Date(load_default=None, metadata={"description": "Premier jour, sinon un mois en arrière"})
    until = fields.Date(load_default=None, metadata={"description": "Jour d'arrêt, non compris"})


class _Page(Schema):
    on = fields.Date(required=True, metadata={"description": "Jour civil de l'autorité"})
    next = fields.String(required=True, allow_none=True, metadata={"description": "À redonner dans `after`"})


class FileSchema(Schema):
    id = fields.UUID(required=True, metadata={"description": "Ne change jamais"})
    external_ref = fields.String(
        required=True, allow_none=True, metadata={"description": "L'identifiant du logiciel métier"}
    )


class FilesSchema(_Page):
    items = fields.List(fields.Nested(FileSchema), required=True)


class FedMilestoneSchema(Schema):
    youth_id = fields.UUID(required=True)
    external_ref = fields.String(required=True, allow_none=True)
    rule = fields.String(required=True, metadata={"description": "Comme M14 ; ne change jamais"})
    title = fields.String(required=True)
    article = fields.String(required=True)
    opens_on = fields.Date(required=True)
    due_on = fields.Date(required=True, allow_none=True)
    state = fields.String(required=True, validate=validate.OneOf(STATES))
    certainty = fields.String(required=True, validate=validate.OneOf(("sure", "to_check")))
    done_on = fields.Date(required=True, allow_none=True)


class FedMilestonesSchema(_Page):
    items = fields.List(fields.Nested(FedMilestoneSchema), required=True)


class FedAppointmentSchema(Schema):
    id = fields.UUID(required=True)
    youth_id = fields.UUID(required=True)
    external_ref = fields.String(required=True, allow_none=True)
    starts_at = fields.AwareDateTime(required=True)
    ends_at = fields.AwareDateTime(required=True)
    status = fields.String(required=True)
    young_answer = fields.String(required=True)
    version = fields.Integer(required=True)


class FedAppointmentsSchema(_Page):
    items = fields.List(fields.Nested(FedAppointmentSchema), required=True)


class TakenMilestoneSchema(FedMilestoneSchema):
    class Meta:
        exclude = ("youth_id", "external_ref")


class TakenLineSchema(Schema):
    line_id = fields.UUID(required=True, metadata={"description": "Ne change jamais"})
    version = fields.Integer(required=True)
    domain = fields.String(required=True)
    theme = fields.String(required=True)
    kind = fields.String(required=True, validate=validate.OneOf(("goal", "action")))
    text = fields.String(required=True)
    goal = fields.UUID()
    owner = fields.String()
    owner_name = fields.String()
    due = fields.Date()
    state = fields.String()
    done_on = fields.Date()


class TakenFileSchema(FileSchema):
    first_name = fields.String(required=True)
    last_name = fields.String(required=True)
    birth_date = fields.Date(required=True)
    birth_precision = fields.String(required=True, validate=validate.OneOf(("day", "month", "year")))
    milestones = fields.List(fields.Nested(TakenMilestoneSchema), required=True)
    project = fields.List(fields.Nested(TakenLineSchema), required=True)


class CaseloadSchema(Schema):
    format = fields.String(required=True)
    on = fields.Date(required=True)
    files = fields.List(fields.Nested(TakenFileSchema), required=True)
