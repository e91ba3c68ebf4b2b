"""Gestures of an editor: see, try, write, publish, withdraw. A lead edits for the whole authority."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any, NamedTuple
from uuid import UUID

import msgspec
from sqlalchemy import delete, insert, select, update
from sqlalchemy.orm import Session

from backend import audit
from backend.access import Actor, Permission, policy
from backend.db import reading, transaction
from backend.errors import Conflict, Invalid, NotFound, StaleVersion
from backend.guides.journeys import Journey, journeys, resolved
from backend.guides.reading import Level, level
from backend.guides.wording import Found
from backend.ids import new_id
from backend.services.guidance import queries, rules
from backend.services.guidance.models import LocalChange
from backend.services.guidance.rules import Change, Kind, Written


class Asked(NamedTuple):
    """What an editor sends: where it goes, what it says, where it comes from."""

    kind: Kind
    journey: str
    step: str | None
    written: Written
    source: str
    checked_on: date
    published: bool


class Preview(NamedTuple):
    """One journey as a young person would read it, how hard it is, and what is to mend in the change."""

    guide: dict[str, Any]
    level: Level
    problems: list[Found]


def listed(actor: Actor) -> list[tuple[Change, bool]]:
    """Every change of the authority, drafts included, and whether its place in the national text is gone."""
    policy.require(actor, Permission.GUIDANCE_EDIT)
    with reading() as reader:
        found = queries.every(reader, actor.authority_id)
    return [(one, rules.is_lost(one, journeys(), found)) for one in found]


def preview(
    actor: Actor, journey: str, asked: Asked | None, *, change_id: UUID | None = None, on: date
) -> Preview:
    """A journey of the authority with one more change in. Writes nothing. Raises NotFound, Invalid."""
    policy.require(actor, Permission.GUIDANCE_EDIT)
    with reading() as reader:
        had = [one for one in queries.every(reader, actor.authority_id) if one.published]
    if asked is None:
        shown = _journey(rules.merged(journeys(), tuple(had)), journey)
        return Preview(resolved(shown, on), level(shown.sentences()), [])
    change = _change(change_id or new_id(), asked, version=1)
    others = [one for one in had if one.id != change_id and not _twins(one, change)]
    _placed(change, others)
    shown = _journey(rules.merged(journeys(), (*others, change)), journey)
    found = rules.problems(change, shown, (one.code for one in journeys()), on)
    if any("Aucune valeur de droit" in one.words for one in found):
        return Preview({}, level(shown.sentences()), found)
    return Preview(resolved(shown, on), level(shown.sentences()), found)


def write(actor: Actor, asked: Asked, *, on: date, at: datetime) -> UUID:
    """Add a change, as a draft or published. Raises Invalid with each thing to mend, NotFound, Conflict."""
    policy.require(actor, Permission.GUIDANCE_EDIT)
    with transaction() as session:
        change = _change(new_id(), asked, version=1)
        _checked(session, actor, change, on)
        session.execute(
            insert(LocalChange).values(
                **change._asdict(), authority_id=actor.authority_id, author_id=actor.id, changed_at=at
            )
        )
        _told(session, actor, "guidance.write", change.id, at)
        return change.id


def rewrite(actor: Actor, change_id: UUID, asked: Asked, *, version: int, on: date, at: datetime) -> UUID:
    """Change the words of a change, publish it or take it back to draft. Raises StaleVersion and as `write`."""
    policy.require(actor, Permission.GUIDANCE_EDIT)
    with transaction() as session:
        had = _own(session, actor, change_id)
        if had.version != version:
            raise StaleVersion(extra={"version": had.version})
        change = _change(change_id, asked, version=version + 1, code=had.code)
        _checked(session, actor, change, on)
        values = change._asdict() | {"author_id": actor.id, "changed_at": at}
        session.execute(update(LocalChange).where(LocalChange.id == change_id).values(**values))
        _told(session, actor, "guidance.write", change_id, at)
        return change_id


def withdraw(actor: Actor, change_id: UUID, *, at: datetime) -> None:
    """Take a change away: young people read the national text again."""
    policy.require(actor, Permission.GUIDANCE_EDIT)
    with transaction() as session:
        _own(session, actor, change_id)
        session.execute(delete(LocalChange).where(LocalChange.id == change_id))
        _told(session, actor, "guidance.withdraw", change_id, at)


def one(actor: Actor, change_id: UUID) -> tuple[Change, bool]:
    """One change, as `listed` gives it. Raises NotFound."""
    return next((found for found in listed(actor) if found[0].id == change_id), None) or _not_found()


def _not_found() -> tuple[Change, bool]:
    raise NotFound()


def _own(session: Session, actor: Actor, change_id: UUID) -> LocalChange:
    found = session.scalar(
        select(LocalChange).where(LocalChange.id == change_id, LocalChange.authority_id == actor.authority_id)
    )
    if found is None:
        raise NotFound()
    return found


def _change(change_id: UUID, asked: Asked, *, version: int, code: str | None = None) -> Change:
    """`code` is kept when words change; a step that replaces another takes its code, so progress follows."""
    made = f"{rules.OF_HERE}{change_id.hex[-12:]}" if asked.kind == "add" else asked.step or ""
    return Change(
        id=change_id,
        kind=asked.kind,
        journey=asked.journey,
        step=asked.step,
        code=code if code and asked.kind == "add" else made,
        body=msgspec.json.encode(asked.written).decode(),
        source=asked.source,
        checked_on=asked.checked_on,
        published=asked.published,
        version=version,
    )


def _journey(among: tuple[Journey, ...], code: str) -> Journey:
    found = next((each for each in among if each.code == code), None)
    if found is None:
        raise NotFound()
    return found


def _twins(had: Change, change: Change) -> bool:
    """Two changes that would take the same place: a step is replaced once, detailed once."""
    if change.kind == "add" or had.kind == "add":
        return False
    return (had.kind, had.journey, had.step) == (change.kind, change.journey, change.step)


def _placed(change: Change, others: list[Change]) -> None:
    _journey(journeys(), change.journey)
    if change.kind != "add" and change.step is None:
        raise Invalid(fields={"/step": "Choisir l'étape à changer."})
    if (change.step == change.code and change.kind == "add") or rules.is_lost(change, journeys(), others):
        raise Invalid(fields={"/step": "Cette étape n'existe pas dans la démarche. En choisir une autre."})


def _checked(session: Session, actor: Actor, change: Change, on: date) -> None:
    others = [had for had in queries.every(session, actor.authority_id) if had.id != change.id]
    _placed(change, others)
    if not change.source.strip():
        raise Invalid(fields={"/source": "Dire d'où vient l'information : un site, une personne, un texte."})
    if change.checked_on > on:
        raise Invalid(
            fields={"/checked_on": "Ce jour n'est pas encore arrivé. Donner le jour de la vérification."}
        )
    if not change.published:
        return
    if any(_twins(had, change) and had.published for had in others):
        raise Conflict(
            "Cette étape est déjà changée. Retirez l'autre changement d'abord.", code="already_changed"
        )
    journey = _journey(journeys(), change.journey)
    known = (each.code for each in journeys())
    wrong = [each.words for each in rules.problems(change, journey, known, on) if each.weight == "error"]
    if wrong:
        raise Invalid(
            "Ce texte ne peut pas être publié comme cela. " + " ".join(wrong), fields={"/written": wrong[0]}
        )


def _told(session: Session, actor: Actor, act: str, change_id: UUID, at: datetime) -> None:
    role = actor.leading_role
    audit.record(
        session,
        act,
        "local_change",
        at=at,
        actor_id=actor.id,
        actor_role=role.value if role else "",
        object_id=change_id,
        authority_id=actor.authority_id,
    )
