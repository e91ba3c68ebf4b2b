"""What the routes of protection share."""

from __future__ import annotations

from uuid import UUID

from flask import Response

from backend.web.blueprint import Blueprint

blueprint = Blueprint("protection", __name__, url_prefix="/api/v1", description="Signaler, bloquer, protéger")


def done(_made: UUID | None) -> Response:
    """It is done; nothing more to say."""
    return Response(status=204)
