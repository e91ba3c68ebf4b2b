"""The routes of the pécule."""

from backend.services.pecule.routes import claim, estimate, followed

blueprints = [estimate.blueprint, claim.blueprint, followed.blueprint]

__all__ = ["blueprints"]
