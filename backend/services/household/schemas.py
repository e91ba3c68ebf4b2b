"""Sheets and letters, over HTTP: what may be typed in them, and how long."""

from __future__ import annotations

from typing import Any

from marshmallow import Schema, fields, validate

from backend.services.household import rules
from backend.services.household.words import REFUSALS

MOST_CENTS = 10_000_000
TOO_LONG = "C'est trop long. {max} lettres au plus."
A_SUM = "Écris une somme entre 0 et 100 000 euros."
A_DAY = "Écris un jour de 1 à 31."
A_CHOICE = "Choisis une réponse dans la liste."


def _text(longest: int) -> fields.String:
    return fields.String(validate=validate.Length(max=longest, error=TOO_LONG))


def _cents(**how: Any) -> fields.Integer:
    return fields.Integer(strict=True, validate=validate.Range(0, MOST_CENTS, error=A_SUM), **how)


def _date() -> fields.Date:
    return fields.Date(
        error_messages={"invalid": "Cette date n'existe pas. Écris le jour, le mois et l'année."}
    )


def _one_of(*choices: str, **how: Any) -> fields.String:
    return fields.String(validate=validate.OneOf(choices, error=A_CHOICE), **how)


def _by_id(inner: fields.Field[Any], most: int, too_many: str) -> fields.Dict:
    """Things kept by their own id, so that two phones that add one each keep both."""
    return fields.Dict(
        keys=fields.String(validate=validate.Length(1, 40)),
        values=inner,
        validate=validate.Length(max=most, error=too_many),
    )


def _ticks(most: int) -> fields.Dict:
    """What was ticked, with the day it was."""
    return _by_id(_date(), most, "Il y a trop de réponses.")


class BankSheetSchema(Schema):
    """An account asked for, refused, then opened by right. A key that is absent is not known yet."""

    address = _text(300)
    birth_place = _text(80)
    phone = _text(30)
    email = _text(120)
    near = _text(120)
    bank = _text(80)
    bank_address = _text(300)
    asked_on = _date()
    refusal = _one_of(*REFUSALS)
    refused_on = _date()
    sent_on = _date()
    named_bank = _text(80)
    named_on = _date()
    opened_on = _date()


class BudgetLineSchema(Schema):
    envelope = _one_of("in", *rules.ENVELOPES, required=True)
    label = fields.String(
        required=True, validate=validate.Length(1, 60, error="Écris un nom de 1 à 60 lettres.")
    )
    cents = _cents(required=True)
    day = fields.Integer(strict=True, validate=validate.Range(1, 31, error=A_DAY))


class BudgetSheetSchema(Schema):
    """What comes in and goes out each month; what is on the account today, when they say it."""

    lines = _by_id(
        fields.Nested(BudgetLineSchema), 40, "40 lignes au plus. Mets deux petites lignes ensemble."
    )
    balance_cents = fields.Integer(strict=True, validate=validate.Range(-MOST_CENTS, MOST_CENTS, error=A_SUM))
    balance_on = _date()


class DefectSchema(Schema):
    room = fields.String(required=True, validate=validate.Length(1, 60, error="Écris la pièce."))
    note = fields.String(required=True, validate=validate.Length(1, 300, error="Écris ce que tu vois."))


class PhotoSchema(Schema):
    """A photo of the inventory, by the id of its paper in the safe."""

    room = fields.String(required=True, validate=validate.Length(1, 60, error="Écris la pièce."))
    taken_on = fields.Date(required=True)


class HomeSheetSchema(Schema):
    """The way to a home: doors knocked at, the social request, the lease, the move, the inventory."""

    address = _text(300)
    situations = _ticks(12)
    doors = _ticks(30)
    social_number = _text(40)
    social_asked_on = _date()
    social_renewed_on = _date()
    care_ended_on = _date()
    visale_on = _date()
    file_done = _ticks(20)
    landlord = _text(80)
    landlord_address = _text(300)
    lease_kind = _one_of("bare", "furnished", "residence")
    rent_cents = _cents()
    deposit_cents = _cents()
    saved_cents = _cents()
    entry_on = _date()
    done = _ticks(40)
    photos = _by_id(fields.Nested(PhotoSchema), 60, "60 photos au plus.")
    defects = _by_id(fields.Nested(DefectSchema), 40, "40 défauts au plus.")
    late_month = _text(40)
    late_cents = _cents()


