"""Conversations, messages and what was read."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "absence",
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("starts_on", sa.Date(), nullable=False),
        sa.Column("ends_on", sa.Date(), nullable=False),
        sa.Column("words_sealed", sa.LargeBinary(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_absence_person_id")),
        sa.PrimaryKeyConstraint("person_id", name=op.f("pk_absence")),
    )
    op.create_table(
        "conversation",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("authority_id", sa.Uuid(), nullable=False),
        sa.Column("youth_id", sa.Uuid(), nullable=False),
        sa.Column("adult_id", sa.Uuid(), nullable=True),
        sa.Column("kind", sa.String(length=10), nullable=False),
        sa.Column("opened_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("last_seq", sa.Integer(), nullable=False),
        sa.Column("last_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("last_author_id", sa.Uuid(), nullable=True),
        sa.Column("helping", sa.Boolean(), nullable=False),
        sa.Column("blocked_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["adult_id"], ["person.id"], name=op.f("fk_conversation_adult_id")),
        sa.ForeignKeyConstraint(
            ["authority_id"], ["authority.id"], name=op.f("fk_conversation_authority_id")
        ),
        sa.ForeignKeyConstraint(["youth_id"], ["person.id"], name=op.f("fk_conversation_youth_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_conversation")),
        sa.UniqueConstraint(
            "youth_id", "adult_id", "kind", name=op.f("uq_conversation_youth_id_adult_id_kind")
        ),
    )
    op.create_index(op.f("ix_conversation_adult_id"), "conversation", ["adult_id"], unique=False)
    op.create_table(
        "conversation_member",
        sa.Column("conversation_id", sa.Uuid(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("role", sa.String(length=10), nullable=False),
        sa.Column("joined_seq", sa.Integer(), nullable=False),
        sa.Column("read_seq", sa.Integer(), nullable=False),
        sa.Column("unread", sa.Integer(), nullable=False),
        sa.Column("unread_since", sa.DateTime(timezone=True), nullable=True),
        sa.Column("hides_read", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["conversation_id"], ["conversation.id"], name=op.f("fk_conversation_member_conversation_id")
        ),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_conversation_member_person_id")),
        sa.PrimaryKeyConstraint("conversation_id", "person_id", name=op.f("pk_conversation_member")),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_conversation_member_person_id", "conversation_member", ["person_id"], unique=False)
    op.create_index(
        "ix_conversation_member_unread_since",
        "conversation_member",
        ["unread_since"],
        unique=False,
        sqlite_where=sa.text("unread > 0"),
        postgresql_where=sa.text("unread > 0"),
    )
    op.create_table(
        "message",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("conversation_id", sa.Uuid(), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("author_id", sa.Uuid(), nullable=True),
        sa.Column("kind", sa.String(length=8), nullable=False),
        sa.Column("words_sealed", sa.LargeBinary(), nullable=True),
        sa.Column("quoted_id", sa.Uuid(), nullable=True),
        sa.Column("voice_blob", sa.String(length=64), nullable=True),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("said_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("edited_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("deleted_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("held", sa.Boolean(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["author_id"], ["person.id"], name=op.f("fk_message_author_id")),
        sa.ForeignKeyConstraint(
            ["conversation_id"], ["conversation.id"], name=op.f("fk_message_conversation_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_message")),
    )
    op.create_index("ix_message_conversation_id_seq", "message", ["conversation_id", "seq"], unique=True)
    op.create_table(
        "help_request",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("authority_id", sa.Uuid(), nullable=False),
        sa.Column("youth_id", sa.Uuid(), nullable=False),
        sa.Column("kind", sa.String(length=8), nullable=False),
        sa.Column("level", sa.String(length=12), nullable=False),
        sa.Column("conversation_id", sa.Uuid(), nullable=True),
        sa.Column("message_id", sa.Uuid(), nullable=True),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("answer_by", sa.Date(), nullable=False),
        sa.Column("seen_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("seen_by", sa.Uuid(), nullable=True),
        sa.Column("answered_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("answered_by", sa.Uuid(), nullable=True),
        sa.ForeignKeyConstraint(["answered_by"], ["person.id"], name=op.f("fk_help_request_answered_by")),
        sa.ForeignKeyConstraint(
            ["authority_id"], ["authority.id"], name=op.f("fk_help_request_authority_id")
        ),
        sa.ForeignKeyConstraint(
            ["conversation_id"], ["conversation.id"], name=op.f("fk_help_request_conversation_id")
        ),
        sa.ForeignKeyConstraint(["message_id"], ["message.id"], name=op.f("fk_help_request_message_id")),
        sa.ForeignKeyConstraint(["seen_by"], ["person.id"], name=op.f("fk_help_request_seen_by")),
        sa.ForeignKeyConstraint(["youth_id"], ["person.id"], name=op.f("fk_help_request_youth_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_help_request")),
    )
    op.create_index(
        op.f("ix_help_request_conversation_id"), "help_request", ["conversation_id"], unique=False
    )
    op.create_index(
        "ix_help_request_waiting",
        "help_request",
        ["answer_by"],
        unique=False,
        sqlite_where=sa.text("answered_at IS NULL"),
        postgresql_where=sa.text("answered_at IS NULL"),
    )
    op.create_index("ix_help_request_youth_id_at", "help_request", ["youth_id", "at"], unique=False)
    op.create_table(
        "message_former",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("message_id", sa.Uuid(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("words_sealed", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["message_id"], ["message.id"], name=op.f("fk_message_former_message_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_message_former")),
    )
    op.create_index("ix_message_former_message_id", "message_former", ["message_id"], unique=False)


def downgrade() -> None:
    op.drop_index("ix_message_former_message_id", table_name="message_former")
    op.drop_table("message_former")
    op.drop_index("ix_help_request_youth_id_at", table_name="help_request")
    op.drop_index(
        "ix_help_request_waiting",
        table_name="help_request",
        sqlite_where=sa.text("answered_at IS NULL"),
        postgresql_where=sa.text("answered_at IS NULL"),
    )
    op.drop_index(op.f("ix_help_request_conversation_id"), table_name="help_request")
    op.drop_table("help_request")
    op.drop_index("ix_message_conversation_id_seq", table_name="message")
    op.drop_table("message")
    op.drop_index(
        "ix_conversation_member_unread_since",
        table_name="conversation_member",
        sqlite_where=sa.text("unread > 0"),
        postgresql_where=sa.text("unread > 0"),
    )
    op.drop_index("ix_conversation_member_person_id", table_name="conversation_member")
    op.drop_table("conversation_member")
    op.drop_index(op.f("ix_conversation_adult_id"), table_name="conversation")
    op.drop_table("conversation")
    op.drop_table("absence")
