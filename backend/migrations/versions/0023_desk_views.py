"""The lines of Ma file, worked out ahead; views somebody keeps; notes and corrections of a file."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0023"
down_revision = "0022"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "caseload_line",
        sa.Column("youth_id", sa.Uuid(), nullable=False),
        sa.Column("zone", sa.String(length=40), nullable=True),
        sa.Column("from_on", sa.Date(), nullable=True),
        sa.Column("until_on", sa.Date(), nullable=True),
        sa.Column("rank", sa.Integer(), nullable=True),
        sa.Column("rule", sa.String(length=8), nullable=True),
        sa.Column("opens_on", sa.Date(), nullable=True),
        sa.Column("due_on", sa.Date(), nullable=True),
        sa.Column("certainty", sa.String(length=8), nullable=True),
        sa.Column("others", sa.Integer(), nullable=True),
        sa.Column("groups", sa.Integer(), nullable=True),
        sa.Column("rules", sa.String(length=250), nullable=True),
        sa.ForeignKeyConstraint(["youth_id"], ["person.id"], name=op.f("fk_caseload_line_youth_id")),
        sa.PrimaryKeyConstraint("youth_id", name=op.f("pk_caseload_line")),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_caseload_line_until_on", "caseload_line", ["until_on", "zone"], unique=False)
    op.create_table(
        "correction",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("authority_id", sa.Uuid(), nullable=False),
        sa.Column("youth_id", sa.Uuid(), nullable=False),
        sa.Column("about", sa.String(length=12), nullable=False),
        sa.Column("state", sa.String(length=8), nullable=False),
        sa.Column("asked_sealed", sa.LargeBinary(), nullable=False),
        sa.Column("answer_sealed", sa.LargeBinary(), nullable=True),
        sa.Column("asked_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("answered_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("answered_by", sa.Uuid(), nullable=True),
        sa.ForeignKeyConstraint(["answered_by"], ["person.id"], name=op.f("fk_correction_answered_by")),
        sa.ForeignKeyConstraint(["authority_id"], ["authority.id"], name=op.f("fk_correction_authority_id")),
        sa.ForeignKeyConstraint(["youth_id"], ["person.id"], name=op.f("fk_correction_youth_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_correction")),
    )
    op.create_index("ix_correction_youth_id_state", "correction", ["youth_id", "state"], unique=False)
    op.create_table(
        "file_note",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("authority_id", sa.Uuid(), nullable=False),
        sa.Column("youth_id", sa.Uuid(), nullable=False),
        sa.Column("author_id", sa.Uuid(), nullable=False),
        sa.Column("shared", sa.Boolean(), nullable=False),
        sa.Column("words_sealed", sa.LargeBinary(), nullable=False),
        sa.Column("written_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["author_id"], ["person.id"], name=op.f("fk_file_note_author_id")),
        sa.ForeignKeyConstraint(["authority_id"], ["authority.id"], name=op.f("fk_file_note_authority_id")),
        sa.ForeignKeyConstraint(["youth_id"], ["person.id"], name=op.f("fk_file_note_youth_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_file_note")),
    )
    op.create_index("ix_file_note_youth_id", "file_note", ["youth_id", "written_at"], unique=False)
    op.create_table(
        "saved_view",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("name", sa.String(length=40), nullable=False),
        sa.Column("asked", sa.String(length=200), nullable=False),
        sa.Column("kept_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_saved_view_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_saved_view")),
    )
    op.create_index(op.f("ix_saved_view_person_id"), "saved_view", ["person_id"], unique=False)
    op.execute("INSERT INTO caseload_line (youth_id) SELECT id FROM young_person")


def downgrade() -> None:
    op.drop_index(op.f("ix_saved_view_person_id"), table_name="saved_view")
    op.drop_table("saved_view")
    op.drop_index("ix_file_note_youth_id", table_name="file_note")
    op.drop_table("file_note")
    op.drop_index("ix_correction_youth_id_state", table_name="correction")
    op.drop_table("correction")
    op.drop_index("ix_caseload_line_until_on", table_name="caseload_line")
    op.drop_table("caseload_line")
