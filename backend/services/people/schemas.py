"""HTTP in and out for persons. JSON answers are encoded fast; these schemas are their written contract."""

from __future__ import annotations

from marshmallow import Schema, fields, validate


class ColumnSchema(Schema):
    name = fields.String(metadata={"description": "Nom dans le modèle de fichier"})
    label = fields.String(metadata={"description": "Nom affiché"})
    needed = fields.Boolean()


class ProgressSchema(Schema):
    done = fields.Integer()
    total = fields.Integer()


class BadRowSchema(Schema):
    line = fields.Integer(metadata={"description": "Ligne du fichier, titres compris"})
    field = fields.String()
    reason = fields.String(metadata={"description": "Ce qui ne va pas, et le remède"})


class ChangeSchema(Schema):
    line = fields.Integer()
    name = fields.String()
    field = fields.String()
    before = fields.String()
    after = fields.String()


class CountsSchema(Schema):
    rows = fields.Integer()
    new = fields.Integer()
    changed = fields.Integer()
    same = fields.Integer()
    left_out = fields.Integer()
    too_young = fields.Integer(metadata={"description": "Moins de 15 ans et demi : jamais gardés"})
    new_referents = fields.Integer()
    new_teams = fields.Integer()
    to_check = fields.Integer()


class ImportSchema(Schema):
    """A caseload file on its way in. After `PUT …/mapping`, the same file is sent again: none of it was kept."""

    id = fields.UUID()
    status = fields.String(
        validate=validate.OneOf(
            ["mapping", "reading", "preview", "committing", "done", "cancelled", "failed"]
        )
    )
    reason = fields.String(allow_none=True)
    progress = fields.Nested(ProgressSchema)
    headers = fields.List(fields.String())
    proposal = fields.Dict(keys=fields.String(), values=fields.String())
    mapping = fields.Dict(keys=fields.String(), values=fields.String(), allow_none=True)
    fields_ = fields.List(fields.Nested(ColumnSchema), data_key="fields", attribute="fields")
    counts = fields.Nested(CountsSchema, allow_none=True)
    bad_rows = fields.List(fields.Nested(BadRowSchema), metadata={"description": "200 au plus"})
    to_check = fields.List(fields.Nested(BadRowSchema))
    changes = fields.List(fields.Nested(ChangeSchema), metadata={"description": "50 au plus"})
    new_referents = fields.List(fields.String())
    new_teams = fields.List(fields.String())
    left_out_file = fields.Boolean()
    created_at = fields.AwareDateTime()


class LeftSchema(Schema):
    line = fields.Integer(required=True)
    field = fields.String(required=True, validate=validate.Length(max=60))


class CommitSchema(Schema):
    left = fields.List(
        fields.Nested(LeftSchema),
        load_default=list,
        validate=validate.Length(max=1000, error="Il y a trop de changements laissés. Corrigez le fichier."),
        metadata={"description": "Les changements à ne pas faire : ligne et champ de l'aperçu"},
    )


class MappingSchema(Schema):
    mapping = fields.Dict(
        keys=fields.String(validate=validate.Length(max=40)),
        values=fields.String(validate=validate.Length(max=80)),
        required=True,
        metadata={"description": "{nom du champ : titre de la colonne}"},
    )


class TeamSchema(Schema):
    id = fields.UUID()
    name = fields.String()


class AuthoritySchema(Schema):
    name = fields.String()
    zone = fields.String()
    invented = fields.Boolean(metadata={"description": "Autorité inventée, pour essayer"})


class MeSchema(Schema):
    id = fields.UUID()
    first_name = fields.String()
    last_name = fields.String()
    kind = fields.String(validate=validate.OneOf(["young", "professional", "mentor"]))
    roles = fields.List(fields.String())
    authority = fields.Nested(AuthoritySchema)
    teams = fields.List(fields.Nested(TeamSchema))
    language = fields.String()
    tutoiement = fields.Boolean()
    version = fields.Integer()


