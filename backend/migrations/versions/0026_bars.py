"""Whose files one sees: read from an index alone."""

from __future__ import annotations

from alembic import op

revision = "0026"
down_revision = "0025"

WAYS = (("adult_id", "youth_id"), ("team_id", "youth_id"), ("youth_id", "adult_id"))


def upgrade() -> None:
    for one, other in WAYS:
        op.drop_index(f"ix_bond_{one}_kind", table_name="bond")
        columns = [one, "kind", other, "starts_on", "ends_on", "authority_id"]
        op.create_index(f"ix_bond_{one}_kind", "bond", columns)


def downgrade() -> None:
    for one, _other in WAYS:
        op.drop_index(f"ix_bond_{one}_kind", table_name="bond")
        op.create_index(f"ix_bond_{one}_kind", "bond", [one, "kind", "ends_on"])
