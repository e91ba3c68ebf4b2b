"""Desk facts."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0027"
down_revision = "0026"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "digest_off",
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("since", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_digest_off_person_id")),
        sa.PrimaryKeyConstraint("person_id", name=op.f("pk_digest_off")),
    )
    op.create_table(
        "follow_up",
        sa.Column("youth_id", sa.Uuid(), nullable=False),
        sa.Column("authority_id", sa.Uuid(), nullable=False),
        sa.Column("facts_sealed", sa.LargeBinary(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("changed_by", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(["authority_id"], ["authority.id"], name=op.f("fk_follow_up_authority_id")),
        sa.ForeignKeyConstraint(["changed_by"], ["person.id"], name=op.f("fk_follow_up_changed_by")),
        sa.ForeignKeyConstraint(["youth_id"], ["person.id"], name=op.f("fk_follow_up_youth_id")),
        sa.PrimaryKeyConstraint("youth_id", name=op.f("pk_follow_up")),
    )


def downgrade() -> None:
    op.drop_table("follow_up")
    op.drop_table("digest_off")
