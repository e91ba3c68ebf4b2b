"""Requests for support and to come back."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0019"
down_revision = "0018"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "support_request",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("authority_id", sa.Uuid(), nullable=False),
        sa.Column("youth_id", sa.Uuid(), nullable=False),
        sa.Column("kind", sa.String(length=12), nullable=False),
        sa.Column("state", sa.String(length=10), nullable=False),
        sa.Column("tonight", sa.Boolean(), nullable=False),
        sa.Column("asked_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("asked_on", sa.Date(), nullable=False),
        sa.Column("words_sealed", sa.LargeBinary(), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=False),
        sa.Column("decision", sa.String(length=4), nullable=True),
        sa.Column("decided_on", sa.Date(), nullable=True),
        sa.Column("starts_on", sa.Date(), nullable=True),
        sa.Column("last_on", sa.Date(), nullable=True),
        sa.Column("answer_sealed", sa.LargeBinary(), nullable=True),
        sa.Column("closed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["authority_id"], ["authority.id"], name=op.f("fk_support_request_authority_id")
        ),
        sa.ForeignKeyConstraint(["youth_id"], ["person.id"], name=op.f("fk_support_request_youth_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_support_request")),
    )
    op.create_index(
        "ix_support_request_authority_id_state", "support_request", ["authority_id", "state"], unique=False
    )
    op.create_index("ix_support_request_youth_id_kind", "support_request", ["youth_id", "kind"], unique=False)
    op.create_table(
        "support_event",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("request_id", sa.Uuid(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("actor_id", sa.Uuid(), nullable=False),
        sa.Column("act", sa.String(length=10), nullable=False),
        sa.ForeignKeyConstraint(["actor_id"], ["person.id"], name=op.f("fk_support_event_actor_id")),
        sa.ForeignKeyConstraint(
            ["request_id"], ["support_request.id"], name=op.f("fk_support_event_request_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_support_event")),
    )
    op.create_index("ix_support_event_request_id_at", "support_event", ["request_id", "at"], unique=False)


def downgrade() -> None:
    op.drop_index("ix_support_event_request_id_at", table_name="support_event")
    op.drop_table("support_event")
    op.drop_index("ix_support_request_youth_id_kind", table_name="support_request")
    op.drop_index("ix_support_request_authority_id_state", table_name="support_request")
    op.drop_table("support_request")
