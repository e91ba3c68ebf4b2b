"""Authorities, teams, memberships and bonds: the facts every decision reads."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from backend.db import Base


class Authority(Base):
    """An ASE authority (not the same list as départements), with its time zone and territory code."""

    __tablename__ = "authority"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    code: Mapped[str] = mapped_column(String(12), unique=True)
    name: Mapped[str] = mapped_column(String(120))
    zone: Mapped[str] = mapped_column(String(40))
    territory: Mapped[str] = mapped_column(String(3))
    invented: Mapped[bool] = mapped_column(default=False)
    created_at: Mapped[datetime]


class Team(Base):
    """A team of an authority; a young person's file belongs to a team by a bond."""

    __tablename__ = "team"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    authority_id: Mapped[UUID] = mapped_column(ForeignKey("authority.id"), index=True)
    name: Mapped[str] = mapped_column(String(120))
    created_at: Mapped[datetime]


class Membership(Base):
    """A role someone holds, in a team or for the whole authority (`team_id` empty). `ends_on` is exclusive."""

    __tablename__ = "membership"
    __table_args__ = (Index("ix_membership_person_id_ends_on", "person_id", "ends_on"),)

    id: Mapped[UUID] = mapped_column(primary_key=True)
    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    authority_id: Mapped[UUID] = mapped_column(ForeignKey("authority.id"))
    team_id: Mapped[UUID | None] = mapped_column(ForeignKey("team.id"), index=True)
    role: Mapped[str] = mapped_column(String(16))
    starts_on: Mapped[date]
    ends_on: Mapped[date | None]


def _whole_index(one: str, other: str) -> Index:
    return Index(f"ix_bond_{one}_kind", one, "kind", other, "starts_on", "ends_on", "authority_id")


class Bond(Base):
    """A link between a young person and an adult (`adult_id`) or a team (`team_id`). `ends_on` is exclusive.

    Every list asks first whose files one sees: each index holds all that this question reads, and opens no row.
    """

    __tablename__ = "bond"
    __table_args__ = (
        _whole_index("adult_id", "youth_id"),
        _whole_index("team_id", "youth_id"),
        _whole_index("youth_id", "adult_id"),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    authority_id: Mapped[UUID] = mapped_column(ForeignKey("authority.id"))
    youth_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    adult_id: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    team_id: Mapped[UUID | None] = mapped_column(ForeignKey("team.id"))
    kind: Mapped[str] = mapped_column(String(16))
    starts_on: Mapped[date]
    ends_on: Mapped[date | None]
