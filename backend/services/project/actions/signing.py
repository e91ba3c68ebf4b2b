"""Offering a project for signature and signing it: both sign the same text, and say so by its SHA-256."""

from __future__ import annotations

import secrets
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import insert, select, update
from sqlalchemy.orm import Session

from backend import outbox
from backend.access import Actor, BondKind, Permission
from backend.birthdays import born_between
from backend.db import transaction
from backend.errors import Conflict, Invalid, StaleVersion
from backend.ids import new_id
from backend.keyd import Keyd
from backend.services import autonomy, people, steps
from backend.services.project import domains, notices, records, rules
from backend.services.project.actions.holding import Held, hold, journal, others, tell
from backend.services.project.models import ProjectEdition, ProjectSignature
from backend.services.project.queries import editions
from backend.services.project.queries.kept import standing
from backend.services.project.queries.links import shown

RULE = "M15"


def offer(actor: Actor, youth_id: UUID, *, keyd: Keyd, at: datetime, today: date) -> UUID:
    """Freeze the project as it is now and offer it for signature; one that waited is replaced.

    Offered twice without a change, it is offered once. Raises `Conflict` for an empty project.
    """
    with transaction() as session:
        held = hold(session, actor, youth_id, needs=Permission.PROJECT_WRITE, keyd=keyd, at=at, today=today)
        lines = standing(held.lines)
        if not lines:
            raise Conflict("Le projet est vide. Écris d'abord un but.", code="empty")
        past = editions.every(session, youth_id)
        last = next((one for one in past if one.state != "replaced"), None)
        if last is not None and last.state == "open":
            text, _ = records.open_edition(held.key, last.id, last.sealed)
            if editions.lines_of(text) == lines:
                return youth_id
            _replace(session, held, last)
        number = past[0].number + 1 if past else 1
        row = new_id()
        sealed, total = records.seal_edition(held.key, row, _frozen(session, held, lines))
        session.execute(
            insert(ProjectEdition).values(
                id=row,
                authority_id=held.authority_id,
                youth_id=youth_id,
                number=number,
                made_at=at,
                made_by=actor.id,
                sealed=sealed,
                sha256=total,
                replaced=False,
                signed_on=None,
                review_on=None,
            )
        )
        journal(session, held, "project.offered", row)
        _say(session, held, notices.TO_SIGN, number, others(session, held))
        tell(session, held, said=False)
    return youth_id


def sign(
    actor: Actor, youth_id: UUID, number: int, sha256: str, *, keyd: Keyd, at: datetime, today: date
) -> UUID:
    """Sign the text that was read. When both have, the milestone of the project is done and its review is dated.

    Raises `StaleVersion` when the text is not the one that was read, `Conflict` for an edition that was replaced.
    """
    with transaction() as session:
        held = hold(session, actor, youth_id, needs=Permission.PROJECT_WRITE, keyd=keyd, at=at, today=today)
        found = editions.one(session, youth_id, number)
        if found.state == "replaced":
            raise Conflict("Une version plus récente attend. Lis-la, puis signe.", code="replaced")
        if len(sha256) != len(found.sha256):
            raise Invalid(fields={"/sha256": "Ouvre la version à signer, puis recommence."})
        _text, total = records.open_edition(held.key, found.id, found.sealed)
        if not total == found.sha256 == sha256:
            raise StaleVersion("Ce n'est pas le texte que tu as lu. Relis, puis signe.")
        signed = {one.side for one in found.signatures}
        if held.side in signed:
            return youth_id
        session.execute(
            insert(ProjectSignature).values(
                edition_id=found.id, side=held.side, person_id=actor.id, signed_at=at, sha256=total
            )
        )
        journal(session, held, "project.signed", found.id)
        if signed | {held.side} == set(editions.SIDES):
            _both(session, held, found, keyd)
        else:
            _say(session, held, notices.TO_SIGN, number, others(session, held))
        outbox.acknowledge(session, [actor.id], notices.SUBJECT, [notices.subject(youth_id, number)], at=at)
        tell(session, held, said=False)
    return youth_id


def paper_given(actor: Actor, number: int, *, at: datetime) -> None:
    """The PDF is in the young person's safe: shown to them alone."""
    row = ProjectEdition
    with transaction() as session:
        session.execute(
            update(row)
            .where(row.youth_id == actor.id, row.number == number, row.paper_given_at.is_(None))
            .values(paper_given_at=at)
        )


def _frozen(session: Session, held: Held, lines: dict[UUID, rules.Line]) -> records.Edition:
    """The project as both sides see it: what only the young person sees ticks nothing in what both sign."""
    both = steps.rules.Eye(own=False, referent=True, mentor=False)
    links = shown(session, held.youth_id, held.authority_id, lines.values(), both, key=held.key)
    mentors = steps.beside(session, held.youth_id, held.today, kind=BondKind.MENTOR)
    names = people.names(session, [held.youth_id, *mentors])
    name = names[held.youth_id]

    def ticked(line: rules.Line) -> bool:
        link = links.get((line.link_kind, line.link_ref))
        return link is not None and link.done

    return records.Edition(
        secrets.token_bytes(16),
        f"{name.first_name} {name.last_name}",
        [names[one].first_name for one in mentors if one in names],
        [records.FrozenLine(one, line, ticked(line)) for one, line in lines.items()],
    )


def _replace(session: Session, held: Held, last: editions.Found) -> None:
    session.execute(update(ProjectEdition).where(ProjectEdition.id == last.id).values(replaced=True))
    outbox.withdraw(
        session,
        [held.youth_id, *steps.beside(session, held.youth_id, held.today)],
        notices.SUBJECT,
        [notices.subject(held.youth_id, last.number)],
        at=held.at,
    )


def _both(session: Session, held: Held, found: editions.Found, keyd: Keyd) -> None:
    """Both have signed: it is dated, its next reading too, the milestone is done, each is told."""
    young, law = people.YoungPerson, domains.frame()
    birth, precision = session.execute(
        select(young.birth_date, young.birth_precision).where(young.id == held.youth_id)
    ).one()
    review = rules.review_on(
        held.today,
        born_between(birth, precision)[0],
        months=law.review_months,
        before_18_days=law.before_18_days,
    )
    session.execute(
        update(ProjectEdition)
        .where(ProjectEdition.id == found.id)
        .values(signed_on=held.today, review_on=review)
    )
    _say(session, held, notices.SIGNED, found.number, others(session, held))
    row = session.execute(
        select(autonomy.MilestoneRow.version).where(
            autonomy.MilestoneRow.youth_id == held.youth_id,
            autonomy.MilestoneRow.rule == RULE,
            autonomy.MilestoneRow.applies != "no",
            autonomy.MilestoneRow.done_on.is_(None),
            autonomy.MilestoneRow.waived_on.is_(None),
        )
    ).scalar_one_or_none()
    if row is not None:
        autonomy.mark_done(
            held.actor,
            held.youth_id,
            RULE,
            done_on=held.today,
            evidence=f"Projet signé par les deux, version {found.number}",
            version=row,
            keyd=keyd,
            at=held.at,
            on=held.today,
        )


def _say(session: Session, held: Held, kind: str, number: int, to: list[UUID]) -> None:
    outbox.post(
        session,
        [notices.about_edition(kind, held.youth_id, number, to=one, at=held.at) for one in to],
        at=held.at,
    )
