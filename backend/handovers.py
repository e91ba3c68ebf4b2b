"""What neighbours need of each other, handed over by `app.py`: accounts and people do not know each other."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date, datetime
from typing import Literal, cast
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from backend import clock
from backend.access import Actor
from backend.db import Reader
from backend.instance import instance
from backend.keyd import Keyd
from backend.services import accounts, autonomy, documents, guests, household, inactivity, people
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
    documents.reseal_shares(session, former, fresh, keyd=instance().keyd)
    household.reseal(session, former, fresh)
    guests.keys_changed(session, former, fresh, at=clock.now())


def shares_that_waited(session: Session, keys: VaultKeys, at: datetime) -> None:
    """What somebody shares with people whose keyring is new, sealed to it now that their safe is open."""
    documents.settle_shares(session, keys, keyd=instance().keyd, at=at)


def opening_counted(session: Session, keys: VaultKeys, at: datetime) -> None:
    """Somebody opened their own space: the count of an absence starts again."""
    inactivity.opened(session, keys.vault, keyd=instance().keyd, at=at)


def in_the_trace(
    session: Session, person_id: UUID, act: str, /, *, owner: bool, at: datetime, device: str = ""
) -> None:
    """What happens to the doors of a safe, in its own trace."""
    documents.note(session, instance().keyd, person_id, act, owner=owner, device=device, at=at)


def claim_sent(session: Session, actor: Actor, *, sent_on: date, keyd: Keyd, at: datetime, on: date) -> None:
    """A claim of the pécule that was sent ticks its milestone, unless somebody ticked it or set it aside before."""
    row = session.execute(
        select(autonomy.MilestoneRow.version).where(
            autonomy.MilestoneRow.youth_id == actor.id,
            autonomy.MilestoneRow.rule == "M24",
            autonomy.MilestoneRow.applies != "no",
            autonomy.MilestoneRow.done_on.is_(None),
            autonomy.MilestoneRow.waived_on.is_(None),
        )
    ).scalar_one_or_none()
    if row is not None:
        autonomy.mark_done(
            actor, actor.id, "M24", done_on=sent_on, evidence="", version=row, keyd=keyd, at=at, on=on
        )
