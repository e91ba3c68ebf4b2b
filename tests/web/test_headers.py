"""The headers of WEB-01 on every page, and the compressed files of the web app."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from flask import Flask

from backend.config import Settings


@pytest.fixture
def pwa_client(settings: Settings, tmp_path: Path, make_app: Callable[[Settings], Flask]):  # type: ignore[no-untyped-def]
    folder = tmp_path / "pwa"
    (folder / "assets").mkdir(parents=True)
    (folder / "index.html").write_text("<!doctype html><title>Cap 18</title>")
    (folder / "csp.json").write_text(json.dumps({"style": ["sha256-abc="]}))
    (folder / "assets" / "app-1.js").write_text("let a")
    (folder / "assets" / "app-1.js.br").write_bytes(b"compressed")
    return make_app(replace(settings, pwa_dir=folder)).test_client()


@pytest.mark.req("WEB-01")
@pytest.mark.parametrize("path", ["/", "/urgence", "/papiers/quelque-chose"])
def test_every_page_carries_the_strict_policy(pwa_client, path: str) -> None:  # type: ignore[no-untyped-def]
    headers = pwa_client.get(path).headers
    policy = headers["Content-Security-Policy"]
    for part in (
        "default-src 'none'",
        "script-src 'self';",
        "style-src 'self' 'sha256-abc='",
        "frame-ancestors 'none'",
        "require-trusted-types-for 'script'",
        "trusted-types cap18",
        "media-src 'self' blob:",
    ):
        assert part in policy
    assert headers["Strict-Transport-Security"] == "max-age=31536000; includeSubDomains"
    assert headers["Cross-Origin-Opener-Policy"] == "same-origin"
    assert headers["Referrer-Policy"] == "no-referrer"
    assert "geolocation=()" in headers["Permissions-Policy"]
    assert headers["Cache-Control"] == "no-cache"


def test_a_named_asset_is_kept_for_ever_and_comes_compressed(pwa_client) -> None:  # type: ignore[no-untyped-def]
    answer = pwa_client.get("/assets/app-1.js", headers={"Accept-Encoding": "br"})
    assert answer.headers["Content-Encoding"] == "br"
    assert answer.data == b"compressed"
    assert "immutable" in answer.headers["Cache-Control"]
    assert pwa_client.get("/assets/app-1.js").data == b"let a"


@pytest.mark.parametrize(
    "path", ["/csp.json", "/assets/app-1.js.br", "/assets/none.js", "/../pyproject.toml"]
)
def test_files_that_are_not_for_the_browser_are_not_found(pwa_client, path: str) -> None:  # type: ignore[no-untyped-def]
    assert pwa_client.get(path).status_code == 404
