"""The project of one young person, as each reader may see it."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from backend.access import Actor, Link, Permission, policy, scope
from backend.db import Reader
from backend.errors import NotFound
from backend.keyd import Keyd
from backend.services import people
from backend.services.project.domains import frame
from backend.services.project.queries import editions
from backend.services.project.queries.kept import lines, shown_to_mentor, versions
from backend.services.project.queries.links import eye_of, shown
from backend.services.project.queries.views import said, view


def tie(
    actor: Actor, reader: Reader, youth_id: UUID, on: date, needs: Permission = Permission.PROJECT_READ
) -> Link:
    """What ties the actor to a project. Raises NotFound or Locked."""
    own = Link(actor.id, same_authority=True, own=True)
    link = own if youth_id == actor.id else scope.link(reader, actor, youth_id, on)
    policy.require(actor, needs, link)
    return link


def read(actor: Actor, reader: Reader, youth_id: UUID, *, keyd: Keyd, on: date) -> dict[str, Any]:
    """The whole project for those who write it and the lead of the team; for a mentor, what they are shown."""
    link = tie(actor, reader, youth_id, on)
    whole = policy.decide(actor, Permission.PROJECT_WHOLE, link)
    key = keyd.authority_key(actor.authority_id)
    kept = lines(reader, youth_id, key=key)
    there = {one.id: one for one in kept.values() if not one.gone} if whole else shown_to_mentor(kept)
    links = shown(
        reader, youth_id, actor.authority_id, [one.line for one in there.values()], eye_of(link), key=key
    )
    names = people.names(reader, {one.changed_by for one in there.values()})
    law = frame()
    answer: dict[str, Any] = {
        "on": on,
        "domains": [
            {
                "code": one.code,
                "title": one.title,
                "pro": one.pro,
                "ask": one.ask,
                "law": one.law,
                "journeys": one.journeys,
            }
            for one in law.domains
        ],
        "lines": [view(one, youth_id, links, names, own=link.own) for one in there.values()],
    }
    if not whole:
        return answer
    ways = editions.listed(reader, youth_id, kept, key=key, own=link.own)
    return answer | {
        "filled": sorted({one.line.theme for one in there.values()}),
        "editions": ways.items,
        "review": ways.review(on),
        "sources": [{"title": one.title, "mark": one.mark} for one in law.sources],
        "checked_on": law.checked_on,
    }


def read_line(
    actor: Actor, reader: Reader, youth_id: UUID, line_id: UUID, *, keyd: Keyd, on: date
) -> dict[str, Any]:
    """One line, as the list shows it. Raises NotFound when it is gone, or is not shown to this reader."""
    link = tie(actor, reader, youth_id, on, Permission.PROJECT_WHOLE)
    key = keyd.authority_key(actor.authority_id)
    one = lines(reader, youth_id, key=key).get(line_id)
    if one is None or one.gone:
        raise NotFound()
    links = shown(reader, youth_id, actor.authority_id, [one.line], eye_of(link), key=key)
    return view(one, youth_id, links, people.names(reader, [one.changed_by]), own=link.own)


def history(
    actor: Actor, reader: Reader, youth_id: UUID, line_id: UUID, *, keyd: Keyd, on: date
) -> list[dict[str, Any]]:
    """Every version of one line, newest first: who left it so and when."""
    tie(actor, reader, youth_id, on, Permission.PROJECT_WHOLE)
    key = keyd.authority_key(actor.authority_id)
    if line_id not in lines(reader, youth_id, key=key):
        raise NotFound()
    past = versions(reader, line_id, key=key)
    names = people.names(reader, {one.by_id for one in past})
    return [
        said(one.line)
        | {
            "version": one.version,
            "gone": one.gone,
            "at": one.at,
            "by": "young" if one.by_id == youth_id else "referent",
            "by_name": names[one.by_id].first_name if one.by_id in names else "",
        }
        for one in past
    ]
