"""Steps of the journeys and the pecule."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "journey_progress",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("authority_id", sa.Uuid(), nullable=False),
        sa.Column("youth_id", sa.Uuid(), nullable=False),
        sa.Column("seen_by_referent", sa.Boolean(), nullable=False),
        sa.Column("seen_by_mentor", sa.Boolean(), nullable=False),
        sa.Column("steps_sealed", sa.LargeBinary(), nullable=False),
        sa.Column("history_sealed", sa.LargeBinary(), nullable=False),
        sa.Column("started_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["authority_id"], ["authority.id"], name=op.f("fk_journey_progress_authority_id")
        ),
        sa.ForeignKeyConstraint(["youth_id"], ["person.id"], name=op.f("fk_journey_progress_youth_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_journey_progress")),
    )
    op.create_index(op.f("ix_journey_progress_youth_id"), "journey_progress", ["youth_id"], unique=False)
    op.create_table(
        "paper_readiness",
        sa.Column("youth_id", sa.Uuid(), nullable=False),
        sa.Column("authority_id", sa.Uuid(), nullable=False),
        sa.Column("types_sealed", sa.LargeBinary(), nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["authority_id"], ["authority.id"], name=op.f("fk_paper_readiness_authority_id")
        ),
        sa.ForeignKeyConstraint(["youth_id"], ["person.id"], name=op.f("fk_paper_readiness_youth_id")),
        sa.PrimaryKeyConstraint("youth_id", name=op.f("pk_paper_readiness")),
    )


def downgrade() -> None:
    op.drop_table("paper_readiness")
    op.drop_index(op.f("ix_journey_progress_youth_id"), table_name="journey_progress")
    op.drop_table("journey_progress")
