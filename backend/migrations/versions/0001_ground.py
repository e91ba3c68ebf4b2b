"""The ground: authorities, people, accounts, safes, milestones, journals."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op
from backend.audit.ddl import APPEND_ONLY, REMOVE

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "audit_entry",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("actor_id", sa.Uuid(), nullable=True),
        sa.Column("actor_role", sa.String(length=16), nullable=False),
        sa.Column("act", sa.String(length=48), nullable=False),
        sa.Column("object_kind", sa.String(length=32), nullable=False),
        sa.Column("object_id", sa.Uuid(), nullable=True),
        sa.Column("youth_id", sa.Uuid(), nullable=True),
        sa.Column("authority_id", sa.Uuid(), nullable=True),
        sa.Column("count", sa.Integer(), nullable=True),
        sa.Column("result", sa.String(length=16), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_audit_entry")),
    )
    op.create_index("ix_audit_entry_youth_id_at", "audit_entry", ["youth_id", "at"], unique=False)
    op.create_table(
        "authority",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("code", sa.String(length=12), nullable=False),
        sa.Column("name", sa.String(length=120), nullable=False),
        sa.Column("zone", sa.String(length=40), nullable=False),
        sa.Column("territory", sa.String(length=3), nullable=False),
        sa.Column("invented", sa.Boolean(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_authority")),
        sa.UniqueConstraint("code", name=op.f("uq_authority_code")),
    )
    op.create_table(
        "challenge",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("slot_id", sa.Uuid(), nullable=False),
        sa.Column("nonce", sa.String(length=43), nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_challenge")),
    )
    op.create_index(op.f("ix_challenge_expires_at"), "challenge", ["expires_at"], unique=False)
    op.create_table(
        "job_day",
        sa.Column("job", sa.String(length=40), nullable=False),
        sa.Column("zone", sa.String(length=40), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("found", sa.Integer(), nullable=False),
        sa.Column("new", sa.Integer(), nullable=False),
        sa.Column("finished_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("job", "zone", "day", name=op.f("pk_job_day")),
    )
    op.create_table(
        "job_lease",
        sa.Column("name", sa.String(length=40), nullable=False),
        sa.Column("holder", sa.String(length=64), nullable=False),
        sa.Column("token", sa.Integer(), nullable=False),
        sa.Column("until", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ticked_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_job_lease")),
    )
    op.create_table(
        "notice",
        sa.Column("identity", sa.String(length=120), nullable=False),
        sa.Column("recipient_id", sa.Uuid(), nullable=False),
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("subject_kind", sa.String(length=24), nullable=False),
        sa.Column("subject_id", sa.String(length=64), nullable=False),
        sa.Column("not_before", sa.DateTime(timezone=True), nullable=False),
        sa.Column("not_after", sa.DateTime(timezone=True), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("seen_at", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("identity", name=op.f("pk_notice")),
    )
    op.create_index(
        "ix_notice_recipient_id_seen_at", "notice", ["recipient_id", "seen_at", "not_before"], unique=False
    )
    op.create_index("ix_notice_subject_id", "notice", ["subject_id"], unique=False)
    op.create_table(
        "rate_limit",
        sa.Column("key", sa.String(length=32), nullable=False),
        sa.Column("hits", sa.Integer(), nullable=False),
        sa.Column("ends_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_rate_limit")),
    )
    op.create_index(op.f("ix_rate_limit_ends_at"), "rate_limit", ["ends_at"], unique=False)
    op.create_table(
        "request",
        sa.Column("actor_id", sa.Uuid(), nullable=False),
        sa.Column("key", sa.Uuid(), nullable=False),
        sa.Column("action", sa.String(length=48), nullable=True),
        sa.Column("body_mac", sa.LargeBinary(length=32), nullable=True),
        sa.Column("object_id", sa.Uuid(), nullable=True),
        sa.Column("received_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("actor_id", "key", name=op.f("pk_request")),
    )
    op.create_index(op.f("ix_request_received_at"), "request", ["received_at"], unique=False)
    op.create_table(
        "import_mapping",
        sa.Column("authority_id", sa.Uuid(), nullable=False),
        sa.Column("signature", sa.String(length=64), nullable=False),
        sa.Column("mapping", sa.Text(), nullable=False),
        sa.Column("answered_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["authority_id"], ["authority.id"], name=op.f("fk_import_mapping_authority_id")
        ),
        sa.PrimaryKeyConstraint("authority_id", "signature", name=op.f("pk_import_mapping")),
    )
    op.create_table(
        "person",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("authority_id", sa.Uuid(), nullable=False),
        sa.Column("kind", sa.String(length=12), nullable=False),
        sa.Column("first_name", sa.String(length=80), nullable=False),
        sa.Column("last_name", sa.String(length=80), nullable=False),
        sa.Column("name_key", sa.String(length=170), nullable=False),
        sa.Column("external_ref", sa.String(length=64), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["authority_id"], ["authority.id"], name=op.f("fk_person_authority_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_person")),
        sa.UniqueConstraint("authority_id", "external_ref", name=op.f("uq_person_authority_id_external_ref")),
    )
    op.create_index(
        "ix_person_authority_id_kind_name_key",
        "person",
        ["authority_id", "kind", "name_key", "id"],
        unique=False,
    )
    op.create_table(
        "team",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("authority_id", sa.Uuid(), nullable=False),
        sa.Column("name", sa.String(length=120), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["authority_id"], ["authority.id"], name=op.f("fk_team_authority_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_team")),
    )
    op.create_index(op.f("ix_team_authority_id"), "team", ["authority_id"], unique=False)
    op.create_table(
        "account",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("authority_id", sa.Uuid(), nullable=False),
        sa.Column("kind", sa.String(length=12), nullable=False),
        sa.Column("identifier", sa.String(length=8), nullable=False),
        sa.Column("vault_epoch", sa.Integer(), nullable=False),
        sa.Column("epoch_due", sa.Boolean(), nullable=False),
        sa.Column("activated_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["authority_id"], ["authority.id"], name=op.f("fk_account_authority_id")),
        sa.ForeignKeyConstraint(["id"], ["person.id"], name=op.f("fk_account_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_account")),
        sa.UniqueConstraint("identifier", name=op.f("uq_account_identifier")),
    )
    op.create_index(op.f("ix_account_authority_id"), "account", ["authority_id"], unique=False)
    op.create_table(
        "activation",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("authority_id", sa.Uuid(), nullable=False),
        sa.Column("issued_by", sa.Uuid(), nullable=True),
        sa.Column("secret_hash", sa.LargeBinary(length=32), nullable=False),
        sa.Column("salt", sa.LargeBinary(length=16), nullable=False),
        sa.Column("pending", sa.LargeBinary(), nullable=True),
        sa.Column("issued_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("used_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("revoked_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["authority_id"], ["authority.id"], name=op.f("fk_activation_authority_id")),
        sa.ForeignKeyConstraint(["issued_by"], ["person.id"], name=op.f("fk_activation_issued_by")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_activation_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_activation")),
        sa.UniqueConstraint("secret_hash", name=op.f("uq_activation_secret_hash")),
    )
    op.create_index(op.f("ix_activation_person_id"), "activation", ["person_id"], unique=False)
    op.create_table(
        "bond",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("authority_id", sa.Uuid(), nullable=False),
        sa.Column("youth_id", sa.Uuid(), nullable=False),
        sa.Column("adult_id", sa.Uuid(), nullable=True),
        sa.Column("team_id", sa.Uuid(), nullable=True),
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("starts_on", sa.Date(), nullable=False),
        sa.Column("ends_on", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(["adult_id"], ["person.id"], name=op.f("fk_bond_adult_id")),
        sa.ForeignKeyConstraint(["authority_id"], ["authority.id"], name=op.f("fk_bond_authority_id")),
        sa.ForeignKeyConstraint(["team_id"], ["team.id"], name=op.f("fk_bond_team_id")),
        sa.ForeignKeyConstraint(["youth_id"], ["person.id"], name=op.f("fk_bond_youth_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_bond")),
    )
    op.create_index("ix_bond_adult_id_kind", "bond", ["adult_id", "kind", "ends_on"], unique=False)
    op.create_index("ix_bond_team_id_kind", "bond", ["team_id", "kind", "ends_on"], unique=False)
    op.create_index("ix_bond_youth_id_kind", "bond", ["youth_id", "kind", "ends_on"], unique=False)
    op.create_table(
        "care_measure",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("youth_id", sa.Uuid(), nullable=False),
        sa.Column("basis", sa.String(length=4), nullable=False),
        sa.Column("starts_on", sa.Date(), nullable=False),
        sa.Column("ends_on", sa.Date(), nullable=True),
        sa.Column("received_on", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(["youth_id"], ["person.id"], name=op.f("fk_care_measure_youth_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_care_measure")),
    )
    op.create_index(op.f("ix_care_measure_youth_id"), "care_measure", ["youth_id"], unique=False)
    op.create_table(
        "caseload_import",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("authority_id", sa.Uuid(), nullable=False),
        sa.Column("actor_id", sa.Uuid(), nullable=True),
        sa.Column("team_id", sa.Uuid(), nullable=True),
        sa.Column("reach", sa.String(length=9), nullable=False),
        sa.Column("status", sa.String(length=10), nullable=False),
        sa.Column("reason", sa.String(length=200), nullable=True),
        sa.Column("signature", sa.String(length=64), nullable=False),
        sa.Column("headers", sa.Text(), nullable=False),
        sa.Column("mapping", sa.Text(), nullable=True),
        sa.Column("counts", sa.Text(), nullable=True),
        sa.Column("payload_sealed", sa.LargeBinary(), nullable=True),
        sa.Column("preview_sealed", sa.LargeBinary(), nullable=True),
        sa.Column("left_out_sealed", sa.LargeBinary(), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("finished_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["actor_id"], ["person.id"], name=op.f("fk_caseload_import_actor_id")),
        sa.ForeignKeyConstraint(
            ["authority_id"], ["authority.id"], name=op.f("fk_caseload_import_authority_id")
        ),
        sa.ForeignKeyConstraint(["team_id"], ["team.id"], name=op.f("fk_caseload_import_team_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_caseload_import")),
    )
    op.create_index(op.f("ix_caseload_import_actor_id"), "caseload_import", ["actor_id"], unique=False)
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
        "home_setting",
        sa.Column("youth_id", sa.Uuid(), nullable=False),
        sa.Column("counter_hidden", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["youth_id"], ["person.id"], name=op.f("fk_home_setting_youth_id")),
        sa.PrimaryKeyConstraint("youth_id", name=op.f("pk_home_setting")),
    )
    op.create_table(
        "invitation",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("youth_id", sa.Uuid(), nullable=False),
        sa.Column("authority_id", sa.Uuid(), nullable=False),
        sa.Column("issued_by", sa.Uuid(), nullable=True),
        sa.Column("secret_hash", sa.LargeBinary(length=32), nullable=False),
        sa.Column("code_mac", sa.LargeBinary(length=32), nullable=False),
        sa.Column("issued_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("used_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("revoked_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("device_key", sa.LargeBinary(), nullable=True),
        sa.ForeignKeyConstraint(["authority_id"], ["authority.id"], name=op.f("fk_invitation_authority_id")),
        sa.ForeignKeyConstraint(["issued_by"], ["person.id"], name=op.f("fk_invitation_issued_by")),
        sa.ForeignKeyConstraint(["youth_id"], ["person.id"], name=op.f("fk_invitation_youth_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_invitation")),
        sa.UniqueConstraint("code_mac", name=op.f("uq_invitation_code_mac")),
        sa.UniqueConstraint("secret_hash", name=op.f("uq_invitation_secret_hash")),
    )
    op.create_index(op.f("ix_invitation_youth_id"), "invitation", ["youth_id"], unique=False)
    op.create_table(
        "membership",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("authority_id", sa.Uuid(), nullable=False),
        sa.Column("team_id", sa.Uuid(), nullable=True),
        sa.Column("role", sa.String(length=16), nullable=False),
        sa.Column("starts_on", sa.Date(), nullable=False),
        sa.Column("ends_on", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(["authority_id"], ["authority.id"], name=op.f("fk_membership_authority_id")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_membership_person_id")),
        sa.ForeignKeyConstraint(["team_id"], ["team.id"], name=op.f("fk_membership_team_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_membership")),
    )
    op.create_index("ix_membership_person_id_ends_on", "membership", ["person_id", "ends_on"], unique=False)
    op.create_index(op.f("ix_membership_team_id"), "membership", ["team_id"], unique=False)
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
    )
    op.create_index("ix_milestone_rule_due_on", "milestone", ["rule", "due_on"], unique=False)
    op.create_index("ix_milestone_rule_opens_on", "milestone", ["rule", "opens_on"], unique=False)
    op.create_table(
        "milestone_event",
        sa.Column("youth_id", sa.Uuid(), nullable=False),
        sa.Column("rule", sa.String(length=8), nullable=False),
        sa.Column("kind", sa.String(length=8), nullable=False),
        sa.Column("n", sa.Integer(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("zone", sa.String(length=40), nullable=False),
        sa.ForeignKeyConstraint(["youth_id"], ["person.id"], name=op.f("fk_milestone_event_youth_id")),
        sa.PrimaryKeyConstraint("youth_id", "rule", "kind", "n", name=op.f("pk_milestone_event")),
    )
    op.create_index("ix_milestone_event_zone_day", "milestone_event", ["zone", "day"], unique=False)
    op.create_table(
        "team_epoch",
        sa.Column("team_id", sa.Uuid(), nullable=False),
        sa.Column("epoch", sa.Integer(), nullable=False),
        sa.Column("public", sa.LargeBinary(length=32), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["team_id"], ["team.id"], name=op.f("fk_team_epoch_team_id")),
        sa.PrimaryKeyConstraint("team_id", "epoch", name=op.f("pk_team_epoch")),
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
        "young_person",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("birth_date", sa.Date(), nullable=False),
        sa.Column("birth_precision", sa.String(length=5), nullable=False),
        sa.Column("care_began_on", sa.Date(), nullable=True),
        sa.Column("flags_sealed", sa.LargeBinary(), nullable=True),
        sa.Column("language", sa.String(length=8), nullable=False),
        sa.Column("tutoiement", sa.Boolean(), nullable=False),
        sa.Column("last_exchange_on", sa.Date(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["id"], ["person.id"], name=op.f("fk_young_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_young_person")),
    )
    op.create_index("ix_young_person_birth_date", "young_person", ["birth_date"], unique=False)
    op.create_table(
        "device",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("label", sa.String(length=60), nullable=False),
        sa.Column("public_key", sa.LargeBinary(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("last_seen_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["person_id"], ["account.id"], name=op.f("fk_device_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_device")),
    )
    op.create_index(op.f("ix_device_person_id"), "device", ["person_id"], unique=False)
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
        "team_share",
        sa.Column("team_id", sa.Uuid(), nullable=False),
        sa.Column("epoch", sa.Integer(), nullable=False),
        sa.Column("member_id", sa.Uuid(), nullable=False),
        sa.Column("member_epoch", sa.Integer(), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["member_id"], ["account.id"], name=op.f("fk_team_share_member_id")),
        sa.ForeignKeyConstraint(["team_id"], ["team.id"], name=op.f("fk_team_share_team_id")),
        sa.PrimaryKeyConstraint("team_id", "epoch", "member_id", name=op.f("pk_team_share")),
    )
    op.create_index(op.f("ix_team_share_member_id"), "team_share", ["member_id"], unique=False)
    op.create_table(
        "terms_acceptance",
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.String(length=20), nullable=False),
        sa.Column("accepted_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("consents", sa.String(length=200), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["account.id"], name=op.f("fk_terms_acceptance_person_id")),
        sa.PrimaryKeyConstraint("person_id", "version", name=op.f("pk_terms_acceptance")),
    )
    op.create_table(
        "vault_epoch",
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("epoch", sa.Integer(), nullable=False),
        sa.Column("public", sa.LargeBinary(length=32), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["account.id"], name=op.f("fk_vault_epoch_person_id")),
        sa.PrimaryKeyConstraint("person_id", "epoch", name=op.f("pk_vault_epoch")),
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
    op.create_table(
        "session",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("token_hash", sa.LargeBinary(length=32), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("device_id", sa.Uuid(), nullable=True),
        sa.Column("label", sa.String(length=60), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("unlocked_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("last_seen_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("known_until", sa.DateTime(timezone=True), nullable=False),
        sa.Column("open_until", sa.DateTime(timezone=True), nullable=False),
        sa.Column("vault_until", sa.DateTime(timezone=True), nullable=False),
        sa.Column("vault_epoch", sa.Integer(), nullable=False),
        sa.Column("sealed_vault", sa.LargeBinary(), nullable=True),
        sa.Column("stepped_up_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["device_id"], ["device.id"], name=op.f("fk_session_device_id")),
        sa.ForeignKeyConstraint(["person_id"], ["account.id"], name=op.f("fk_session_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_session")),
        sa.UniqueConstraint("token_hash", name=op.f("uq_session_token_hash")),
    )
    op.create_index(op.f("ix_session_known_until"), "session", ["known_until"], unique=False)
    op.create_index(op.f("ix_session_person_id"), "session", ["person_id"], unique=False)
    op.create_table(
        "slot",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("kind", sa.String(length=12), nullable=False),
        sa.Column("salt", sa.LargeBinary(length=16), nullable=False),
        sa.Column("public", sa.LargeBinary(length=32), nullable=False),
        sa.Column("sealed_secret", sa.LargeBinary(), nullable=False),
        sa.Column("device_id", sa.Uuid(), nullable=True),
        sa.Column("look_up", sa.LargeBinary(length=32), nullable=True),
        sa.Column("tries", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("confirmed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("frozen_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("last_used_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["device_id"], ["device.id"], name=op.f("fk_slot_device_id")),
        sa.ForeignKeyConstraint(["person_id"], ["account.id"], name=op.f("fk_slot_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_slot")),
        sa.UniqueConstraint("look_up", name=op.f("uq_slot_look_up")),
    )
    op.create_index(op.f("ix_slot_person_id"), "slot", ["person_id"], unique=False)
    op.create_table(
        "slot_epoch",
        sa.Column("slot_id", sa.Uuid(), nullable=False),
        sa.Column("epoch", sa.Integer(), nullable=False),
        sa.Column("sealed_vault", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["slot_id"], ["slot.id"], name=op.f("fk_slot_epoch_slot_id")),
        sa.PrimaryKeyConstraint("slot_id", "epoch", name=op.f("pk_slot_epoch")),
    )
    op.create_table(
        "totp",
        sa.Column("slot_id", sa.Uuid(), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.Column("last_counter", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["slot_id"], ["slot.id"], name=op.f("fk_totp_slot_id")),
        sa.PrimaryKeyConstraint("slot_id", name=op.f("pk_totp")),
    )
    for statement in APPEND_ONLY[op.get_bind().dialect.name]:
        op.execute(statement)


def downgrade() -> None:
    for statement in REMOVE[op.get_bind().dialect.name]:
        op.execute(statement)
    op.drop_table("totp")
    op.drop_table("slot_epoch")
    op.drop_index(op.f("ix_slot_person_id"), table_name="slot")
    op.drop_table("slot")
    op.drop_index(op.f("ix_session_person_id"), table_name="session")
    op.drop_index(op.f("ix_session_known_until"), table_name="session")
    op.drop_table("session")
    op.drop_index(op.f("ix_document_preview_destroyed_at"), table_name="document_preview")
    op.drop_table("document_preview")
    op.drop_table("vault_epoch")
    op.drop_table("terms_acceptance")
    op.drop_index(op.f("ix_team_share_member_id"), table_name="team_share")
    op.drop_table("team_share")
    op.drop_index(op.f("ix_document_version_destroyed_at"), table_name="document_version")
    op.drop_table("document_version")
    op.drop_index(op.f("ix_device_person_id"), table_name="device")
    op.drop_table("device")
    op.drop_index("ix_young_person_birth_date", table_name="young_person")
    op.drop_table("young_person")
    op.drop_table("trace_head")
    op.drop_index("ix_trace_entry_safe_id_at", table_name="trace_entry")
    op.drop_table("trace_entry")
    op.drop_table("team_epoch")
    op.drop_index("ix_milestone_event_zone_day", table_name="milestone_event")
    op.drop_table("milestone_event")
    op.drop_index("ix_milestone_rule_opens_on", table_name="milestone")
    op.drop_index("ix_milestone_rule_due_on", table_name="milestone")
    op.drop_table("milestone")
    op.drop_index(op.f("ix_membership_team_id"), table_name="membership")
    op.drop_index("ix_membership_person_id_ends_on", table_name="membership")
    op.drop_table("membership")
    op.drop_index(op.f("ix_invitation_youth_id"), table_name="invitation")
    op.drop_table("invitation")
    op.drop_table("home_setting")
    op.drop_index("ix_document_owner_id_state", table_name="document")
    op.drop_table("document")
    op.drop_index("ix_consent_person_id_kind", table_name="consent")
    op.drop_table("consent")
    op.drop_index(op.f("ix_caseload_import_actor_id"), table_name="caseload_import")
    op.drop_table("caseload_import")
    op.drop_index(op.f("ix_care_measure_youth_id"), table_name="care_measure")
    op.drop_table("care_measure")
    op.drop_index("ix_bond_youth_id_kind", table_name="bond")
    op.drop_index("ix_bond_team_id_kind", table_name="bond")
    op.drop_index("ix_bond_adult_id_kind", table_name="bond")
    op.drop_table("bond")
    op.drop_index(op.f("ix_activation_person_id"), table_name="activation")
    op.drop_table("activation")
    op.drop_index(op.f("ix_account_authority_id"), table_name="account")
    op.drop_table("account")
    op.drop_index(op.f("ix_team_authority_id"), table_name="team")
    op.drop_table("team")
    op.drop_index("ix_person_authority_id_kind_name_key", table_name="person")
    op.drop_table("person")
    op.drop_table("import_mapping")
    op.drop_index(op.f("ix_request_received_at"), table_name="request")
    op.drop_table("request")
    op.drop_index(op.f("ix_rate_limit_ends_at"), table_name="rate_limit")
    op.drop_table("rate_limit")
    op.drop_index("ix_notice_subject_id", table_name="notice")
    op.drop_index("ix_notice_recipient_id_seen_at", table_name="notice")
    op.drop_table("notice")
    op.drop_table("job_lease")
    op.drop_table("job_day")
    op.drop_index(op.f("ix_challenge_expires_at"), table_name="challenge")
    op.drop_table("challenge")
    op.drop_table("authority")
    op.drop_index("ix_audit_entry_youth_id_at", table_name="audit_entry")
    op.drop_table("audit_entry")
