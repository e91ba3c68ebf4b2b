"""Fields several schemas share: bytes as base64url, codes of six digits."""

from __future__ import annotations

import base64
import binascii
from typing import Any

from marshmallow import ValidationError, fields, validate


class Bytes(fields.Field[bytes]):
    """Bytes as base64url without padding; `size` when it is fixed, `largest` otherwise."""

    def __init__(self, *, size: int | None = None, largest: int = 256, **kwargs: Any) -> None:
        told = {"type": "string", "description": "base64url"} | dict(kwargs.pop("metadata", {}))
        super().__init__(metadata=told, **kwargs)
        self._size, self._largest = size, largest

    def _serialize(self, value: bytes | None, attr: str | None, obj: Any, **kwargs: Any) -> str | None:
        return None if value is None else base64.urlsafe_b64encode(value).decode().rstrip("=")

    def _deserialize(self, value: Any, attr: str | None, data: Any, **kwargs: Any) -> bytes:
        if not isinstance(value, str) or len(value) > self._largest * 2:
            raise ValidationError("Ce champ n'est pas lisible. Recharge la page.")
        try:
            found = base64.b64decode(value + "=" * (-len(value) % 4), altchars=b"-_", validate=True)
        except (binascii.Error, ValueError):
            raise ValidationError("Ce champ n'est pas lisible. Recharge la page.") from None
        if (self._size is not None and len(found) != self._size) or not 0 < len(found) <= self._largest:
            raise ValidationError("Ce champ n'a pas la bonne longueur. Recharge la page.")
        return found


def pin(**kwargs: Any) -> fields.String:
    """The six digits of a phone."""
    return fields.String(
        validate=validate.Regexp(r"^\d{6}\Z", error="Le code a 6 chiffres."),
        metadata={"description": "6 chiffres"},
        **kwargs,
    )


def text(longest: int, **kwargs: Any) -> fields.String:
    """A short text that is not empty."""
    return fields.String(
        validate=validate.Length(1, longest, error=f"Entre 1 et {longest} caractères sont attendus."),
        **kwargs,
    )
