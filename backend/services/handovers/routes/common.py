"""What the routes of handovers share: their blueprint, an answer that says nothing more."""

from __future__ import annotations

from uuid import UUID

from flask import Response

from backend.web.blueprint import Blueprint

blueprint = Blueprint("handovers", __name__, url_prefix="/api/v1", description="Passations")


def done(_made: UUID | None) -> Response:
    """It is done; nothing more to say."""
    return Response(status=204)
