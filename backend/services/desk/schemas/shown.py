"""The desk over HTTP: home, Ma file, one file, the dates of a caseload."""

from __future__ import annotations

from marshmallow import Schema, fields, validate

from backend.services.appointments import ShortSchema
from backend.services.autonomy import MilestoneSchema, rules
from backend.services.desk.queries.asked import FILTERS, LIMIT, MOST, SORTS
from backend.services.desk.rules import CODES

STATES = ("later", "open", "late", "done", "lost", "not_concerned", "waived")


class StandingSchema(Schema):
    age_years = fields.Integer(required=True)
    age_months = fields.Integer(required=True)
    days_to_18 = fields.Integer(
        required=True,
        allow_none=True,
        metadata={"description": "Absent dès 18 ans : l'écran parle des 21 ans"},
    )
    turns_18_on = fields.Date(required=True)
    rights_until = fields.Date(required=True, metadata={"description": "Jour des 21 ans"})
    certain = fields.Boolean(
        required=True, metadata={"description": "Faux : jour ou mois de naissance inconnu"}
    )


class ToDoSchema(Schema):
    kind = fields.String(required=True, validate=validate.OneOf(("milestone",)))
    rule = fields.String(required=True, allow_none=True)
    title = fields.String(required=True)
    why = fields.String(required=True)
    gesture = fields.String(required=True)
    state = fields.String(required=True)
    opens_on = fields.Date(required=True, allow_none=True)
    due_on = fields.Date(required=True, allow_none=True)
    days_left = fields.Integer(required=True, allow_none=True)
    certainty = fields.String(required=True)


class NextSchema(Schema):
    rule = fields.String(required=True)
    title = fields.String(required=True)
    opens_on = fields.Date(required=True)


class HomeSchema(Schema):
    on = fields.Date(required=True)
    first_name = fields.String(required=True)
    birth = fields.Nested(StandingSchema, required=True)
    to_do = fields.List(fields.Nested(ToDoSchema), required=True, validate=validate.Length(max=3))
    next = fields.Nested(NextSchema, required=True, allow_none=True)
    appointments = fields.List(fields.Nested(ShortSchema), required=True, validate=validate.Length(max=1))
    unread = fields.Integer(required=True)
    counter_hidden = fields.Boolean(required=True)


class CounterSchema(Schema):
    hidden = fields.Boolean(required=True, error_messages={"required": "Il manque le choix."})


class AgeSchema(Schema):
    years = fields.Integer(required=True)
    months = fields.Integer(required=True)


class UrgencySchema(Schema):
    code = fields.String(required=True, validate=validate.OneOf(CODES))
    state = fields.String(required=True, allow_none=True)
    rule = fields.String(required=True, allow_none=True)
    title = fields.String(required=True, allow_none=True)
    due_on = fields.Date(required=True, allow_none=True)
    days = fields.Integer(
        required=True, allow_none=True, metadata={"description": "Jours avant l'échéance, négatif si passée"}
    )
    undated = fields.Boolean(metadata={"description": "L'entretien n'a pas de date"})
    certainty = fields.String()
    others = fields.Integer(metadata={"description": "Autres échéances qui pressent"})


class CaseSchema(Schema):
    id = fields.UUID(required=True)
    first_name = fields.String(required=True)
    last_name = fields.String(required=True)
    sorts_as = fields.String(required=True, metadata={"description": "Le nom replié, par lequel on trie"})
    birth_date = fields.Date(required=True)
    age = fields.Nested(AgeSchema, required=True)
    certain = fields.Boolean(required=True)
    days_to_18 = fields.Integer(required=True, allow_none=True)
    urgency = fields.Nested(UrgencySchema, required=True)
    silence_days = fields.Integer(
        required=True, allow_none=True, metadata={"description": "null : aucun échange noté"}
    )
    account = fields.String(required=True, validate=validate.OneOf(("none", "invited", "active")))
    mentor = fields.Boolean(required=True)
    papers = fields.Boolean(
        required=True, metadata={"description": "Un papier que j'ai demandé n'est pas encore venu"}
    )
    groups = fields.List(
        fields.String(validate=validate.OneOf(FILTERS)),
        required=True,
        metadata={"description": "Les filtres qui gardent ce dossier"},
    )
    appointment_at = fields.AwareDateTime(format="iso", required=True, allow_none=True)
    referent = fields.String(metadata={"description": "Pour un responsable seulement"})


class CaseloadCountsSchema(Schema):
    all = fields.Integer(required=True)
    late = fields.Integer(required=True)
    week = fields.Integer(required=True)
    soon = fields.Integer(required=True)
    silent = fields.Integer(required=True)
    no_interview = fields.Integer(required=True)
    no_mentor = fields.Integer(required=True)
    papers = fields.Integer(required=True)
    leaving = fields.Integer(required=True)
    incomplete = fields.Integer(required=True)


class LoadSchema(Schema):
    id = fields.UUID(required=True)
    first_name = fields.String(required=True)
    last_name = fields.String(required=True)
    counts = fields.Nested(CaseloadCountsSchema, required=True)


class LoadsSchema(Schema):
    on = fields.Date(required=True)
    referents = fields.List(fields.Nested(LoadSchema), required=True)
    all = fields.Nested(CaseloadCountsSchema, required=True)
    nobody = fields.Integer(required=True, metadata={"description": "Dossiers sans référent"})


class CaseloadSchema(Schema):
    on = fields.Date(required=True)
    total = fields.Integer(required=True)
    counts = fields.Nested(CaseloadCountsSchema, required=True)
    items = fields.List(fields.Nested(CaseSchema), required=True)
    next = fields.String(required=True, allow_none=True)


