"""Where claims stand: whole for the young person, state and dates for the referent, counts for the lead."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import select

from backend.access import Actor, Permission, policy, scope
from backend.db import Reader
from backend.errors import NotFound
from backend.keyd import Keyd
from backend.services import people
from backend.services.pecule import records, rules
from backend.services.pecule.models import PeculeClaim, PeculeClaimEvent
from backend.services.pecule.queries.estimate import situation_of, told_years
from backend.services.people import Facts

AT_ONCE = 500


class State(NamedTuple):
    """A claim as its row says it."""

    state: str
    changed_on: date | None
    sent_on: date | None
    told_sealed: bytes | None
    amount_shared: bool
    version: int


NOTHING_SAID = State("preparing", None, None, None, False, 0)


class Claim(NamedTuple):
    """A claim for its owner. `form`: what the official form asks and we know."""

    state: State
    told: records.Told
    history: Sequence[tuple[str, date]]
    countdown: rules.Countdown
    channel: str
    look_again_on: date | None
    form: Mapping[str, str | date]


class SharedClaim(NamedTuple):
    """A claim for a referent or a lead. `amount` (euros): only when it is shared."""

    state: State
    countdown: rules.Countdown
    amount: Decimal | None


class Cohort(NamedTuple):
    """People of the teams one leads who may claim: how many in each state, by whether they are 18."""

    of_age: Mapping[str, int]
    soon: int
    people: int


def claim_state(reader: Reader, youth_id: UUID) -> State:
    """What the row says; nothing said yet when there is none. Decides no right: who calls has."""
    row = reader.execute(
        select(
            PeculeClaim.state,
            PeculeClaim.changed_on,
            PeculeClaim.sent_on,
            PeculeClaim.told_sealed,
            PeculeClaim.amount_shared,
            PeculeClaim.version,
        ).where(PeculeClaim.youth_id == youth_id)
    ).one_or_none()
    return State._make(row) if row else NOTHING_SAID


def read_claim(reader: Reader, actor: Actor, on: date, *, keyd: Keyd) -> Claim:
    """One's own claim and all that is needed to make it, network or not."""
    policy.require(actor, Permission.PECULE_CLAIM, scope.link(reader, actor, actor.id, on))
    known = _facts(reader, actor.id, keyd)
    state = claim_state(reader, actor.id)
    told = records.Told()
    if state.told_sealed is not None:
        told = records.unseal(keyd.authority_key(known.authority_id), actor.id, state.told_sealed)
    history = reader.execute(
        select(PeculeClaimEvent.state, PeculeClaimEvent.happened_on)
        .where(PeculeClaimEvent.youth_id == actor.id)
        .order_by(PeculeClaimEvent.at.desc(), PeculeClaimEvent.id.desc())
    ).all()
    situation = situation_of(known)
    count = _countdown(known, on)
    name = people.names(reader, [actor.id])[actor.id]
    form: dict[str, str | date] = {"last_name": name.last_name, "first_name": name.first_name}
    if known.birth_precision == "day":
        form["birth_date"] = known.birth_date
    return Claim(
        state,
        told,
        [(row.state, row.happened_on) for row in history],
        count,
        rules.channel(rules.majority_of(situation, on), max(on, count.opens_on)),
        rules.look_again_on(count.opens_on),
        form,
    )


def shared_claim(reader: Reader, actor: Actor, youth_id: UUID, on: date, *, keyd: Keyd) -> SharedClaim:
    """The claim of a young person one follows: where it stands, and the sum when they said so."""
    policy.require(actor, Permission.PECULE_STATE, scope.link(reader, actor, youth_id, on))
    known = _facts(reader, youth_id, keyd)
    state = claim_state(reader, youth_id)
    assigned = scope.link(reader, actor, youth_id, on).assigned
    amount = None
    if state.amount_shared and assigned:
        told = told_years(reader, known, keyd=keyd)
        amount = rules.estimate(situation_of(known, told), on).total
    return SharedClaim(state, _countdown(known, on), amount)


def cohort(reader: Reader, actor: Actor, on: date, *, keyd: Keyd) -> Cohort:
    """The young persons of the teams one leads whose measures may have fed a pécule: counts, never names."""
    policy.require(actor, Permission.PECULE_COHORT)
    ids = list(reader.execute(scope.youths(actor, Permission.PECULE_STATE, on)).scalars())
    states = {
        row.youth_id: row.state
        for start in range(0, len(ids), AT_ONCE)
        for row in reader.execute(
            select(PeculeClaim.youth_id, PeculeClaim.state).where(
                PeculeClaim.youth_id.in_(ids[start : start + AT_ONCE])
            )
        )
    }
    of_age, soon, concerned = Counter[str](), 0, 0
    for start in range(0, len(ids), AT_ONCE):
        for youth_id, known in people.facts(reader, ids[start : start + AT_ONCE], keyd).items():
            situation = situation_of(known)
            if rules.estimate(situation, on).certainty == "nothing":
                continue
            concerned += 1
            stage = _countdown(known, on).stage
            if stage == "open":
                of_age[states.get(youth_id, "preparing")] += 1
            soon += stage in ("prepare", "fresh")
    return Cohort(of_age, soon, concerned)


def _facts(reader: Reader, youth_id: UUID, keyd: Keyd) -> Facts:
    known = people.facts(reader, [youth_id], keyd).get(youth_id)
    if known is None:
        raise NotFound()
    return known


def _countdown(known: Facts, on: date) -> rules.Countdown:
    situation = situation_of(known)
    opens_on, closes_on = rules.claim_window(situation, on)
    return rules.countdown(situation.born_last, opens_on, closes_on, on)
