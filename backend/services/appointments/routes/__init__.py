"""Appointments over HTTP."""

from . import agenda, answers, appointments, gestures
from .common import agenda_blueprint, answers_blueprint, blueprint

blueprints = [blueprint, agenda_blueprint, answers_blueprint]

__all__ = ["agenda", "answers", "appointments", "blueprints", "gestures"]
