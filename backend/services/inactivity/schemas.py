"""What an absence would bring, as it travels."""

from __future__ import annotations

from marshmallow import Schema, fields


class InactivitySchema(Schema):
    """Si je ne reviens jamais : le jour de la pause, le jour où tout s'efface."""

    pause_on = fields.Date(required=True)
    erase_on = fields.Date(required=True)
