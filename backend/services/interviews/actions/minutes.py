"""The sheet, the minutes, what the young person corrects, and the two acknowledgements."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import insert, update

from backend import french
from backend.access import Permission
from backend.db import transaction
from backend.errors import Conflict, Invalid, StaleVersion
from backend.ids import new_id
from backend.services import autonomy, people
from backend.services.interviews import notices, records, rules
from backend.services.interviews.actions.holding import (
    Held,
    Moment,
    hold,
    note,
    refresh,
    standing,
    tell,
    text,
    write,
)
from backend.services.interviews.content import content
from backend.services.interviews.models import Interview, InterviewAcknowledgement
from backend.services.interviews.queries import rows, whole

MOST_PRESENT = 8


def write_sheet(moment: Moment, interview_id: UUID, told: Mapping[str, Any], *, version: int) -> UUID:
    """The referent fills the sheet and the minutes; what is not named stays as it is.

    What the young person added stays, in their words. A text that changes while it is read is another text: it is
    told, and both acknowledge again. Raises StaleVersion when it changed since it was read, with nothing lost.
    """
    with transaction() as session:
        held = hold(session, moment, interview_id, Permission.INTERVIEW_HOLD)
        standing(held, rules.OPEN, rules.READING)
        had = held.minutes()
        held_on = told.get("held_on", held.row.held_on)
        if held_on is not None and held_on > moment.on:
            raise Invalid(
                "Cette date est à venir.", fields={"/held_on": "Mettez une date passée, ou aujourd'hui."}
            )
        fresh = _merged(had, told, {one.code for one in content(held.row.kind).topics})
        sealed = records.seal(held.key, records.TABLE, records.MINUTES, interview_id, fresh)
        changed = fresh != had or held_on != held.row.held_on
        if not changed and version == held.row.version:
            return interview_id
        write(session, held, version, minutes_sealed=sealed, held_on=held_on)
        if held.row.state == rules.READING:
            note(session, moment, held, "changed")
            tell(session, moment, held, notices.READING, f"v{version + 1}")
        else:
            refresh(session, moment, held)
    return interview_id


def give_to_read(moment: Moment, interview_id: UUID, *, version: int) -> UUID:
    """The minutes are ready: both read them. Raises Invalid, naming everything the law asks for that is missing."""
    with transaction() as session:
        held = hold(session, moment, interview_id, Permission.INTERVIEW_HOLD)
        standing(held, rules.OPEN)
        said = held.minutes()
        known = people.facts(session, [held.row.youth_id], moment.keyd)[held.row.youth_id]
        faults = rules.missing(
            rules.topics_for(content(held.row.kind), known.flags),
            whole.told(said),
            held.row.held_on,
            said.summary,
        )
        if faults:
            raise Invalid("Il manque quelque chose à la fiche.", code="missing", fields=faults)
        write(session, held, version, state=rules.READING)
        note(session, moment, held, notices.READING)
        tell(session, moment, held, notices.READING)
    return interview_id


def correct(moment: Moment, interview_id: UUID, words: str) -> UUID:
    """The young person adds or corrects, in their own words, which nobody rewrites. Both acknowledge again."""
    with transaction() as session:
        held = hold(session, moment, interview_id, Permission.INTERVIEW_PREPARE)
        standing(held, rules.READING)
        said = text(words, "/text", 2000)
        if not said:
            raise Invalid("Il manque tes mots.", fields={"/text": "Écris ce que tu veux ajouter."})
        had = held.minutes()
        fresh = records.Correction(moment.on.isoformat(), said)
        body = records.Minutes(
            had.topics, had.present, had.late_reason, had.summary, had.following, (*had.corrections, fresh)
        )
        sealed = records.seal(held.key, records.TABLE, records.MINUTES, interview_id, body)
        write(session, held, held.row.version, minutes_sealed=sealed)
        note(session, moment, held, notices.CORRECTED)
        tell(session, moment, held, notices.CORRECTED, f"v{held.row.version + 1}")
    return interview_id


def acknowledge(moment: Moment, interview_id: UUID, sha256: str) -> UUID:
    """I read this text, it is right. When both said so of the same text, the interview is done.

    The young person has then their written notification, and the duties it keeps are marked done on the day it was
    held. Raises StaleVersion when the text changed since it was read.
    """
    with transaction() as session:
        held = hold(session, moment, interview_id, Permission.INTERVIEW_ACKNOWLEDGE)
        if held.row.state == rules.DONE and held.row.sha256 == sha256:
            return interview_id
        standing(held, rules.READING)
        name = people.names(session, [held.row.youth_id])[held.row.youth_id].first_name
        if rules.fingerprint(whole.parts(held.row, held.minutes(), name)) != sha256:
            raise StaleVersion(
                "Le texte a changé depuis la lecture. Relis, puis valide.",
                extra={"version": held.row.version},
            )
        given = [one for one in rows.acknowledgements(session, interview_id) if one.sha256 == sha256]
        if moment.actor.id in {one.person_id for one in given}:
            return interview_id
        session.execute(
            insert(InterviewAcknowledgement).values(
                id=new_id(),
                interview_id=interview_id,
                person_id=moment.actor.id,
                side=held.side,
                at=moment.at,
                sha256=sha256,
            )
        )
        note(session, moment, held, notices.ACKNOWLEDGED)
        if rules.both({held.side, *(one.side for one in given)}):
            _done(session, moment, held, sha256)
        else:
            tell(session, moment, held, notices.ACKNOWLEDGED, sha256[:16])
    return interview_id


def close_alone(moment: Moment, interview_id: UUID, reason: str) -> UUID:
    """The young person read, or was asked to, and does not acknowledge: the referent closes and says why.

    The minutes say that one side alone acknowledged. Raises Conflict when the referent has not acknowledged first.
    """
    with transaction() as session:
        held = hold(session, moment, interview_id, Permission.INTERVIEW_HOLD)
        standing(held, rules.READING)
        said = text(reason, "/reason", 1000)
        if not said:
            raise Invalid("Il manque la raison.", fields={"/reason": "Écrivez pourquoi un seul accord."})
        name = people.names(session, [held.row.youth_id])[held.row.youth_id].first_name
        sha256 = rules.fingerprint(whole.parts(held.row, held.minutes(), name))
        given = [one for one in rows.acknowledgements(session, interview_id) if one.sha256 == sha256]
        if "adult" not in {one.side for one in given}:
            raise Conflict("Validez d'abord le compte rendu vous-même.", code="not_now")
        note(session, moment, held, "closed_alone", said)
        _done(session, moment, held, sha256)
    return interview_id


def paper_given(interview_id: UUID, *, at: datetime) -> None:
    """The PDF is in the young person's safe: shown to them alone."""
    with transaction() as session:
        session.execute(update(Interview).where(Interview.id == interview_id).values(paper_given_at=at))


