"""The document safe: drop, open, rename, delete, check, and see who did what. It belongs to its owner alone."""

from backend.services.documents.actions.changes import record_consents
from backend.services.documents.actions.deposit import deposit
from backend.services.documents.actions.epochs import reseal
from backend.services.documents.actions.receiving import Body, Tools
from backend.services.documents.actions.tracing import Scene
from backend.services.documents.actions.upkeep import purge_deleted_blobs
from backend.services.documents.jobs import purge
from backend.services.documents.routes import blueprints
from backend.services.documents.rules import Paper

__all__ = [
    "Body",
    "Paper",
    "Scene",
    "Tools",
    "blueprints",
    "deposit",
    "purge",
    "purge_deleted_blobs",
    "record_consents",
    "reseal",
]
