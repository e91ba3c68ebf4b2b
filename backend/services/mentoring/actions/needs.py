"""What a young person wishes, what was said to their parents, and the proposals made to them each year."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from backend import outbox
from backend.access import Actor, Bond, BondKind, Permission, policy, scope
from backend.db import transaction
from backend.errors import Conflict, Invalid, NotFound, StaleVersion
from backend.ids import new_id
from backend.keyd import Keyd
from backend.services.mentoring import notices, records
from backend.services.mentoring.actions.common import note, role_of, tell
from backend.services.mentoring.models import MentorNeed, MentorOffer
from backend.services.mentoring.queries import volunteers

TABLE = "mentor_need"


def _held(session: Session, actor: Actor, youth_id: UUID, at: datetime) -> MentorNeed:
    row = session.execute(
        select(MentorNeed)
        .where(MentorNeed.youth_id == youth_id)
        .with_for_update()
        .execution_options(populate_existing=True)
    ).scalar_one_or_none()
    if row is None:
        row = MentorNeed(
            youth_id=youth_id,
            authority_id=actor.authority_id,
            state="none",
            said_by="",
            said_at=at,
            parents="unknown",
            version=0,
        )
        session.add(row)
        session.flush()
    return row


def wish(
    actor: Actor,
    youth_id: UUID,
    told: Mapping[str, Any],
    *,
    version: int,
    keyd: Keyd,
    at: datetime,
    on: date,
) -> UUID:
    """Ask for a mentor, with what would suit; said by the young person, or written with them by an adult who may."""
    with transaction() as session:
        link = scope.link(session, actor, youth_id, on)
        policy.require(actor, Permission.MENTOR_ASK, link)
        row = _held(session, actor, youth_id, at)
        if row.version != version:
            raise StaleVersion(extra={"version": row.version})
        words: dict[str, Any] = {
            name: tuple(dict.fromkeys(told[name])) if isinstance(told[name], list) else told[name].strip()
            for name in records.NeedWords.__struct_fields__
            if name in told
        }
        sealed = records.seal(
            keyd.authority_key(actor.authority_id),
            TABLE,
            "words_sealed",
            youth_id,
            records.NeedWords(**words),
        )
        row.words_sealed = sealed
        row.state, row.said_by, row.said_at = "asked", "young" if link.own else "adult", at
        row.version += 1
        session.flush()
        _noted(session, actor, "mentor.ask", youth_id, at)
        _accept_waiting(session, youth_id, on)
        if link.own:
            _tell_team(session, youth_id, "mentor_need.asked", f"v{row.version}", at=at, on=on)
        tell(session, [youth_id], youth_id, at=at)
    return youth_id


def _accept_waiting(session: Session, youth_id: UUID, on: date) -> None:
    """Whoever asks for a mentor has said yes to the proposal that waited."""
    session.execute(
        update(MentorOffer)
        .where(MentorOffer.youth_id == youth_id, MentorOffer.kind == "mentor", MentorOffer.answer == "none")
        .values(answer="yes", answered_on=on)
    )


def withdraw_wish(actor: Actor, youth_id: UUID, *, at: datetime, on: date) -> UUID:
    """« Je ne veux pas de mentor »: respected until the young person says otherwise."""
    with transaction() as session:
        policy.require(actor, Permission.MENTOR_ASK, scope.link(session, actor, youth_id, on))
        if actor.id != youth_id:
            raise NotFound()
        row = _held(session, actor, youth_id, at)
        row.state, row.said_by, row.said_at = "refused", "young", at
        row.version += 1
        session.flush()
        _noted(session, actor, "mentor.refuse", youth_id, at)
        _tell_team(session, youth_id, "mentor_need.answered", f"v{row.version}", at=at, on=on)
        tell(session, [youth_id], youth_id, at=at)
    return youth_id


def parents(
    actor: Actor,
    youth_id: UUID,
    said: str,
    told_on: date | None,
    why: str,
    *,
    keyd: Keyd,
    at: datetime,
    on: date,
) -> UUID:
    """Record that the holders of parental authority were told, agreed or refused, or why they were not reached."""
    with transaction() as session:
        policy.require(actor, Permission.MENTOR_ASK, scope.link(session, actor, youth_id, on))
        if actor.id == youth_id:
            raise NotFound()
        if said in ("not_reached", "not_needed") and not why.strip():
            raise Invalid("Dites pourquoi, en une phrase.", fields={"/why": "Dites pourquoi, en une phrase."})
        if told_on is not None and told_on > on:
            raise Invalid(fields={"/on": "Ce jour n'est pas encore venu."})
        row = _held(session, actor, youth_id, at)
        row.parents, row.parents_on, row.parents_by = said, told_on or on, actor.id
        row.parents_sealed = (
            records.seal(
                keyd.authority_key(actor.authority_id),
                TABLE,
                "parents_sealed",
                youth_id,
                records.Text(why.strip()),
            )
            if why.strip()
            else None
        )
        row.version += 1
        session.flush()
        _noted(session, actor, "mentor.parents", youth_id, at)
    return youth_id


def offer(actor: Actor, youth_id: UUID, kind: str, *, at: datetime, on: date) -> UUID:
    """Propose a mentor, or a sponsor, to a young person: traced, with their answer (CASF L221-2-6)."""
    with transaction() as session:
        policy.require(actor, Permission.MENTOR_ASK, scope.link(session, actor, youth_id, on))
        if actor.id == youth_id:
            raise NotFound()
        waits = session.execute(
            select(MentorOffer.id).where(
                MentorOffer.youth_id == youth_id, MentorOffer.kind == kind, MentorOffer.answer == "none"
            )
        ).first()
        if waits is not None:
            raise Conflict("Une proposition attend déjà sa réponse.", code="already_proposed")
        made = new_id()
        session.add(
            MentorOffer(
                id=made,
                authority_id=actor.authority_id,
                youth_id=youth_id,
                kind=kind,
                proposed_on=on,
                proposed_by=actor.id,
            )
        )
        session.flush()
        _noted(session, actor, f"mentor.offer_{kind}", youth_id, at)
        said = "mentor_need.offer" if kind == "mentor" else "mentor_need.sponsor"
        outbox.post(session, notices.about_need(said, youth_id, made.hex, [youth_id], at=at), at=at)
        tell(session, [youth_id], youth_id, at=at)
    return youth_id


def answer_offer(actor: Actor, offer_id: UUID, answer: str, *, at: datetime, on: date) -> UUID:
    """The young person answers; no is kept for a year, and can be changed by asking."""
    with transaction() as session:
        policy.require(actor, Permission.MENTOR_ASK, scope.link(session, actor, actor.id, on))
        row = session.execute(
            select(MentorOffer)
            .where(MentorOffer.id == offer_id, MentorOffer.youth_id == actor.id)
            .with_for_update()
        ).scalar_one_or_none()
        if row is None:
            raise NotFound()
        row.answer, row.answered_on = answer, on
        if row.kind == "mentor" and answer != "later":
            need = _held(session, actor, actor.id, at)
            need.state = "asked" if answer == "yes" else "refused"
            need.said_by, need.said_at = "young", at
            need.version += 1
        session.flush()
        _noted(session, actor, f"mentor.answer_{answer}", actor.id, at)
        _tell_team(session, actor.id, "mentor_need.answered", row.id.hex, at=at, on=on)
        tell(session, [actor.id], actor.id, at=at)
    return actor.id


def _tell_team(session: Session, youth_id: UUID, kind: str, mark: str, *, at: datetime, on: date) -> None:
    """The referent and the leads of the young person's team."""
    rows = session.execute(
        select(Bond.kind, Bond.adult_id, Bond.team_id, Bond.authority_id).where(
            Bond.youth_id == youth_id, scope.running(on)
        )
    ).all()
    to = {row.adult_id for row in rows if row.kind == BondKind.REFERENT.value and row.adult_id}
    teams = [row.team_id for row in rows if row.kind == BondKind.TEAM.value and row.team_id]
    if teams:
        to |= set(volunteers.leads_of(session, rows[0].authority_id, on, teams))
    outbox.post(session, notices.about_need(kind, youth_id, mark, sorted(to), at=at), at=at)
    tell(session, to, youth_id, at=at)


def _noted(session: Session, actor: Actor, act: str, youth_id: UUID, at: datetime) -> None:
    note(
        session,
        act,
        "mentor_need",
        youth_id,
        at=at,
        actor_id=actor.id,
        role=role_of(actor),
        authority_id=actor.authority_id,
        youth_id=youth_id,
    )
