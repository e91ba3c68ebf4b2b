"""The document safe: drop, open, rename, delete, check, and see who did what. It belongs to its owner alone."""

from backend.services.documents.actions.changes import record_consents
from backend.services.documents.routes import blueprints

__all__ = ["blueprints", "record_consents"]
