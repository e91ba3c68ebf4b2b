"""The rescue card: made by the young person's gesture, shown once, put away, replaced (KEY-11)."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from backend import audit, clock
from backend.access import Actor, Permission, Role, policy
from backend.db import transaction
from backend.errors import Conflict, Locked, NotFound
from backend.ids import new_id
from backend.keyd import Keyd
from backend.services.accounts.actions.quorum import Card, current_team, make_quorum
from backend.services.accounts.actions.spent import spend_card, tell_keyd_now
from backend.services.accounts.actions.stopping import stop_waiting
from backend.services.accounts.means import Means
from backend.services.accounts.models import Account, QuorumRow
from backend.services.accounts.ports import Trace
from backend.vault import VaultKeys, commit_to, derive_card_kek, derive_card_proof, make_card


def draw_card(actor: Actor, keys: VaultKeys, means: Means, trace: Trace, *, at: datetime) -> str:
    """A new card for oneself, as it is known (28 signs): shown now, never again. The former one is dead.

    Needs a proof under 5 minutes old: whoever holds an open phone without its code makes none. What was asked with
    the former card stops.
    """
    policy.require(actor, Permission.SESSIONS_MANAGE)
    if Role.YOUNG not in actor.roles:
        raise NotFound()
    policy.require_step_up(actor, at)
    drawn = make_card()
    card = Card(
        new_id(),
        card_mac(means.keyd, drawn),
        derive_card_kek(drawn),
        commit_to(derive_card_proof(drawn)),
        made_at=at,
    )
    with transaction() as session:
        require_current(session, keys)
        former = spend_card(session, actor.id, at)
        if former is not None:
            stop_waiting(session, means.keyd, actor.id, "card", trace, at)
        team = current_team(session, actor.id, clock.day_in(actor.zone, at))
        make_quorum(session, means.keyd, keys, team, card, at=at)
        trace(session, actor.id, "card_made", owner=True, at=at)
        audit.record(
            session,
            "card.make",
            "card",
            at=at,
            actor_id=actor.id,
            actor_role=str(actor.leading_role),
            object_id=card.id,
            youth_id=actor.id,
        )
    tell_keyd_now(means.keyd, actor.id, at)
    return drawn


def stow_card(actor: Actor, *, at: datetime) -> None:
    """« Je l'ai rangée » : nothing more is said of it. Raises `Conflict` when there is no card."""
    policy.require(actor, Permission.SESSIONS_MANAGE)
    with transaction() as session:
        done = session.execute(
            update(QuorumRow)
            .where(QuorumRow.person_id == actor.id, QuorumRow.card_id.is_not(None))
            .values(card_stowed_at=at)
            .returning(QuorumRow.card_id)
        ).first()
        if done is None:
            raise Conflict("Il n'y a pas encore de carte. Fais-la d'abord.", code="no_card")


def card_mac(keyd: Keyd, card: str) -> bytes:
    """What the base finds a card by: without keyd, a copy of the base cannot even tell whose a card is."""
    return keyd.mac("link", b"card\x00" + card.encode("ascii"))[0]


def require_current(session: Session, keys: VaultKeys) -> None:
    """Hold the account until the commit, and refuse keys that a new epoch overtook. Raises `Locked`."""
    held = session.execute(
        select(Account.vault_epoch).where(Account.id == keys.vault).with_for_update()
    ).scalar_one()
    if held != keys.epoch:
        raise Locked()
