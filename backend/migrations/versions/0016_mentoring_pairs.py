"""Volunteers, pairs and meetings."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0016"
down_revision = "0015"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "mentor_need",
        sa.Column("youth_id", sa.Uuid(), nullable=False),
        sa.Column("authority_id", sa.Uuid(), nullable=False),
        sa.Column("state", sa.String(length=8), nullable=False),
        sa.Column("said_by", sa.String(length=6), nullable=False),
        sa.Column("said_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("words_sealed", sa.LargeBinary(), nullable=True),
        sa.Column("parents", sa.String(length=12), nullable=False),
        sa.Column("parents_on", sa.Date(), nullable=True),
        sa.Column("parents_by", sa.Uuid(), nullable=True),
        sa.Column("parents_sealed", sa.LargeBinary(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["authority_id"], ["authority.id"], name=op.f("fk_mentor_need_authority_id")),
        sa.ForeignKeyConstraint(["parents_by"], ["person.id"], name=op.f("fk_mentor_need_parents_by")),
        sa.ForeignKeyConstraint(["youth_id"], ["person.id"], name=op.f("fk_mentor_need_youth_id")),
        sa.PrimaryKeyConstraint("youth_id", name=op.f("pk_mentor_need")),
    )
    op.create_table(
        "mentor_offer",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("authority_id", sa.Uuid(), nullable=False),
        sa.Column("youth_id", sa.Uuid(), nullable=False),
        sa.Column("kind", sa.String(length=8), nullable=False),
        sa.Column("proposed_on", sa.Date(), nullable=False),
        sa.Column("proposed_by", sa.Uuid(), nullable=False),
        sa.Column("answer", sa.String(length=5), nullable=False),
        sa.Column("answered_on", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(
            ["authority_id"], ["authority.id"], name=op.f("fk_mentor_offer_authority_id")
        ),
        sa.ForeignKeyConstraint(["proposed_by"], ["person.id"], name=op.f("fk_mentor_offer_proposed_by")),
        sa.ForeignKeyConstraint(["youth_id"], ["person.id"], name=op.f("fk_mentor_offer_youth_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_mentor_offer")),
    )
    op.create_index(
        "ix_mentor_offer_youth_id_proposed_on", "mentor_offer", ["youth_id", "proposed_on"], unique=False
    )
    op.create_table(
        "volunteer",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("authority_id", sa.Uuid(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=True),
        sa.Column("state", sa.String(length=10), nullable=False),
        sa.Column("words_sealed", sa.LargeBinary(), nullable=False),
        sa.Column("capacity", sa.Integer(), nullable=False),
        sa.Column("applied_on", sa.Date(), nullable=False),
        sa.Column("interview_on", sa.Date(), nullable=True),
        sa.Column("trained_on", sa.Date(), nullable=True),
        sa.Column("charter_version", sa.String(length=10), nullable=True),
        sa.Column("charter_on", sa.Date(), nullable=True),
        sa.Column("check_issued_on", sa.Date(), nullable=True),
        sa.Column("check_until", sa.Date(), nullable=True),
        sa.Column("suspended_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("suspended_role", sa.String(length=16), nullable=True),
        sa.Column("left_on", sa.Date(), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["authority_id"], ["authority.id"], name=op.f("fk_volunteer_authority_id")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_volunteer_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_volunteer")),
        sa.UniqueConstraint("person_id", name=op.f("uq_volunteer_person_id")),
    )
    op.create_index("ix_volunteer_authority_id_state", "volunteer", ["authority_id", "state"], unique=False)
    op.create_index("ix_volunteer_check_until", "volunteer", ["check_until"], unique=False)
    op.create_table(
        "honorability_check",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("volunteer_id", sa.Uuid(), nullable=False),
        sa.Column("result", sa.String(length=8), nullable=False),
        sa.Column("issued_on", sa.Date(), nullable=False),
        sa.Column("checked_on", sa.Date(), nullable=False),
        sa.Column("checked_by", sa.Uuid(), nullable=False),
        sa.Column("until", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(["checked_by"], ["person.id"], name=op.f("fk_honorability_check_checked_by")),
        sa.ForeignKeyConstraint(
            ["volunteer_id"], ["volunteer.id"], name=op.f("fk_honorability_check_volunteer_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_honorability_check")),
    )
    op.create_index(
        "ix_honorability_check_volunteer_id_checked_on",
        "honorability_check",
        ["volunteer_id", "checked_on"],
        unique=False,
    )
    op.create_table(
        "mentoring_pair",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("authority_id", sa.Uuid(), nullable=False),
        sa.Column("youth_id", sa.Uuid(), nullable=False),
        sa.Column("volunteer_id", sa.Uuid(), nullable=False),
        sa.Column("mentor_id", sa.Uuid(), nullable=False),
        sa.Column("state", sa.String(length=10), nullable=False),
        sa.Column("proposed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("proposed_by", sa.Uuid(), nullable=False),
        sa.Column("young_answer", sa.String(length=4), nullable=False),
        sa.Column("mentor_answer", sa.String(length=4), nullable=False),
        sa.Column("started_on", sa.Date(), nullable=True),
        sa.Column("bond_id", sa.Uuid(), nullable=True),
        sa.Column("agreement_sealed", sa.LargeBinary(), nullable=True),
        sa.Column("agreed_young_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("agreed_mentor_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("paused_until", sa.Date(), nullable=True),
        sa.Column("ended_on", sa.Date(), nullable=True),
        sa.Column("end_reason", sa.String(length=16), nullable=True),
        sa.Column("goodbye_young_sealed", sa.LargeBinary(), nullable=True),
        sa.Column("goodbye_mentor_sealed", sa.LargeBinary(), nullable=True),
        sa.Column("nudged_on", sa.Date(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["authority_id"], ["authority.id"], name=op.f("fk_mentoring_pair_authority_id")
        ),
        sa.ForeignKeyConstraint(["mentor_id"], ["person.id"], name=op.f("fk_mentoring_pair_mentor_id")),
        sa.ForeignKeyConstraint(["proposed_by"], ["person.id"], name=op.f("fk_mentoring_pair_proposed_by")),
        sa.ForeignKeyConstraint(
            ["volunteer_id"], ["volunteer.id"], name=op.f("fk_mentoring_pair_volunteer_id")
        ),
        sa.ForeignKeyConstraint(["youth_id"], ["person.id"], name=op.f("fk_mentoring_pair_youth_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_mentoring_pair")),
    )
    op.create_index(
        "ix_mentoring_pair_mentor_id_state", "mentoring_pair", ["mentor_id", "state"], unique=False
    )
    op.create_index(op.f("ix_mentoring_pair_volunteer_id"), "mentoring_pair", ["volunteer_id"], unique=False)
    op.create_index("ix_mentoring_pair_youth_id_state", "mentoring_pair", ["youth_id", "state"], unique=False)
    op.create_table(
        "pair_event",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("pair_id", sa.Uuid(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("actor_id", sa.Uuid(), nullable=True),
        sa.Column("side", sa.String(length=6), nullable=False),
        sa.Column("act", sa.String(length=12), nullable=False),
        sa.ForeignKeyConstraint(["pair_id"], ["mentoring_pair.id"], name=op.f("fk_pair_event_pair_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_pair_event")),
    )
    op.create_index("ix_pair_event_pair_id_at", "pair_event", ["pair_id", "at"], unique=False)
    op.create_table(
        "pair_feedback",
        sa.Column("pair_id", sa.Uuid(), nullable=False),
        sa.Column("side", sa.String(length=6), nullable=False),
        sa.Column("month", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("score", sa.Integer(), nullable=False),
        sa.Column("words_sealed", sa.LargeBinary(), nullable=True),
        sa.Column("said_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["pair_id"], ["mentoring_pair.id"], name=op.f("fk_pair_feedback_pair_id")),
        sa.PrimaryKeyConstraint("pair_id", "side", "month", name=op.f("pk_pair_feedback")),
    )
    op.create_table(
        "pair_meeting",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("pair_id", sa.Uuid(), nullable=False),
        sa.Column("met_on", sa.Date(), nullable=False),
        sa.Column("minutes", sa.Integer(), nullable=False),
        sa.Column("theme", sa.String(length=12), nullable=False),
        sa.Column("noted_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["pair_id"], ["mentoring_pair.id"], name=op.f("fk_pair_meeting_pair_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_pair_meeting")),
    )
    op.create_index("ix_pair_meeting_pair_id_met_on", "pair_meeting", ["pair_id", "met_on"], unique=False)


def downgrade() -> None:
    op.drop_index("ix_pair_meeting_pair_id_met_on", table_name="pair_meeting")
    op.drop_table("pair_meeting")
    op.drop_table("pair_feedback")
    op.drop_index("ix_pair_event_pair_id_at", table_name="pair_event")
    op.drop_table("pair_event")
    op.drop_index("ix_mentoring_pair_youth_id_state", table_name="mentoring_pair")
    op.drop_index(op.f("ix_mentoring_pair_volunteer_id"), table_name="mentoring_pair")
    op.drop_index("ix_mentoring_pair_mentor_id_state", table_name="mentoring_pair")
    op.drop_table("mentoring_pair")
    op.drop_index("ix_honorability_check_volunteer_id_checked_on", table_name="honorability_check")
    op.drop_table("honorability_check")
    op.drop_index("ix_volunteer_check_until", table_name="volunteer")
    op.drop_index("ix_volunteer_authority_id_state", table_name="volunteer")
    op.drop_table("volunteer")
    op.drop_index("ix_mentor_offer_youth_id_proposed_on", table_name="mentor_offer")
    op.drop_table("mentor_offer")
    op.drop_table("mentor_need")
