"""People: persons, young persons, bonds, measures, imports."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
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
        "home_setting",
        sa.Column("youth_id", sa.Uuid(), nullable=False),
        sa.Column("counter_hidden", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["youth_id"], ["person.id"], name=op.f("fk_home_setting_youth_id")),
        sa.PrimaryKeyConstraint("youth_id", name=op.f("pk_home_setting")),
    )
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


def downgrade() -> None:
    op.drop_index("ix_young_person_birth_date", table_name="young_person")
    op.drop_table("young_person")
    op.drop_index(op.f("ix_membership_team_id"), table_name="membership")
    op.drop_index("ix_membership_person_id_ends_on", table_name="membership")
    op.drop_table("membership")
    op.drop_table("home_setting")
    op.drop_index(op.f("ix_caseload_import_actor_id"), table_name="caseload_import")
    op.drop_table("caseload_import")
    op.drop_index(op.f("ix_care_measure_youth_id"), table_name="care_measure")
    op.drop_table("care_measure")
    op.drop_index("ix_bond_youth_id_kind", table_name="bond")
    op.drop_index("ix_bond_team_id_kind", table_name="bond")
    op.drop_index("ix_bond_adult_id_kind", table_name="bond")
    op.drop_table("bond")
    op.drop_index("ix_person_authority_id_kind_name_key", table_name="person")
    op.drop_table("person")
    op.drop_table("import_mapping")
