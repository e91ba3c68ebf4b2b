"""Interviews."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0018"
down_revision = "0017"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "interview",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("authority_id", sa.Uuid(), nullable=False),
        sa.Column("youth_id", sa.Uuid(), nullable=False),
        sa.Column("kind", sa.String(length=12), nullable=False),
        sa.Column("state", sa.String(length=8), nullable=False),
        sa.Column("asked_by", sa.Uuid(), nullable=False),
        sa.Column("asked_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("appointment_id", sa.Uuid(), nullable=True),
        sa.Column("prepared_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("held_on", sa.Date(), nullable=True),
        sa.Column("due_on", sa.Date(), nullable=True),
        sa.Column("refused_on", sa.Date(), nullable=True),
        sa.Column("done_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("sha256", sa.String(length=64), nullable=True),
        sa.Column("paper_id", sa.Uuid(), nullable=False),
        sa.Column("paper_given_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("preparation_sealed", sa.LargeBinary(), nullable=True),
        sa.Column("minutes_sealed", sa.LargeBinary(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["appointment_id"], ["appointment.id"], name=op.f("fk_interview_appointment_id")
        ),
        sa.ForeignKeyConstraint(["asked_by"], ["person.id"], name=op.f("fk_interview_asked_by")),
        sa.ForeignKeyConstraint(["authority_id"], ["authority.id"], name=op.f("fk_interview_authority_id")),
        sa.ForeignKeyConstraint(["youth_id"], ["person.id"], name=op.f("fk_interview_youth_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_interview")),
    )
    op.create_index("ix_interview_youth_id_asked_at", "interview", ["youth_id", "asked_at"], unique=False)
    op.create_index(
        "uq_interview_standing",
        "interview",
        ["youth_id", "kind"],
        unique=True,
        sqlite_where=sa.text("state IN ('open', 'reading')"),
        postgresql_where=sa.text("state IN ('open', 'reading')"),
    )
    op.create_table(
        "interview_acknowledgement",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("interview_id", sa.Uuid(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("side", sa.String(length=8), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.ForeignKeyConstraint(
            ["interview_id"], ["interview.id"], name=op.f("fk_interview_acknowledgement_interview_id")
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_interview_acknowledgement_person_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_interview_acknowledgement")),
        sa.UniqueConstraint(
            "interview_id",
            "person_id",
            "sha256",
            name=op.f("uq_interview_acknowledgement_interview_id_person_id_sha256"),
        ),
    )
    op.create_table(
        "interview_event",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("interview_id", sa.Uuid(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("actor_id", sa.Uuid(), nullable=False),
        sa.Column("act", sa.String(length=16), nullable=False),
        sa.Column("words_sealed", sa.LargeBinary(), nullable=True),
        sa.ForeignKeyConstraint(["actor_id"], ["person.id"], name=op.f("fk_interview_event_actor_id")),
        sa.ForeignKeyConstraint(
            ["interview_id"], ["interview.id"], name=op.f("fk_interview_event_interview_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_interview_event")),
    )
    op.create_index(
        "ix_interview_event_interview_id_at", "interview_event", ["interview_id", "at"], unique=False
    )


def downgrade() -> None:
    op.drop_index("ix_interview_event_interview_id_at", table_name="interview_event")
    op.drop_table("interview_event")
    op.drop_table("interview_acknowledgement")
    op.drop_index(
        "uq_interview_standing",
        table_name="interview",
        sqlite_where=sa.text("state IN ('open', 'reading')"),
        postgresql_where=sa.text("state IN ('open', 'reading')"),
    )
    op.drop_index("ix_interview_youth_id_asked_at", table_name="interview")
    op.drop_table("interview")
