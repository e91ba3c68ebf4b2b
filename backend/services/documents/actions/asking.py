"""A referent asks for a paper by its type; the young person shows one, or says no. Whether it exists is never said."""

from __future__ import annotations

import json
from datetime import date, datetime
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import insert, update
from sqlalchemy.orm import Session

from backend import clock, live, outbox, vault
from backend.access import Actor, BondKind, Link, Permission, policy, scope
from backend.db import reading, transaction
from backend.errors import Conflict, NotFound
from backend.ids import new_id
from backend.keyd import Keyd
from backend.services import people
from backend.services.documents import notices
from backend.services.documents.access import own_safe, safe_link
from backend.services.documents.actions import granting, tracing
from backend.services.documents.models import PaperRequest
from backend.services.documents.queries import grants, passing
from backend.services.documents.rules import sharing


class Request(NamedTuple):
    """A request, opened: what is asked for, in which words, and by whom."""

    asked: passing.Asked
    type: str
    words: str
    asker: people.Named | None = None


def ask(
    actor: Actor,
    youth_id: UUID,
    *,
    kind: str,
    words: str,
    keyd: Keyd,
    scene: tracing.Scene,
    at: datetime,
) -> UUID:
    """Ask a young person for a kind of paper; the request's id. Raises Conflict when it is already asked."""
    on = clock.day_in(actor.zone, at)
    with transaction() as session:
        policy.require(actor, Permission.PAPER_ASK, _tie(session, actor, youth_id, on))
        head = tracing.hold(session, youth_id)
        bond = grants.bond(session, youth_id, actor.id, on, BondKind.REFERENT.value)
        if bond is None:
            raise NotFound()
        still_open = [one for one in passing.asked_by(session, youth_id, actor.id, on) if one.state == "open"]
        if len(still_open) >= sharing.MOST_WAITING:
            raise Conflict(
                "20 demandes attendent déjà une réponse. Parlez-en ensemble d'abord.", code="too_many_open"
            )
        if any(one.type == kind for one in _opened(still_open, keyd)):
            raise Conflict("Vous avez déjà demandé ce papier. La réponse viendra ici.", code="already_asked")
        request_id = new_id()
        told = json.dumps({"type": kind, "words": words}).encode()
        session.execute(
            insert(PaperRequest).values(
                id=request_id,
                youth_id=youth_id,
                asker_id=actor.id,
                asker_role=bond.kind,
                bond_id=bond.id,
                state="open",
                asked_at=at,
                sealed_asked=vault.seal_field(
                    keyd.authority_key(bond.authority_id), **_place(request_id), plaintext=told
                ),
            )
        )
        act = tracing.Act("requested", request_id)
        tracing.append(session, keyd, head, actor, scene, [act], at=at)
        outbox.post(session, [notices.request_made(request_id, to=youth_id, at=at)], at=at)
        live.tell(session, [youth_id], "papers", request_id, at=at)
    return request_id


def withdraw(actor: Actor, youth_id: UUID, request_id: UUID, *, at: datetime) -> UUID:
    """Take back one's own request while it is open. Twice is once; answered meanwhile, nothing changes."""
    on = clock.day_in(actor.zone, at)
    with transaction() as session:
        policy.require(actor, Permission.PAPER_ASK, _tie(session, actor, youth_id, on))
        found = passing.request(session, request_id, on)
        if found is None or found.asker_id != actor.id or found.youth_id != youth_id:
            raise NotFound()
        if found.state == "open":
            _close(session, found, "withdrawn", at)
            live.tell(session, [youth_id], "papers", request_id, at=at)
    return request_id


def asked_by_me(actor: Actor, youth_id: UUID, *, keyd: Keyd, at: datetime) -> list[Request]:
    """What one asked of a young person, and what they answered. Writes nothing."""
    on = clock.day_in(actor.zone, at)
    with reading() as reader:
        policy.require(actor, Permission.PAPER_ASK, _tie(reader, actor, youth_id, on))
        found = passing.asked_by(reader, youth_id, actor.id, on)
    return _opened(found, keyd)


