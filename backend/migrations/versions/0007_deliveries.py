"""Notices delivered: channels, preferences, attempts, receipts."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "burst",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("authority_id", sa.Uuid(), nullable=False),
        sa.Column("channel", sa.String(length=8), nullable=False),
        sa.Column("began_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("decision", sa.String(length=8), nullable=True),
        sa.Column("decided_by", sa.Uuid(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_burst")),
    )
    op.create_index(
        "ix_burst_authority_id_channel_ended_at",
        "burst",
        ["authority_id", "channel", "ended_at"],
        unique=False,
    )
    op.create_table(
        "call_task",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("youth_id", sa.Uuid(), nullable=False),
        sa.Column("occasion_id", sa.BigInteger(), nullable=False),
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("subject_id", sa.String(length=64), nullable=False),
        sa.Column("why", sa.String(length=24), nullable=False),
        sa.Column("opened_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("done_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("done_by", sa.Uuid(), nullable=True),
        sa.Column("outcome", sa.String(length=12), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_call_task")),
        sa.UniqueConstraint("occasion_id", name=op.f("uq_call_task_occasion_id")),
    )
    op.create_index("ix_call_task_youth_id_done_at", "call_task", ["youth_id", "done_at"], unique=False)
    op.create_table(
        "channel",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("authority_id", sa.Uuid(), nullable=False),
        sa.Column("kind", sa.String(length=8), nullable=False),
        sa.Column("contact_sealed", sa.LargeBinary(), nullable=True),
        sa.Column("contact_index", sa.LargeBinary(length=32), nullable=False),
        sa.Column("safe", sa.Boolean(), nullable=False),
        sa.Column("hours_from", sa.SmallInteger(), nullable=True),
        sa.Column("hours_until", sa.SmallInteger(), nullable=True),
        sa.Column("added_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("proven_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("stopped_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("code_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("code_number", sa.SmallInteger(), nullable=False),
        sa.Column("code_tries", sa.SmallInteger(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_channel")),
    )
    op.create_index("ix_channel_contact_index", "channel", ["contact_index"], unique=False)
    op.create_index(op.f("ix_channel_person_id"), "channel", ["person_id"], unique=False)
    op.create_table(
        "dispatch_state",
        sa.Column("name", sa.String(length=12), nullable=False),
        sa.Column("epoch", sa.Uuid(), nullable=False),
        sa.Column("count", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_dispatch_state")),
    )
    op.create_table(
        "job_tick",
        sa.Column("name", sa.String(length=40), nullable=False),
        sa.Column("every_seconds", sa.Integer(), nullable=False),
        sa.Column("ticked_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("done", sa.Integer(), nullable=False),
        sa.Column("failed", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_job_tick")),
    )
    op.create_table(
        "notice_preference",
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("lock_screen", sa.String(length=8), nullable=False),
        sa.Column("paused_until", sa.Date(), nullable=True),
        sa.Column("remind_before", sa.String(length=400), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("person_id", name=op.f("pk_notice_preference")),
    )
    op.create_table(
        "occasion",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("recipient_id", sa.Uuid(), nullable=False),
        sa.Column("identity", sa.String(length=120), nullable=False),
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("subject_kind", sa.String(length=24), nullable=False),
        sa.Column("subject_id", sa.String(length=64), nullable=False),
        sa.Column("cascade", sa.String(length=16), nullable=False),
        sa.Column("not_before", sa.DateTime(timezone=True), nullable=False),
        sa.Column("not_after", sa.DateTime(timezone=True), nullable=True),
        sa.Column("agreed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("answer_link", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("in_app", sa.Boolean(), server_default=sa.true(), nullable=False),
        sa.Column("channel_id", sa.Uuid(), nullable=True),
        sa.Column("state", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column("due_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("leased_until", sa.DateTime(timezone=True), nullable=True),
        sa.Column("step", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column("tries", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column("carried", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column("token", sa.Integer(), server_default="0", nullable=False),
        sa.Column("burst_id", sa.Uuid(), nullable=True),
        sa.Column("reason", sa.String(length=24), nullable=True),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_occasion")),
        sa.UniqueConstraint("recipient_id", "identity", name=op.f("uq_occasion_recipient_id_identity")),
        postgresql_with={"fillfactor": 70},
    )
    op.create_index(
        "ix_occasion_due_at",
        "occasion",
        ["due_at"],
        unique=False,
        sqlite_where=sa.text("state = 0"),
        postgresql_where=sa.text("state = 0"),
    )
    op.create_index("ix_occasion_subject", "occasion", ["subject_id", "recipient_id"], unique=False)
    op.create_table(
        "push_subscription",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("authority_id", sa.Uuid(), nullable=False),
        sa.Column("session_id", sa.Uuid(), nullable=False),
        sa.Column("endpoint_index", sa.LargeBinary(length=32), nullable=False),
        sa.Column("keys_sealed", sa.LargeBinary(), nullable=False),
        sa.Column("safe", sa.Boolean(), nullable=False),
        sa.Column("hours_from", sa.SmallInteger(), nullable=True),
        sa.Column("hours_until", sa.SmallInteger(), nullable=True),
        sa.Column("added_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_push_subscription")),
        sa.UniqueConstraint("endpoint_index", name=op.f("uq_push_subscription_endpoint_index")),
    )
    op.create_index(op.f("ix_push_subscription_person_id"), "push_subscription", ["person_id"], unique=False)
    op.create_index(
        op.f("ix_push_subscription_session_id"), "push_subscription", ["session_id"], unique=False
    )
    op.create_table(
        "sms_budget",
        sa.Column("authority_id", sa.Uuid(), nullable=False),
        sa.Column("sms_a_month", sa.Integer(), nullable=False),
        sa.Column("burst_an_hour", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("authority_id", name=op.f("pk_sms_budget")),
    )
    op.create_table(
        "delivery",
        sa.Column("occasion_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("channel", sa.String(length=8), nullable=False),
        sa.Column("recipient_id", sa.Uuid(), nullable=False),
        sa.Column("authority_id", sa.Uuid(), nullable=False),
        sa.Column("channel_id", sa.Uuid(), nullable=True),
        sa.Column("reference", sa.Uuid(), nullable=False),
        sa.Column("state", sa.String(length=8), nullable=False),
        sa.Column("sends", sa.SmallInteger(), nullable=False),
        sa.Column("called_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("sent_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("received_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("reason", sa.String(length=24), nullable=True),
        sa.ForeignKeyConstraint(
            ["occasion_id"], ["occasion.id"], name=op.f("fk_delivery_occasion_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("occasion_id", "channel", name=op.f("pk_delivery")),
        sa.UniqueConstraint("reference", name=op.f("uq_delivery_reference")),
    )
    op.create_index(
        "ix_delivery_authority_id_channel_called_at",
        "delivery",
        ["authority_id", "channel", "called_at"],
        unique=False,
    )
    op.create_index(
        "ix_delivery_recipient_id_called_at", "delivery", ["recipient_id", "called_at"], unique=False
    )


def downgrade() -> None:
    op.drop_index("ix_delivery_recipient_id_called_at", table_name="delivery")
    op.drop_index("ix_delivery_authority_id_channel_called_at", table_name="delivery")
    op.drop_table("delivery")
    op.drop_table("sms_budget")
    op.drop_index(op.f("ix_push_subscription_session_id"), table_name="push_subscription")
    op.drop_index(op.f("ix_push_subscription_person_id"), table_name="push_subscription")
    op.drop_table("push_subscription")
    op.drop_index("ix_occasion_subject", table_name="occasion")
    op.drop_index(
        "ix_occasion_due_at",
        table_name="occasion",
        sqlite_where=sa.text("state = 0"),
        postgresql_where=sa.text("state = 0"),
    )
    op.drop_table("occasion")
    op.drop_table("notice_preference")
    op.drop_table("job_tick")
    op.drop_table("dispatch_state")
    op.drop_index(op.f("ix_channel_person_id"), table_name="channel")
    op.drop_index("ix_channel_contact_index", table_name="channel")
    op.drop_table("channel")
    op.drop_index("ix_call_task_youth_id_done_at", table_name="call_task")
    op.drop_table("call_task")
    op.drop_index("ix_burst_authority_id_channel_ended_at", table_name="burst")
    op.drop_table("burst")