def _done(session: Any, moment: Moment, held: Held, sha256: str) -> None:
    write(session, held, state=rules.DONE, done_at=moment.at, sha256=sha256)
    note(session, moment, held, notices.DONE)
    held_on: date = held.row.held_on
    kind = content(held.row.kind)
    kept = rules.kept_milestones(kind, whole.told(held.minutes()))
    for rule, owed in rows.milestones(session, held.row.youth_id, kept).items():
        if owed.done_on is None and owed.waived_on is None and owed.applies != "no":
            autonomy.mark_done(
                moment.actor,
                held.row.youth_id,
                rule,
                done_on=held_on,
                evidence=f"Compte rendu : {kind.title}, {french.day(held_on)}.",
                version=owed.version,
                keyd=moment.keyd,
                at=moment.at,
                on=moment.on,
            )
    tell(session, moment, held, notices.DONE)


def _merged(had: records.Minutes, told: Mapping[str, Any], known: set[str]) -> records.Minutes:
    topics = dict(had.topics)
    for code, line in told.get("topics", {}).items():
        if code not in known:
            raise Invalid(fields={f"/topics/{code}": "Ce sujet n'existe pas. Rechargez la page."})
        before = topics.get(code, records.Line())
        topics[code] = records.Line(
            line.get("said", before.said), text(line.get("note", before.note), f"/topics/{code}", 2000)
        )
    present = told.get("present", had.present)
    if len(present) > MOST_PRESENT:
        raise Invalid(fields={"/present": f"{MOST_PRESENT} personnes au plus."})
    return records.Minutes(
        topics={code: line for code, line in topics.items() if line != records.Line()},
        present=tuple(one for one in (text(who, "/present", 120) for who in present) if one),
        late_reason=text(told.get("late_reason", had.late_reason), "/late_reason", 500),
        summary=text(told.get("summary", had.summary), "/summary", 8000),
        following=text(told.get("following", had.following), "/following"),
        corrections=had.corrections,
    )
