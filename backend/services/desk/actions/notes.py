"""Writing on a file: a note, private or shared; a correction asked by the young person, and its answer."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import delete, insert, select, update
from sqlalchemy.orm import Session

from backend import audit, outbox
from backend.access import Actor, Permission, policy, scope
from backend.db import transaction
from backend.errors import Conflict, NotFound
from backend.ids import new_id
from backend.keyd import Keyd
from backend.services import people
from backend.services.desk import notices, records
from backend.services.desk.models import Correction, FileNote

ABOUT = ("name", "birth", "care", "situation", "people", "follow", "other")
"""The parts of a file a young person may say are wrong."""
NO_WORDS = "Il manque le texte."
NO_ASK = "Dis en une phrase ce qui est faux."
NO_ANSWER = "Écrivez en une phrase ce qui a été fait, ou pourquoi rien ne change."


def write_note(
    actor: Actor, youth_id: UUID, words: str, *, shared: bool, keyd: Keyd, at: datetime, on: date
) -> UUID:
    """Write a note on a file. Shared, the young person is told and reads it; private, professionals alone do."""
    with transaction() as session:
        policy.require(actor, Permission.NOTES_WRITE, scope.link(session, actor, youth_id, on))
        text = records.kept(words, "/words", NO_WORDS)
        note = new_id()
        key = keyd.authority_key(actor.authority_id)
        session.execute(
            insert(FileNote).values(
                id=note,
                authority_id=actor.authority_id,
                youth_id=youth_id,
                author_id=actor.id,
                shared=shared,
                words_sealed=records.seal(key, records.NOTE, note, text),
                written_at=at,
            )
        )
        if shared:
            told = notices.about(notices.SHARED, youth_id, note, to=youth_id, at=at)
            outbox.post(session, [told], at=at)
        _journal(session, actor, "note.write", "note", note, youth_id, at)
    return note


def take_back(actor: Actor, youth_id: UUID, note_id: UUID, *, at: datetime, on: date) -> UUID:
    """Delete one's own note: its words are gone. Twice is once; somebody else's is not there."""
    with transaction() as session:
        policy.require(actor, Permission.NOTES_WRITE, scope.link(session, actor, youth_id, on))
        found = session.execute(
            select(FileNote.author_id).where(FileNote.id == note_id, FileNote.youth_id == youth_id)
        ).scalar_one_or_none()
        if found is not None and found != actor.id:
            raise NotFound()
        if found is not None:
            session.execute(delete(FileNote).where(FileNote.id == note_id))
            subject = notices.subject(youth_id, note_id)
            outbox.withdraw(session, [youth_id], notices.NOTE, [subject])
            _journal(session, actor, "note.delete", "note", note_id, youth_id, at)
    return youth_id


def ask_correction(actor: Actor, about: str, words: str, *, keyd: Keyd, at: datetime, on: date) -> UUID:
    """Say that something of one's own file is wrong (GDPR art. 16). The referents of the day are told."""
    with transaction() as session:
        policy.require(actor, Permission.CORRECTION_ASK, scope.link(session, actor, actor.id, on))
        text = records.kept(words, "/words", NO_ASK)
        asked = new_id()
        key = keyd.authority_key(actor.authority_id)
        session.execute(
            insert(Correction).values(
                id=asked,
                authority_id=actor.authority_id,
                youth_id=actor.id,
                about=about,
                state="open",
                asked_sealed=records.seal(key, records.ASKED, asked, text),
                asked_at=at,
            )
        )
        referent = people.circle(session, actor, actor.id, on).around["referent"]
        if referent is not None:
            told = notices.about(notices.ASKED, actor.id, asked, to=referent["id"], at=at)
            outbox.post(session, [told], at=at)
        _journal(session, actor, "correction.ask", "correction", asked, actor.id, at)
    return asked


def answer_correction(
    actor: Actor,
    youth_id: UUID,
    correction_id: UUID,
    words: str,
    *,
    done: bool,
    keyd: Keyd,
    at: datetime,
    on: date,
) -> UUID:
    """Answer: corrected, or not and why; the young person reads it. Raises `Conflict` when it is answered."""
    with transaction() as session:
        policy.require(actor, Permission.CORRECTION_ANSWER, scope.link(session, actor, youth_id, on))
        state = session.execute(
            select(Correction.state)
            .where(Correction.id == correction_id, Correction.youth_id == youth_id)
            .with_for_update()
        ).scalar_one_or_none()
        if state is None:
            raise NotFound()
        if state != "open":
            raise Conflict("Cette demande a déjà sa réponse.", code="already_answered")
        text = records.kept(words, "/words", NO_ANSWER)
        key = keyd.authority_key(actor.authority_id)
        session.execute(
            update(Correction)
            .where(Correction.id == correction_id)
            .values(
                state="done" if done else "refused",
                answer_sealed=records.seal(key, records.ANSWER, correction_id, text),
                answered_at=at,
                answered_by=actor.id,
            )
        )
        outbox.post(
            session,
            [notices.about(notices.ANSWERED, youth_id, correction_id, to=youth_id, at=at)],
            at=at,
        )
        act = "correction.done" if done else "correction.refused"
        _journal(session, actor, act, "correction", correction_id, youth_id, at)
    return youth_id


def _journal(
    session: Session, actor: Actor, act: str, kind: str, object_id: UUID, youth_id: UUID, at: datetime
) -> None:
    audit.record(
        session,
        act,
        kind,
        at=at,
        actor_id=actor.id,
        actor_role=actor.leading_role.value if actor.leading_role else "",
        object_id=object_id,
        youth_id=youth_id,
        authority_id=actor.authority_id,
    )
