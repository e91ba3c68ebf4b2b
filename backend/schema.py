"""The state of the base's tables: bring it to the head, or say where it stands."""

from __future__ import annotations

from pathlib import Path

from alembic import command
from alembic.config import Config

FOLDER = Path(__file__).resolve().parent / "migrations"


def config() -> Config:
    """Alembic's settings, without a file: the folder is ours, the engine is the application's."""
    alembic = Config()
    alembic.set_main_option("script_location", str(FOLDER))
    alembic.set_main_option("path_separator", "os")
    return alembic


def upgrade(revision: str = "head") -> None:
    """Run the migrations that are missing, in the current application context."""
    command.upgrade(config(), revision)


def downgrade(revision: str) -> None:
    """Go back to a revision (`base` empties the base)."""
    command.downgrade(config(), revision)
