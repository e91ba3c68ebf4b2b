"""Ways in, and recovery of a safe."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0025"
down_revision = "0024"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "recovery",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("card_id", sa.Uuid(), nullable=False),
        sa.Column("state", sa.String(length=8), nullable=False),
        sa.Column("started_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("opens_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("stopped_by", sa.String(length=8), nullable=True),
        sa.Column("device_key", sa.LargeBinary(), nullable=True),
        sa.ForeignKeyConstraint(["person_id"], ["account.id"], name=op.f("fk_recovery_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_recovery")),
    )
    op.create_index("ix_recovery_person_id_started_at", "recovery", ["person_id", "started_at"], unique=False)
    op.create_table(
        "spent_card",
        sa.Column("card_id", sa.Uuid(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("card_mac", sa.LargeBinary(length=32), nullable=False),
        sa.Column("spent_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("told_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["person_id"], ["account.id"], name=op.f("fk_spent_card_person_id")),
        sa.PrimaryKeyConstraint("card_id", name=op.f("pk_spent_card")),
        sa.UniqueConstraint("card_mac", name=op.f("uq_spent_card_card_mac")),
    )
    op.create_index(op.f("ix_spent_card_person_id"), "spent_card", ["person_id"], unique=False)
    op.create_table(
        "recovery_link",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("recovery_id", sa.Uuid(), nullable=False),
        sa.Column("secret_mac", sa.LargeBinary(length=32), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["recovery_id"], ["recovery.id"], name=op.f("fk_recovery_link_recovery_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_recovery_link")),
        sa.UniqueConstraint("secret_mac", name=op.f("uq_recovery_link_secret_mac")),
    )
    op.create_index(op.f("ix_recovery_link_recovery_id"), "recovery_link", ["recovery_id"], unique=False)
    op.create_table(
        "quorum",
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("slot_id", sa.Uuid(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("team_id", sa.Uuid(), nullable=True),
        sa.Column("team_epoch", sa.Integer(), nullable=False),
        sa.Column("team_share", sa.LargeBinary(), nullable=True),
        sa.Column("card_id", sa.Uuid(), nullable=True),
        sa.Column("card_mac", sa.LargeBinary(length=32), nullable=True),
        sa.Column("card_share", sa.LargeBinary(), nullable=True),
        sa.Column("pair_share", sa.LargeBinary(), nullable=True),
        sa.Column("card_sealed", sa.LargeBinary(), nullable=True),
        sa.Column("key_epoch", sa.Integer(), nullable=False),
        sa.Column("card_made_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("card_stowed_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["person_id"], ["account.id"], name=op.f("fk_quorum_person_id")),
        sa.ForeignKeyConstraint(["slot_id"], ["slot.id"], name=op.f("fk_quorum_slot_id")),
        sa.ForeignKeyConstraint(["team_id"], ["team.id"], name=op.f("fk_quorum_team_id")),
        sa.PrimaryKeyConstraint("person_id", name=op.f("pk_quorum")),
        sa.UniqueConstraint("card_mac", name=op.f("uq_quorum_card_mac")),
        sa.UniqueConstraint("slot_id", name=op.f("uq_quorum_slot_id")),
    )
    op.create_index(op.f("ix_quorum_team_id"), "quorum", ["team_id"], unique=False)


def downgrade() -> None:
    op.drop_index(op.f("ix_quorum_team_id"), table_name="quorum")
    op.drop_table("quorum")
    op.drop_index(op.f("ix_recovery_link_recovery_id"), table_name="recovery_link")
    op.drop_table("recovery_link")
    op.drop_index(op.f("ix_spent_card_person_id"), table_name="spent_card")
    op.drop_table("spent_card")
    op.drop_index("ix_recovery_person_id_started_at", table_name="recovery")
    op.drop_table("recovery")
