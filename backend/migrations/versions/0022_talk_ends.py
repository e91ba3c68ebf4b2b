"""Messages and journeys, what was left of them."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0022"
down_revision = "0021"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "message_aid",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("owner_id", sa.Uuid(), nullable=False),
        sa.Column("kind", sa.String(length=8), nullable=False),
        sa.Column("words_sealed", sa.LargeBinary(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["owner_id"], ["person.id"], name=op.f("fk_message_aid_owner_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_message_aid")),
    )
    op.create_index(op.f("ix_message_aid_owner_id"), "message_aid", ["owner_id"], unique=False)
    op.create_table(
        "message_sound",
        sa.Column("message_id", sa.Uuid(), nullable=False),
        sa.Column("sound_sealed", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["message_id"], ["message.id"], name=op.f("fk_message_sound_message_id")),
        sa.PrimaryKeyConstraint("message_id", name=op.f("pk_message_sound")),
    )
    # Until now SQLite kept this one instant with its zone: every other is written without it, and read so.
    if op.get_bind().dialect.name == "sqlite":
        op.execute("UPDATE conversation_member SET unread_since = replace(unread_since, '+00:00', '')")


def downgrade() -> None:
    op.drop_table("message_sound")
    op.drop_index(op.f("ix_message_aid_owner_id"), table_name="message_aid")
    op.drop_table("message_aid")
