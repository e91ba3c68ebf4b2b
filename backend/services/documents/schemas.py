"""What travels over HTTP, and what is refused at the door with a sentence."""

from __future__ import annotations

import base64
import binascii
import json
from typing import Any

from marshmallow import EXCLUDE, Schema, ValidationError, fields, post_load, validate

from backend.errors import Invalid
from backend.guides.papers import paper_types
from backend.services.documents import rules

PAPER_HEADER = "X-Cap18-Paper"


def _type(value: str) -> None:
    if value not in paper_types():
        raise ValidationError("Choisis un type de papier dans la liste.")


class PaperSchema(Schema):
    """What the person says of a paper."""

    class Meta:
        unknown = EXCLUDE

    type = fields.String(load_default="other", validate=_type)
    title = fields.String(
        load_default="", validate=validate.Length(max=400, error="Ce nom est trop long. 120 lettres au plus.")
    )
    expires_on = fields.Date(
        load_default=None,
        allow_none=True,
        error_messages={"invalid": "Cette date n'existe pas. Écris le jour, le mois et l'année."},
    )
    side = fields.Integer(
        load_default=None, allow_none=True, validate=validate.OneOf([1, 2], error="Le côté est 1 ou 2.")
    )
    file_name = fields.String(load_default="", validate=validate.Length(max=1000, error="Nom trop long."))
    flatten = fields.Boolean(load_default=False)

    @post_load
    def made(self, data: dict[str, Any], **_: Any) -> rules.Paper:
        title = rules.harmless(data["title"]) or paper_types()[data["type"]].label
        return rules.Paper(**{**data, "title": title, "file_name": rules.harmless(data["file_name"])})


def paper_of(header: str | None) -> rules.Paper:
    """The paper described in the header of a deposit: base64url of JSON. Raises Invalid."""
    try:
        raw = (header or "").encode("ascii")
        told = json.loads(base64.urlsafe_b64decode(raw + b"=" * (-len(raw) % 4))) if raw else {}
        paper: rules.Paper = PaperSchema().load(told)
    except ValidationError as error:
        messages = error.messages if isinstance(error.messages, dict) else {}
        said = {f"/{name}": " ".join(map(str, texts)) for name, texts in messages.items()}
        raise Invalid("Le nom ou la date du papier est à corriger.", fields=said) from None
    except (ValueError, binascii.Error, RecursionError):
        raise Invalid("La description du papier n'est pas lisible. Recommence.", code="bad_paper") from None
    return paper


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
    expires_on = fields.Date()
    side = fields.Integer()
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


class DocumentDetailSchema(DocumentSchema):
    origin = fields.Nested(OriginSchema)


class CheckedSchema(Schema):
    checked_at = fields.AwareDateTime()
    algorithm = fields.String()
    hash = fields.String()
    result = fields.String(validate=validate.OneOf(["intact", "damaged"]))


class TraceQuerySchema(Schema):
    after = fields.String(load_default=None)
    limit = fields.Integer(load_default=50, validate=validate.Range(1, 200))


class TracedSchema(Schema):
    at = fields.AwareDateTime()
    who = fields.String(validate=validate.OneOf(["me", "other"]))
    role = fields.String()
    act = fields.String()
    result = fields.String()
    sentence = fields.String()
    document_id = fields.UUID()
    title = fields.String()
    device = fields.String()


class TraceSchema(Schema):
    items = fields.List(fields.Nested(TracedSchema))
    next = fields.String()


class SafeConsentSchema(Schema):
    code = fields.String()
    title = fields.String()
    text = fields.String()
    text_version = fields.String()
    given = fields.Boolean()
    given_at = fields.AwareDateTime()
    withdrawn_at = fields.AwareDateTime()


class SafeConsentsSchema(Schema):
    text_version = fields.String()
    antivirus = fields.String()
    items = fields.List(fields.Nested(SafeConsentSchema))


class SaySchema(Schema):
    """Yes or no, and the version of the text that was on screen."""

    text_version = fields.String(required=True, error_messages={"required": "Recharge la page."})
    previews = fields.Boolean()
    reminders = fields.Boolean()
    antivirus = fields.Boolean()


class PaperTypeSchema(Schema):
    code = fields.String()
    label = fields.String()
    sides = fields.Integer()
    domain = fields.String()
    icon = fields.String()
    shape = fields.String()
    expires = fields.Boolean()


class PaperTypesSchema(Schema):
    items = fields.List(fields.Nested(PaperTypeSchema))
