"""What every door of the safe needs: the open vault, the scene, the tools, and the headers of a paper."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from urllib.parse import quote

from flask import Response, request
from werkzeug.exceptions import ClientDisconnected

from backend import vault
from backend.db import reading
from backend.errors import Cut
from backend.inspection import MEDIA_TYPES
from backend.instance import instance
from backend.services import accounts
from backend.services.documents import rules, schemas
from backend.services.documents.actions.receiving import Tools
from backend.services.documents.actions.tracing import Scene
from backend.web.guard import actor
from backend.web.session import vault_key

BYTES = {"content": {"application/octet-stream": {"schema": {"type": "string", "format": "binary"}}}}
SAID = {
    "in": "header",
    "name": schemas.PAPER_HEADER,
    "required": False,
    "schema": {"type": "string"},
    "description": "base64url(JSON {type, title, issued_on?, expires_on?, holder?, side?, file_name?, flatten?})",
}


class Arrival:
    """The body of the request, raw: the form parser would write it in clear on a disk."""

    def read(self, size: int, /) -> bytes:
        try:
            piece: bytes = request.stream.read(size)
        except (ClientDisconnected, OSError):
            raise Cut() from None
        return piece


def open_keys(at: datetime) -> vault.VaultKeys:
    """The vault of whoever is signed in. Raises Locked: a known session is not enough (VLT-05)."""
    return accounts.vault_keys(actor(), vault_key(), at)


def scene() -> Scene:
    """From where the request comes, as the trace keeps it."""
    with reading() as reader:
        device = accounts.device_label(reader, actor().session_id)
    return Scene(device, network())


def network() -> str:
    """The network a request comes from, cut short (AUD-02)."""
    return rules.network_of(request.remote_addr or "")


def tools() -> Tools:
    """The parts of the instance that papers pass through."""
    ours = instance()
    return Tools(ours.keyd, ours.blobs, ours.inspector)


def paper_answer(body: Iterable[bytes], length: int, kind: str, name: str) -> Response:
    """A copy to keep: never shown inside the app's own page (UPL-09)."""
    answer = Response(body, mimetype=MEDIA_TYPES[kind], direct_passthrough=False)
    answer.headers["Content-Length"] = str(length)
    plain = "".join(one if one.isascii() and one not in '"\\%' else "_" for one in name)
    answer.headers["Content-Disposition"] = (
        f"attachment; filename=\"{plain}\"; filename*=UTF-8''{quote(name)}"
    )
    return sealed_off(answer)


def page_answer(image: bytes) -> Response:
    """A raster page of ours: the only thing shown in place."""
    answer = Response(image, mimetype="image/webp")
    answer.headers["Content-Disposition"] = "inline"
    return sealed_off(answer)


def sealed_off(answer: Response) -> Response:
    """The headers of UPL-09."""
    answer.headers["X-Content-Type-Options"] = "nosniff"
    answer.headers["Content-Security-Policy"] = "sandbox; default-src 'none'"
    answer.headers["Cross-Origin-Resource-Policy"] = "same-origin"
    answer.headers["Cache-Control"] = "no-store"
    return answer
