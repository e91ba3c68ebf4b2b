"""What one running instance holds: its settings, the door to keyd, and the blob store."""

from __future__ import annotations

from dataclasses import dataclass
from typing import cast

from flask import current_app

from backend.config import Settings
from backend.keyd import Keyd
from backend.vault import BlobStore


@dataclass(frozen=True, slots=True)
class Instance:
    settings: Settings
    keyd: Keyd
    blobs: BlobStore


def instance() -> Instance:
    """The instance of the current application; for routes, jobs and commands, which hand its parts to actions."""
    return cast(Instance, current_app.extensions["cap18"])
