"""The web app's files, with their compressed twins and their caching, and its shell for every screen."""

from __future__ import annotations

import mimetypes
from pathlib import Path

from flask import Flask, Response, request, send_file
from werkzeug.exceptions import NotFound
from werkzeug.security import safe_join

from backend.config import Settings
from backend.web.guard import public

mimetypes.add_type("application/manifest+json", ".webmanifest")
mimetypes.add_type("text/javascript", ".js")
mimetypes.add_type("font/woff2", ".woff2")

FOR_EVER = "public, max-age=31536000, immutable"
ASK_AGAIN = "no-cache"


def install(app: Flask, settings: Settings) -> None:
    """Serve the build of the web app; any path without a file and without an extension gets the shell."""
    root = settings.pwa_dir

    @app.get("/", defaults={"path": "index.html"})
    @app.get("/<path:path>")
    @public("the web app itself holds no data")
    def page(path: str) -> Response:
        if path.startswith("api/"):
            raise NotFound()
        found = _file(root, path)
        if found is None:
            if "." in path.rsplit("/", 1)[-1]:
                raise NotFound()
            path, found = "index.html", _file(root, "index.html")
        if found is None:
            raise NotFound()
        return _send(found, path)


def _file(root: Path, path: str) -> Path | None:
    joined = safe_join(str(root), path)
    if joined is None or path == "csp.json" or path.endswith(".br"):
        return None
    found = Path(joined)
    return found if found.is_file() else None


def _send(found: Path, path: str) -> Response:
    kind = mimetypes.guess_type(path)[0] or "application/octet-stream"
    twin = found.with_name(found.name + ".br")
    compressed = "br" in request.headers.get("Accept-Encoding", "") and twin.is_file()
    answer = send_file(twin if compressed else found, mimetype=kind, conditional=True, etag=True)
    answer.headers["Vary"] = "Accept-Encoding"
    if compressed:
        answer.headers["Content-Encoding"] = "br"
    answer.headers["Cache-Control"] = FOR_EVER if path.startswith("assets/") else ASK_AGAIN
    if path == "sw.js":
        answer.headers["Service-Worker-Allowed"] = "/"
    return answer
