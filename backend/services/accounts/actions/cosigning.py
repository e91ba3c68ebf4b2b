"""Two agents of the team let a young person in again: whose phone it is, how it was checked, a second look (KEY-12).

The first says whose phone asks and how they know; the second signs; keyd says when. No agent opens anything: the
recovery key passes from the team's share to the new phone, sealed.
"""

from __future__ import annotations

from contextlib import suppress
from datetime import date, datetime
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from backend import audit, outbox
from backend.access import Actor, policy, scope
from backend.db import transaction
from backend.errors import NotFound
from backend.keyd import Keyd, KeydRefused, KeydUnavailable, TooEarly, TooManyTries
from backend.services.accounts import notices, refusals
from backend.services.accounts.actions.asking import asking_rows, code_mac, standing_of
from backend.services.accounts.actions.keepers import (
    Agent,
    place_of,
    quorum_of,
    require_holder,
    require_keeper,
    team_pair,
)
from backend.services.accounts.actions.recovering import note_begun
from backend.services.accounts.actions.teams import held_pair, holders
from backend.services.accounts.models import Account, Reopening
from backend.services.accounts.ports import Trace
from backend.services.accounts.rules.invitations import normalise_code
from backend.services.accounts.rules.reopenings import FACE, IDENTITIES, REMOTE
from backend.vault import Quorum, VaultKeys, hand_over_key, open_for_team, open_proof
from backend.web.limits import too_many

WAYS = (FACE, REMOTE)


class Checked(NamedTuple):
    """What the first agent attests: the code of the new phone, face to face or from afar, how they know who it is."""

    code: str
    way: str
    identity: str


def sign(agent: Agent, youth_id: UUID, checked: Checked, keyd: Keyd, *, at: datetime) -> UUID:
    """The first signature: this phone is this young person's. The team's others are asked for the second.

    Needs a proof under 5 minutes old. Raises `Conflict` when the team holds no share of this safe.
    """
    if checked.way not in WAYS or checked.identity not in IDENTITIES:
        raise NotFound()
    with transaction() as session:
        row = require_keeper(session, agent, youth_id)
        policy.require_step_up(agent.actor, at)
        signers = require_holder(session, agent, row)
        typed = normalise_code(checked.code)
        asking = None if typed is None else _by_code(session, code_mac(keyd, typed))
        if asking is None or asking.person_id is not None or standing_of(asking, at) != "asked":
            raise refusals.no_such_asking()
        # A phone asked before for the same person is waited for no more.
        session.execute(
            update(Reopening)
            .where(Reopening.person_id == youth_id, Reopening.ended_at.is_(None))
            .values(ended_at=at, handed=None)
        )
        signed = session.execute(
            update(Reopening)
            .where(Reopening.id == asking.id, Reopening.signed_at.is_(None))
            .values(
                person_id=youth_id,
                team_id=row.team_id,
                way=checked.way,
                identity=checked.identity,
                signed_by=agent.actor.id,
                signed_at=at,
            )
            .returning(Reopening.id)
        ).first()
        if signed is None:
            raise refusals.no_such_asking()
        others = sorted(signers - {agent.actor.id})
        outbox.post(session, notices.for_signers(notices.TO_SIGN, asking.id, others, at=at), at=at)
        _note(session, "recovery.sign", agent.actor, asking.id, youth_id, at)
    asking_id: UUID = asking.id
    return asking_id


def countersign(agent: Agent, asking_id: UUID, keyd: Keyd, trace: Trace, *, at: datetime) -> UUID:
    """The second signature: keyd starts its clock, every safe channel is told, and how to say no.

    When keyd lets it in at once, the new phone is handed the key in the same gesture. Needs a proof under 5 minutes
    old. Raises `Conflict` for the first signer, or when it is over; `TooMany` above keyd's limits.
    """
    with transaction() as session:
        asking = _asking(session, asking_id)
        row = require_keeper(session, agent, asking.person_id)
        policy.require_step_up(agent.actor, at)
        session.execute(select(Account.id).where(Account.id == asking.person_id).with_for_update())
        asking = _asking(session, asking_id)
        if standing_of(asking, at) != "signed":
            raise refusals.asking_over()
        if asking.signed_by == agent.actor.id:
            raise refusals.same_signer()
        signers = require_holder(session, agent, row)
        if asking.signed_by not in signers:
            # Who signed first left since, or the recovery is another team's now.
            raise refusals.asking_over()
        place = place_of(row, asking.person_id)
        team = team_pair(session, agent, row)
        proof = open_proof(team.secret, row.team_proof, place)
        opens_at = _start_clock(keyd, place, row, proof, asking, agent.actor.id)
        recovery_id = note_begun(session, asking.person_id, row.slot_id, asking.way, opens_at, at)
        session.execute(
            update(Reopening)
            .where(Reopening.id == asking.id)
            .values(
                countersigned_by=agent.actor.id,
                countersigned_at=at,
                recovery_id=recovery_id,
                slot_id=row.slot_id,
            )
        )
        trace(session, asking.person_id, "team_signed", owner=False, at=at)
        _note(session, "recovery.countersign", agent.actor, asking.id, asking.person_id, at)
        try:
            # keyd's clock decides, not ours: face to face it most often opens at once.
            _hand(session, keyd, team, place, row, proof, asking)
        except TooEarly:
            said = notices.for_signers(notices.TO_FINISH, asking.id, sorted(signers), at=opens_at)
            outbox.post(session, said, at=at)
    return asking_id


