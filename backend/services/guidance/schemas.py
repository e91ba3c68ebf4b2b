"""Local changes over HTTP: what an editor may write, and how it is shown."""

from __future__ import annotations

from typing import Any

from marshmallow import Schema, fields, validate

from backend.services.guidance.rules import KINDS

CHANNELS = ("site", "phone", "office", "post", "app", "home")
TOO_LONG = "C'est trop long : {max} lettres au plus."


def _text(most: int, **how: Any) -> fields.String:
    return fields.String(validate=validate.Length(max=most, error=TOO_LONG), **how)


def _code(**how: Any) -> fields.String:
    return fields.String(
        validate=validate.Regexp(r"^[a-z0-9_-]{1,40}$", error="Choisir dans la liste."), **how
    )


class LocalPlaceSchema(Schema):
    label = _text(120, required=True)
    url = fields.Url(
        schemes={"https"}, error_messages={"invalid": "Écrire une adresse qui commence par https://."}
    )


class LocalBlockedSchema(Schema):
    when = _text(200, required=True)
    do = _text(200, required=True)
    go = _code()


class WrittenSchema(Schema):
    """A whole step, or its place and contact alone. A key that is absent is empty."""

    title = _text(120)
    text = fields.List(_text(200), validate=validate.Length(max=3, error="Trois phrases au plus."))
    channel = fields.String(validate=validate.OneOf(CHANNELS, error="Choisir dans la liste."))
    papers = fields.List(_code(), validate=validate.Length(max=12, error="Douze papiers au plus."))
    where = fields.Nested(LocalPlaceSchema)
    contact = _code()
    local_contact = fields.UUID(metadata={"description": "Un contact du département"})
    lasts = _text(80)
    blocked = fields.List(
        fields.Nested(LocalBlockedSchema), validate=validate.Length(max=4, error="Quatre au plus.")
    )
    keep = _code()
    doubt = _text(200)


class ChangeAskedSchema(Schema):
    kind = fields.String(required=True, validate=validate.OneOf(KINDS, error="Choisir dans la liste."))
    journey = _code(required=True)
    step = _code(metadata={"description": "L'étape changée, ou celle d'avant ; absente : au début"})
    written = fields.Nested(WrittenSchema, required=True)
    source = _text(200, load_default="")
    checked_on = fields.Date(
        required=True,
        error_messages={"invalid": "Cette date n'existe pas. Écrire le jour, le mois et l'année."},
    )
    published = fields.Boolean(load_default=False)


class PreviewAskedSchema(Schema):
    journey = _code(required=True)
    change = fields.Nested(ChangeAskedSchema, metadata={"description": "Absent : la démarche d'aujourd'hui"})
    change_id = fields.UUID(metadata={"description": "Le changement que celui-ci remplace"})


class ChangeSchema(ChangeAskedSchema):
    id = fields.UUID(required=True)
    code = fields.String(required=True, metadata={"description": "Le code de l'étape montrée"})
    version = fields.Integer(required=True)
    lost = fields.Boolean(
        required=True,
        metadata={"description": "Le texte national n'a plus l'étape visée : rien n'est montré"},
    )


class ChangesSchema(Schema):
    items = fields.List(fields.Nested(ChangeSchema), required=True)


class FoundSchema(Schema):
    weight = fields.String(required=True, metadata={"description": "error ou warning"})
    words = fields.String(required=True)


class PreviewSchema(Schema):
    guide = fields.Dict(required=True, metadata={"description": "Une démarche, comme dans /guides"})
    mean = fields.Float(required=True, metadata={"description": "Mots par phrase"})
    kandel_moles = fields.Float(required=True, metadata={"description": "100 : très facile ; 70 au moins"})
    problems = fields.List(fields.Nested(FoundSchema), required=True)
