"""Mentoring over HTTP."""

from . import pairs, spaces, volunteers, youths
from .common import blueprint, youth_blueprint

blueprints = [blueprint, youth_blueprint]

__all__ = ["blueprints", "pairs", "spaces", "volunteers", "youths"]
