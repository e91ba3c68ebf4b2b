"""Papers shown to somebody outside: links, their marked pages, the browsers that opened one."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0030"
down_revision = "0029"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "closing",
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("asked_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("last_day", sa.Date(), nullable=False),
        sa.Column("erased_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["person_id"], ["account.id"], name=op.f("fk_closing_person_id")),
        sa.PrimaryKeyConstraint("person_id", name=op.f("pk_closing")),
    )
    op.create_index(op.f("ix_closing_last_day"), "closing", ["last_day"], unique=False)
    op.create_table(
        "guest_link",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("owner_id", sa.Uuid(), nullable=False),
        sa.Column("document_id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("mode", sa.String(length=8), nullable=False),
        sa.Column("side", sa.Integer(), nullable=True),
        sa.Column("pages", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ends_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("ended_by", sa.String(length=8), nullable=True),
        sa.Column("secret_mac", sa.LargeBinary(length=32), nullable=False),
        sa.Column("salt", sa.LargeBinary(length=16), nullable=False),
        sa.Column("tries", sa.Integer(), nullable=False),
        sa.Column("code_used_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("sealed_key", sa.LargeBinary(), nullable=True),
        sa.Column("owner_epoch", sa.Integer(), nullable=False),
        sa.Column("sealed_told", sa.LargeBinary(), nullable=False),
        sa.Column("sealed_way", sa.LargeBinary(), nullable=True),
        sa.Column("first_opened_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("last_opened_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("openings", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["document_id"], ["document.id"], name=op.f("fk_guest_link_document_id")),
        sa.ForeignKeyConstraint(["owner_id"], ["person.id"], name=op.f("fk_guest_link_owner_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_guest_link")),
        sa.UniqueConstraint("secret_mac", name=op.f("uq_guest_link_secret_mac")),
    )
    op.create_index(op.f("ix_guest_link_document_id"), "guest_link", ["document_id"], unique=False)
    op.create_index(op.f("ix_guest_link_ends_at"), "guest_link", ["ends_at"], unique=False)
    op.create_index("ix_guest_link_owner_id_ended_at", "guest_link", ["owner_id", "ended_at"], unique=False)
    op.create_table(
        "guest_page",
        sa.Column("link_id", sa.Uuid(), nullable=False),
        sa.Column("page", sa.Integer(), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["link_id"], ["guest_link.id"], name=op.f("fk_guest_page_link_id")),
        sa.PrimaryKeyConstraint("link_id", "page", name=op.f("pk_guest_page")),
    )
    op.create_table(
        "guest_session",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("link_id", sa.Uuid(), nullable=False),
        sa.Column("token_hash", sa.LargeBinary(length=32), nullable=False),
        sa.Column("sealed_key", sa.LargeBinary(), nullable=False),
        sa.Column("browser", sa.String(length=60), nullable=False),
        sa.Column("opened_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("seen_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["link_id"], ["guest_link.id"], name=op.f("fk_guest_session_link_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_guest_session")),
        sa.UniqueConstraint("token_hash", name=op.f("uq_guest_session_token_hash")),
    )
    op.create_index(op.f("ix_guest_session_link_id"), "guest_session", ["link_id"], unique=False)


def downgrade() -> None:
    op.drop_index(op.f("ix_guest_session_link_id"), table_name="guest_session")
    op.drop_table("guest_session")
    op.drop_table("guest_page")
    op.drop_index("ix_guest_link_owner_id_ended_at", table_name="guest_link")
    op.drop_index(op.f("ix_guest_link_ends_at"), table_name="guest_link")
    op.drop_index(op.f("ix_guest_link_document_id"), table_name="guest_link")
    op.drop_table("guest_link")
    op.drop_index(op.f("ix_closing_last_day"), table_name="closing")
    op.drop_table("closing")