def refuse(agent: Agent, asking_id: UUID, *, at: datetime) -> UUID:
    """« Ce n'est pas cette personne » : nobody signs this phone any more. After two signatures, a veto stops it."""
    with transaction() as session:
        asking = _asking(session, asking_id)
        require_keeper(session, agent, asking.person_id)
        if standing_of(asking, at) != "signed":
            raise refusals.asking_over()
        session.execute(
            update(Reopening).where(Reopening.id == asking_id).values(ended_at=at, refused_by=agent.actor.id)
        )
        _note(session, "recovery.refuse", agent.actor, asking_id, asking.person_id, at)
    return asking_id


def finish(agent: Agent, asking_id: UUID, keyd: Keyd, *, at: datetime) -> UUID:
    """The delay has passed: the new phone is handed the key. Anyone of the team who holds its share may.

    Raises `Conflict` before keyd's time, or after a veto.
    """
    with transaction() as session:
        asking = _asking(session, asking_id)
        row = require_keeper(session, agent, asking.person_id)
        require_holder(session, agent, row)
        if standing_of(asking, at) not in ("waiting", "finishing") or asking.slot_id != row.slot_id:
            raise refusals.asking_over()
        place, team = place_of(row, asking.person_id), team_pair(session, agent, row)
        proof = open_proof(team.secret, row.team_proof, place)
        try:
            _hand(session, keyd, team, place, row, proof, asking)
        except TooEarly as error:
            raise refusals.recovery_waiting(at + error.left) from error
        except KeydRefused as error:
            raise refusals.asking_over() from error
        _note(session, "recovery.finish", agent.actor, asking_id, asking.person_id, at)
    return asking_id


def finish_ready(session: Session, keyd: Keyd, keys: VaultKeys, *, on: date, at: datetime) -> None:
    """At an agent's unlock: what waited only for somebody of the team goes on. Most often nothing."""
    rows = session.execute(
        asking_rows().where(
            Reopening.team_id.in_(scope.teams_of(keys.vault, on)),
            Reopening.recovery_id.is_not(None),
            Reopening.ended_at.is_(None),
            Reopening.handed.is_(None),
        )
    ).all()
    for asking in rows:
        row = quorum_of(session, asking.person_id)
        if standing_of(asking, at) != "finishing" or row is None or row.slot_id != asking.slot_id:
            continue
        team = held_pair(session, row.team_id, row.team_epoch, keys)
        if team is None or keys.vault not in holders(session, row.team_id, row.team_epoch, on):
            continue
        place = place_of(row, asking.person_id)
        # Before keyd's time, or with keyd away, the next unlock finds it again.
        with suppress(KeydRefused, KeydUnavailable):
            _hand(session, keyd, team, place, row, open_proof(team.secret, row.team_proof, place), asking)


def _start_clock(keyd: Keyd, place: Quorum, row: Any, proof: bytes, asking: Any, second: UUID) -> datetime:
    # What keyd began and we did not write was told to nobody: its clock starts again from here.
    keyd.stop_recovery(row.slot_id)
    try:
        return keyd.begin_by_team(
            place.keyd_team(),
            row.team_share,
            proof,
            [asking.signed_by, second],
            remote=asking.way == REMOTE,
        )
    except TooManyTries as error:
        raise too_many(int(error.retry_after.total_seconds()) + 1) from error
    except KeydRefused as error:
        raise refusals.asking_over() from error


def _hand(
    session: Session, keyd: Keyd, team: VaultKeys, place: Quorum, row: Any, proof: bytes, asking: Any
) -> None:
    """keyd takes its layer off, the team's share opens, and what comes out is sealed to the new phone alone."""
    inner = keyd.open_share(place.keyd_team(), row.team_share, proof)
    to_phone = Quorum(place.vault, place.slot)
    sealed = hand_over_key(open_for_team(team.secret, inner, place), asking.public, to_phone, asking.id)
    outer = keyd.wrap([(to_phone.handed_to(asking.id), sealed)])[0]
    session.execute(update(Reopening).where(Reopening.id == asking.id).values(handed=outer))


def _by_code(session: Session, mac: bytes) -> Any | None:
    return session.execute(asking_rows().where(Reopening.code_mac == mac)).one_or_none()


def _asking(session: Session, asking_id: UUID) -> Any:
    row = session.execute(
        asking_rows().where(Reopening.id == asking_id, Reopening.person_id.is_not(None))
    ).one_or_none()
    if row is None:
        raise NotFound()
    return row


def _note(session: Session, act: str, actor: Actor, asking_id: UUID, youth_id: UUID, at: datetime) -> None:
    audit.record(
        session,
        act,
        "reopening",
        at=at,
        actor_id=actor.id,
        actor_role=str(actor.leading_role),
        object_id=asking_id,
        youth_id=youth_id,
        authority_id=actor.authority_id,
    )
