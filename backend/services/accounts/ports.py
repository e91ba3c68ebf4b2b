"""What accounts need of others, handed over by `app.py`: they know nobody beside or above them."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import NamedTuple, Protocol, cast
from uuid import UUID

from flask import Flask, current_app
from sqlalchemy.orm import Session

from backend.db import Reader
from backend.vault import VaultKeys

NAME = "cap18.accounts"


class Person(NamedTuple):
    """Who an account is for. `birth_date` is known for a young person alone."""

    id: UUID
    authority_id: UUID
    kind: str
    first_name: str
    last_name: str
    birth_date: date | None = None
    birth_precision: str | None = None


class People(Protocol):
    """Persons, as accounts need them."""

    def persons(self, reader: Reader, ids: Collection[UUID]) -> Mapping[UUID, Person]:
        """Persons by id, in one statement; an unknown id is absent."""
        ...

    def add_adult(
        self,
        session: Session,
        *,
        authority_id: UUID,
        kind: str,
        first_name: str,
        last_name: str,
        at: datetime,
    ) -> UUID:
        """A new professional or mentor; answers the person's id."""
        ...

    def professionals_named(
        self, reader: Reader, authority_id: UUID, first_name: str, last_name: str
    ) -> Collection[UUID]:
        """Professionals of an authority who bear this name, whatever its case, accents or order."""
        ...


class Consents(Protocol):
    """Keep the switches a person set when they opened their space, in the same transaction."""

    def __call__(
        self, session: Session, person_id: UUID, given: Mapping[str, bool], version: str, at: datetime, /
    ) -> object: ...


Reseal = Callable[[Session, VaultKeys, VaultKeys], None]
"""Seal again, under a safe's new keys, what its former keys opened."""

Unlocked = Callable[[Session, VaultKeys, datetime], object]
"""Do what waited for somebody to open their safe, with the keys they go on with."""


class Trace(Protocol):
    """Write in a safe's own trace, in the transaction of the act: by its owner, or by somebody who held their card."""

    def __call__(
        self, session: Session, person_id: UUID, act: str, /, *, owner: bool, at: datetime, device: str = ""
    ) -> object: ...


def untraced(
    session: Session, person_id: UUID, act: str, /, *, owner: bool, at: datetime, device: str = ""
) -> None:
    """Where no safe keeps a trace (a test without papers)."""


@dataclass(frozen=True, slots=True)
class Ports:
    people: People
    consents: tuple[Consents, ...] = ()
    reseal: tuple[Reseal, ...] = field(default=())
    unlocked: tuple[Unlocked, ...] = field(default=())
    trace: Trace = untraced


def hand_over(
    app: Flask,
    people: People,
    consents: Collection[Consents] = (),
    reseal: Collection[Reseal] = (),
    unlocked: Collection[Unlocked] = (),
    trace: Trace = untraced,
) -> None:
    """Give accounts what they need of others. Called once, by `create_app`."""
    app.extensions[NAME] = Ports(people, tuple(consents), tuple(reseal), tuple(unlocked), trace)


def ports() -> Ports:
    """What was handed over to the current application."""
    return cast(Ports, current_app.extensions[NAME])
