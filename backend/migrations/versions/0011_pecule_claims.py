"""The claim of the pecule and its follow-up."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "pecule_claim",
        sa.Column("youth_id", sa.Uuid(), nullable=False),
        sa.Column("state", sa.String(length=12), nullable=False),
        sa.Column("changed_on", sa.Date(), nullable=False),
        sa.Column("sent_on", sa.Date(), nullable=True),
        sa.Column("told_sealed", sa.LargeBinary(), nullable=True),
        sa.Column("amount_shared", sa.Boolean(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["youth_id"], ["person.id"], name=op.f("fk_pecule_claim_youth_id")),
        sa.PrimaryKeyConstraint("youth_id", name=op.f("pk_pecule_claim")),
    )
    op.create_table(
        "pecule_claim_event",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("youth_id", sa.Uuid(), nullable=False),
        sa.Column("state", sa.String(length=12), nullable=False),
        sa.Column("happened_on", sa.Date(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["youth_id"], ["person.id"], name=op.f("fk_pecule_claim_event_youth_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_pecule_claim_event")),
    )
    op.create_index("ix_pecule_claim_event_youth_id", "pecule_claim_event", ["youth_id", "at"], unique=False)


def downgrade() -> None:
    op.drop_index("ix_pecule_claim_event_youth_id", table_name="pecule_claim_event")
    op.drop_table("pecule_claim_event")
    op.drop_table("pecule_claim")
