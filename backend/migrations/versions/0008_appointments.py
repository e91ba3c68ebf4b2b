"""Appointments: proposals, answers, history, calendars."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "agenda_counter",
        sa.Column("youth_id", sa.Uuid(), nullable=False),
        sa.Column("changes", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["youth_id"], ["person.id"], name=op.f("fk_agenda_counter_youth_id")),
        sa.PrimaryKeyConstraint("youth_id", name=op.f("pk_agenda_counter")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "appointment",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("authority_id", sa.Uuid(), nullable=False),
        sa.Column("youth_id", sa.Uuid(), nullable=False),
        sa.Column("zone", sa.String(length=40), nullable=False),
        sa.Column("starts_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("ends_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("minutes", sa.Integer(), nullable=False),
        sa.Column("status", sa.String(length=10), nullable=False),
        sa.Column("organiser_id", sa.Uuid(), nullable=False),
        sa.Column("organiser_side", sa.String(length=6), nullable=False),
        sa.Column("youth_answer", sa.String(length=4), nullable=False),
        sa.Column("youth_said_late", sa.Boolean(), nullable=False),
        sa.Column("late_minutes", sa.Integer(), nullable=True),
        sa.Column("words_sealed", sa.LargeBinary(), nullable=False),
        sa.Column("proposals", sa.Text(), nullable=False),
        sa.Column("before_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("series_id", sa.Uuid(), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("plan", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["authority_id"], ["authority.id"], name=op.f("fk_appointment_authority_id")),
        sa.ForeignKeyConstraint(["organiser_id"], ["person.id"], name=op.f("fk_appointment_organiser_id")),
        sa.ForeignKeyConstraint(["youth_id"], ["person.id"], name=op.f("fk_appointment_youth_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_appointment")),
    )
    op.create_index(op.f("ix_appointment_series_id"), "appointment", ["series_id"], unique=False)
    op.create_index(
        "ix_appointment_waiting_starts_at",
        "appointment",
        ["starts_at"],
        unique=False,
        sqlite_where=sa.text("status IN ('planned', 'confirmed', 'moved')"),
        postgresql_where=sa.text("status IN ('planned', 'confirmed', 'moved')"),
    )
    op.create_index(
        "ix_appointment_youth_id_starts_at", "appointment", ["youth_id", "starts_at"], unique=False
    )
    op.create_table(
        "calendar_feed",
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("token_mac", sa.LargeBinary(length=32), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_calendar_feed_person_id")),
        sa.PrimaryKeyConstraint("person_id", name=op.f("pk_calendar_feed")),
        sa.UniqueConstraint("token_mac", name=op.f("uq_calendar_feed_token_mac")),
    )
    op.create_table(
        "appointment_adult",
        sa.Column("appointment_id", sa.Uuid(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("role", sa.String(length=10), nullable=False),
        sa.Column("answer", sa.String(length=4), nullable=False),
        sa.ForeignKeyConstraint(
            ["appointment_id"], ["appointment.id"], name=op.f("fk_appointment_adult_appointment_id")
        ),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_appointment_adult_person_id")),
        sa.PrimaryKeyConstraint("appointment_id", "person_id", name=op.f("pk_appointment_adult")),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_appointment_adult_person_id", "appointment_adult", ["person_id"], unique=False)
    op.create_table(
        "appointment_event",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("appointment_id", sa.Uuid(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("actor_id", sa.Uuid(), nullable=True),
        sa.Column("act", sa.String(length=10), nullable=False),
        sa.Column("answer", sa.String(length=4), nullable=True),
        sa.Column("status", sa.String(length=10), nullable=False),
        sa.Column("starts_before", sa.DateTime(timezone=True), nullable=True),
        sa.Column("starts_after", sa.DateTime(timezone=True), nullable=True),
        sa.Column("said_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("words_sealed", sa.LargeBinary(), nullable=True),
        sa.ForeignKeyConstraint(
            ["appointment_id"], ["appointment.id"], name=op.f("fk_appointment_event_appointment_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_appointment_event")),
    )
    op.create_index(
        "ix_appointment_event_appointment_id_at", "appointment_event", ["appointment_id", "at"], unique=False
    )
    op.create_table(
        "appointment_link",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("appointment_id", sa.Uuid(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("secret_mac", sa.LargeBinary(length=32), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("tries", sa.Integer(), nullable=False),
        sa.Column("used_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("answer", sa.String(length=4), nullable=True),
        sa.ForeignKeyConstraint(
            ["appointment_id"], ["appointment.id"], name=op.f("fk_appointment_link_appointment_id")
        ),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_appointment_link_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_appointment_link")),
        sa.UniqueConstraint("secret_mac", name=op.f("uq_appointment_link_secret_mac")),
    )
    op.create_index(
        "ix_appointment_link_appointment_id", "appointment_link", ["appointment_id"], unique=False
    )


def downgrade() -> None:
    op.drop_index("ix_appointment_link_appointment_id", table_name="appointment_link")
    op.drop_table("appointment_link")
    op.drop_index("ix_appointment_event_appointment_id_at", table_name="appointment_event")
    op.drop_table("appointment_event")
    op.drop_index("ix_appointment_adult_person_id", table_name="appointment_adult")
    op.drop_table("appointment_adult")
    op.drop_table("calendar_feed")
    op.drop_index("ix_appointment_youth_id_starts_at", table_name="appointment")
    op.drop_index(
        "ix_appointment_waiting_starts_at",
        table_name="appointment",
        sqlite_where=sa.text("status IN ('planned', 'confirmed', 'moved')"),
        postgresql_where=sa.text("status IN ('planned', 'confirmed', 'moved')"),
    )
    op.drop_index(op.f("ix_appointment_series_id"), table_name="appointment")
    op.drop_table("appointment")
    op.drop_table("agenda_counter")
