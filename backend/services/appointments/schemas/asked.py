"""What is sent about appointments. Each refusal names the field and the remedy; nothing is half-written."""

from __future__ import annotations

import re
from datetime import date, datetime
from typing import Any

from marshmallow import Schema, ValidationError, fields, validate, validates_schema

from backend.guides.papers import paper_types
from backend.services.appointments.rules.repeat import MOST
from backend.services.appointments.rules.times import LONGEST, SHORTEST
from backend.web.typed import plain_formal

KINDS = ("follow_up", "interview", "health", "paperwork", "housing", "school_work", "leisure", "other")
GOOD_YEARS = range(2000, 2201)
LONGEST_LIST_DAYS = 100


def year_makes_sense(when: date | datetime) -> None:
    if when.year not in GOOD_YEARS:
        raise ValidationError("Vérifiez l'année.")


def words(longest: int, *, needed: bool = False) -> fields.String:
    """A text field: how long it may be, said in words."""
    too_long = validate.Length(max=longest, error=f"C'est trop long : {longest} signes au plus.")
    if needed:
        here = validate.Regexp(r"\s*\S", error="Il manque de quoi il s'agit.")
        return fields.String(
            required=True,
            validate=[here, too_long, plain_formal],
            error_messages={"required": "Il manque de quoi il s'agit."},
        )
    return fields.String(validate=[too_long, plain_formal])


WALL = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}")
UNREADABLE = "Cette date ne se lit pas. Mettez un jour et une heure."


class Wall(fields.String):
    """A wall time of the authority's zone, to the minute: `2026-12-03T14:00`. Read as a naive instant."""

    def __init__(self, *, required: bool = False) -> None:
        described = {"pattern": f"^{WALL.pattern}$", "example": "2026-12-03T14:00"}
        super().__init__(
            required=required,
            metadata={"description": "Heure locale de l'autorité, AAAA-MM-JJTHH:MM", **described},
        )

    def _deserialize(self, value: Any, attr: Any, data: Any, **kwargs: Any) -> Any:
        told = super()._deserialize(value, attr, data, **kwargs)
        if not isinstance(told, str) or not WALL.fullmatch(told):
            raise ValidationError(UNREADABLE)
        try:
            found = datetime.strptime(told, "%Y-%m-%dT%H:%M")  # noqa: DTZ007
        except ValueError as error:
            raise ValidationError(UNREADABLE) from error
        year_makes_sense(found)
        return found


def _minutes(**kwargs: Any) -> fields.Integer:
    said = f"Mettez de {SHORTEST} à {LONGEST} minutes."
    return fields.Integer(validate=validate.Range(SHORTEST, LONGEST, error=said), **kwargs)


class PlaceAskedSchema(Schema):
    name = words(120)
    address = words(240)
    floor = words(80)
    way = words(500)
    phone = fields.String(
        validate=validate.Regexp(
            r"^[0-9+ ().-]{0,24}$", error="Ce numéro ne se lit pas. Mettez des chiffres."
        )
    )


class SlotAskedSchema(Schema):
    starts = Wall(required=True)
    minutes = _minutes(load_default=60)


class RepeatSchema(Schema):
    every = fields.String(
        required=True,
        validate=validate.OneOf(("week", "two_weeks", "month"), error="Ce rythme n'existe pas."),
    )
    count = fields.Integer(validate=validate.Range(2, MOST, error=f"Mettez de 2 à {MOST} fois."))
    until = fields.Date(validate=year_makes_sense)
    skip_holidays = fields.Boolean(load_default=True)


_HTTPS = validate.URL(
    schemes={"https"}, require_tld=False, error="Ce lien ne marche pas. Il commence par https://."
)


def _opens_safely(text: str) -> None:
    """No link at all, or one of the web, sealed on the way."""
    if text:
        _HTTPS(text)


class WordsSchema(Schema):
    kind = fields.String(validate=validate.OneOf(KINDS, error="Cette sorte de rendez-vous n'existe pas."))
    note = words(1000)
    place = fields.Nested(PlaceAskedSchema)
    video = fields.String(validate=[validate.Length(max=400, error="Ce lien est trop long."), _opens_safely])
    papers = fields.List(
        fields.String(validate=validate.Length(max=60)),
        validate=validate.Length(max=12, error="12 papiers au plus."),
    )
    with_ids = fields.List(
        fields.UUID(), data_key="with", validate=validate.Length(max=8, error="8 personnes au plus.")
    )
    others = fields.List(words(80), validate=validate.Length(max=6, error="6 personnes au plus."))

    @validates_schema
    def _known_papers(self, data: dict[str, Any], **_: Any) -> None:
        unknown = [code for code in data.get("papers", ()) if code not in paper_types()]
        if unknown:
            raise ValidationError("Ce papier n'est pas dans la liste.", "papers")


