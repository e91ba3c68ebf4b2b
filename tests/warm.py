"""What a program of the tests begins from: the application read, its routes made, and nothing to look through again."""

from __future__ import annotations

import gc
import tempfile
from pathlib import Path

import backend.cli  # noqa: F401  each program is a command of it, or uses the same parts
from backend.app import create_app
from backend.config import Settings
from tests import once

once.share_routes()
with tempfile.TemporaryDirectory(prefix="warm") as folder:
    create_app(
        Settings(
            mode="test",
            state_dir=Path(folder),
            database_url=f"sqlite:///{folder}/nobody.sqlite3",
            public_url="http://localhost",
            keyd_socket=Path(folder) / "keyd.sock",
            pwa_dir=Path(folder) / "no-pwa",
            argon2_cheap=True,
        )
    )
gc.collect()
gc.freeze()
