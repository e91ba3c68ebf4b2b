"""The people service over HTTP."""

from __future__ import annotations

from backend.services.people.routes.imports import blueprint as imports
from backend.services.people.routes.me import blueprint as me
from backend.services.people.routes.youths import blueprint as youths
from backend.web.blueprint import Blueprint

blueprints: list[Blueprint] = [me, youths, imports]
