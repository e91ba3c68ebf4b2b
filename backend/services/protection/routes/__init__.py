"""Reports, tickets, blocks and suspensions over HTTP."""

from . import blocks, reports, suspensions, tickets
from .common import blueprint

blueprints = [blueprint]

__all__ = ["blocks", "blueprints", "reports", "suspensions", "tickets"]