SHEETS: dict[str, type[Schema]] = {
    "bank": BankSheetSchema,
    "budget": BudgetSheetSchema,
    "home": HomeSheetSchema,
}


class SheetSchema(Schema):
    kind = fields.String(required=True)
    version = fields.Integer(required=True)
    changed_at = fields.AwareDateTime(required=True)
    body = fields.Dict(metadata={"description": "ce qui est écrit ; absent quand la page ne s'ouvre plus"})
    damaged = fields.Boolean()


class SheetsSchema(Schema):
    items = fields.List(fields.Nested(SheetSchema), required=True)


class LetterSchema(Schema):
    """What a letter may need; each kind asks for some of it."""

    address = _text(300)
    birth_place = _text(80)
    phone = _text(30)
    email = _text(120)
    near = _text(120)
    bank = _text(80)
    bank_address = _text(300)
    asked_on = _date()
    refusal = _one_of(*REFUSALS)
    social_number = _text(40)
    care_ended_on = _date()
    landlord = _text(80)
    landlord_address = _text(300)
    month = _text(40)
    owed = _cents()
    times = fields.Integer(strict=True, validate=validate.Range(1, 36, error="Choisis de 1 à 36 mois."))
    starts_on = _date()
    reason = _text(400)
    entry_on = _date()
    defects = fields.List(
        fields.Nested(DefectSchema), validate=validate.Length(max=40, error="40 défauts au plus.")
    )


class DelaySchema(Schema):
    value = fields.Raw(required=True)
    article = fields.String(required=True)
    checked_on = fields.Date(required=True)
    doubt = fields.Boolean(metadata={"description": "de mémoire : à vérifier"})


class SituationSchema(Schema):
    code = fields.String(required=True)
    label = fields.String(required=True)


class HomeDoorSchema(Schema):
    code = fields.String(required=True)
    title = fields.String(required=True)
    text = fields.String(required=True)
    to = fields.List(fields.String(), metadata={"description": "situations ; absent : pour tous"})
    from_months = fields.Integer()
    first = fields.Boolean(metadata={"description": "à pousser avant les autres"})
    tonight = fields.Boolean()
    guide = fields.String(metadata={"description": "la démarche"})
    screen = fields.String(metadata={"description": "la page de l'application"})
    doubt = fields.String()


class MoveDaySchema(Schema):
    code = fields.String(required=True)
    days = fields.Integer(required=True, metadata={"description": "jours après l'entrée ; avant si négatif"})
    title = fields.String(required=True)
    text = fields.String(required=True)
    keep = fields.String()
    guide = fields.String()
    step = fields.String()
    screen = fields.String()
    doubt = fields.String()


class FilePartSchema(Schema):
    code = fields.String(required=True)
    title = fields.String(required=True)
    any_of = fields.List(fields.String(), required=True, metadata={"description": "un de ces papiers suffit"})
    instead = fields.String(metadata={"description": "quoi faire sans ce papier"})


class HomeSourceSchema(Schema):
    title = fields.String(required=True)
    checked_on = fields.Date(required=True)
    mark = fields.String(required=True)


class HouseholdSchema(Schema):
    situations = fields.List(fields.Nested(SituationSchema), required=True)
    doors = fields.List(fields.Nested(HomeDoorSchema), required=True)
    move = fields.List(fields.Nested(MoveDaySchema), required=True)
    rental_file = fields.List(fields.Nested(FilePartSchema), required=True)
    rooms = fields.List(fields.String(), required=True)
    sources = fields.List(fields.Nested(HomeSourceSchema), required=True)
    delays = fields.Dict(keys=fields.String(), values=fields.Nested(DelaySchema), required=True)
