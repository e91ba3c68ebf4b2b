"""The autonomy project."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0021"
down_revision = "0020"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "project_edition",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("authority_id", sa.Uuid(), nullable=False),
        sa.Column("youth_id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("made_by", sa.Uuid(), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("replaced", sa.Boolean(), nullable=False),
        sa.Column("signed_on", sa.Date(), nullable=True),
        sa.Column("review_on", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(
            ["authority_id"], ["authority.id"], name=op.f("fk_project_edition_authority_id")
        ),
        sa.ForeignKeyConstraint(["made_by"], ["person.id"], name=op.f("fk_project_edition_made_by")),
        sa.ForeignKeyConstraint(["youth_id"], ["person.id"], name=op.f("fk_project_edition_youth_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_project_edition")),
        sa.UniqueConstraint("youth_id", "number", name=op.f("uq_project_edition_youth_id_number")),
    )
    op.create_index(op.f("ix_project_edition_review_on"), "project_edition", ["review_on"], unique=False)
    op.create_table(
        "project_line",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("authority_id", sa.Uuid(), nullable=False),
        sa.Column("youth_id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("gone", sa.Boolean(), nullable=False),
        sa.Column("seen_by_mentor", sa.Boolean(), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.Column("begun_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("changed_by", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["authority_id"], ["authority.id"], name=op.f("fk_project_line_authority_id")
        ),
        sa.ForeignKeyConstraint(["changed_by"], ["person.id"], name=op.f("fk_project_line_changed_by")),
        sa.ForeignKeyConstraint(["youth_id"], ["person.id"], name=op.f("fk_project_line_youth_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_project_line")),
    )
    op.create_index(op.f("ix_project_line_youth_id"), "project_line", ["youth_id"], unique=False)
    op.create_table(
        "project_line_version",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("line_id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("gone", sa.Boolean(), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("by_id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(["by_id"], ["person.id"], name=op.f("fk_project_line_version_by_id")),
        sa.ForeignKeyConstraint(
            ["line_id"], ["project_line.id"], name=op.f("fk_project_line_version_line_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_project_line_version")),
        sa.UniqueConstraint("line_id", "version", name=op.f("uq_project_line_version_line_id_version")),
    )
    op.create_table(
        "project_signature",
        sa.Column("edition_id", sa.Uuid(), nullable=False),
        sa.Column("side", sa.String(length=8), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("signed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.ForeignKeyConstraint(
            ["edition_id"], ["project_edition.id"], name=op.f("fk_project_signature_edition_id")
        ),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_project_signature_person_id")),
        sa.PrimaryKeyConstraint("edition_id", "side", name=op.f("pk_project_signature")),
    )


def downgrade() -> None:
    op.drop_table("project_signature")
    op.drop_table("project_line_version")
    op.drop_index(op.f("ix_project_line_youth_id"), table_name="project_line")
    op.drop_table("project_line")
    op.drop_index(op.f("ix_project_edition_review_on"), table_name="project_edition")
    op.drop_table("project_edition")
