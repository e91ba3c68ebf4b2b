"""What a young person answers once, the rights it opens, whom the département adds to call, the card in a pocket."""

from backend.services.rights.models import LocalContact, RightsAnswers
from backend.services.rights.queries import Answers, answers, said_by, write_answers
from backend.services.rights.routes import blueprints
from backend.services.rights.rules import Person, Standing, standing

__all__ = [
    "Answers",
    "LocalContact",
    "Person",
    "RightsAnswers",
    "Standing",
    "answers",
    "blueprints",
    "said_by",
    "standing",
    "write_answers",
]
