"""The last day each young person opened their space, and how far their absence was said (RET-03)."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0031"
down_revision = "0030"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "last_opening",
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("opened_on", sa.Date(), nullable=False),
        sa.Column("stage", sa.String(length=8), nullable=False),
        sa.Column("stage_on", sa.Date(), nullable=True),
        sa.Column("next_on", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(["person_id"], ["account.id"], name=op.f("fk_last_opening_person_id")),
        sa.PrimaryKeyConstraint("person_id", name=op.f("pk_last_opening")),
    )
    op.create_index(op.f("ix_last_opening_next_on"), "last_opening", ["next_on"], unique=False)


def downgrade() -> None:
    op.drop_index(op.f("ix_last_opening_next_on"), table_name="last_opening")
    op.drop_table("last_opening")
