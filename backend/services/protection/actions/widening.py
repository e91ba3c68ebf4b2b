"""More than the reported excerpt: an officer asks with a reason, a second person signs (SAF-08)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import insert, select
from sqlalchemy.orm import Session

from backend import live, outbox
from backend.access import NO_LINK, Actor, Permission, policy, scope
from backend.db import transaction
from backend.errors import Conflict, Invalid, NotFound
from backend.ids import new_id
from backend.keyd import Keyd
from backend.services import conversations
from backend.services.protection import notices, records, rules
from backend.services.protection.actions.reporting import LIVE, frozen, touch, trace, write_event
from backend.services.protection.actions.tickets import handled
from backend.services.protection.models import Report, WiderExcerpt
from backend.services.protection.queries import duty

TABLE = "wider_excerpt"


def ask(actor: Actor, report_id: UUID, why: str, *, keyd: Keyd, at: datetime, on: date) -> UUID:
    """Ask to read more of a reported thread. Another officer, or a lead of the young person's team, decides."""
    with transaction() as session:
        row = handled(session, actor, report_id)
        if row.message_id is None:
            raise Conflict("Ce signalement ne porte pas sur un message.", code="no_thread")
        if not why.strip():
            raise Invalid("Il manque la raison.", fields={"/why": "Écrivez ce que vous devez vérifier."})
        waiting = select(WiderExcerpt.id).where(
            WiderExcerpt.report_id == row.id,
            WiderExcerpt.signed_at.is_(None),
            WiderExcerpt.refused_at.is_(None),
        )
        if session.execute(waiting).first():
            raise Conflict("Une signature est déjà demandée.", code="already_asked")
        key, made = keyd.authority_key(row.authority_id), new_id()
        session.execute(
            insert(WiderExcerpt).values(
                id=made,
                report_id=row.id,
                asked_by=actor.id,
                asked_at=at,
                why_sealed=records.seal_words(key, TABLE, made, why.strip(), "why_sealed"),
            )
        )
        write_event(session, row.id, actor, "asked_more", why, key=key, at=at)
        touch(session, row.id)
        signers = {*duty.officers(session, row.authority_id, on), *duty.leads_of(session, row.youth_id, on)}
        signers -= {actor.id, row.about_id} if row.about_id else {actor.id}
        outbox.post(
            session,
            notices.told(row.id, "wider", sorted(signers), at=at, extra=f":{made.hex}"),
            at=at,
        )
        live.tell(session, sorted(signers), LIVE, row.id, at=at)
        trace(session, actor, "excerpt.ask", row.id, row.youth_id, at=at)
    return made


def sign(actor: Actor, asked_id: UUID, yes: bool, *, keyd: Keyd, at: datetime, on: date) -> UUID:
    """The second signature, or a refusal. Raises `NotFound` for whoever asked, or stands elsewhere."""
    with transaction() as session:
        asked, row = _asked(session, actor, asked_id, on)
        if asked.signed_at is not None or asked.refused_at is not None:
            raise Conflict("C'est déjà décidé.", code="decided")
        if yes and row.message_id is not None:
            excerpt = conversations.frozen_excerpt(
                session, row.message_id, keyd=keyd, before=rules.WIDER, after=rules.WIDER
            )
            key = keyd.authority_key(row.authority_id)
            asked.excerpt_sealed = records.seal_excerpt(key, TABLE, asked.id, frozen(excerpt))
            asked.signed_at, asked.signed_by = at, actor.id
        else:
            asked.refused_at, asked.signed_by = at, actor.id
        act = "signed_more" if yes else "refused_more"
        write_event(session, row.id, actor, act, at=at)
        touch(session, row.id)
        if yes:
            outbox.post(
                session,
                notices.told(row.id, "signed", [asked.asked_by], at=at, extra=f":{asked.id.hex}"),
                at=at,
            )
        live.tell(session, duty.officers(session, row.authority_id, on), LIVE, row.id, at=at)
        trace(session, actor, f"excerpt.{'sign' if yes else 'refuse'}", row.id, row.youth_id, at=at)
    return asked_id


def _asked(session: Session, actor: Actor, asked_id: UUID, on: date) -> tuple[WiderExcerpt, Report]:
    asked = session.get(WiderExcerpt, asked_id)
    row = session.get(Report, asked.report_id) if asked else None
    fits = (
        asked is not None
        and row is not None
        and row.authority_id == actor.authority_id
        and actor.id not in (asked.asked_by, row.about_id, row.by_id)
    )
    link = scope.link(session, actor, row.youth_id, on) if fits and row else NO_LINK
    policy.require(actor, Permission.EXCERPT_COUNTERSIGN, replace(link, same_authority=fits))
    if asked is None or row is None:
        raise NotFound()
    return asked, row
