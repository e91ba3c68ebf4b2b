"""Papers, their trace and consents; milestones and their events."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "milestone_event",
        sa.Column("youth_id", sa.Uuid(), nullable=False),
        sa.Column("rule", sa.String(length=8), nullable=False),
        sa.Column("kind", sa.String(length=8), nullable=False),
        sa.Column("n", sa.Integer(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("zone", sa.String(length=40), nullable=False),
        sa.PrimaryKeyConstraint("youth_id", "rule", "kind", "n", name=op.f("pk_milestone_event")),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_milestone_event_zone_day", "milestone_event", ["zone", "day"], unique=False)
    op.create_table(
        "consent",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("text_version", sa.String(length=16), nullable=False),
        sa.Column("given_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("withdrawn_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_consent_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_consent")),
    )
    op.create_index("ix_consent_person_id_kind", "consent", ["person_id", "kind"], unique=False)
    op.create_table(
        "document",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("owner_id", sa.Uuid(), nullable=False),
        sa.Column("state", sa.String(length=8), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("deleted_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("latest_version", sa.Integer(), nullable=False),
        sa.Column("key_epoch", sa.Integer(), nullable=False),
        sa.Column("sealed_card", sa.LargeBinary(), nullable=True),
        sa.Column("category_sealed", sa.LargeBinary(), nullable=True),
        sa.Column("sent_mac", sa.LargeBinary(length=32), nullable=True),
        sa.ForeignKeyConstraint(["owner_id"], ["person.id"], name=op.f("fk_document_owner_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_document")),
    )
    op.create_index("ix_document_owner_id_state", "document", ["owner_id", "state"], unique=False)
    op.create_table(
        "milestone",
        sa.Column("youth_id", sa.Uuid(), nullable=False),
        sa.Column("rule", sa.String(length=8), nullable=False),
        sa.Column("zone", sa.String(length=40), nullable=False),
        sa.Column("opens_on", sa.Date(), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=True),
        sa.Column("lapses_on", sa.Date(), nullable=True),
        sa.Column("stops_on", sa.Date(), nullable=True),
        sa.Column("applies", sa.String(length=8), nullable=False),
        sa.Column("certainty", sa.String(length=8), nullable=False),
        sa.Column("why", sa.String(length=32), nullable=False),
        sa.Column("done_on", sa.Date(), nullable=True),
        sa.Column("done_by", sa.Uuid(), nullable=True),
        sa.Column("waived_on", sa.Date(), nullable=True),
        sa.Column("evidence_sealed", sa.LargeBinary(), nullable=True),
        sa.Column("reason_sealed", sa.LargeBinary(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["youth_id"], ["person.id"], name=op.f("fk_milestone_youth_id")),
        sa.PrimaryKeyConstraint("youth_id", "rule", name=op.f("pk_milestone")),
        sqlite_with_rowid=False,
    )
    op.create_index(
        "ix_milestone_rule_due_on",
        "milestone",
        ["rule", "due_on", "zone", "stops_on", "lapses_on", "youth_id"],
        unique=False,
        sqlite_where=sa.text("applies <> 'no' AND done_on IS NULL AND waived_on IS NULL"),
        postgresql_where=sa.text("applies <> 'no' AND done_on IS NULL AND waived_on IS NULL"),
    )
    op.create_index(
        "ix_milestone_rule_opens_on",
        "milestone",
        ["rule", "opens_on", "zone", "stops_on", "lapses_on", "youth_id"],
        unique=False,
        sqlite_where=sa.text("applies <> 'no' AND done_on IS NULL AND waived_on IS NULL"),
        postgresql_where=sa.text("applies <> 'no' AND done_on IS NULL AND waived_on IS NULL"),
    )
    op.create_table(
        "trace_entry",
        sa.Column("safe_id", sa.Uuid(), nullable=False),
        sa.Column("sequence", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("actor_id", sa.Uuid(), nullable=True),
        sa.Column("actor_role", sa.String(length=16), nullable=False),
        sa.Column("act", sa.String(length=24), nullable=False),
        sa.Column("object_id", sa.Uuid(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=True),
        sa.Column("result", sa.String(length=12), nullable=False),
        sa.Column("device", sa.String(length=60), nullable=False),
        sa.Column("network", sa.String(length=48), nullable=False),
        sa.Column("blob_sha256", sa.LargeBinary(length=32), nullable=True),
        sa.Column("link", sa.LargeBinary(length=32), nullable=False),
        sa.Column("mac", sa.LargeBinary(length=32), nullable=False),
        sa.ForeignKeyConstraint(["safe_id"], ["person.id"], name=op.f("fk_trace_entry_safe_id")),
        sa.PrimaryKeyConstraint("safe_id", "sequence", name=op.f("pk_trace_entry")),
    )
    op.create_index("ix_trace_entry_safe_id_at", "trace_entry", ["safe_id", "at"], unique=False)
    op.create_table(
        "trace_head",
        sa.Column("safe_id", sa.Uuid(), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("link", sa.LargeBinary(length=32), nullable=False),
        sa.Column("mac", sa.LargeBinary(length=32), nullable=False),
        sa.ForeignKeyConstraint(["safe_id"], ["person.id"], name=op.f("fk_trace_head_safe_id")),
        sa.PrimaryKeyConstraint("safe_id", name=op.f("pk_trace_head")),
    )
    op.create_table(
        "document_version",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("document_id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("blob_name", sa.String(length=64), nullable=False),
        sa.Column("blob_epoch", sa.Integer(), nullable=False),
        sa.Column("size", sa.BigInteger(), nullable=False),
        sa.Column("ciphertext_sha256", sa.LargeBinary(length=32), nullable=False),
        sa.Column("key_epoch", sa.Integer(), nullable=False),
        sa.Column("sealed_dek", sa.LargeBinary(), nullable=True),
        sa.Column("sealed_origin", sa.LargeBinary(), nullable=True),
        sa.Column("depositor_id", sa.Uuid(), nullable=False),
        sa.Column("depositor_role", sa.String(length=16), nullable=False),
        sa.Column("deposited_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("destroyed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("purged_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["document_id"], ["document.id"], name=op.f("fk_document_version_document_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_document_version")),
        sa.UniqueConstraint("blob_name", name=op.f("uq_document_version_blob_name")),
        sa.UniqueConstraint("document_id", "number", name=op.f("uq_document_version_document_id_number")),
    )
    op.create_index(
        op.f("ix_document_version_destroyed_at"), "document_version", ["destroyed_at"], unique=False
    )
    op.create_table(
        "document_preview",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version_id", sa.Uuid(), nullable=False),
        sa.Column("page", sa.Integer(), nullable=False),
        sa.Column("blob_name", sa.String(length=64), nullable=False),
        sa.Column("blob_epoch", sa.Integer(), nullable=False),
        sa.Column("ciphertext_sha256", sa.LargeBinary(length=32), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("destroyed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("purged_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["version_id"], ["document_version.id"], name=op.f("fk_document_preview_version_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_document_preview")),
        sa.UniqueConstraint("blob_name", name=op.f("uq_document_preview_blob_name")),
        sa.UniqueConstraint("version_id", "page", name=op.f("uq_document_preview_version_id_page")),
    )
    op.create_index(
        op.f("ix_document_preview_destroyed_at"), "document_preview", ["destroyed_at"], unique=False
    )


def downgrade() -> None:
    op.drop_index(op.f("ix_document_preview_destroyed_at"), table_name="document_preview")
    op.drop_table("document_preview")
    op.drop_index(op.f("ix_document_version_destroyed_at"), table_name="document_version")
    op.drop_table("document_version")
    op.drop_table("trace_head")
    op.drop_index("ix_trace_entry_safe_id_at", table_name="trace_entry")
    op.drop_table("trace_entry")
    op.drop_index(
        "ix_milestone_rule_opens_on",
        table_name="milestone",
        sqlite_where=sa.text("applies <> 'no' AND done_on IS NULL AND waived_on IS NULL"),
        postgresql_where=sa.text("applies <> 'no' AND done_on IS NULL AND waived_on IS NULL"),
    )
    op.drop_index(
        "ix_milestone_rule_due_on",
        table_name="milestone",
        sqlite_where=sa.text("applies <> 'no' AND done_on IS NULL AND waived_on IS NULL"),
        postgresql_where=sa.text("applies <> 'no' AND done_on IS NULL AND waived_on IS NULL"),
    )
    op.drop_table("milestone")
    op.drop_index("ix_document_owner_id_state", table_name="document")
    op.drop_table("document")
    op.drop_index("ix_consent_person_id_kind", table_name="consent")
    op.drop_table("consent")
    op.drop_index("ix_milestone_event_zone_day", table_name="milestone_event")
    op.drop_table("milestone_event")
