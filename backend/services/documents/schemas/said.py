"""What the person says of a paper, refused at the door with a sentence."""

from __future__ import annotations

import base64
import binascii
import json
from collections.abc import Callable
from typing import Any

from marshmallow import EXCLUDE, Schema, ValidationError, fields, post_load, validate

from backend.errors import Invalid
from backend.guides.papers import paper_types
from backend.services.documents import rules

PAPER_HEADER = "X-Cap18-Paper"
NO_SUCH_DAY: dict[str, Any] = {"invalid": "Cette date n'existe pas. Écris le jour, le mois et l'année."}
WORDS = ("title", "holder", "file_name")


def _type(value: str) -> None:
    if value not in paper_types():
        raise ValidationError("Choisis un type de papier dans la liste.")


class PaperChangeSchema(Schema):
    """What changes in what is said of a paper: a key left out changes nothing, a null empties."""

    class Meta:
        unknown = EXCLUDE

    type = fields.String(validate=_type)
    title = fields.String(
        validate=validate.Length(max=400, error="Ce nom est trop long. 120 lettres au plus.")
    )
    issued_on = fields.Date(allow_none=True, error_messages=NO_SUCH_DAY)
    expires_on = fields.Date(allow_none=True, error_messages=NO_SUCH_DAY)
    holder = fields.String(
        allow_none=True,
        validate=validate.Length(max=400, error="Ce nom est trop long. 120 lettres au plus."),
        metadata={"description": "le nom écrit sur le papier"},
    )
    side = fields.Integer(allow_none=True, validate=validate.OneOf([1, 2], error="Le côté est 1 ou 2."))
    file_name = fields.String(validate=validate.Length(max=1000, error="Nom trop long."))
    flatten = fields.Boolean()

    @post_load
    def told(self, data: dict[str, Any], **_: Any) -> Any:
        return data | {name: rules.harmless(data[name] or "") for name in WORDS if name in data}


class PaperSchema(PaperChangeSchema):
    """What the person says of a new paper; without a title it is called after its kind."""

    @post_load
    def told(self, data: dict[str, Any], **_: Any) -> Any:
        said = super().told(data)
        kind = said.get("type", "other")
        return rules.Paper(**said | {"type": kind, "title": said.get("title") or paper_types()[kind].label})


def paper_of(header: str | None) -> rules.Paper:
    """The paper described in the header of a deposit: base64url of JSON. Raises Invalid."""
    paper: rules.Paper = _told(header, PaperSchema().load)
    return paper


def change_of(header: str | None) -> dict[str, Any]:
    """The same for a new version of a paper: what it changes in what is said. Raises Invalid."""
    change: dict[str, Any] = _told(header, PaperChangeSchema().load)
    return change


def _told(header: str | None, load: Callable[[Any], Any]) -> Any:
    try:
        raw = (header or "").encode("ascii")
        return load(json.loads(base64.urlsafe_b64decode(raw + b"=" * (-len(raw) % 4))) if raw else {})
    except ValidationError as error:
        messages = error.messages if isinstance(error.messages, dict) else {}
        said = {f"/{name}": " ".join(map(str, texts)) for name, texts in messages.items()}
        raise Invalid("Le nom ou la date du papier est à corriger.", fields=said) from None
    except (ValueError, binascii.Error, RecursionError):
        raise Invalid("La description du papier n'est pas lisible. Recommence.", code="bad_paper") from None
