"""What one running instance holds: settings, the door to keyd, the blobs, the reader of strangers' files."""

from __future__ import annotations

from dataclasses import dataclass
from typing import cast

from flask import current_app

from backend.config import Settings
from backend.inspection import Inspector
from backend.keyd import Keyd
from backend.vault import BlobStore


@dataclass(frozen=True, slots=True)
class Instance:
    settings: Settings
    keyd: Keyd
    blobs: BlobStore
    inspector: Inspector


def instance() -> Instance:
    """The instance of the current application; for routes, jobs and commands, which hand its parts to actions."""
    return cast(Instance, current_app.extensions["cap18"])
