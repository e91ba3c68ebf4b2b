"""Papers kept every day: versions, numbers, reminders."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("document_version", sa.Column("sent_mac", sa.LargeBinary(length=32), nullable=True))
    op.create_table(
        "own_number",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("owner_id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("key_epoch", sa.Integer(), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("deleted_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["owner_id"], ["person.id"], name=op.f("fk_own_number_owner_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_own_number")),
    )
    op.create_index(op.f("ix_own_number_owner_id"), "own_number", ["owner_id"], unique=False)
    op.create_table(
        "paper_reminder",
        sa.Column("document_id", sa.Uuid(), nullable=False),
        sa.Column("remind_on", sa.Date(), nullable=False),
        sa.Column("owner_id", sa.Uuid(), nullable=False),
        sa.Column("said_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["document_id"], ["document.id"], name=op.f("fk_paper_reminder_document_id")),
        sa.ForeignKeyConstraint(["owner_id"], ["person.id"], name=op.f("fk_paper_reminder_owner_id")),
        sa.PrimaryKeyConstraint("document_id", "remind_on", name=op.f("pk_paper_reminder")),
    )
    op.create_index(op.f("ix_paper_reminder_owner_id"), "paper_reminder", ["owner_id"], unique=False)
    op.create_index(
        "ix_paper_reminder_said_at_remind_on", "paper_reminder", ["said_at", "remind_on"], unique=False
    )


def downgrade() -> None:
    op.drop_table("paper_reminder")
    op.drop_table("own_number")
    with op.batch_alter_table("document_version") as table:
        table.drop_column("sent_mac")
