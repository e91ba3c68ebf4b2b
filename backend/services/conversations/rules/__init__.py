"""What is decided of messages without any base: who may change one, what waits too long, what help may ask."""

from . import helping, voice
from .changing import CHANGE_FOR, may_change
from .ties import ADULT_ROLES, permission_of, side_of

__all__ = ["ADULT_ROLES", "CHANGE_FOR", "helping", "may_change", "permission_of", "side_of", "voice"]
