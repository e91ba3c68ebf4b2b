"""The people service over HTTP."""

from __future__ import annotations

from flask_smorest import Blueprint

from backend.services.people.routes.imports import blueprint as imports

blueprints: list[Blueprint] = [imports]
