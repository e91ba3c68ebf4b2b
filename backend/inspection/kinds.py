"""The kinds of file kept, told by their first bytes alone: never by a name or an announced type (UPL-01)."""

from __future__ import annotations

from types import MappingProxyType
from typing import Final, Literal

Kind = Literal["pdf", "jpeg", "png", "webp"]

HEAD: Final = 16
"""How many first bytes tell the kind."""

MEDIA_TYPES: Final = MappingProxyType(
    {"pdf": "application/pdf", "jpeg": "image/jpeg", "png": "image/png", "webp": "image/webp"}
)
KINDS: Final[tuple[Kind, ...]] = ("pdf", "jpeg", "png", "webp")


def kind_of(head: bytes) -> Kind | None:
    """The kind a file begins like, from its 16 first bytes; None for everything we do not keep."""
    if head.startswith(b"%PDF-"):
        return "pdf"
    if head.startswith(b"\xff\xd8\xff"):
        return "jpeg"
    if head.startswith(b"\x89PNG\r\n\x1a\n"):
        return "png"
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return "webp"
    return None


def is_heic(head: bytes) -> bool:
    """An iPhone's own format, which deserves its own sentence: the phone can send a JPEG instead."""
    return head[4:8] == b"ftyp" and head[8:12] in (
        b"heic",
        b"heix",
        b"heim",
        b"hevc",
        b"mif1",
        b"msf1",
        b"avif",
    )
