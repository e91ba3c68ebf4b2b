"""Handovers."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0020"
down_revision = "0019"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "reassignment",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("authority_id", sa.Uuid(), nullable=False),
        sa.Column("by_id", sa.Uuid(), nullable=False),
        sa.Column("referent_id", sa.Uuid(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("starts_on", sa.Date(), nullable=False),
        sa.Column("ends_on", sa.Date(), nullable=True),
        sa.Column("undone_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["authority_id"], ["authority.id"], name=op.f("fk_reassignment_authority_id")
        ),
        sa.ForeignKeyConstraint(["by_id"], ["person.id"], name=op.f("fk_reassignment_by_id")),
        sa.ForeignKeyConstraint(["referent_id"], ["person.id"], name=op.f("fk_reassignment_referent_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_reassignment")),
    )
    op.create_index("ix_reassignment_by_id_at", "reassignment", ["by_id", "at"], unique=False)
    op.create_table(
        "handover",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("authority_id", sa.Uuid(), nullable=False),
        sa.Column("youth_id", sa.Uuid(), nullable=False),
        sa.Column("kind", sa.String(length=9), nullable=False),
        sa.Column("from_id", sa.Uuid(), nullable=True),
        sa.Column("to_id", sa.Uuid(), nullable=False),
        sa.Column("by_id", sa.Uuid(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("starts_on", sa.Date(), nullable=False),
        sa.Column("ends_on", sa.Date(), nullable=True),
        sa.Column("sheet_sealed", sa.LargeBinary(), nullable=False),
        sa.Column("words_sealed", sa.LargeBinary(), nullable=True),
        sa.Column("asked_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("answered_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("thread_ok", sa.Boolean(), nullable=False),
        sa.Column("from_signed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("from_sha256", sa.String(length=64), nullable=True),
        sa.Column("to_signed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("to_sha256", sa.String(length=64), nullable=True),
        sa.Column("bond_id", sa.Uuid(), nullable=True),
        sa.Column("opened_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("read_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("read_sha256", sa.String(length=64), nullable=True),
        sa.Column("cancelled_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("closed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["authority_id"], ["authority.id"], name=op.f("fk_handover_authority_id")),
        sa.ForeignKeyConstraint(["bond_id"], ["bond.id"], name=op.f("fk_handover_bond_id")),
        sa.ForeignKeyConstraint(["by_id"], ["person.id"], name=op.f("fk_handover_by_id")),
        sa.ForeignKeyConstraint(["from_id"], ["person.id"], name=op.f("fk_handover_from_id")),
        sa.ForeignKeyConstraint(["to_id"], ["person.id"], name=op.f("fk_handover_to_id")),
        sa.ForeignKeyConstraint(["youth_id"], ["person.id"], name=op.f("fk_handover_youth_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_handover")),
    )
    op.create_index("ix_handover_from_id", "handover", ["from_id", "closed_at"], unique=False)
    op.create_index("ix_handover_to_id", "handover", ["to_id", "closed_at"], unique=False)
    op.create_index("ix_handover_youth_id", "handover", ["youth_id", "created_at"], unique=False)
    op.create_table(
        "reassigned_youth",
        sa.Column("reassignment_id", sa.Uuid(), nullable=False),
        sa.Column("youth_id", sa.Uuid(), nullable=False),
        sa.Column("bond_id", sa.Uuid(), nullable=False),
        sa.Column("former", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["bond_id"], ["bond.id"], name=op.f("fk_reassigned_youth_bond_id")),
        sa.ForeignKeyConstraint(
            ["reassignment_id"], ["reassignment.id"], name=op.f("fk_reassigned_youth_reassignment_id")
        ),
        sa.ForeignKeyConstraint(["youth_id"], ["person.id"], name=op.f("fk_reassigned_youth_youth_id")),
        sa.PrimaryKeyConstraint("reassignment_id", "youth_id", name=op.f("pk_reassigned_youth")),
    )
    op.create_index("ix_reassigned_youth_youth_id", "reassigned_youth", ["youth_id"], unique=False)


def downgrade() -> None:
    op.drop_index("ix_reassigned_youth_youth_id", table_name="reassigned_youth")
    op.drop_table("reassigned_youth")
    op.drop_index("ix_handover_youth_id", table_name="handover")
    op.drop_index("ix_handover_to_id", table_name="handover")
    op.drop_index("ix_handover_from_id", table_name="handover")
    op.drop_table("handover")
    op.drop_index("ix_reassignment_by_id_at", table_name="reassignment")
    op.drop_table("reassignment")
