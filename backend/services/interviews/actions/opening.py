"""Asking for an interview, and offering dates for it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import insert, select
from sqlalchemy.orm import Session

from backend.access import Actor, Permission, scope
from backend.db import transaction
from backend.errors import Conflict, Invalid, NotFound
from backend.ids import new_id
from backend.keyd import Keyd
from backend.services import appointments
from backend.services.appointments import AppointmentRow
from backend.services.interviews import notices, records, rules, ties
from backend.services.interviews.actions.holding import (
    Moment,
    begun,
    hold,
    note,
    refresh,
    standing,
    tell,
    text,
    write,
)
from backend.services.interviews.content import content
from backend.services.interviews.models import Interview
from backend.services.interviews.queries import rows
from backend.services.people import Person

GONE = ("cancelled", "excused", "missed")


def ask(moment: Moment, youth_id: UUID, kind: str) -> UUID:
    """Begin an interview: the young person asks for it, or their referent invites. Asked twice, it is one.

    After a refusal, or when one was done, another may begin: each keeps its trace. Raises Conflict when the duty
    does not concern this person.
    """
    with transaction() as session:
        if kind not in rules.KINDS:
            raise Invalid(fields={"/kind": "Choisis un entretien de la liste."})
        link = scope.link(session, moment.actor, youth_id, moment.on)
        ties.require(moment.actor, Permission.INTERVIEW_ASK, link, kind, even_closed=link.own)
        if kind == rules.EXTRA and link.own:
            raise Invalid(fields={"/kind": "Demande cet entretien depuis « Être aidé jusqu'à 21 ans »."})
        return _begun(session, moment, youth_id, kind)


def open_extra(
    session: Session, actor: Actor, youth_id: UUID, *, due_on: date, keyd: Keyd, at: datetime, on: date
) -> UUID:
    """The interview a young person asked for and a team said yes to. Decides no right: whoever answered did.

    `due_on`: by when the team said it would meet them. One that is under way is the same.
    """
    return _begun(session, Moment(actor, at, on, keyd), youth_id, rules.EXTRA, due_on)


def _begun(session: Session, moment: Moment, youth_id: UUID, kind: str, due_on: date | None = None) -> UUID:
    under_way = rows.standing(session, youth_id, kind)
    if under_way is not None:
        return under_way
    rule = content(kind).rule
    owed = rows.milestones(session, youth_id, [rule]).get(rule)
    if owed is not None and owed.applies == "no" and not content(kind).lasting:
        raise Conflict("Cet entretien ne concerne pas ce dossier.", code="not_concerned")
    authority_id = session.execute(select(Person.authority_id).where(Person.id == youth_id)).scalar()
    if authority_id is None:
        raise NotFound()
    interview_id = new_id()
    session.execute(
        insert(Interview).values(
            id=interview_id,
            authority_id=authority_id,
            youth_id=youth_id,
            kind=kind,
            state=rules.OPEN,
            asked_by=moment.actor.id,
            asked_at=moment.at,
            due_on=due_on or (owed.due_on if owed is not None else None),
            paper_id=new_id(),
            version=1,
        )
    )
    held = begun(session, moment, interview_id)
    note(session, moment, held, notices.ASKED)
    tell(session, moment, held, notices.ASKED)
    return interview_id


def offer_dates(
    moment: Moment,
    interview_id: UUID,
    proposals: Sequence[tuple[datetime, int]],
    *,
    place: appointments.Place,
    video: str,
    note_said: str,
) -> UUID:
    """Offer two or three dates: the young person chooses one, or says that none suits, in their agenda.

    Raises Conflict when dates are already offered or chosen: those are moved in the agenda.
    """
    with transaction() as session:
        held = hold(session, moment, interview_id, Permission.INTERVIEW_HOLD)
        standing(held, rules.OPEN)
        if held.row.appointment_id is not None:
            status = session.execute(
                select(AppointmentRow.status).where(AppointmentRow.id == held.row.appointment_id)
            ).scalar()
            if status is not None and status not in GONE:
                raise Conflict(
                    "Des dates sont déjà proposées. Changez-les depuis l'agenda.", code="already_offered"
                )
        prepared = held.preparation()
        words = appointments.Words(
            title=content(held.row.kind).title_young,
            kind="interview",
            note=text(note_said, "/note", 500),
            place=place,
            video=video,
            others=(prepared.trusted_name,) if prepared.trusted == "yes" and prepared.trusted_name else (),
        )
        made = appointments.make(
            moment.actor,
            held.row.youth_id,
            appointments.Asked(words, proposals=proposals),
            keyd=moment.keyd,
            at=moment.at,
            on=moment.on,
            tied=held.link if held.link.after_care else None,
        )
        write(session, held, appointment_id=made)
        note(session, moment, held, notices.DATES)
        refresh(session, moment, held)
    return interview_id


def refuse(moment: Moment, interview_id: UUID, words: str) -> UUID:
    """The young person does not want it: kept with its day and its words. The duty stays: it may be asked for again.

    A referent writes down what was said to them.
    """
    with transaction() as session:
        held = hold(session, moment, interview_id, Permission.INTERVIEW_ASK)
        standing(held, rules.OPEN, rules.READING)
        said = text(words, "/words", 1000)
        if not said and not held.own:
            raise Invalid(
                "Il manque ce qui a été dit.", fields={"/words": "Écrivez en une phrase la raison donnée."}
            )
        write(session, held, state=rules.REFUSED, refused_on=moment.on)
        note(session, moment, held, notices.REFUSED, said)
        tell(session, moment, held, notices.REFUSED)
    return interview_id


def prepare(
    moment: Moment,
    interview_id: UUID,
    *,
    cards: dict[str, dict[str, object]],
    trusted: str | None,
    trusted_name: str | None,
    ready: bool,
) -> UUID:
    """The young person prepares: cards in their own words, each kept for oneself or shared; who comes with them.

    What is not named stays as it is. A card is shared by its owner alone; taken back, it is no longer read.
    """
    with transaction() as session:
        held = hold(session, moment, interview_id, Permission.INTERVIEW_PREPARE, even_closed=True)
        standing(held, rules.OPEN, rules.READING)
        had = held.preparation()
        known = {one.code for one in content(held.row.kind).cards}
        kept = dict(had.cards)
        for code, told in cards.items():
            if code not in known:
                raise Invalid(fields={f"/cards/{code}": "Cette carte n'existe pas. Recharge la page."})
            before = kept.get(code, records.Prepared())
            words = text(str(told.get("text", before.text)), f"/cards/{code}", 2000)
            kept[code] = records.Prepared(words, bool(told.get("shared", before.shared)))
        if trusted is not None and trusted not in ("yes", "no", ""):
            raise Invalid(fields={"/trusted": "Choisis oui ou non."})
        fresh = records.Preparation(
            cards={code: one for code, one in kept.items() if one.text},
            trusted=had.trusted if trusted is None else trusted,
            trusted_name=had.trusted_name
            if trusted_name is None
            else text(trusted_name, "/trusted_name", 80),
        )
        sealed = records.seal(held.key, records.TABLE, records.PREPARATION, interview_id, fresh)
        first = ready and held.row.prepared_at is None
        write(
            session,
            held,
            preparation_sealed=sealed,
            prepared_at=moment.at if first else held.row.prepared_at,
        )
        if first:
            note(session, moment, held, notices.PREPARED)
            tell(session, moment, held, notices.PREPARED)
        else:
            refresh(session, moment, held)
    return interview_id
