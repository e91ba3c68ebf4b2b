"""A paper as it is shown to its owner. What does not apply is absent."""

from __future__ import annotations

from marshmallow import Schema, fields, validate

STATES = ["good", "soon", "too_old", "unknown"]
DATES = ["issued_on", "expires_on"]


class DocumentSchema(Schema):
    """A paper, as its owner sees it. What does not apply is absent."""

    id = fields.UUID()
    title = fields.String()
    type = fields.String()
    kind = fields.String(validate=validate.OneOf(["pdf", "jpeg", "png", "webp"]))
    pages = fields.Integer()
    size = fields.Integer(metadata={"description": "octets gardés"})
    version = fields.Integer()
    deposited_at = fields.AwareDateTime()
    issued_on = fields.Date()
    expires_on = fields.Date()
    holder = fields.String(metadata={"description": "le nom écrit sur le papier"})
    side = fields.Integer()
    number = fields.Integer(metadata={"description": "le numéro de la version montrée"})
    versions = fields.Integer(metadata={"description": "combien de versions sont gardées"})
    depositor = fields.String(metadata={"description": "me, ou le rôle de la personne"})
    verify = fields.String(metadata={"description": "not_checked : demander /verify"})
    damaged = fields.Boolean(metadata={"description": "présent quand ce papier ne s'ouvre plus"})


class QuotaSchema(Schema):
    count = fields.Integer()
    bytes = fields.Integer()
    of_count = fields.Integer()
    of_bytes = fields.Integer()


class DocumentsSchema(Schema):
    items = fields.List(fields.Nested(DocumentSchema))
    quota = fields.Nested(QuotaSchema)
    antivirus = fields.String(metadata={"description": "none : aucun antivirus n'a regardé ces papiers"})


class OriginSchema(Schema):
    """VLT-02: where the bytes came from."""

    channel = fields.String()
    device = fields.String()
    file_name = fields.String()
    received_size = fields.Integer()
    received_sha256 = fields.String()
    stored_sha256 = fields.String()
    transformation = fields.String(validate=validate.OneOf(["none", "redrawn", "flattened"]))


class VersionSchema(Schema):
    """One version of a paper: the former ones stay until they are deleted (VLT-03)."""

    number = fields.Integer()
    current = fields.Boolean()
    kind = fields.String()
    pages = fields.Integer()
    size = fields.Integer()
    deposited_at = fields.AwareDateTime()
    depositor = fields.String()
    origin = fields.Nested(OriginSchema)


class UseStateSchema(Schema):
    """Whether a paper is good for one use, and until which day."""

    use = fields.String()
    label = fields.String(metadata={"description": "le pécule, la banque…"})
    state = fields.String(validate=validate.OneOf(STATES))
    until = fields.Date(metadata={"description": "dernier jour où il est bon"})
    ask = fields.String(validate=validate.OneOf(DATES), metadata={"description": "la date qui manque"})


class FreshnessSchema(Schema):
    """Whether a paper is still good, and what to look at first."""

    state = fields.String(validate=validate.OneOf(STATES))
    until = fields.Date()
    ask = fields.String(validate=validate.OneOf(DATES))
    use = fields.String(metadata={"description": "l'usage qui presse le plus, quand c'est lui qui décide"})
    uses = fields.List(fields.Nested(UseStateSchema))


class RemindersSchema(Schema):
    """Whether the days to redo this paper are said, and which ones are still to come (VLT-09)."""

    agreed = fields.Boolean(metadata={"description": "la personne a dit oui aux rappels"})
    on = fields.Boolean(metadata={"description": "les rappels de ce papier"})
    dates = fields.List(fields.Date())


class DocumentDetailSchema(DocumentSchema):
    origin = fields.Nested(OriginSchema)
    all_versions = fields.List(fields.Nested(VersionSchema))
    freshness = fields.Nested(FreshnessSchema)
    reminders = fields.Nested(RemindersSchema)


class CheckedSchema(Schema):
    checked_at = fields.AwareDateTime()
    algorithm = fields.String()
    hash = fields.String()
    result = fields.String(validate=validate.OneOf(["intact", "damaged"]))
