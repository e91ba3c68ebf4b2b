"""When a signed project entered its owner's papers; the interview a request opened."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0028"
down_revision = "0027"


def upgrade() -> None:
    op.add_column("project_edition", sa.Column("paper_given_at", sa.DateTime(timezone=True), nullable=True))
    with op.batch_alter_table("support_request") as table:
        table.add_column(sa.Column("interview_id", sa.Uuid(), nullable=True))
        table.create_foreign_key(
            op.f("fk_support_request_interview_id_interview"), "interview", ["interview_id"], ["id"]
        )


def downgrade() -> None:
    with op.batch_alter_table("support_request") as table:
        table.drop_constraint(op.f("fk_support_request_interview_id_interview"), type_="foreignkey")
        table.drop_column("interview_id")
    op.drop_column("project_edition", "paper_given_at")
