"""The pécule: the school allowance kept for a confided child, what it could be, and its claim from 17 to the answer."""

from backend.services.pecule.commands import pecule as commands
from backend.services.pecule.hooks import on_claimed
from backend.services.pecule.jobs import ready
from backend.services.pecule.notices import SUBJECT
from backend.services.pecule.preview import preview
from backend.services.pecule.queries import still_true, words
from backend.services.pecule.routes import blueprints

__all__ = ["SUBJECT", "blueprints", "commands", "on_claimed", "preview", "ready", "still_true", "words"]
