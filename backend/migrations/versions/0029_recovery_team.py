"""Recovery team."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0029"
down_revision = "0028"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "reopening",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("secret_mac", sa.LargeBinary(length=32), nullable=False),
        sa.Column("code_mac", sa.LargeBinary(length=32), nullable=False),
        sa.Column("salt", sa.LargeBinary(length=16), nullable=False),
        sa.Column("public", sa.LargeBinary(length=32), nullable=False),
        sa.Column("sealed_secret", sa.LargeBinary(), nullable=False),
        sa.Column("label", sa.String(length=60), nullable=False),
        sa.Column("device_key", sa.LargeBinary(), nullable=False),
        sa.Column("asked_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=True),
        sa.Column("team_id", sa.Uuid(), nullable=True),
        sa.Column("way", sa.String(length=6), nullable=True),
        sa.Column("identity", sa.String(length=10), nullable=True),
        sa.Column("signed_by", sa.Uuid(), nullable=True),
        sa.Column("signed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("countersigned_by", sa.Uuid(), nullable=True),
        sa.Column("countersigned_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("refused_by", sa.Uuid(), nullable=True),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("recovery_id", sa.Uuid(), nullable=True),
        sa.Column("slot_id", sa.Uuid(), nullable=True),
        sa.Column("handed", sa.LargeBinary(), nullable=True),
        sa.ForeignKeyConstraint(
            ["countersigned_by"], ["person.id"], name=op.f("fk_reopening_countersigned_by")
        ),
        sa.ForeignKeyConstraint(["person_id"], ["account.id"], name=op.f("fk_reopening_person_id")),
        sa.ForeignKeyConstraint(["recovery_id"], ["recovery.id"], name=op.f("fk_reopening_recovery_id")),
        sa.ForeignKeyConstraint(["refused_by"], ["person.id"], name=op.f("fk_reopening_refused_by")),
        sa.ForeignKeyConstraint(["signed_by"], ["person.id"], name=op.f("fk_reopening_signed_by")),
        sa.ForeignKeyConstraint(["team_id"], ["team.id"], name=op.f("fk_reopening_team_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_reopening")),
        sa.UniqueConstraint("code_mac", name=op.f("uq_reopening_code_mac")),
        sa.UniqueConstraint("recovery_id", name=op.f("uq_reopening_recovery_id")),
        sa.UniqueConstraint("secret_mac", name=op.f("uq_reopening_secret_mac")),
    )
    op.create_index(op.f("ix_reopening_person_id"), "reopening", ["person_id"], unique=False)
    op.create_index(op.f("ix_reopening_team_id"), "reopening", ["team_id"], unique=False)
    op.add_column("quorum", sa.Column("team_proof", sa.LargeBinary(), nullable=True))
    op.add_column("team_epoch", sa.Column("due_at", sa.DateTime(timezone=True), nullable=True))
    op.add_column("recovery", sa.Column("way", sa.String(length=6), server_default="card", nullable=False))


def downgrade() -> None:
    op.drop_column("recovery", "way")
    op.drop_column("team_epoch", "due_at")
    op.drop_column("quorum", "team_proof")
    op.drop_index(op.f("ix_reopening_team_id"), table_name="reopening")
    op.drop_index(op.f("ix_reopening_person_id"), table_name="reopening")
    op.drop_table("reopening")
