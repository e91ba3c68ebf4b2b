"""Live events: what an open application must read again."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "live_event",
        sa.Column(
            "id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=True, nullable=False
        ),
        sa.Column("made_in", sa.BigInteger(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("kind", sa.String(length=24), nullable=False),
        sa.Column("subject_id", sa.Uuid(), nullable=True),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_live_event")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_live_event_made_in", "live_event", ["made_in", "id"], unique=False)
    op.create_index("ix_live_event_person", "live_event", ["person_id", "made_in", "id"], unique=False)


def downgrade() -> None:
    op.drop_index("ix_live_event_person", table_name="live_event")
    op.drop_index("ix_live_event_made_in", table_name="live_event")
    op.drop_table("live_event")
