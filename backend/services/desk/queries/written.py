"""What is written on a file, for whoever may read it: notes, corrections asked, and who opened the file."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import exists, select

from backend.access import Actor, Permission, policy, scope
from backend.audit import AuditEntry
from backend.db import Reader
from backend.errors import NotFound
from backend.keyd import Keyd
from backend.outbox import Said, Waiting
from backend.services import people
from backend.services.desk import notices, records
from backend.services.desk.models import Correction, FileNote

MOST = 200
OPENINGS = ("file.read", "youth.read", "file.export")


def written(reader: Reader, actor: Actor, youth_id: UUID, *, keyd: Keyd, on: date) -> dict[str, Any]:
    """Notes and corrections of a file, the last first. The young person reads what is shared, and knows of the rest."""
    link = scope.link(reader, actor, youth_id, on)
    policy.require(actor, Permission.CORRECTIONS_READ, link)
    whole = policy.decide(actor, Permission.NOTES_READ, link)
    if not whole and not policy.decide(actor, Permission.NOTES_SHARED, link):
        raise NotFound()
    key = keyd.authority_key(actor.authority_id)
    notes = _notes(reader, youth_id, whole=whole)
    asked = _corrections(reader, youth_id)
    names = people.names(
        reader, {one.author_id for one in notes} | {one.answered_by for one in asked if one.answered_by}
    )
    private = exists().where(FileNote.youth_id == youth_id, FileNote.shared.is_(False))
    return {
        "notes": [
            {
                "id": one.id,
                "shared": one.shared,
                "words": records.opened(key, records.NOTE, one.id, one.words_sealed),
                "written_at": one.written_at,
                "author": _name(names, one.author_id),
                "mine": one.author_id == actor.id,
            }
            for one in notes
        ],
        "private": bool(reader.execute(select(private)).scalar_one()),
        "corrections": [_correction(key, names, one) for one in asked],
    }


def openings(reader: Reader, actor: Actor, youth_id: UUID, *, on: date) -> dict[str, Any]:
    """Who opened the file, the last first: an act of the journal each time, 200 at most. Oneself is left out."""
    policy.require(actor, Permission.OPENINGS_READ, scope.link(reader, actor, youth_id, on))
    rows = reader.execute(
        select(AuditEntry.at, AuditEntry.actor_id, AuditEntry.actor_role, AuditEntry.act)
        .where(
            AuditEntry.youth_id == youth_id,
            AuditEntry.act.in_(OPENINGS),
            AuditEntry.actor_id != youth_id,
        )
        .order_by(AuditEntry.at.desc(), AuditEntry.id.desc())
        .limit(MOST)
    ).all()
    names = people.names(reader, {row.actor_id for row in rows if row.actor_id is not None})
    return {
        "items": [
            {"at": row.at, "role": row.actor_role, "act": row.act, "who": _name(names, row.actor_id)}
            for row in rows
        ]
    }


def words(reader: Reader, actor: Actor, waiting: Sequence[Waiting], *, on: date) -> dict[str, Said]:
    """One sentence a notice, for those who may still read what it is about."""
    about = {one.identity: notices.parse_subject(one.subject_id) for one in waiting}
    links = scope.links(reader, actor, list({youth for youth, _ in about.values()}), on)
    names = people.names(reader, {youth for youth, _ in about.values()})
    around: dict[UUID, str] = {}
    said: dict[str, Said] = {}
    for one in waiting:
        youth, which = about[one.identity]
        own = youth == actor.id
        right = Permission.NOTES_SHARED if one.kind == notices.SHARED else Permission.CORRECTIONS_READ
        sentence = (notices.YOUNG if own else notices.ADULT).get(one.kind)
        if sentence is None or not policy.decide(actor, right, links[youth]):
            continue
        if own and youth not in around:
            referent = people.circle(reader, actor, youth, on).around["referent"]
            around[youth] = referent["first_name"] if referent else "Ton équipe"
        who = around[youth] if own else names[youth].first_name
        subject = {"kind": one.subject_kind, "id": str(which), "youth_id": str(youth)}
        said[one.identity] = Said(sentence.format(who=who), subject)
    return said


def _notes(reader: Reader, youth_id: UUID, *, whole: bool) -> Sequence[Any]:
    note = FileNote
    wanted = select(note.id, note.shared, note.words_sealed, note.written_at, note.author_id).where(
        note.youth_id == youth_id
    )
    if not whole:
        wanted = wanted.where(note.shared.is_(True))
    return reader.execute(wanted.order_by(note.written_at.desc(), note.id.desc()).limit(MOST)).all()


def _corrections(reader: Reader, youth_id: UUID) -> Sequence[Any]:
    one = Correction
    return reader.execute(
        select(
            one.id,
            one.about,
            one.state,
            one.asked_sealed,
            one.answer_sealed,
            one.asked_at,
            one.answered_at,
            one.answered_by,
        )
        .where(one.youth_id == youth_id)
        .order_by(one.asked_at.desc(), one.id.desc())
        .limit(MOST)
    ).all()


def _correction(key: bytes, names: Any, one: Any) -> dict[str, Any]:
    answer = one.answer_sealed
    return {
        "id": one.id,
        "about": one.about,
        "state": one.state,
        "words": records.opened(key, records.ASKED, one.id, one.asked_sealed),
        "answer": None if answer is None else records.opened(key, records.ANSWER, one.id, answer),
        "asked_at": one.asked_at,
        "answered_at": one.answered_at,
        "answered_by": None if one.answered_by is None else _name(names, one.answered_by),
    }


def _name(names: Any, person_id: UUID | None) -> str:
    found = names.get(person_id)
    return "" if found is None else f"{found.first_name} {found.last_name}"
