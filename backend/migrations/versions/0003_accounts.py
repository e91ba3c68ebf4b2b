"""Accounts: keyrings, ways in, devices, sessions, invitations."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
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
        "team_epoch",
        sa.Column("team_id", sa.Uuid(), nullable=False),
        sa.Column("epoch", sa.Integer(), nullable=False),
        sa.Column("public", sa.LargeBinary(length=32), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["team_id"], ["team.id"], name=op.f("fk_team_epoch_team_id")),
        sa.PrimaryKeyConstraint("team_id", "epoch", name=op.f("pk_team_epoch")),
    )
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


def downgrade() -> None:
    op.drop_table("totp")
    op.drop_table("slot_epoch")
    op.drop_index(op.f("ix_slot_person_id"), table_name="slot")
    op.drop_table("slot")
    op.drop_index(op.f("ix_session_person_id"), table_name="session")
    op.drop_index(op.f("ix_session_known_until"), table_name="session")
    op.drop_table("session")
    op.drop_table("vault_epoch")
    op.drop_table("terms_acceptance")
    op.drop_index(op.f("ix_team_share_member_id"), table_name="team_share")
    op.drop_table("team_share")
    op.drop_index(op.f("ix_device_person_id"), table_name="device")
    op.drop_table("device")
    op.drop_table("team_epoch")
    op.drop_index(op.f("ix_invitation_youth_id"), table_name="invitation")
    op.drop_table("invitation")
    op.drop_index(op.f("ix_activation_person_id"), table_name="activation")
    op.drop_table("activation")
    op.drop_index(op.f("ix_account_authority_id"), table_name="account")
    op.drop_table("account")
    op.drop_index(op.f("ix_challenge_expires_at"), table_name="challenge")
    op.drop_table("challenge")
