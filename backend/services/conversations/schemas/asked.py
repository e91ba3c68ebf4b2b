"""What is sent about messages. Each refusal names the field and the remedy; nothing is half-written."""

from __future__ import annotations

import base64
import unicodedata
from typing import Any

from marshmallow import Schema, ValidationError, fields, validate, validates_schema

from backend.services.conversations.rules import voice

LONGEST = 4000
UNHEARD = "Ce son ne se lit pas. Enregistre-le de nouveau."
TURNING = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
TARGETS = ("step", "guide", "appointment", "paper")


def plain(text: str) -> None:
    """Refuse signs nobody types: control signs, and those that turn a line around."""
    if any(sign in TURNING or (unicodedata.category(sign) == "Cc" and sign not in "\n\t") for sign in text):
        raise ValidationError("Ce texte contient des signes invisibles. Réécris-le.")


def line(longest: int, **kwargs: Any) -> fields.String:
    """A short text: how long it may be, said in words."""
    too_long = validate.Length(max=longest, error=f"C'est trop long : {longest} signes au plus.")
    return fields.String(validate=[too_long, plain], **kwargs)


def message_text(**kwargs: Any) -> fields.String:
    too_long = validate.Length(max=LONGEST, error="C'est trop long : coupe en deux messages.")
    return fields.String(validate=[too_long, plain], **kwargs)


class TargetSchema(Schema):
    """What a message points at: its kind, its reference, its name."""

    kind = fields.String(
        required=True, validate=validate.OneOf(TARGETS, error="On ne peut pas joindre cela à un message.")
    )
    ref = line(120, required=True)
    title = line(120, load_default="")


class Sound(fields.Field[bytes]):
    """The bytes of a voice note, written in base64url. Refuses what no phone records, and what is too heavy."""

    def _deserialize(self, value: Any, attr: str | None, data: Any, **kwargs: Any) -> bytes:
        if not isinstance(value, str) or len(value) > voice.HEAVIEST * 4 // 3 + 4:
            raise ValidationError("Ce message vocal est trop long : 2 minutes au plus.")
        try:
            sound = base64.b64decode(value + "=" * (-len(value) % 4), altchars=b"-_", validate=True)
        except ValueError as error:
            raise ValidationError(UNHEARD) from error
        if voice.type_of(sound) is None:
            raise ValidationError(UNHEARD)
        return sound


class VoiceSentSchema(Schema):
    """A voice note: its sound, how long it is, its words if its author wrote them."""

    seconds = fields.Integer(
        required=True,
        validate=validate.Range(1, voice.LONGEST, error="Un message vocal dure 2 minutes au plus."),
    )
    sound = Sound(
        required=True, metadata={"type": "string", "description": "Le son, en base64url : WebM, Ogg ou MP4"}
    )
    transcript = line(1000, load_default="")


class SendSchema(Schema):
    text = message_text(load_default="")
    voice = fields.Nested(VoiceSentSchema, allow_none=True)
    quoted_id = fields.UUID(allow_none=True)
    target = fields.Nested(TargetSchema, allow_none=True)
    said_at = fields.AwareDateTime(
        metadata={"description": "Instant où le message a été écrit, quand il a attendu le réseau"}
    )
    accepted = fields.List(
        line(40), load_default=list, validate=validate.Length(max=8, error="8 codes au plus.")
    )

    @validates_schema
    def _something(self, data: dict[str, Any], **_: Any) -> None:
        if not data["text"].strip() and not data.get("target") and not data.get("voice"):
            raise ValidationError("Il manque le message. Écris quelques mots.", "text")


class EditSchema(Schema):
    text = message_text(
        required=True, error_messages={"required": "Il manque le message. Écris quelques mots."}
    )
    accepted = fields.List(
        line(40), load_default=list, validate=validate.Length(max=8, error="8 codes au plus.")
    )

    @validates_schema
    def _something(self, data: dict[str, Any], **_: Any) -> None:
        if not data["text"].strip():
            raise ValidationError("Il manque le message. Pour l'enlever, choisis Supprimer.", "text")


class ReadSchema(Schema):
    through = fields.Integer(required=True, validate=validate.Range(0, 2**31 - 1))


class ThreadChangeSchema(Schema):
    hides_read = fields.Boolean(required=True)


class PageQuery(Schema):
    before = fields.Integer(validate=validate.Range(1, 2**31 - 1))
    limit = fields.Integer(load_default=50, validate=validate.Range(1, 200, error="De 1 à 200 messages."))
