"""Answers given once, for rights and guides."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "local_contact",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("authority_id", sa.Uuid(), nullable=False),
        sa.Column("kind", sa.String(length=24), nullable=False),
        sa.Column("name", sa.String(length=80), nullable=False),
        sa.Column("words", sa.String(length=200), nullable=False),
        sa.Column("number", sa.String(length=20), nullable=True),
        sa.Column("hours", sa.String(length=120), nullable=True),
        sa.Column("address", sa.String(length=200), nullable=True),
        sa.Column("url", sa.String(length=300), nullable=True),
        sa.Column("checked_on", sa.Date(), nullable=False),
        sa.Column("rank", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["authority_id"], ["authority.id"], name=op.f("fk_local_contact_authority_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_local_contact")),
    )
    op.create_index(op.f("ix_local_contact_authority_id"), "local_contact", ["authority_id"], unique=False)
    op.create_table(
        "rights_answers",
        sa.Column("youth_id", sa.Uuid(), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["youth_id"], ["person.id"], name=op.f("fk_rights_answers_youth_id")),
        sa.PrimaryKeyConstraint("youth_id", name=op.f("pk_rights_answers")),
    )


def downgrade() -> None:
    op.drop_table("rights_answers")
    op.drop_index(op.f("ix_local_contact_authority_id"), table_name="local_contact")
    op.drop_table("local_contact")
