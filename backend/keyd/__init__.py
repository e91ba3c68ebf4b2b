"""keyd: the process that keeps the master key, and the client by which the application asks it."""

from backend.keyd.calls import (
    AuthorityKey,
    Call,
    EnrolPepper,
    Mac,
    Pepper,
    Ping,
    Purpose,
    Unwrap,
    Verify,
    Wrap,
)
from backend.keyd.client import Keyd
from backend.keyd.errors import KeydError, KeydRefused, KeydUnavailable, KeyMissing, TooEarly, TooManyTries
from backend.keyd.keys import init, is_ready
from backend.keyd.server import serve
from backend.keyd.tries import Limits

__all__ = [
    "AuthorityKey",
    "Call",
    "EnrolPepper",
    "KeyMissing",
    "Keyd",
    "KeydError",
    "KeydRefused",
    "KeydUnavailable",
    "Limits",
    "Mac",
    "Pepper",
    "Ping",
    "Purpose",
    "TooEarly",
    "TooManyTries",
    "Unwrap",
    "Verify",
    "Wrap",
    "init",
    "is_ready",
    "serve",
]
