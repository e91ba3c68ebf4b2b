"""Answers that cost little: ready JSON bytes, ETag and 304, versions, keyset pages."""

from __future__ import annotations

import base64
import gzip
import hashlib
from typing import Any, NamedTuple

import msgspec
from flask import Response, request

from backend.errors import Invalid

_encoder = msgspec.json.Encoder(uuid_format="canonical")


def fast_json(value: Any, status: int = 200) -> Response:
    """JSON of plain values, structs, dates and UUIDs, without a per-field dump (PERFORMANCE: P1a)."""
    return Response(_encoder.encode(value), status=status, content_type="application/json")


def cached_json(value: Any) -> Response:
    """The same with an ETag: a phone that polls gets 304 when nothing changed."""
    body = _encoder.encode(value)
    tag = hashlib.blake2b(body, digest_size=12).hexdigest()
    known = "HTTP_IF_NONE_MATCH" in request.environ and request.if_none_match.contains(tag)
    answer = Response(status=304) if known else Response(body, content_type="application/json")
    answer.headers["ETag"] = f'"{tag}"'
    return answer


class Packed(NamedTuple):
    """An answer made once for everybody: its bytes, the same in gzip, and its tag. For public words alone: the length
    of a compressed answer tells something of what is in it."""

    body: bytes
    gzip: bytes
    tag: str


def packed(value: Any) -> Packed:
    """A value ready to be given to many; the same value gives the same bytes."""
    body = _encoder.encode(value)
    return Packed(body, gzip.compress(body, 9, mtime=0), hashlib.blake2b(body, digest_size=12).hexdigest())


def packed_json(ready: Packed) -> Response:
    """What was made ready: 304 to whoever has it, gzip to whoever reads it."""
    if request.if_none_match.contains_weak(ready.tag):
        answer = Response(status=304)
    elif request.accept_encodings["gzip"] > 0:
        answer = Response(ready.gzip, mimetype="application/json")
        answer.headers["Content-Encoding"] = "gzip"
    else:
        answer = Response(ready.body, mimetype="application/json")
    answer.vary.add("Accept-Encoding")
    answer.set_etag(ready.tag, weak=True)
    return answer


def expected_version() -> int:
    """The version the person read, from `If-Match: "3"`. Raises `Invalid` when missing."""
    raw = request.headers.get("If-Match", "").strip().removeprefix("W/").strip('"')
    if not raw.isdigit():
        raise Invalid("La version lue manque (en-tête If-Match). Recharge la page.", code="version_needed")
    return int(raw)


def encode_cursor(*parts: str) -> str:
    """Where the next page starts, opaque to the reader."""
    return base64.urlsafe_b64encode("\x1f".join(parts).encode()).decode().rstrip("=")


def decode_cursor(cursor: str | None, size: int) -> list[str] | None:
    """The parts of a cursor; None for a first page. Raises `Invalid` when it was altered."""
    if not cursor:
        return None
    try:
        raw = base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)).decode()
    except (ValueError, UnicodeDecodeError):
        raw = ""
    parts = raw.split("\x1f")
    if len(parts) != size or not raw:
        raise Invalid("La page demandée n'existe plus. Recharge la liste.", code="bad_cursor")
    return parts
