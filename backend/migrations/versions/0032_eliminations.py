"""Follow-ups eliminated under a visa of the archives (RET-04)."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0032"
down_revision = "0031"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "elimination",
        sa.Column("youth_id", sa.Uuid(), nullable=False),
        sa.Column("authority_id", sa.Uuid(), nullable=False),
        sa.Column("visa", sa.String(length=80), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["youth_id"], ["person.id"], name=op.f("fk_elimination_youth_id")),
        sa.ForeignKeyConstraint(["authority_id"], ["authority.id"], name=op.f("fk_elimination_authority_id")),
        sa.PrimaryKeyConstraint("youth_id", name=op.f("pk_elimination")),
    )
    op.create_index(op.f("ix_elimination_authority_id"), "elimination", ["authority_id"], unique=False)


def downgrade() -> None:
    op.drop_index(op.f("ix_elimination_authority_id"), table_name="elimination")
    op.drop_table("elimination")
