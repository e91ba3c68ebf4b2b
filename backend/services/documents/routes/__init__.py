"""The doors of the safe: parse, read the clock, call one action, draw."""

from backend.services.documents.routes import papers, safe

blueprints = [papers.blueprint, safe.blueprint]
