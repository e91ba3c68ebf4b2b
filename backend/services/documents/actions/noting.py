"""What happens to the doors of a safe, written in its trace beside what happens to its papers (AUD-01)."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from typing import NamedTuple
from uuid import UUID

from sqlalchemy.orm import Session

from backend.access import Actor
from backend.keyd import Keyd
from backend.services.documents.actions import tracing
from backend.services.documents.queries import traces


def note(
    session: Session, keyd: Keyd, safe_id: UUID, act: str, *, owner: bool, device: str, at: datetime
) -> None:
    """Write that a way into a safe was made, asked for, stopped or used.

    `owner`: by the person signed in; otherwise by somebody who held their card, whoever it was. Raises
    KeydUnavailable.
    """
    head = tracing.hold(session, safe_id)
    if owner:
        tracing.append_for_owner(session, keyd, head, tracing.Scene(device), [tracing.Act(act)], at=at)
    else:
        tracing.append_for_job(session, keyd, head, "card", [tracing.Act(act)], at=at)


class GuestAct(NamedTuple):
    """What was done with a link for somebody outside, to which version of which paper."""

    act: str
    document_id: UUID
    number: int
    result: str = "done"


def note_guest(
    session: Session,
    keyd: Keyd,
    safe_id: UUID,
    told: GuestAct,
    *,
    actor: Actor | None = None,
    device: str = "",
    network: str = "",
    at: datetime,
) -> None:
    """The same for a link: by its owner (`actor`), or by somebody outside, of whom only the browser is known.

    Raises KeydUnavailable.
    """
    head = tracing.hold(session, safe_id)
    act = tracing.Act(told.act, told.document_id, told.number, told.result)
    scene = tracing.Scene(device, network)
    if actor is not None:
        tracing.append(session, keyd, head, actor, scene, [act], at=at)
    else:
        tracing.append_for_guest(session, keyd, head, scene, [act], at=at)


def note_act(
    session: Session, keyd: Keyd, actor: Actor, act: str, scene: tracing.Scene, *, at: datetime
) -> None:
    """Something the owner did about their whole account, in their own trace. Raises KeydUnavailable."""
    head = tracing.hold(session, actor.id)
    tracing.append(session, keyd, head, actor, scene, [tracing.Act(act)], at=at)


def note_many(session: Session, keyd: Keyd, safe_ids: Collection[UUID], act: str, *, at: datetime) -> None:
    """What the service itself did to several safes at once (a pause), each told in its own trace.

    The same few statements and one call to keyd, whatever the number. Raises KeydUnavailable.
    """
    tracing.append_to_each(session, keyd, safe_ids, "inactive", tracing.Act(act), at=at)


def taken_since(session: Session, owner_id: UUID, since: datetime) -> bool:
    """Whether somebody took everything away since an instant."""
    return traces.done_since(session, owner_id, "exported", since) > 0