class MeEditSchema(Schema):
    language = fields.String(validate=validate.Length(max=8))
    tutoiement = fields.Boolean()


class CirclePersonSchema(Schema):
    """`sees`, `if_shared`, `sees_not`: permission codes, read from the table of access itself."""

    id = fields.UUID()
    kind = fields.String(validate=validate.OneOf(["referent", "mentor", "team"]))
    first_name = fields.String(metadata={"description": "Prénom, ou nom de l'équipe"})
    since = fields.Date()
    sees = fields.List(fields.String())
    if_shared = fields.List(fields.String())
    sees_not = fields.List(fields.String())


class PairSchema(Schema):
    """What a mentor knows of a young person before anything is shared."""

    id = fields.UUID()
    first_name = fields.String()
    since = fields.Date()


class YouthSchema(Schema):
    id = fields.UUID()
    first_name = fields.String()
    last_name = fields.String()
    birth_date = fields.Date()
    birth_precision = fields.String(validate=validate.OneOf(["day", "month", "year"]))


class YouthsSchema(Schema):
    items = fields.List(fields.Nested(YouthSchema))
    next = fields.String(allow_none=True)


PRECISION = validate.OneOf(["day", "month", "year"])


class MeasureInSchema(Schema):
    basis = fields.String(required=True, validate=validate.Length(max=4))
    starts_on = fields.Date(required=True)
    ends_on = fields.Date(allow_none=True, metadata={"description": "Premier jour sans la mesure"})
    received_on = fields.Date(allow_none=True)


class MeasureEditSchema(Schema):
    basis = fields.String(validate=validate.Length(max=4))
    starts_on = fields.Date()
    ends_on = fields.Date(allow_none=True, metadata={"description": "Premier jour sans la mesure"})
    received_on = fields.Date(allow_none=True)


class MeasureSchema(MeasureInSchema):
    id = fields.UUID()
    basis_words = fields.String()


class AdultSchema(Schema):
    id = fields.UUID()
    first_name = fields.String()
    last_name = fields.String()
    since = fields.Date()


class TeamSinceSchema(TeamSchema):
    since = fields.Date()


class YouthFileSchema(Schema):
    id = fields.UUID()
    first_name = fields.String()
    last_name = fields.String()
    external_ref = fields.String(allow_none=True)
    birth_date = fields.Date()
    birth_precision = fields.String(validate=PRECISION)
    care_began_on = fields.Date(allow_none=True)
    last_exchange_on = fields.Date(allow_none=True)
    measures = fields.List(fields.Nested(MeasureSchema))
    flags = fields.Dict(keys=fields.String())
    team = fields.Nested(TeamSinceSchema, allow_none=True)
    referent = fields.Nested(AdultSchema, allow_none=True)
    mentor = fields.Nested(AdultSchema, allow_none=True)
    version = fields.Integer()


class YouthAddSchema(Schema):
    first_name = fields.String(required=True, validate=validate.Length(max=80))
    last_name = fields.String(required=True, validate=validate.Length(max=80))
    birth_date = fields.Date(required=True)
    birth_precision = fields.String(validate=PRECISION)
    measures = fields.List(fields.Nested(MeasureInSchema), validate=validate.Length(max=20))
    team_id = fields.UUID(allow_none=True)


class YouthEditSchema(Schema):
    first_name = fields.String(validate=validate.Length(max=80))
    last_name = fields.String(validate=validate.Length(max=80))
    birth_date = fields.Date()
    birth_precision = fields.String(validate=PRECISION)
    external_ref = fields.String(allow_none=True, validate=validate.Length(min=1, max=64))
    care_began_on = fields.Date(allow_none=True)
    last_exchange_on = fields.Date(allow_none=True)
    flags = fields.Dict(keys=fields.String(validate=validate.Length(max=40)))


class ReferentSchema(Schema):
    referent_id = fields.UUID(required=True)


class MentorSchema(Schema):
    mentor_id = fields.UUID(required=True, allow_none=True, metadata={"description": "Vide : fin du binôme"})
