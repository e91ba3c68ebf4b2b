"""Handovers over HTTP."""

from . import giving, handovers
from .common import blueprint

blueprints = [blueprint]

__all__ = ["blueprints", "giving", "handovers"]
