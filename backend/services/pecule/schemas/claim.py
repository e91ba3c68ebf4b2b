"""The claim over HTTP: what is written in its file, where it stands."""

from __future__ import annotations

import unicodedata

from marshmallow import Schema, ValidationError, fields, validate

LONGEST_LINE = 200


def one_line(text: str) -> None:
    """Refuse signs nobody types."""
    if any(unicodedata.category(sign) in ("Cc", "Cf") for sign in text):
        raise ValidationError("Ce texte contient des signes invisibles. Réécris-le sur une ligne.")


def _line(about: str) -> fields.String:
    too_long = validate.Length(
        max=LONGEST_LINE, error=f"Ce texte est trop long : {LONGEST_LINE} signes au plus."
    )
    return fields.String(validate=[too_long, one_line], metadata={"description": about})


class FileAskedSchema(Schema):
    by_post = fields.Boolean(load_default=False, metadata={"description": "Une lettre à signer et à poster"})
    address = _line("Écrite dans la lettre, gardée nulle part")
    phone = _line("Téléphone ou e-mail ; écrit dans la lettre, gardé nulle part")
    birth_place = _line("Écrit dans la lettre, gardé nulle part")
    recipient = _line("Parent allocataire, s'il est connu ; écrit dans la lettre, gardé nulle part")


STATES = ("preparing", "sent", "received", "more_asked", "paid", "refused")


def _state() -> fields.String:
    return fields.String(required=True, validate=validate.OneOf(STATES, error="Choisis un état de la liste."))


class SaidSchema(Schema):
    state = _state()
    on = fields.Date(required=True, metadata={"description": "Le jour où c'est arrivé"})
    missing = fields.String(load_default="", metadata={"description": "Le type du papier redemandé"})
    refusal = fields.String(load_default="", metadata={"description": "La raison donnée, de la liste"})


class SharingSchema(Schema):
    amount = fields.Boolean(required=True, metadata={"description": "Le référent peut lire l'estimation"})


class CountdownSchema(Schema):
    stage = fields.String(
        required=True, validate=validate.OneOf(["far", "prepare", "fresh", "open", "closed"])
    )
    prepare_from = fields.Date(required=True)
    fresh_from = fields.Date(
        required=True, metadata={"description": "Premier jour où demander ce qui doit être récent"}
    )
    opens_on = fields.Date(required=True)
    closes_on = fields.Date(required=True)
    days = fields.Integer(required=True)


class NeedSchema(Schema):
    need = fields.String(required=True)
    types = fields.List(fields.String(), required=True)


class EventSchema(Schema):
    state = _state()
    on = fields.Date(required=True)


class RefusalSchema(Schema):
    code = fields.String(required=True)
    say = fields.String(required=True)
    do = fields.String(required=True)
    guide = fields.String()
    contact = fields.String()


class FormSchema(Schema):
    last_name = fields.String(required=True)
    first_name = fields.String(required=True)
    birth_date = fields.Date()


class PostSchema(Schema):
    lines = fields.List(fields.String(), required=True)
    checked_on = fields.Date(required=True)


class ClaimSchema(Schema):
    on = fields.Date(required=True)
    state = _state()
    changed_on = fields.Date()
    sent_on = fields.Date()
    missing = fields.String()
    refusal = fields.String()
    amount_shared = fields.Boolean(required=True)
    next_nudge_on = fields.Date()
    look_again_on = fields.Date(metadata={"description": "Né à l'automne : le jour de janvier où regarder"})
    history = fields.List(fields.Nested(EventSchema), required=True)
    countdown = fields.Nested(CountdownSchema, required=True)
    channel = fields.String(required=True, validate=validate.OneOf(["online", "post"]))
    needs = fields.List(fields.Nested(NeedSchema), required=True)
    limit_bytes = fields.Integer(required=True)
    site = fields.Url(required=True)
    post = fields.Nested(PostSchema, required=True)
    form = fields.Nested(FormSchema, required=True)
    refusals = fields.List(fields.Nested(RefusalSchema), required=True)


class SharedClaimSchema(Schema):
    on = fields.Date(required=True)
    state = _state()
    changed_on = fields.Date()
    sent_on = fields.Date()
    opens_on = fields.Date(required=True)
    stage = fields.String(required=True)
    amount = fields.Float(metadata={"description": "Euros, maximum théorique, si le jeune le partage"})


class CohortSchema(Schema):
    on = fields.Date(required=True)
    people = fields.Integer(required=True, metadata={"description": "Jeunes qui ont pu avoir un pécule"})
    of_age = fields.Dict(keys=fields.String(), values=fields.Integer(), required=True)
    soon = fields.Integer(required=True, metadata={"description": "De 17 à 18 ans"})