class CaseloadQuery(Schema):
    filter = fields.String(validate=validate.OneOf(FILTERS, error="Ce filtre n'existe pas."))
    rule = fields.String(validate=validate.OneOf(rules.rule_ids(), error="Cette échéance n'existe pas."))
    age = fields.Integer(validate=validate.Range(0, 30))
    referent = fields.UUID(metadata={"description": "Pour un responsable : les dossiers de cette personne"})
    q = fields.String(load_default="", validate=validate.Length(max=80))
    sort = fields.String(
        load_default="urgency", validate=validate.OneOf(SORTS, error="Cet ordre n'existe pas.")
    )
    after = fields.String(validate=validate.Length(max=600))
    limit = fields.Integer(load_default=LIMIT, validate=validate.Range(1, MOST))


class IdentitySchema(StandingSchema):
    id = fields.UUID(required=True)
    first_name = fields.String(required=True)
    last_name = fields.String(required=True)
    external_ref = fields.String(required=True, allow_none=True)
    birth_date = fields.Date(required=True)
    birth_precision = fields.String(required=True)
    care_began_on = fields.Date(required=True, allow_none=True)


class FileTeamSchema(Schema):
    id = fields.UUID(required=True)
    name = fields.String(required=True)
    since = fields.Date(required=True)


class FileAdultSchema(Schema):
    id = fields.UUID(required=True)
    first_name = fields.String(required=True)
    last_name = fields.String(required=True)
    since = fields.Date(required=True)


class PointSchema(Schema):
    rule = fields.String(required=True)
    title = fields.String(required=True)
    date = fields.Date(required=True)
    state = fields.String(required=True, validate=validate.OneOf(STATES))
    certainty = fields.String(required=True)


class CareMeasureSchema(Schema):
    id = fields.UUID(required=True)
    basis = fields.String(required=True)
    basis_words = fields.String(required=True)
    starts_on = fields.Date(required=True)
    ends_on = fields.Date(required=True, allow_none=True)
    received_on = fields.Date(required=True, allow_none=True)


class FileSchema(Schema):
    on = fields.Date(required=True)
    identity = fields.Nested(IdentitySchema, required=True)
    team = fields.Nested(FileTeamSchema, required=True, allow_none=True)
    referent = fields.Nested(FileAdultSchema, required=True, allow_none=True)
    mentor = fields.Nested(FileAdultSchema, required=True, allow_none=True)
    silence_days = fields.Integer(required=True, allow_none=True)
    dates = fields.List(fields.Nested(PointSchema), required=True, validate=validate.Length(max=3))
    timeline = fields.List(fields.Nested(PointSchema), required=True)
    measures = fields.List(fields.Nested(CareMeasureSchema), required=True)
    flags = fields.Dict(keys=fields.String(), required=True)
    account = fields.String(required=True, validate=validate.OneOf(("none", "invited", "active")))
    appointments = fields.List(fields.Nested(ShortSchema), required=True, validate=validate.Length(max=3))
    milestones = fields.List(fields.Nested(MilestoneSchema), required=True)
    version = fields.Integer(required=True)


class ActivationWaitingSchema(Schema):
    id = fields.UUID(required=True)
    expires_at = fields.AwareDateTime(format="iso", required=True)


class MemberSchema(Schema):
    id = fields.UUID(required=True)
    first_name = fields.String(required=True)
    last_name = fields.String(required=True)
    roles = fields.List(
        fields.String(validate=validate.OneOf(("lead", "referent", "safeguarding", "mentor"))), required=True
    )
    ends_on = fields.Date(
        required=True, allow_none=True, metadata={"description": "Premier jour sans accès, s'il est connu"}
    )
    account = fields.String(required=True, validate=validate.OneOf(("none", "invited", "active")))
    activation = fields.Nested(
        ActivationWaitingSchema,
        required=True,
        allow_none=True,
        metadata={"description": "Le lien qui attend"},
    )
    youths = fields.Integer(required=True, metadata={"description": "Jeunes de cette équipe suivis"})


class TeamMembersSchema(Schema):
    id = fields.UUID(required=True)
    name = fields.String(required=True)
    members = fields.List(fields.Nested(MemberSchema), required=True)


class OrphanSchema(Schema):
    id = fields.UUID(required=True)
    first_name = fields.String(required=True)
    last_name = fields.String(required=True)
    birth_date = fields.Date(required=True)
    birth_precision = fields.String(required=True)
    version = fields.Integer(required=True, metadata={"description": "Pour attribuer (If-Match)"})
    team_id = fields.UUID(required=True)
    since = fields.Date(required=True, metadata={"description": "Sans référent depuis ce jour"})
    forgotten = fields.Boolean(required=True, metadata={"description": "Depuis 7 jours ou plus"})


class OrphansSchema(Schema):
    total = fields.Integer(required=True)
    items = fields.List(fields.Nested(OrphanSchema), required=True, metadata={"description": "50 au plus"})


class TeamsSchema(Schema):
    on = fields.Date(required=True)
    teams = fields.List(fields.Nested(TeamMembersSchema), required=True)
    orphans = fields.Nested(OrphansSchema, required=True)


class ColleagueSchema(Schema):
    team_id = fields.UUID(required=True)
    role = fields.String(
        required=True, validate=validate.OneOf(("referent", "mentor"), error="Choisissez référent ou mentor.")
    )
    first_name = fields.String(required=True, validate=validate.Length(max=120))
    last_name = fields.String(required=True, validate=validate.Length(max=120))
    other = fields.Boolean(
        load_default=False, metadata={"description": "Une autre personne que celle, du même nom, déjà là"}
    )


class EndSchema(Schema):
    ends_on = fields.Date(required=True, metadata={"description": "Premier jour sans accès"})
