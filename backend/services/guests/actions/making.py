"""Making a link for somebody outside, and giving it another code: gestures of the owner alone (ACC-06)."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import insert, select, update
from sqlalchemy.orm import Session

from backend import live, vault
from backend.access import Actor, Link, Permission, policy
from backend.db import reading, transaction
from backend.errors import Conflict, Gone, Invalid, NotFound
from backend.keyd import Keyd
from backend.services import documents
from backend.services.guests import records, rules
from backend.services.guests.models import GuestLink, GuestPage
from backend.services.guests.queries import links

MOST = "Tu as déjà 20 liens ouverts. Arrêtes-en un, puis recommence."


def own(actor: Actor, owner_id: UUID) -> Link:
    """The tie of a person to their own links; none to anybody else's."""
    return Link(youth_id=owner_id, same_authority=True, own=owner_id == actor.id)


def make(
    actor: Actor,
    document_id: UUID,
    link_id: UUID,
    wish: rules.Wish,
    audience: str,
    *,
    keys: vault.VaultKeys,
    tools: documents.Tools,
    scene: documents.Scene,
    at: datetime,
    on: date,
) -> bool:
    """Draw the marked pages of a paper and lock them for whoever has this link and its code.

    `link_id` is chosen by the phone: sent twice, it is one link. Whether it was just made. Raises Invalid (the field
    and the remedy), Conflict (too many), Gone, NotFound.
    """
    policy.require(actor, Permission.GUEST_MANAGE, own(actor, actor.id))
    if _already(actor, document_id, link_id, at):
        return False
    wrong = rules.fault(wish, on)
    if wrong is not None:
        field, sentence = wrong
        raise Invalid(sentence, fields={field: sentence})
    shown = documents.drawn_for_guest(
        actor,
        document_id,
        mark=documents.mark(wish.purpose, wish.to, on),
        side=wish.side,
        most=rules.MOST_PAGES,
        keys=keys,
        tools=tools,
        scene=scene,
        at=at,
    )
    way = records.Way(vault.make_link_secret(), vault.make_guest_code(), vault.make_dek())
    opened = records.Opened(way.key, wish.to, wish.purpose, shown.type, sorted(shown.pages))
    salt = vault.make_salt()
    place = records.key_context(actor.id, document_id, shown.number, link_id)
    inner = records.seal_key(_kek(way, salt), opened, place)
    told = records.Told(wish.to, wish.purpose, audience)
    row = {
        "id": link_id,
        "owner_id": actor.id,
        "document_id": document_id,
        "number": shown.number,
        "mode": wish.mode,
        "side": wish.side,
        "pages": len(shown.pages),
        "created_at": at,
        "ends_at": rules.end_of(wish, at, on, actor.zone),
        "secret_mac": mac_of(tools.keyd, way.secret),
        "salt": salt,
        "tries": 0,
        "openings": 0,
        "sealed_key": tools.keyd.wrap([(place, inner)])[0],
        "owner_epoch": keys.epoch,
        "sealed_told": records.seal_told(keys.index_key, link_id, told),
        "sealed_way": records.seal_way(keys.index_key, link_id, way),
    }
    drawn = [
        {
            "link_id": link_id,
            "page": page,
            "sealed": records.seal_page(way.key, image, actor.id, link_id, page),
        }
        for page, image in shown.pages.items()
    ]
    with transaction() as session:
        act = documents.GuestAct("guest_linked", document_id, shown.number)
        documents.note_guest(
            session, tools.keyd, actor.id, act, actor=actor, device=scene.device, network=scene.network, at=at
        )
        if document_id not in documents.named_papers(actor, [document_id], keys):
            raise Gone("Ce papier vient d'être supprimé.")
        if links.live_count(session, actor.id, at) >= rules.MOST_LIVE:
            raise Conflict(MOST, code="too_many_links")
        session.execute(insert(GuestLink).values(**row))
        session.execute(insert(GuestPage), drawn)
        live.tell(session, [actor.id], "papers", document_id, at=at)
    return True


def another_code(
    actor: Actor, link_id: UUID, *, keys: vault.VaultKeys, keyd: Keyd, scene: documents.Scene, at: datetime
) -> UUID:
    """Six other digits for a link that runs: the former ones open nothing any more, what is open stays open."""
    with transaction() as session:
        link = _running(session, actor, link_id, at)
        place = records.key_context(actor.id, link.document_id, link.number, link_id)
        try:
            way = records.open_way(keys.index_key, link_id, link.sealed_way or b"")
            former = keyd.unwrap([(place, link.sealed_key or b"")])[0]
            opened = records.open_key(_kek(way, link.salt), former, place)
        except vault.CannotOpen:
            raise Conflict("Ce lien ne s'ouvre plus. Arrête-le et fais-en un autre.", code="stale") from None
        fresh = records.Way(way.secret, vault.make_guest_code(), way.key)
        salt = vault.make_salt()
        act = documents.GuestAct("guest_coded", link.document_id, link.number)
        documents.note_guest(
            session, keyd, actor.id, act, actor=actor, device=scene.device, network=scene.network, at=at
        )
        session.execute(
            update(GuestLink)
            .where(GuestLink.id == link_id)
            .values(
                salt=salt,
                tries=0,
                code_used_at=None,
                sealed_key=keyd.wrap([(place, records.seal_key(_kek(fresh, salt), opened, place))])[0],
                sealed_way=records.seal_way(keys.index_key, link_id, fresh),
            )
        )
    return link_id


def mac_of(keyd: Keyd, secret: bytes) -> bytes:
    """What finds a link from the secret of its address."""
    return keyd.mac("link", b"guest\x00" + secret)[0]


def _kek(way: records.Way, salt: bytes) -> bytes:
    return vault.derive_guest_kek(way.secret, way.code, salt=salt)


def _already(actor: Actor, document_id: UUID, link_id: UUID, at: datetime) -> bool:
    with reading() as reader:
        found = links.one(reader, link_id)
        if found is None and links.live_count(reader, actor.id, at) >= rules.MOST_LIVE:
            raise Conflict(MOST, code="too_many_links")
    if found is None:
        return False
    if found.owner_id != actor.id or found.document_id != document_id:
        raise NotFound()
    return True


def _running(session: Session, actor: Actor, link_id: UUID, at: datetime) -> GuestLink:
    link = session.execute(
        select(GuestLink)
        .where(GuestLink.id == link_id)
        .with_for_update()
        .execution_options(populate_existing=True)
    ).scalar_one_or_none()
    if link is None:
        raise NotFound()
    policy.require(actor, Permission.GUEST_MANAGE, own(actor, link.owner_id))
    if rules.state(rules.Standing(link.ends_at, link.ended_by), at) != "live":
        raise Conflict("Ce lien est fini. Fais-en un autre.", code="link_over")
    return link
