"""What neighbours need of each other, handed over by `app.py`: accounts and people do not know each other."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import datetime
from typing import Literal, cast
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from backend.db import Reader
from backend.instance import instance
from backend.services import accounts, documents, people
from backend.services.people import Person, YoungPerson
from backend.vault import VaultKeys


class PeopleForAccounts:
    """Persons, as accounts need them: a name, a kind, a birth date."""

    def persons(self, reader: Reader, ids: Collection[UUID]) -> Mapping[UUID, accounts.Person]:
        rows = reader.execute(
            select(
                Person.id,
                Person.authority_id,
                Person.kind,
                Person.first_name,
                Person.last_name,
                YoungPerson.birth_date,
                YoungPerson.birth_precision,
            )
            .outerjoin(YoungPerson, YoungPerson.id == Person.id)
            .where(Person.id.in_(list(ids)))
        )
        return {row.id: accounts.Person(*row) for row in rows}

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
        return people.write_person(
            session,
            authority_id=authority_id,
            kind=cast(Literal["professional", "mentor"], kind),
            first_name=first_name,
            last_name=last_name,
            at=at,
        )

    def professionals_named(
        self, reader: Reader, authority_id: UUID, first_name: str, last_name: str
    ) -> Collection[UUID]:
        asked = tuple(sorted(people.fold(f"{first_name} {last_name}").split()))
        return people.professionals_by_name(reader, authority_id).get(asked, [])


def papers_under_new_keys(session: Session, former: VaultKeys, fresh: VaultKeys) -> None:
    """A safe's papers, sealed again when accounts gives it new keys."""
    documents.reseal(session, former, fresh, keyd=instance().keyd)