class MakeSchema(WordsSchema):
    """An appointment to make: a time, a time that comes back, or two or three times to choose from."""

    youth_id = fields.String(required=True, validate=validate.Length(max=36))
    title = words(120, needed=True)
    starts = Wall()
    minutes = _minutes(load_default=60)
    repeat = fields.Nested(RepeatSchema)
    proposals = fields.List(
        fields.Nested(SlotAskedSchema),
        validate=validate.Length(2, 3, error="Proposez 2 ou 3 dates."),
    )
    without_me = fields.Boolean(load_default=False)

    @validates_schema
    def _one_way(self, data: dict[str, Any], **_: Any) -> None:
        if ("starts" in data) == ("proposals" in data):
            raise ValidationError("Mettez une date, ou proposez-en 2 ou 3.", "starts")
        if "repeat" in data and "proposals" in data:
            raise ValidationError("Des dates à choisir ne se répètent pas.", "repeat")


WHICH = validate.OneOf(("one", "following"), error="Choisissez : celui-ci, ou celui-ci et les suivants.")


class ChangeSchema(WordsSchema):
    title = words(120)
    starts = Wall()
    minutes = _minutes()
    which = fields.String(load_default="one", validate=WHICH)

    @validates_schema
    def _still_a_title(self, data: dict[str, Any], **_: Any) -> None:
        if "title" in data and not data["title"].strip():
            raise ValidationError("Il manque de quoi il s'agit.", "title")


class AnswerSchema(Schema):
    answer = fields.String(
        required=True, validate=validate.OneOf(("yes", "no", "late"), error="Cette réponse n'existe pas.")
    )
    revision = fields.Integer(required=True, validate=validate.Range(1, 10**6))
    late_minutes = fields.Integer(validate=validate.Range(5, 120, error="Mettez de 5 à 120 minutes."))
    reason = fields.String(
        load_default="", validate=[validate.Length(max=500, error="500 signes au plus."), plain_formal]
    )
    proposals = fields.List(
        fields.Nested(SlotAskedSchema),
        load_default=list,
        validate=validate.Length(max=3, error="Proposez 3 dates au plus."),
    )
    said_at = fields.AwareDateTime(
        validate=year_makes_sense,
        metadata={"description": "Instant du geste, pour une réponse qui a attendu le réseau"},
    )


class ChooseSchema(Schema):
    proposal_id = fields.UUID(required=True)


class ProposeSchema(Schema):
    proposals = fields.List(
        fields.Nested(SlotAskedSchema), required=True, validate=validate.Length(1, 3, error="De 1 à 3 dates.")
    )


class CancelSchema(Schema):
    reason = fields.String(
        load_default="", validate=[validate.Length(max=500, error="500 signes au plus."), plain_formal]
    )
    which = fields.String(load_default="one", validate=WHICH)


class CloseSchema(Schema):
    outcome = fields.String(
        required=True,
        validate=validate.OneOf(("done", "missed", "excused"), error="Cette fin n'existe pas."),
    )


class AgendaQuery(Schema):
    first = fields.Date(required=True, data_key="from", validate=year_makes_sense)
    end = fields.Date(required=True, data_key="to", validate=year_makes_sense)
    youth_id = fields.String(validate=validate.Length(max=36))

    @validates_schema
    def _in_order(self, data: dict[str, Any], **_: Any) -> None:
        if not 0 < (data["end"] - data["first"]).days <= LONGEST_LIST_DAYS:
            raise ValidationError(f"Demandez de 1 à {LONGEST_LIST_DAYS} jours.", "to")


class CheckQuery(Schema):
    youth_id = fields.String(required=True, validate=validate.Length(max=36))
    starts = Wall(required=True)
    minutes = _minutes(load_default=60)
    with_ids = fields.List(fields.UUID(), data_key="with", load_default=list, validate=validate.Length(max=8))
    but = fields.UUID(data_key="except")


class FreeQuery(Schema):
    youth_id = fields.String(required=True, validate=validate.Length(max=36))
    minutes = _minutes(load_default=60)
    first = fields.Date(data_key="from", validate=year_makes_sense)
    with_ids = fields.List(fields.UUID(), data_key="with", load_default=list, validate=validate.Length(max=8))


class YouthQuery(Schema):
    youth_id = fields.String(required=True, validate=validate.Length(max=36))


class WeekQuery(Schema):
    day = fields.Date(required=True, validate=year_makes_sense)
    youth_id = fields.String(validate=validate.Length(max=36))


class CheckPartsSchema(Schema):
    day = fields.Integer(validate=validate.Range(1, 31, error="Écris un nombre de 1 à 31."))
    month = fields.Integer(validate=validate.Range(1, 12, error="Écris un nombre de 1 à 12."))
    year = fields.Integer(validate=validate.Range(1900, 2200, error="Écris une année, par exemple 2009."))


class LinkLookSchema(Schema):
    secret = fields.String(required=True, validate=validate.Length(16, 64))
    check = fields.Nested(CheckPartsSchema)


class LinkAnswerSchema(LinkLookSchema):
    check = fields.Nested(CheckPartsSchema, required=True)
    answer = fields.String(
        required=True, validate=validate.OneOf(("yes", "no"), error="Cette réponse n'existe pas.")
    )
    revision = fields.Integer(required=True, validate=validate.Range(1, 10**6))
