"""The doors of links: those of the owner, and the two of somebody outside."""

from backend.services.guests.routes import links, visit

blueprints = [links.blueprint, visit.blueprint]
