"""From a proposal to the first meeting: a lead proposes, both say yes, the programme introduces them."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from backend import outbox
from backend.access import Actor, Bond, BondKind, Permission, policy, scope
from backend.db import transaction
from backend.errors import Conflict, Invalid, NotFound
from backend.ids import new_id
from backend.keyd import Keyd
from backend.services import appointments, conversations, people
from backend.services.mentoring import notices, records
from backend.services.mentoring.actions.common import (
    happened,
    hold_pair,
    hold_volunteer,
    open_access,
    role_of,
    side_of,
    tell,
)
from backend.services.mentoring.models import MentorNeed, Pair, Volunteer
from backend.services.mentoring.queries import needs, volunteers
from backend.services.mentoring.rules import readiness, states

LACKS = {
    "gone": "Cette personne n'est plus bénévole.",
    "suspended": "L'accès de cette personne est fermé.",
    "training": "Sa formation n'est pas notée.",
    "account": "Cette personne n'est pas encore dans une équipe.",
    "check": "Sa vérification d'honorabilité manque ou a pris fin.",
    "check_old": "Son attestation a plus de 6 mois. Notez une nouvelle vérification.",
    "charter": "La charte n'est pas signée.",
    "full": "Cette personne accompagne déjà autant de jeunes qu'elle le peut.",
    "parents": "Notez d'abord ce qui a été dit aux titulaires de l'autorité parentale.",
}


def _require_lead(session: Session, actor: Actor, youth_id: UUID, on: date) -> None:
    policy.require(actor, Permission.PAIR_MANAGE, scope.link(session, actor, youth_id, on))


def _require_ready(
    session: Session, row: Volunteer, at: datetime, on: date, *, starting: bool, key: bytes
) -> None:
    wanted = select(*volunteers.COLUMNS).where(Volunteer.id == row.id)
    [known] = volunteers.known(session, wanted, key=key, at=at)
    lacks = readiness.lacks(known.standing(), on, starting=starting)
    if lacks:
        raise Conflict(" ".join(LACKS[code] for code in lacks), code="not_ready", extra={"lacks": lacks})


def propose(actor: Actor, youth_id: UUID, volunteer_id: UUID, *, keyd: Keyd, at: datetime, on: date) -> UUID:
    """A lead proposes two people to each other. Neither learns the other's name before both have said yes."""
    with transaction() as session:
        _require_lead(session, actor, youth_id, on)
        volunteer = hold_volunteer(session, actor.authority_id, volunteer_id)
        _require_ready(session, volunteer, at, on, starting=False, key=keyd.authority_key(actor.authority_id))
        if volunteer.person_id is None:
            raise NotFound()
        _require_free(session, youth_id, volunteer_id)
        pair = Pair(
            id=new_id(),
            authority_id=actor.authority_id,
            youth_id=youth_id,
            volunteer_id=volunteer_id,
            mentor_id=volunteer.person_id,
            state=states.PROPOSED,
            proposed_at=at,
            proposed_by=actor.id,
            version=0,
        )
        session.add(pair)
        session.flush()
        happened(session, pair, "propose", actor_id=actor.id, side=states.LEAD, role=role_of(actor), at=at)
        both = [pair.youth_id, pair.mentor_id]
        outbox.post(session, notices.about_pair("pair.proposed", pair.id, "p", both, at=at), at=at)
        tell(session, both, pair.id, at=at)
    return pair.id


def _require_free(session: Session, youth_id: UUID, volunteer_id: UUID) -> None:
    need = session.get(MentorNeed, youth_id)
    if need is not None and need.state == "refused":
        raise Conflict(
            "Cette personne a dit qu'elle ne veut pas de mentor. Attendez qu'elle le demande.", code="refused"
        )
    found = session.execute(
        select(Pair.id, Pair.state, Pair.volunteer_id).where(Pair.youth_id == youth_id)
    ).all()
    if any(row.state in states.OPEN for row in found):
        raise Conflict("Un binôme est déjà proposé ou en cours pour cette personne.", code="already_paired")
    if any(row.state == states.DECLINED and row.volunteer_id == volunteer_id for row in found):
        raise Conflict("Ces deux personnes ont déjà été proposées l'une à l'autre.", code="already_declined")


def answer(
    actor: Actor, pair_id: UUID, said: str, *, at: datetime, on: date, even_closed: bool = False
) -> UUID:
    """One of the two says yes or no. Until the pair starts, either may still change their mind."""
    with transaction() as session:
        pair = mine(session, actor, pair_id, on, even_closed=even_closed)
        side = side_of(actor, pair)
        states.require("answer", pair.state, side)
        if side == states.YOUNG:
            pair.young_answer = said
        else:
            pair.mentor_answer = said
        pair.state = states.after_answers(pair.young_answer, pair.mentor_answer)
        if pair.state == states.DECLINED:
            pair.ended_on = on
        outbox.acknowledge(session, [actor.id], notices.PAIR, [pair.id.hex], at=at)
        happened(session, pair, f"say_{said}", actor_id=actor.id, side=side, role=role_of(actor), at=at)
        told = notices.about_pair("pair.answered", pair.id, pair.version, [pair.proposed_by], at=at)
        outbox.post(session, told, at=at)
        tell(session, [pair.youth_id, pair.mentor_id, pair.proposed_by], pair.id, at=at)
    return pair_id


