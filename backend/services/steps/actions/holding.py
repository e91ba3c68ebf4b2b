"""What every gesture on a journey shares: hold it, write what moved, note it, tell whom it concerns."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import insert, select, update
from sqlalchemy.orm import Session

from backend import audit, live, outbox
from backend.access import Actor, BondKind, Link, Permission, policy, scope
from backend.errors import NotFound
from backend.guides.journeys import Journey
from backend.ids import new_id
from backend.keyd import Keyd
from backend.services import guidance, people
from backend.services.steps import notices, records, rules
from backend.services.steps.actions.following import plan_again
from backend.services.steps.models import JourneyProgress
from backend.services.steps.queries.circle import beside
from backend.services.steps.queries.reading import eye_of
from backend.services.steps.queries.states import PROGRESS, Kept, opened

LIVE = "steps"


@dataclass(frozen=True, slots=True)
class Held:
    """One journey held for one gesture: whose, which, as it is kept (None: not begun), who acts, under which key."""

    youth_id: UUID
    authority_id: UUID
    journey: Journey
    kept: Kept | None
    row: UUID
    key: bytes
    link: Link
    actor: Actor
    at: datetime

    @property
    def sight(self) -> rules.Sight:
        return self.kept.sight if self.kept else rules.usual_sight(self.journey.domain)

    @property
    def steps(self) -> dict[str, records.StepState]:
        return self.kept.steps if self.kept else {}

    @property
    def by(self) -> str:
        return "young" if self.link.own else "referent"


def hold(
    session: Session,
    actor: Actor,
    youth_id: UUID,
    journey: str,
    *,
    keyd: Keyd,
    at: datetime,
    today: date,
    needs: Permission = Permission.STEPS_WRITE,
) -> Held:
    """A journey of a young person, their rows locked, for somebody who may and who sees it. Raises NotFound."""
    link = scope.link(session, actor, youth_id, today)
    policy.require(actor, needs, link, even_closed=link.own)
    person = people.Person
    authority_id = session.execute(
        select(person.authority_id).where(person.id == youth_id, person.kind == "young").with_for_update()
    ).scalar_one_or_none()
    if authority_id is None:
        raise NotFound()
    among = guidance.journeys_of(session, authority_id)
    guide = next((one for one in among if one.code == journey), None)
    if guide is None:
        raise NotFound()
    key = keyd.authority_key(authority_id)
    rows = session.execute(select(*PROGRESS).where(JourneyProgress.youth_id == youth_id))
    kept = opened(rows, key).get(journey)
    held = Held(youth_id, authority_id, guide, kept, kept.id if kept else new_id(), key, link, actor, at)
    if not eye_of(link).sees(held.sight):
        raise NotFound()
    return held


def write(
    session: Session, held: Held, moved: dict[str, records.StepState], *, today: date, told: bool = False
) -> None:
    """Keep what moved, with its history, the days it will be spoken of, and who is told now.

    `told`: whoever a step that blocks concerns knows it already, by a message.
    """
    steps = held.steps | moved
    changes = [
        records.Change(
            step=step,
            was=before.state if (before := held.steps.get(step)) else rules.TODO,
            state=now.state,
            on=now.since,
            at=held.at,
            by=now.by,
            note=now.note,
        )
        for step, now in moved.items()
    ]
    if held.kept is None:
        begin(session, held, steps, changes, held.sight)
    else:
        sealed = session.execute(
            select(JourneyProgress.history_sealed).where(JourneyProgress.id == held.row)
        ).scalar_one()
        past = records.open_history(held.key, held.row, sealed)
        session.execute(
            update(JourneyProgress)
            .where(JourneyProgress.id == held.row)
            .values(changed_at=held.at, **_sealed(held, steps, [*past, *changes]))
        )
    plan_again(
        session, held.youth_id, held.row, held.journey.code, steps, zone=held.actor.zone, at=held.at, on=today
    )
    journal(session, held, "step.moved")
    _tell(session, held, moved, today, told=told)
    tell_open(session, held, today)


def begin(
    session: Session,
    held: Held,
    steps: dict[str, records.StepState],
    changes: list[records.Change],
    sight: rules.Sight,
) -> None:
    """Keep a journey for the first time."""
    session.execute(
        insert(JourneyProgress).values(
            id=held.row,
            authority_id=held.authority_id,
            youth_id=held.youth_id,
            seen_by_referent=sight.referent,
            seen_by_mentor=sight.mentor,
            started_at=held.at,
            changed_at=held.at,
            **_sealed(held, steps, changes),
        )
    )


def _sealed(
    held: Held, steps: dict[str, records.StepState], history: list[records.Change]
) -> dict[str, bytes]:
    progress = records.Progress(held.journey.code, steps)
    return {
        "steps_sealed": records.seal_progress(held.key, held.row, progress),
        "history_sealed": records.seal_history(held.key, held.row, history),
    }


def journal(session: Session, held: Held, act: str) -> None:
    """One line of the journal: who did what, whose; never which journey."""
    audit.record(
        session,
        act,
        "step",
        at=held.at,
        actor_id=held.actor.id,
        actor_role=held.actor.leading_role.value if held.actor.leading_role else "",
        object_id=held.row,
        youth_id=held.youth_id,
        authority_id=held.authority_id,
    )


def _tell(
    session: Session, held: Held, moved: dict[str, records.StepState], today: date, *, told: bool
) -> None:
    """The young person hears of a step somebody else moved; the referent, if they see it, of one that blocks."""
    said = []
    for step, now in moved.items():
        if not held.link.own:
            said.append(
                notices.gesture(notices.CHANGED, held.row, step, now.version, to=held.youth_id, at=held.at)
            )
        elif now.state == rules.BLOCKED and held.sight.referent and not told:
            said += [
                notices.gesture(notices.BLOCKED, held.row, step, now.version, to=one, at=held.at)
                for one in beside(session, held.youth_id, today)
            ]
    outbox.post(session, said, at=held.at)


def tell_open(session: Session, held: Held, today: date) -> None:
    """Whoever looks at this journey on another screen reads it again."""
    to = [held.youth_id]
    for kind, sees in ((BondKind.REFERENT, held.sight.referent), (BondKind.MENTOR, held.sight.mentor)):
        to += beside(session, held.youth_id, today, kind=kind) if sees else ()
    live.tell(session, to, LIVE, held.row, at=held.at)
