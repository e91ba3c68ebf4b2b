"""The journeys for everybody, and where one young person stands in them."""

from backend.services.steps.routes.guides import blueprint as guides
from backend.services.steps.routes.steps import readiness, steps

blueprints = [guides, steps, readiness]
