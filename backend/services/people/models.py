"""Persons, what is known of a young person, their care measures, and imports under way."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import ForeignKey, Index, LargeBinary, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from backend.db import Base


class Person(Base):
    """Anyone we know: young person, professional or mentor. One id for the person, the account and the safe.

    `name_key` is the name folded (no case, no accent), as lists sort it and look it up.
    """

    __tablename__ = "person"
    __table_args__ = (
        UniqueConstraint("authority_id", "external_ref"),
        Index("ix_person_authority_id_kind_name_key", "authority_id", "kind", "name_key", "id"),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    authority_id: Mapped[UUID] = mapped_column(ForeignKey("authority.id"))
    kind: Mapped[str] = mapped_column(String(12))
    first_name: Mapped[str] = mapped_column(String(80))
    last_name: Mapped[str] = mapped_column(String(80))
    name_key: Mapped[str] = mapped_column(String(170))
    external_ref: Mapped[str | None] = mapped_column(String(64))
    created_at: Mapped[datetime]
    version: Mapped[int] = mapped_column(default=1)


class YoungPerson(Base):
    """What is known of a young person. Never an age: it is computed for a day.

    `birth_precision` is `day`, `month` or `year`; an unknown day or month is stored as the first.
    `flags_sealed` holds the sensitive facts (class B): a JSON object under the authority's key.
    """

    __tablename__ = "young_person"
    __table_args__ = (Index("ix_young_person_birth_date", "birth_date"),)

    id: Mapped[UUID] = mapped_column(ForeignKey("person.id"), primary_key=True)
    birth_date: Mapped[date]
    birth_precision: Mapped[str] = mapped_column(String(5), default="day")
    care_began_on: Mapped[date | None]
    flags_sealed: Mapped[bytes | None] = mapped_column(LargeBinary)
    language: Mapped[str] = mapped_column(String(8), default="fr")
    tutoiement: Mapped[bool] = mapped_column(default=True)
    last_exchange_on: Mapped[date | None]
    version: Mapped[int] = mapped_column(default=1)


class CareMeasure(Base):
    """A care measure with its legal basis (P1 to P12, APJM: DESIGN §11.13). `ends_on` is exclusive.

    `received_on` is the day the person was received, when it differs from the decision (`starts_on`).
    """

    __tablename__ = "care_measure"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    youth_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"), index=True)
    basis: Mapped[str] = mapped_column(String(4))
    starts_on: Mapped[date]
    ends_on: Mapped[date | None]
    received_on: Mapped[date | None]


class CaseloadImport(Base):
    """One file of youths on its way in. Only matched columns are kept, sealed, until committed or dropped.

    `counts`, `headers`, `proposal` and `mapping` are JSON texts without a name in them. `payload_sealed` holds
    the read rows, `preview_sealed` the reasons and changes, `left_out_sealed` the file of rows left out.
    """

    __tablename__ = "caseload_import"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    authority_id: Mapped[UUID] = mapped_column(ForeignKey("authority.id"))
    actor_id: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"), index=True)
    team_id: Mapped[UUID | None] = mapped_column(ForeignKey("team.id"))
    reach: Mapped[str] = mapped_column(String(9))
    status: Mapped[str] = mapped_column(String(10))
    reason: Mapped[str | None] = mapped_column(String(200))
    signature: Mapped[str] = mapped_column(String(64))
    headers: Mapped[str] = mapped_column(Text)
    mapping: Mapped[str | None] = mapped_column(Text)
    counts: Mapped[str | None] = mapped_column(Text)
    payload_sealed: Mapped[bytes | None] = mapped_column(LargeBinary)
    preview_sealed: Mapped[bytes | None] = mapped_column(LargeBinary)
    left_out_sealed: Mapped[bytes | None] = mapped_column(LargeBinary)
    created_at: Mapped[datetime]
    finished_at: Mapped[datetime | None]


class ImportMapping(Base):
    """Which column of a software's export says what, answered once per authority and set of headers."""

    __tablename__ = "import_mapping"

    authority_id: Mapped[UUID] = mapped_column(ForeignKey("authority.id"), primary_key=True)
    signature: Mapped[str] = mapped_column(String(64), primary_key=True)
    mapping: Mapped[str] = mapped_column(Text)
    answered_at: Mapped[datetime]
