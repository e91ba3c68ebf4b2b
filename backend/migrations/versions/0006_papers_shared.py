"""Papers shared: grants, requests, deposits to accept."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("trace_entry", sa.Column("with_id", sa.Uuid(), nullable=True))
    op.create_table(
        "paper_deposit",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("youth_id", sa.Uuid(), nullable=False),
        sa.Column("depositor_id", sa.Uuid(), nullable=False),
        sa.Column("depositor_role", sa.String(length=16), nullable=False),
        sa.Column("state", sa.String(length=8), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("answered_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("blob_name", sa.String(length=64), nullable=True),
        sa.Column("blob_epoch", sa.Integer(), nullable=False),
        sa.Column("size", sa.BigInteger(), nullable=False),
        sa.Column("ciphertext_sha256", sa.LargeBinary(length=32), nullable=False),
        sa.Column("key_epoch", sa.Integer(), nullable=False),
        sa.Column("sealed_dek", sa.LargeBinary(), nullable=True),
        sa.Column("sealed_told", sa.LargeBinary(), nullable=True),
        sa.Column("sent_mac", sa.LargeBinary(length=32), nullable=True),
        sa.Column("destroyed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("purged_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["depositor_id"], ["person.id"], name=op.f("fk_paper_deposit_depositor_id")),
        sa.ForeignKeyConstraint(["youth_id"], ["person.id"], name=op.f("fk_paper_deposit_youth_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_paper_deposit")),
        sa.UniqueConstraint("blob_name", name=op.f("uq_paper_deposit_blob_name")),
    )
    op.create_index(
        "ix_paper_deposit_depositor_id_created_at",
        "paper_deposit",
        ["depositor_id", "created_at"],
        unique=False,
    )
    op.create_index(op.f("ix_paper_deposit_destroyed_at"), "paper_deposit", ["destroyed_at"], unique=False)
    op.create_index("ix_paper_deposit_youth_id_state", "paper_deposit", ["youth_id", "state"], unique=False)
    op.create_table(
        "trace_seal",
        sa.Column("safe_id", sa.Uuid(), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("link", sa.LargeBinary(length=32), nullable=False),
        sa.Column("erased_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("mac", sa.LargeBinary(length=32), nullable=False),
        sa.ForeignKeyConstraint(["safe_id"], ["person.id"], name=op.f("fk_trace_seal_safe_id")),
        sa.PrimaryKeyConstraint("safe_id", name=op.f("pk_trace_seal")),
    )
    op.create_table(
        "document_grant",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("owner_id", sa.Uuid(), nullable=False),
        sa.Column("document_id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("recipient_id", sa.Uuid(), nullable=False),
        sa.Column("recipient_role", sa.String(length=16), nullable=False),
        sa.Column("bond_id", sa.Uuid(), nullable=False),
        sa.Column("mode", sa.String(length=8), nullable=False),
        sa.Column("side", sa.Integer(), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ends_on", sa.Date(), nullable=False),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("owner_epoch", sa.Integer(), nullable=False),
        sa.Column("sealed_purpose", sa.LargeBinary(), nullable=False),
        sa.Column("recipient_epoch", sa.Integer(), nullable=True),
        sa.Column("sealed_dek", sa.LargeBinary(), nullable=True),
        sa.Column("sealed_card", sa.LargeBinary(), nullable=True),
        sa.Column("first_read_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["bond_id"], ["bond.id"], name=op.f("fk_document_grant_bond_id")),
        sa.ForeignKeyConstraint(["document_id"], ["document.id"], name=op.f("fk_document_grant_document_id")),
        sa.ForeignKeyConstraint(["owner_id"], ["person.id"], name=op.f("fk_document_grant_owner_id")),
        sa.ForeignKeyConstraint(["recipient_id"], ["person.id"], name=op.f("fk_document_grant_recipient_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_document_grant")),
    )
    op.create_index(op.f("ix_document_grant_document_id"), "document_grant", ["document_id"], unique=False)
    op.create_index(
        "ix_document_grant_owner_id_ended_at", "document_grant", ["owner_id", "ended_at"], unique=False
    )
    op.create_index(
        "ix_document_grant_recipient_id_ended_at",
        "document_grant",
        ["recipient_id", "ended_at"],
        unique=False,
    )
    op.create_table(
        "paper_request",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("youth_id", sa.Uuid(), nullable=False),
        sa.Column("asker_id", sa.Uuid(), nullable=False),
        sa.Column("asker_role", sa.String(length=16), nullable=False),
        sa.Column("bond_id", sa.Uuid(), nullable=False),
        sa.Column("state", sa.String(length=9), nullable=False),
        sa.Column("asked_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("answered_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("sealed_asked", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["asker_id"], ["person.id"], name=op.f("fk_paper_request_asker_id")),
        sa.ForeignKeyConstraint(["bond_id"], ["bond.id"], name=op.f("fk_paper_request_bond_id")),
        sa.ForeignKeyConstraint(["youth_id"], ["person.id"], name=op.f("fk_paper_request_youth_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_paper_request")),
    )
    op.create_index("ix_paper_request_youth_id_state", "paper_request", ["youth_id", "state"], unique=False)


def downgrade() -> None:
    op.drop_index("ix_paper_request_youth_id_state", table_name="paper_request")
    op.drop_table("paper_request")
    op.drop_index("ix_document_grant_recipient_id_ended_at", table_name="document_grant")
    op.drop_index("ix_document_grant_owner_id_ended_at", table_name="document_grant")
    op.drop_index(op.f("ix_document_grant_document_id"), table_name="document_grant")
    op.drop_table("document_grant")
    op.drop_table("trace_seal")
    op.drop_index("ix_paper_deposit_youth_id_state", table_name="paper_deposit")
    op.drop_index(op.f("ix_paper_deposit_destroyed_at"), table_name="paper_deposit")
    op.drop_index("ix_paper_deposit_depositor_id_created_at", table_name="paper_deposit")
    op.drop_table("paper_deposit")
    with op.batch_alter_table("trace_entry") as table:
        table.drop_column("with_id")
