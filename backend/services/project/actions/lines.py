"""Writing a line, taking one out, choosing what the mentor sees: nothing anybody wrote is overwritten unseen."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any
from uuid import UUID

import msgspec
from sqlalchemy import delete, insert, select, update
from sqlalchemy.orm import Session

from backend.access import Actor, Permission, policy
from backend.db import transaction
from backend.errors import Conflict, Invalid, NotFound, StaleVersion
from backend.ids import new_id
from backend.keyd import Keyd
from backend.services.project import domains, records, rules
from backend.services.project.actions.holding import Held, hold, journal, tell
from backend.services.project.models import ProjectLine, ProjectLineVersion
from backend.services.project.queries import kept as queries
from backend.services.project.queries.links import eye_of, shown
from backend.services.project.queries.views import line_view


def write(
    actor: Actor,
    youth_id: UUID,
    line_id: UUID,
    said: rules.Line,
    *,
    version: int,
    keyd: Keyd,
    at: datetime,
    today: date,
) -> UUID:
    """Write a line: a new one (`version` 0) or one that was read at a version.

    What two people changed apart is joined; the same thing changed twice raises `StaleVersion` with what stands now.
    Writing again a line that was taken out puts it back. The young person's own words are theirs alone: for anybody
    else `NotFound`. Raises `Invalid`, and `Conflict` when the goal of an action is gone.
    """
    with transaction() as session:
        held = hold(session, actor, youth_id, needs=Permission.PROJECT_WRITE, keyd=keyd, at=at, today=today)
        if said.kind == rules.WORD:
            policy.require(actor, Permission.PROJECT_OWN, held.link, even_closed=held.link.own)
        before = held.lines.get(line_id)
        line = _checked(session, held, said, before)
        if before is None:
            _begin(session, held, line_id, line, version)
            return line_id
        if before.version != version:
            if not before.gone and line == before.line:
                return line_id
            line = _joined(session, held, before, line, version)
        if line == before.line and not before.gone:
            return line_id
        _keep(session, held, before, line, gone=False)
    return line_id


def take_out(
    actor: Actor, youth_id: UUID, line_id: UUID, *, version: int, keyd: Keyd, at: datetime, today: date
) -> None:
    """Take a line out. Own words are erased, with every version of them; anything else can be put back.

    Raises `StaleVersion` when it changed since it was read, `Conflict` for a goal that still has actions.
    """
    with transaction() as session:
        held = hold(session, actor, youth_id, needs=Permission.PROJECT_WRITE, keyd=keyd, at=at, today=today)
        before = held.lines.get(line_id)
        if before is None:
            raise NotFound()
        if before.line.kind == rules.WORD:
            policy.require(actor, Permission.PROJECT_OWN, held.link, even_closed=held.link.own)
        if before.gone:
            return
        if before.version != version:
            past = _since(session, held, before, version)
            if not past or not all(one.own for one in past[1:]):
                raise _stale(session, held, before)
        if before.line.kind == rules.WORD:
            session.execute(delete(ProjectLineVersion).where(ProjectLineVersion.line_id == line_id))
            session.execute(delete(ProjectLine).where(ProjectLine.id == line_id))
            journal(session, held, "project.words_erased", line_id)
            tell(session, held, mentor=before.seen_by_mentor, said=False)
            return
        if queries.actions_of(held.lines, line_id):
            raise Conflict("Ce but a encore des actions. Enlève-les d'abord.", code="goal_has_actions")
        _keep(session, held, before, before.line, gone=True)


def set_sight(
    actor: Actor, youth_id: UUID, line_id: UUID, *, mentor: bool, keyd: Keyd, at: datetime, today: date
) -> UUID:
    """The young person shows a goal (with its actions) or their own words to their mentor, or no longer."""
    with transaction() as session:
        held = hold(session, actor, youth_id, needs=Permission.PROJECT_OWN, keyd=keyd, at=at, today=today)
        found = held.lines.get(line_id)
        if found is None or found.gone or found.line.kind == rules.ACTION:
            raise NotFound()
        if found.seen_by_mentor != mentor:
            session.execute(
                update(ProjectLine).where(ProjectLine.id == line_id).values(seen_by_mentor=mentor)
            )
            journal(session, held, "project.sight", line_id)
            tell(session, held, mentor=True, said=False)
    return line_id


def _checked(session: Session, held: Held, said: rules.Line, before: queries.Kept | None) -> rules.Line:
    """A line as it may be kept. What a line is, and where it stands, never changes. Raises Invalid, Conflict."""
    if before is not None:
        if before.line.kind != said.kind:
            raise NotFound()
        said = msgspec.structs.replace(said, theme=before.line.theme, goal=before.line.goal)
        if before.line.link_kind and not said.link_kind and not _sees(session, held, before.line):
            # Whoever does not see what a line leads to does not take it away either.
            said = msgspec.structs.replace(
                said, link_kind=before.line.link_kind, link_ref=before.line.link_ref
            )
    if said.kind == rules.ACTION and said.goal is not None:
        goal = queries.goal_of(held.lines, said)
        if goal is None:
            raise Conflict("Ce but n'est plus là. Choisis un autre but.", code="goal_gone")
        said = msgspec.structs.replace(said, theme=goal.line.theme)
    if said.theme not in domains.codes():
        raise Invalid(fields={"/theme": "Choisis une des six parties."})
    line = rules.tidy(said, held.today)
    found = rules.faults(line, held.today)
    moved = before is None or (line.link_kind, line.link_ref) != (before.line.link_kind, before.line.link_ref)
    if not found and moved and line.link_kind and not _sees(session, held, line):
        found["/link"] = (
            "On ne trouve pas cette démarche, ce rendez-vous ou ce papier. Choisis dans la liste."
        )
    if found:
        raise Invalid(fields=found)
    return line


def _sees(session: Session, held: Held, line: rules.Line) -> bool:
    eye = eye_of(held.link)
    return bool(shown(session, held.youth_id, held.authority_id, [line], eye, key=held.key))


def _begin(session: Session, held: Held, line_id: UUID, line: rules.Line, version: int) -> None:
    taken = session.execute(select(ProjectLine.id).where(ProjectLine.id == line_id)).first()
    if taken is not None or version != 0:
        raise NotFound()
    if len([one for one in held.lines.values() if not one.gone]) >= rules.MOST_LINES:
        raise Conflict(f"{rules.MOST_LINES} lignes au plus. Enlève d'abord une ligne finie.", code="full")
    session.execute(
        insert(ProjectLine).values(
            id=line_id,
            authority_id=held.authority_id,
            youth_id=held.youth_id,
            version=1,
            gone=False,
            seen_by_mentor=False,
            sealed=records.seal_line(held.key, line_id, line),
            begun_at=held.at,
            changed_at=held.at,
            changed_by=held.actor.id,
        )
    )
    _remember(session, held, line_id, line, 1, gone=False)
    _said(session, held, line_id, line, "project.line_written")


def _keep(session: Session, held: Held, before: queries.Kept, line: rules.Line, *, gone: bool) -> None:
    number = before.version + 1
    session.execute(
        update(ProjectLine)
        .where(ProjectLine.id == before.id)
        .values(
            version=number,
            gone=gone,
            sealed=records.seal_line(held.key, before.id, line),
            changed_at=held.at,
            changed_by=held.actor.id,
        )
    )
    _remember(session, held, before.id, line, number, gone=gone)
    _said(session, held, before.id, line, "project.line_removed" if gone else "project.line_written")


def _remember(
    session: Session, held: Held, line_id: UUID, line: rules.Line, number: int, *, gone: bool
) -> None:
    row = new_id()
    session.execute(
        insert(ProjectLineVersion).values(
            id=row,
            line_id=line_id,
            version=number,
            gone=gone,
            sealed=records.seal_line(held.key, row, line, table=records.VERSION),
            at=held.at,
            by_id=held.actor.id,
        )
    )


def _said(session: Session, held: Held, line_id: UUID, line: rules.Line, act: str) -> None:
    journal(session, held, act, line_id)
    goal = held.lines.get(line.goal or line_id)
    tell(session, held, mentor=goal is not None and goal.seen_by_mentor)


def _joined(session: Session, held: Held, before: queries.Kept, mine: rules.Line, version: int) -> rules.Line:
    """What was written since the line was read, when nobody else changed the same thing. Raises StaleVersion."""
    past = _since(session, held, before, version)
    if past and before.gone and all(one.own for one in past[1:]):
        return mine
    found = rules.merged(past, mine) if past and not before.gone else None
    if found is None:
        raise _stale(session, held, before)
    return found


def _since(session: Session, held: Held, before: queries.Kept, version: int) -> list[rules.Left]:
    """A line from the version that was read to now, oldest first; nothing for a version that never was.

    Whoever began a line and changes it before hearing back names no version yet: they mean the first one.
    """
    read = version or 1
    past = queries.versions(session, before.id, key=held.key, since=read)[::-1]
    if not past or past[0].version != read or (version == 0 and past[0].by_id != held.actor.id):
        return []
    return [rules.Left(one.line, one.by_id == held.actor.id) for one in past]


def _stale(session: Session, held: Held, before: queries.Kept) -> StaleVersion:
    """What stands now, as whoever is refused may see it: their screen shows both."""
    links = shown(session, held.youth_id, held.authority_id, [before.line], eye_of(held.link), key=held.key)
    line: dict[str, Any] = line_view(session, before, held.youth_id, links, own=held.link.own)
    return StaleVersion(
        extra={"version": before.version, "gone": before.gone, "line": msgspec.to_builtins(line)}
    )
