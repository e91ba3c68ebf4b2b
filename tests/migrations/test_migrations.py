"""Migrations go up and down on both bases, and their head is what the models say."""

from __future__ import annotations

from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import inspect, text
from sqlalchemy.exc import DBAPIError

from backend import schema
from backend.app import create_app
from backend.config import Settings
from backend.db import Base, db


def test_the_head_equals_the_models_and_every_step_goes_back(settings: Settings) -> None:
    app = create_app(settings)
    with app.app_context():
        schema.upgrade()
        with db.engine.connect() as connection:
            context = MigrationContext.configure(connection, opts={"compare_type": True})
            assert compare_metadata(context, Base.metadata) == []
        schema.downgrade("base")
        left = set(inspect(db.engine).get_table_names()) - {"alembic_version"}
        assert left == set()
        schema.upgrade()
        db.engine.dispose()


def test_the_base_itself_refuses_to_change_an_act_of_the_journal(settings: Settings) -> None:
    app = create_app(settings)
    with app.app_context():
        schema.upgrade()
        with db.engine.begin() as connection:
            connection.execute(
                text(
                    "INSERT INTO audit_entry (id, at, actor_role, act, object_kind, result)"
                    " VALUES ('0192f0c0000070008000000000000001', '2026-11-23 09:00:00', 'lead',"
                    " 'read', 'youth', 'done')"
                )
            )
        for change in ("UPDATE audit_entry SET act = 'other'", "DELETE FROM audit_entry"):
            refused = False
            try:
                with db.engine.begin() as connection:
                    connection.execute(text(change))
            except DBAPIError as error:
                refused = "append-only" in str(error)
            assert refused, change
        db.engine.dispose()
