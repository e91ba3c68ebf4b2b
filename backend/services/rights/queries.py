"""Reading the answers of a person, what the file spares, and the lines of a département."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import insert, select, update
from sqlalchemy.orm import Session

from backend.access import Actor, Permission, policy, scope
from backend.birthdays import born_between
from backend.db import Reader
from backend.errors import NotFound
from backend.keyd import Keyd
from backend.services.people import Facts, facts
from backend.services.rights import records, rules
from backend.services.rights.models import LocalContact, RightsAnswers


@dataclass(frozen=True, slots=True)
class Answers:
    """What is known of a person for rights and guides. `said`: their own answers; `known`: from the file, never asked.

    `care`: minor, adult (jeune majeur), ended_recently (under 36 months), ended; None when the file does not say.
    """

    youth_id: UUID
    person: rules.Person
    said: Mapping[str, str]
    known: Mapping[str, str]
    care_ended_on: date | None
    birth_date: date
    birth_precision: str
    version: int

    @property
    def care(self) -> str | None:
        return self.person.care

    def get(self, code: str) -> str | None:
        """The answer to a question: what the person said first, else what the file says."""
        return self.said.get(code, self.known.get(code))

    def everything(self) -> dict[str, str]:
        return {**self.known, **self.said}


def answers(reader: Reader, youth_id: UUID, on: date, *, keyd: Keyd) -> Answers:
    """The answers of one person on a day, in four statements. Raises `NotFound` when nobody has this id.

    Decides no right: who calls has required a permission.
    """
    known = facts(reader, [youth_id], keyd).get(youth_id)
    if known is None:
        raise NotFound()
    row = reader.execute(
        select(RightsAnswers.sealed, RightsAnswers.version).where(RightsAnswers.youth_id == youth_id)
    ).one_or_none()
    said = records.unseal(keyd.authority_key(known.authority_id), youth_id, row.sealed) if row else {}
    return _answers(known, said, row.version if row else 0, on)


def said_by(reader: Reader, youth_id: UUID, authority_id: UUID, *, keyd: Keyd) -> dict[str, str]:
    """One's own answers alone, in one statement, for a service that has the facts already. Decides no right."""
    sealed = reader.execute(
        select(RightsAnswers.sealed).where(RightsAnswers.youth_id == youth_id)
    ).scalar_one_or_none()
    return records.unseal(keyd.authority_key(authority_id), youth_id, sealed) if sealed else {}


def _answers(known: Facts, said: Mapping[str, str], version: int, on: date) -> Answers:
    first, last = born_between(known.birth_date, known.birth_precision)
    measures = [(one.received_on or one.starts_on, one.ends_on, one.basis) for one in known.measures]
    care, ended = rules.care_on(measures, rules.month_day(last, 216), on)
    return Answers(
        youth_id=known.youth_id,
        person=rules.Person(first, last, care),
        said=said,
        known=rules.known_answers(known.flags),
        care_ended_on=ended,
        birth_date=known.birth_date,
        birth_precision=known.birth_precision,
        version=version,
    )


def my_answers(reader: Reader, actor: Actor, on: date, *, keyd: Keyd) -> Answers:
    """One's own answers: nobody else reads them."""
    policy.require(actor, Permission.ANSWERS_OWN, scope.link(reader, actor, actor.id, on))
    return answers(reader, actor.id, on, keyd=keyd)


def write_answers(
    session: Session, actor: Actor, said: Mapping[str, str], version: int, *, keyd: Keyd, at: datetime
) -> None:
    """Seal a person's answers over those of `version` (0: the first time). The caller has checked them."""
    sealed = records.seal(keyd.authority_key(actor.authority_id), actor.id, said)
    values: dict[str, Any] = {"sealed": sealed, "version": version + 1, "changed_at": at}
    if version == 0:
        session.execute(insert(RightsAnswers).values(youth_id=actor.id, **values))
    else:
        session.execute(update(RightsAnswers).where(RightsAnswers.youth_id == actor.id).values(**values))


def local_contacts(reader: Reader, actor: Actor) -> list[dict[str, Any]]:
    """The lines of one's département, in the order its lead chose."""
    policy.require(actor, Permission.LOCAL_CONTACTS_READ)
    one = LocalContact
    rows = reader.execute(
        select(
            one.id, one.kind, one.name, one.words, one.number, one.hours, one.address, one.url, one.checked_on,
            one.rank, one.version,
        )
        .where(one.authority_id == actor.authority_id)
        .order_by(one.rank, one.name, one.id)
    )  # fmt: skip
    return [dict(row._mapping) for row in rows]