def asked_of_me(actor: Actor, *, keyd: Keyd, at: datetime) -> list[Request]:
    """What one is asked for, by people still in one's circle. Writes nothing."""
    policy.require(actor, Permission.DOCUMENT_WRITE, own_safe(actor))
    with reading() as reader:
        found = passing.asked_of(reader, actor.id, clock.day_in(actor.zone, at))
        askers = people.names(reader, {one.asker_id for one in found})
    return [one._replace(asker=askers[one.asked.asker_id]) for one in _opened(found, keyd)]


def decline(actor: Actor, request_id: UUID, *, keyd: Keyd, scene: tracing.Scene, at: datetime) -> UUID | None:
    """Say no. The same answer whether the paper exists or not."""
    with transaction() as session:
        found = _to_answer(session, actor, request_id, at)
        head = tracing.hold(session, actor.id)
        act = tracing.Act("declined", request_id, with_id=found.asker_id)
        tracing.append(session, keyd, head, actor, scene, [act], at=at)
        _answer(session, found, "declined", at)
    return None


def grant(
    actor: Actor,
    request_id: UUID,
    document_id: UUID,
    wish: sharing.Wish,
    *,
    keys: vault.VaultKeys,
    keyd: Keyd,
    scene: tracing.Scene,
    at: datetime,
) -> UUID:
    """Show a paper to whoever asked: a share like any other, in one gesture; the share's id."""
    on = clock.day_in(actor.zone, at)
    with transaction() as session:
        found = _to_answer(session, actor, request_id, at)
        purpose = wish.purpose or f"Demande du {clock.day_in(actor.zone, found.asked_at):%d/%m/%Y}"
        whole = sharing.Wish(found.asker_id, purpose, wish.mode, wish.ends_on, wish.side)
        made = granting.share(actor, document_id, whole, keys=keys, keyd=keyd, scene=scene, at=at, on=on)
        _answer(session, found, "shared", at)
    return made


def state_of(actor: Actor, request_id: UUID, *, at: datetime) -> str:
    """Where a request put to oneself, or made by oneself, stands."""
    with reading() as reader:
        found = passing.request(reader, request_id, clock.day_in(actor.zone, at))
    if found is None or actor.id not in (found.youth_id, found.asker_id):
        raise NotFound()
    return found.state


def _tie(reader: object, actor: Actor, youth_id: UUID, on: date) -> Link:
    return scope.link(reader, actor, youth_id, on)  # type: ignore[arg-type]


def _to_answer(session: Session, actor: Actor, request_id: UUID, at: datetime) -> passing.Asked:
    found = passing.request(session, request_id, clock.day_in(actor.zone, at))
    if found is None:
        raise NotFound()
    policy.require(actor, Permission.DOCUMENT_WRITE, safe_link(actor, found.youth_id))
    if found.state != "open":
        raise Conflict("Cette demande a déjà sa réponse.", code="already_answered")
    return found


def _answer(session: Session, found: passing.Asked, state: str, at: datetime) -> None:
    _close(session, found, state, at)
    if found.bond_holds:
        outbox.post(session, [notices.request_answered(found.id, to=found.asker_id, at=at)], at=at)
        live.tell(session, [found.asker_id, found.youth_id], "papers", found.id, at=at)


def _close(session: Session, found: passing.Asked, state: str, at: datetime) -> None:
    session.execute(
        update(PaperRequest).where(PaperRequest.id == found.id).values(state=state, answered_at=at)
    )
    outbox.withdraw(session, [found.youth_id], notices.REQUEST, [str(found.id)])


def _opened(found: list[passing.Asked], keyd: Keyd) -> list[Request]:
    told = []
    for one in found:
        key = keyd.authority_key(one.authority_id)
        said = json.loads(vault.open_field(key, **_place(one.id), sealed=one.sealed_asked))
        told.append(Request(one, said["type"], said["words"]))
    return told


def _place(request_id: UUID) -> dict[str, Any]:
    return {"table": PaperRequest.__tablename__, "column": "sealed_asked", "row": request_id}
