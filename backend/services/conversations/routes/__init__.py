"""Conversations over HTTP."""

from . import aids, helping, threads, ways
from .common import blueprint, messages_blueprint

blueprints = [
    blueprint,
    messages_blueprint,
    helping.blueprint,
    ways.away_blueprint,
    aids.aids_blueprint,
]

__all__ = ["blueprints", "threads", "ways"]
