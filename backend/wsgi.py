"""The application a web server loads: settings come from the environment, and a weak one refuses to start."""

from __future__ import annotations

from backend.cli import build

application = build()
