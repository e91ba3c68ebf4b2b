"""Links as they are shown to their owner, and what a guest reads: plain values, nothing null."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from backend.guides.papers import paper_types
from backend.services.accounts import base64url, link_of, qr_svg
from backend.services.guests.actions.listing import MyLink
from backend.services.guests.actions.opening import Seen
from backend.services.guests.audiences import Audience
from backend.services.guests.records import Way
from backend.services.guests.rules import MOST_TRIES
from backend.services.guests.rules.asking import warning

PATH = "/voir"


def link(one: MyLink, at: datetime, way: Way | None = None, public_url: str = "") -> dict[str, Any]:
    """A link, for its owner; with its address, its square and its code when they can still be used."""
    row = one.link
    shown: dict[str, Any] = {
        "id": row.id,
        "document_id": row.document_id,
        "mode": row.mode,
        "pages": row.pages,
        "created_at": row.created_at,
        "ends_at": row.ends_at,
        "state": row.state(at),
        "code_used": row.code_used_at is not None,
        "tries_left": max(0, MOST_TRIES - row.tries),
    }
    if one.told is not None:
        shown |= {"to": one.told.to, "purpose": one.told.purpose}
        if one.told.audience:
            shown["audience"] = one.told.audience
    if one.paper is not None:
        shown |= {"title": one.paper.title, "type": one.paper.type}
    if row.side is not None:
        shown["side"] = row.side
    if row.ended_at is not None:
        shown |= {"ended_at": row.ended_at, "ended_by": row.ended_by}
    if row.first_opened_at is not None:
        shown["opened"] = {
            "count": row.openings,
            "first_at": row.first_opened_at,
            "last_at": row.last_opened_at,
        }
    if way is not None:
        url = link_of(public_url, PATH, way.secret)
        shown |= {"url": url, "code": way.code, "qr_svg": qr_svg(url)}
    return shown


def seen(one: Seen) -> dict[str, Any]:
    """What stands beside the pages, for a guest. The kind of paper, never the title its owner gave it."""
    kind = paper_types().get(one.type)
    return {
        "first_name": one.first_name,
        "paper": kind.label if kind else "Papier",
        "to": one.to,
        "purpose": one.purpose,
        "pages": one.pages,
        "mode": one.mode,
        "ends_at": one.ends_at,
    }


def audience(one: Audience, paper_type: str | None) -> dict[str, Any]:
    """A kind of somebody, and what is said before showing them a paper of this kind."""
    shown: dict[str, Any] = {"code": one.code, "label": one.label, "purpose": one.purpose}
    warned = warning(one.listed, paper_type) if paper_type else None
    if warned is not None and one.listed is not None:
        shown["warning"] = {
            "answer": warned.answer,
            "words": warned.words,
            "article": one.listed.article,
            "url": one.listed.url,
            "checked_on": one.listed.checked_on,
        }
        if one.listed.doubted:
            shown["warning"]["doubted"] = one.listed.doubted
    return shown


def cookie_value(cookie: bytes) -> str:
    """What the cookie of an open link holds, as it travels."""
    return base64url(cookie)
