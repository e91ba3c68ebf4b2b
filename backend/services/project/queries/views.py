"""A line as it is shown."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from backend.db import Reader
from backend.services import people
from backend.services.project import rules
from backend.services.project.queries.kept import Kept
from backend.services.project.queries.links import Place, Shown

Names = Mapping[UUID, people.Named]


def line_view(
    reader: Reader, one: Kept, youth_id: UUID, links: Mapping[Place, Shown], *, own: bool
) -> dict[str, Any]:
    """One line, with the first name of whoever left it so."""
    return view(one, youth_id, links, people.names(reader, [one.changed_by]), own=own)


def view(
    one: Kept, youth_id: UUID, links: Mapping[Place, Shown], names: Names, *, own: bool
) -> dict[str, Any]:
    """A line for somebody who may read it: absent keys have nothing to say."""
    by_young = one.changed_by == youth_id
    shown = said(one.line) | {
        "id": one.id,
        "version": one.version,
        "by": "young" if by_young else "referent",
        "by_name": names[one.changed_by].first_name if one.changed_by in names else "",
        "changed_at": one.changed_at,
    }
    if own and one.line.kind != rules.ACTION:
        shown["mentor"] = one.seen_by_mentor
    link = links.get((one.line.link_kind, one.line.link_ref))
    if link is not None:
        shown["link"] = link_view(link)
        if link.done and one.line.state in (rules.TODO, rules.DOING):
            shown["ticked"] = True
    return shown


def said(line: rules.Line) -> dict[str, Any]:
    """What a line says by itself."""
    found: dict[str, Any] = {"kind": line.kind, "theme": line.theme, "text": line.text}
    for name in ("goal", "owner", "owner_name", "due", "state", "done_on"):
        value = getattr(line, name)
        if value:
            found[name] = value
    return found


def link_view(link: Shown) -> dict[str, Any]:
    """What a line leads to."""
    found: dict[str, Any] = {"kind": link.kind, "ref": link.ref, "done": link.done}
    if link.title:
        found["title"] = link.title
    return found | ({"at": link.at} if link.at else {})
