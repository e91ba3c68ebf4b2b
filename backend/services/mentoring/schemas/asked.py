"""What is sent about mentoring. Each refusal names the field and the remedy."""

from __future__ import annotations

from datetime import date

from marshmallow import Schema, ValidationError, fields, validate

from backend.services.mentoring.rules import readiness, states
from backend.web.typed import plain_formal

GENDERS = ("", "woman", "man", "other")
INTERESTS = (
    "sport", "music", "games", "cooking", "drawing", "nature", "animals", "cinema", "reading", "tinkering", "travel",
    "computing",
)  # fmt: skip
LANGUAGES = (
    "fr", "en", "ar", "es", "pt", "de", "it", "tr", "uk", "ru", "ps", "fa", "bn", "ur", "ff", "bm", "wo", "so", "am",
    "zh", "lsf",
)  # fmt: skip
AVAILABILITY = ("weekday_day", "weekday_evening", "saturday", "sunday", "phone")
PROGRAMMES = ("none", "engaged_offer", "association")
THEMES = ("talk", "leisure", "papers", "studies", "work", "housing", "health", "outing", "other")
RHYTHMS = ("", "weekly", "two_weeks", "monthly", "free")
STEPS = ("interview", "training", "refuse", "leave", "reopen")


def words(longest: int, *, required: bool = False) -> fields.String:
    """A text: how long it may be, said in words."""
    too_long = validate.Length(max=longest, error=f"C'est trop long : {longest} signes au plus.")
    here = [validate.Regexp(r"\s*\S", error="Il manque ce texte.")] if required else []
    return fields.String(
        required=required,
        validate=[*here, too_long, plain_formal],
        error_messages={"required": "Il manque ce texte."},
    )


def one_of(choices: tuple[str, ...], *, required: bool = False) -> fields.String:
    return fields.String(
        required=required, validate=validate.OneOf(choices, error="Choisissez dans la liste.")
    )


def some_of(choices: tuple[str, ...]) -> fields.List[str]:
    return fields.List(
        fields.String(validate=validate.OneOf(choices, error="Choisissez dans la liste.")),
        validate=validate.Length(max=len(choices), error="Il y a trop de réponses."),
    )


def sensible(day: date) -> None:
    if not 2000 <= day.year <= 2200:
        raise ValidationError("Vérifiez l'année.")


def day(*, required: bool = False) -> fields.Date:
    return fields.Date(required=required, validate=sensible)


class LikesSchema(Schema):
    """What a volunteer offers, or a young person wishes."""

    gender = one_of(GENDERS)
    languages = some_of(LANGUAGES)
    interests = some_of(INTERESTS)
    availability = some_of(AVAILABILITY)
    trade = words(80)
    area = words(80)


class SheetSchema(LikesSchema):
    email = words(120)
    phone = words(30)
    presentation = words(400)
    motivation = words(1000)
    employer = words(80)
    programme = one_of(PROGRAMMES)
    capacity = fields.Integer(validate=validate.Range(1, 5, error="Mettez de 1 à 5 jeunes."))


class ApplicationSchema(SheetSchema):
    id = fields.UUID(
        required=True, metadata={"description": "Choisi par l'appareil : envoyée deux fois, une seule"}
    )
    authority = words(12, required=True)
    first_name = words(80, required=True)
    last_name = words(80, required=True)
    email = words(120, required=True)


class VolunteerAddSchema(SheetSchema):
    first_name = words(80, required=True)
    last_name = words(80, required=True)
    person_id = fields.UUID()


class VolunteerEditSchema(SheetSchema):
    first_name = words(80)
    last_name = words(80)


class OwnSheetSchema(LikesSchema):
    presentation = words(400)
    capacity = fields.Integer(validate=validate.Range(1, 5, error="Mettez de 1 à 5 jeunes."))


class StepSchema(Schema):
    step = one_of(STEPS, required=True)
    on = day(required=True)


class WelcomeSchema(Schema):
    team_id = fields.UUID(required=True)


class CheckSchema(Schema):
    result = one_of(("valid", "refused"), required=True)
    issued_on = day(required=True)
    checked_on = day(required=True)


class CharterSchema(Schema):
    version = words(10, required=True)


class NeedSchema(LikesSchema):
    wish = words(400)


class ParentsSchema(Schema):
    parents = one_of(readiness.PARENTS, required=True)
    on = day()
    why = words(400)


class OfferSchema(Schema):
    kind = one_of(("mentor", "sponsor"), required=True)


class OfferAnswerSchema(Schema):
    answer = one_of(("yes", "no", "later"), required=True)


class ProposeSchema(Schema):
    youth_id = fields.UUID(required=True)
    volunteer_id = fields.UUID(required=True)


class AnswerSchema(Schema):
    answer = one_of(("yes", "no"), required=True)


class StartSchema(Schema):
    starts = fields.String(
        validate=validate.Regexp(
            r"^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}\Z",
            error="Cette date ne se lit pas. Mettez un jour et une heure.",
        ),
        metadata={
            "description": "Première rencontre, heure locale, AAAA-MM-JJTHH:MM",
            "example": "2026-12-03T14:00",
        },
    )
    place = words(120)


class AgreementSchema(Schema):
    goals = fields.List(
        words(160, required=True),
        required=True,
        validate=validate.Length(1, 5, error="Écrivez de 1 à 5 buts."),
    )
    rhythm = one_of(RHYTHMS)


class PauseSchema(Schema):
    until = day()


class EndSchema(Schema):
    reason = one_of(states.REASONS, required=True)
    did = words(600)
    keep = words(600)


class GoodbyeSchema(Schema):
    did = words(600)
    keep = words(600)


class FeedbackSchema(Schema):
    score = fields.Integer(required=True, validate=validate.Range(1, 4, error="Choisissez une réponse."))
    words = words(600)


class MeetingSchema(Schema):
    on = day(required=True)
    minutes = fields.Integer(
        required=True, validate=validate.Range(5, 720, error="Mettez de 5 minutes à 12 heures.")
    )
    theme = one_of(THEMES, required=True)


class PeriodQuery(Schema):
    first = day(required=True)
    last = day(required=True)


class NudgeSchema(Schema):
    to = one_of(("young", "mentor", "both"), required=True)
