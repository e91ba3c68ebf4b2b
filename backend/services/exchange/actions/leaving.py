"""A young person's file leaves for another authority: asked, let go part by part by them alone, sealed and sent."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import insert, select, update
from sqlalchemy.orm import Session

from backend import audit, live, outbox, vault
from backend.access import Actor, Authority, Bond, BondKind, Permission, policy, scope
from backend.db import transaction
from backend.errors import Conflict, Invalid
from backend.ids import new_id
from backend.keyd import Keyd
from backend.services import autonomy, conversations, people, project
from backend.services.exchange import notices, parcel
from backend.services.exchange.models import Transfer
from backend.services.exchange.queries.transfers import row_of, state_of
from backend.services.exchange.rules import transfers as rules

LIVE = "transfers"


def ask(actor: Actor, youth_id: UUID, to_name: str, *, at: datetime, on: date) -> UUID:
    """Ask a young person whether their file may pass to another authority. A former question still open is replaced."""
    with transaction() as session:
        policy.require(actor, Permission.TRANSFER_MAKE, scope.link(session, actor, youth_id, on))
        if not to_name.strip():
            raise Invalid(fields={"/to_name": "Écrivez le nom du département qui va suivre ce jeune."})
        session.execute(
            update(Transfer)
            .where(Transfer.youth_id == youth_id, Transfer.sent_at.is_(None))
            .values(replaced=True)
        )
        made = new_id()
        session.execute(
            insert(Transfer).values(
                id=made,
                authority_id=actor.authority_id,
                youth_id=youth_id,
                by_id=actor.id,
                to_name=to_name.strip(),
                asked_at=at,
                parts="",
                replaced=False,
                times=0,
            )
        )
        _note(session, actor, "transfer.ask", made, youth_id, at)
        outbox.post(session, notices.said("transfer.asked", made, [youth_id], at=at), at=at)
        live.tell(session, [youth_id, actor.id], LIVE, made, at=at)
    return made


def answer(actor: Actor, transfer_id: UUID, parts: Collection[str] | None, *, at: datetime, on: date) -> UUID:
    """The young person lets these parts go, or none (None: no, or a yes taken back). Raises `Conflict` once sent."""
    with transaction() as session:
        row = row_of(session, transfer_id)
        link = scope.link(session, actor, row.youth_id, on)
        policy.require(actor, Permission.TRANSFER_ANSWER, link, even_closed=link.own)
        state = state_of(row)
        if state == rules.SENT:
            raise Conflict("Ton dossier est déjà parti : on ne peut plus le reprendre.", code="already_sent")
        if state == rules.REPLACED:
            raise Conflict("Une autre demande l'a remplacée. Regarde la nouvelle.", code="replaced")
        kept = "" if parts is None else rules.kept(parts)
        session.execute(update(Transfer).where(Transfer.id == transfer_id).values(answered_at=at, parts=kept))
        _note(session, actor, "transfer.agree" if kept else "transfer.refuse", transfer_id, row.youth_id, at)
        kind = "transfer.agreed" if kept else "transfer.refused"
        outbox.post(session, notices.said(kind, transfer_id, [row.by_id], at=at), at=at)
        live.tell(session, [row.youth_id, row.by_id], LIVE, transfer_id, at=at)
    return transfer_id


def seal(
    actor: Actor,
    transfer_id: UUID,
    words: str,
    *,
    cost: vault.Cost,
    keyd: Keyd,
    at: datetime,
    on: date,
) -> bytes:
    """The file, sealed to six words, with what the young person let go and nothing else. It is kept nowhere.

    Raises `StepUpNeeded` without a proof under 5 minutes old, `Conflict` without a yes. Made again, it has new words.
    """
    with transaction() as session:
        row = row_of(session, transfer_id)
        policy.require(actor, Permission.TRANSFER_MAKE, scope.link(session, actor, row.youth_id, on))
        policy.require_step_up(actor, at)
        if row.replaced or not row.parts:
            raise Conflict("Ce jeune n'a pas dit oui : rien ne peut partir.", code="no_consent")
        packed = _packed(session, row.youth_id, row.parts.split(), keyd=keyd, at=at, on=on)
        sealed = parcel.seal(packed, words, transfer_id, cost)
        session.execute(
            update(Transfer)
            .where(Transfer.id == transfer_id)
            .values(sent_at=row.sent_at or at, times=row.times + 1)
        )
        _note(session, actor, "transfer.send", transfer_id, row.youth_id, at)
        if row.sent_at is None:
            outbox.post(session, notices.said("transfer.sent", transfer_id, [row.youth_id], at=at), at=at)
        live.tell(session, [row.youth_id, row.by_id], LIVE, transfer_id, at=at)
    return sealed


def _packed(
    session: Session, youth_id: UUID, parts: list[str], *, keyd: Keyd, at: datetime, on: date
) -> parcel.Parcel:
    known = people.facts(session, [youth_id], keyd)[youth_id]
    named = people.names(session, [youth_id])[youth_id]
    key = keyd.authority_key(known.authority_id)
    milestone = autonomy.MilestoneRow
    done = session.execute(
        select(milestone.rule, milestone.done_on).where(
            milestone.youth_id == youth_id, milestone.done_on.is_not(None)
        )
    )
    lines = {
        part: [
            parcel.Written(one, line)
            for one, line in project.passing(session, youth_id, key=key, own_words=part == "words")
        ]
        for part in ("project", "words")
        if part in parts
    }
    return parcel.Parcel(
        format=parcel.FORMAT,
        made_at=at,
        from_name=session.execute(
            select(Authority.name).where(Authority.id == known.authority_id)
        ).scalar_one(),
        parts=parts,
        first_name=named.first_name,
        last_name=named.last_name,
        birth_date=known.birth_date,
        birth_precision=known.birth_precision,
        care_began_on=known.care_began_on,
        measures=[
            parcel.Measure(one.basis, one.starts_on, one.ends_on, one.received_on) for one in known.measures
        ],
        done={row.rule: row.done_on for row in done if row.done_on},
        flags=dict(known.flags) if "facts" in parts else {},
        project=lines.get("project", []),
        words=lines.get("words", []),
        thread=_thread(session, youth_id, keyd, on) if "thread" in parts else [],
    )


def _thread(session: Session, youth_id: UUID, keyd: Keyd, on: date) -> list[parcel.Said]:
    """What was written with each referent of today, oldest first."""
    adults = [
        one
        for one in session.execute(
            select(Bond.adult_id).where(
                Bond.youth_id == youth_id, Bond.kind == BondKind.REFERENT.value, scope.running(on)
            )
        ).scalars()
        if one is not None
    ]
    found = [one for adult in adults for one in conversations.history(session, youth_id, adult, keyd=keyd)]
    names = people.names(session, {one.author_id for one in found if one.author_id})
    return [
        parcel.Said(
            one.at,
            names[one.author_id].first_name if one.author_id in names else "",
            one.author_id == youth_id,
            one.text,
        )
        for one in sorted(found, key=lambda one: one.at)
    ]


def _note(session: Session, actor: Actor, act: str, transfer_id: UUID, youth_id: UUID, at: datetime) -> None:
    audit.record(
        session,
        act,
        "transfer",
        at=at,
        actor_id=actor.id,
        actor_role=actor.leading_role.value if actor.leading_role else "",
        object_id=transfer_id,
        youth_id=youth_id,
        authority_id=actor.authority_id,
    )
