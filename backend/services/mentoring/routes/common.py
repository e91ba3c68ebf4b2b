"""What the routes of mentoring share: their blueprints."""

from __future__ import annotations

from backend.web.blueprint import Blueprint

blueprint = Blueprint("mentoring", __name__, url_prefix="/api/v1/mentoring", description="Mentors et binômes")
youth_blueprint = Blueprint(
    "youth_mentoring", __name__, url_prefix="/api/v1/youths", description="Le mentor d'un jeune"
)