def withdraw(actor: Actor, pair_id: UUID, *, version: int, at: datetime, on: date) -> UUID:
    """A lead takes a proposal back."""
    with transaction() as session:
        pair = hold_pair(session, pair_id, version)
        _require_lead(session, actor, pair.youth_id, on)
        states.require("withdraw", pair.state, states.LEAD)
        pair.state, pair.ended_on = states.WITHDRAWN, on
        outbox.withdraw(session, [pair.youth_id, pair.mentor_id], notices.PAIR, [pair.id.hex], at=at)
        happened(session, pair, "withdraw", actor_id=actor.id, side=states.LEAD, role=role_of(actor), at=at)
        tell(session, [pair.youth_id, pair.mentor_id], pair.id, at=at)
    return pair_id


def start(
    actor: Actor,
    pair_id: UUID,
    starts: datetime | None,
    place: str,
    *,
    version: int,
    keyd: Keyd,
    at: datetime,
    on: date,
) -> UUID:
    """The programme introduces them (SAF-10): from now on, and only now, the mentor stands beside the young person.

    Needs a valid check under six months old, the charter, both yes, and the parents told (SAF-01). `starts`: the
    first meeting, kept in both agendas with the lead.
    """
    with transaction() as session:
        pair = hold_pair(session, pair_id, version)
        _require_lead(session, actor, pair.youth_id, on)
        states.require("start", pair.state, states.LEAD)
        volunteer = hold_volunteer(session, actor.authority_id, pair.volunteer_id)
        _require_ready(session, volunteer, at, on, starting=True, key=keyd.authority_key(actor.authority_id))
        parents, adult = needs.parents_of(session, pair.youth_id, on)
        if readiness.parents_lack(parents, adult):
            raise Conflict(LACKS["parents"], code="not_ready", extra={"lacks": ["parents"]})
        _require_alone(session, pair.youth_id, on)
        until = volunteer.check_until
        if until is None:
            raise Conflict(LACKS["check"], code="not_ready", extra={"lacks": ["check"]})
        open_access(session, pair, until, on)
        pair.state, pair.started_on = states.ACTIVE, on
        happened(session, pair, "start", actor_id=actor.id, side=states.LEAD, role=role_of(actor), at=at)
        _introduce(session, actor, pair, starts, place, keyd=keyd, at=at, on=on)
        both = [pair.youth_id, pair.mentor_id]
        outbox.post(session, notices.about_pair("pair.started", pair.id, "s", both, at=at), at=at)
        tell(session, both, pair.id, at=at, access=True)
    return pair_id


def _require_alone(session: Session, youth_id: UUID, on: date) -> None:
    """One mentor at a time: somebody placed there before pairs were kept leaves first."""
    other = session.execute(
        select(Bond.id).where(
            Bond.youth_id == youth_id, Bond.kind == BondKind.MENTOR.value, scope.running(on)
        )
    ).first()
    if other is not None:
        raise Conflict("Un mentor est déjà auprès de cette personne.", code="already_paired")


def _introduce(
    session: Session,
    actor: Actor,
    pair: Pair,
    starts: datetime | None,
    place: str,
    *,
    keyd: Keyd,
    at: datetime,
    on: date,
) -> None:
    named = people.names(session, [pair.youth_id, pair.mentor_id])
    young, mentor = named[pair.youth_id].first_name, named[pair.mentor_id].first_name
    text = (
        f"Voici votre fil, {young} et {mentor}. Vous avez dit oui tous les deux. "
        "Restez dans Cap 18 pour vous écrire. Un doute ? L'équipe est là."
    )
    conversations.introduce(session, pair.youth_id, pair.mentor_id, text, keyd=keyd, at=at, on=on)
    if starts is not None:
        asked = appointments.Asked(
            appointments.Words(
                title="Première rencontre", kind="other", place=appointments.Place(name=place.strip())
            ),
            with_ids=[pair.mentor_id],
            starts=starts,
        )
        appointments.make(actor, pair.youth_id, asked, keyd=keyd, at=at, on=on)


def mine(session: Session, actor: Actor, pair_id: UUID, on: date, *, even_closed: bool = False) -> Pair:
    """A pair held by one of its two people, who may see it. A mentor without a valid check finds nothing."""
    pair = hold_pair(session, pair_id)
    if actor.id == pair.youth_id:
        policy.require(
            actor,
            Permission.PAIR_FOLLOW,
            scope.link(session, actor, pair.youth_id, on),
            even_closed=even_closed,
        )
    else:
        policy.require(actor, Permission.MENTORING_OWN)
        if actor.id != pair.mentor_id or not volunteers.has_access(session, actor.id, on):
            raise NotFound()
    return pair


def agreement_words(goals: list[str], rhythm: str) -> records.Agreement:
    """Goals as they are kept: none empty."""
    kept = tuple(goal.strip() for goal in goals if goal.strip())
    if not kept:
        raise Invalid("Écrivez au moins un but.", fields={"/goals": "Écrivez au moins un but."})
    return records.Agreement(kept, rhythm)
