"""Reports, tickets, blocks and suspensions."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0017"
down_revision = "0016"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "block",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("youth_id", sa.Uuid(), nullable=False),
        sa.Column("adult_id", sa.Uuid(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["adult_id"], ["person.id"], name=op.f("fk_block_adult_id")),
        sa.ForeignKeyConstraint(["youth_id"], ["person.id"], name=op.f("fk_block_youth_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_block")),
    )
    op.create_index("ix_block_youth_id_ended_at", "block", ["youth_id", "ended_at"], unique=False)
    op.create_table(
        "report",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("authority_id", sa.Uuid(), nullable=False),
        sa.Column("youth_id", sa.Uuid(), nullable=False),
        sa.Column("by_id", sa.Uuid(), nullable=False),
        sa.Column("by_role", sa.String(length=12), nullable=False),
        sa.Column("about_id", sa.Uuid(), nullable=True),
        sa.Column("kind", sa.String(length=8), nullable=False),
        sa.Column("reason", sa.String(length=12), nullable=False),
        sa.Column("words_sealed", sa.LargeBinary(), nullable=True),
        sa.Column("excerpt_sealed", sa.LargeBinary(), nullable=True),
        sa.Column("message_id", sa.Uuid(), nullable=True),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("received_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("due_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("read_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("read_by", sa.Uuid(), nullable=True),
        sa.Column("closed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("outcome", sa.String(length=12), nullable=True),
        sa.Column("erased_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["about_id"], ["person.id"], name=op.f("fk_report_about_id")),
        sa.ForeignKeyConstraint(["authority_id"], ["authority.id"], name=op.f("fk_report_authority_id")),
        sa.ForeignKeyConstraint(["by_id"], ["person.id"], name=op.f("fk_report_by_id")),
        sa.ForeignKeyConstraint(["youth_id"], ["person.id"], name=op.f("fk_report_youth_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_report")),
    )
    op.create_index(
        "ix_report_authority_id_closed_at",
        "report",
        ["authority_id", "closed_at", "received_at"],
        unique=False,
    )
    op.create_index("ix_report_by_id", "report", ["by_id", "received_at"], unique=False)
    op.create_index("ix_report_youth_id", "report", ["youth_id"], unique=False)
    op.create_table(
        "sign_count",
        sa.Column("youth_id", sa.Uuid(), nullable=False),
        sa.Column("adult_id", sa.Uuid(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("sign", sa.String(length=12), nullable=False),
        sa.Column("count", sa.SmallInteger(), nullable=False),
        sa.ForeignKeyConstraint(["adult_id"], ["person.id"], name=op.f("fk_sign_count_adult_id")),
        sa.ForeignKeyConstraint(["youth_id"], ["person.id"], name=op.f("fk_sign_count_youth_id")),
        sa.PrimaryKeyConstraint("youth_id", "adult_id", "day", "sign", name=op.f("pk_sign_count")),
    )
    op.create_table(
        "mentor_suspension",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("authority_id", sa.Uuid(), nullable=False),
        sa.Column("mentor_id", sa.Uuid(), nullable=False),
        sa.Column("report_id", sa.Uuid(), nullable=True),
        sa.Column("by_id", sa.Uuid(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("words_sealed", sa.LargeBinary(), nullable=False),
        sa.Column("lifted_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("lifted_by", sa.Uuid(), nullable=True),
        sa.ForeignKeyConstraint(
            ["authority_id"], ["authority.id"], name=op.f("fk_mentor_suspension_authority_id")
        ),
        sa.ForeignKeyConstraint(["by_id"], ["person.id"], name=op.f("fk_mentor_suspension_by_id")),
        sa.ForeignKeyConstraint(["mentor_id"], ["person.id"], name=op.f("fk_mentor_suspension_mentor_id")),
        sa.ForeignKeyConstraint(["report_id"], ["report.id"], name=op.f("fk_mentor_suspension_report_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_mentor_suspension")),
    )
    op.create_index("ix_mentor_suspension_mentor_id", "mentor_suspension", ["mentor_id"], unique=False)
    op.create_table(
        "report_event",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("report_id", sa.Uuid(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("actor_id", sa.Uuid(), nullable=False),
        sa.Column("act", sa.String(length=12), nullable=False),
        sa.Column("words_sealed", sa.LargeBinary(), nullable=True),
        sa.ForeignKeyConstraint(["report_id"], ["report.id"], name=op.f("fk_report_event_report_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_report_event")),
    )
    op.create_index("ix_report_event_report_id_at", "report_event", ["report_id", "at"], unique=False)
    op.create_table(
        "wider_excerpt",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("report_id", sa.Uuid(), nullable=False),
        sa.Column("asked_by", sa.Uuid(), nullable=False),
        sa.Column("asked_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("why_sealed", sa.LargeBinary(), nullable=False),
        sa.Column("signed_by", sa.Uuid(), nullable=True),
        sa.Column("signed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("refused_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("excerpt_sealed", sa.LargeBinary(), nullable=True),
        sa.ForeignKeyConstraint(["asked_by"], ["person.id"], name=op.f("fk_wider_excerpt_asked_by")),
        sa.ForeignKeyConstraint(["report_id"], ["report.id"], name=op.f("fk_wider_excerpt_report_id")),
        sa.ForeignKeyConstraint(["signed_by"], ["person.id"], name=op.f("fk_wider_excerpt_signed_by")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_wider_excerpt")),
    )
    op.create_index("ix_wider_excerpt_report_id", "wider_excerpt", ["report_id"], unique=False)


def downgrade() -> None:
    op.drop_index("ix_wider_excerpt_report_id", table_name="wider_excerpt")
    op.drop_table("wider_excerpt")
    op.drop_index("ix_report_event_report_id_at", table_name="report_event")
    op.drop_table("report_event")
    op.drop_index("ix_mentor_suspension_mentor_id", table_name="mentor_suspension")
    op.drop_table("mentor_suspension")
    op.drop_table("sign_count")
    op.drop_index("ix_report_youth_id", table_name="report")
    op.drop_index("ix_report_by_id", table_name="report")
    op.drop_index("ix_report_authority_id_closed_at", table_name="report")
    op.drop_table("report")
    op.drop_index("ix_block_youth_id_ended_at", table_name="block")
    op.drop_table("block")
