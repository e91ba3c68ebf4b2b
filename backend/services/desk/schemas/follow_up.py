"""What is followed on a file over HTTP: school, health, the MDPH, contacts."""

from __future__ import annotations

from marshmallow import Schema, fields, validate

from backend.services.desk.rules.follow_up import MDPH_STATES, MOST_CONTACTS, ROLES, WHAT

NO_DAY = "Écrivez un jour : jour, mois, année."


def _day(says: str) -> fields.Date:
    return fields.Date(
        load_default=None, allow_none=True, error_messages={"invalid": NO_DAY}, metadata={"description": says}
    )


def _text(says: str) -> fields.String:
    return fields.String(
        load_default=None, allow_none=True, validate=validate.Length(max=400), metadata={"description": says}
    )


class ContactSchema(Schema):
    role = fields.String(required=True, validate=validate.OneOf(ROLES, error="Choisissez qui c'est."))
    name = fields.String(required=True, validate=validate.Length(max=120, error="120 signes au plus."))
    phone = fields.String(
        required=True,
        validate=validate.Regexp(
            r"^[0-9+() .\-/]{0,40}$", error="Un numéro n'a que des chiffres et des espaces."
        ),
    )


class FollowUpInSchema(Schema):
    school = _text("École, lycée, centre de formation")
    grade = _text("Classe ou formation suivie")
    school_ends_on = _day("Fin de l'année scolaire ou de la formation")
    doctor = _text("Médecin traitant")
    check_up_on = _day("Dernier bilan de santé")
    mdph = fields.String(
        load_default=None, allow_none=True, validate=validate.OneOf(MDPH_STATES, error="Choisissez.")
    )
    mdph_asked_on = _day("Demande déposée")
    mdph_decided_on = _day("Décision de la CDAPH")
    mdph_until = _day("Fin de la décision")
    mdph_rights = _text("Ce qui est accordé")
    contacts = fields.List(
        fields.Nested(ContactSchema),
        load_default=list,
        validate=validate.Length(max=MOST_CONTACTS, error=f"{MOST_CONTACTS} contacts au plus."),
    )


class ComingBackSchema(Schema):
    what = fields.String(required=True, validate=validate.OneOf(WHAT))
    on = fields.Date(required=True)
    state = fields.String(required=True, validate=validate.OneOf(("late", "soon", "later")))


class FollowUpSchema(FollowUpInSchema):
    dues = fields.List(
        fields.Nested(ComingBackSchema), required=True, metadata={"description": "Nos repères, pas la loi"}
    )
    changed_at = fields.AwareDateTime(format="iso", required=True, allow_none=True)
    changed_by = fields.String(required=True, allow_none=True)
    version = fields.Integer(required=True, metadata={"description": "0 : rien n'est encore écrit"})
