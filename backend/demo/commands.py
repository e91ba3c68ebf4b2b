"""`cap18 demo seed` and `cap18 demo accounts`: fill an empty base with invented people, and print ways in."""

from __future__ import annotations

import json
from datetime import date, datetime, timedelta
from uuid import UUID

import click
from flask.cli import with_appcontext
from sqlalchemy import select
from sqlalchemy.orm import Session

from backend import clock, jobs
from backend.access import Actor, Authority, Bond, BondKind, Membership, Role
from backend.db import reading, transaction
from backend.demo import appointments, household, invented, of_here, papers, project, seed, steps, support
from backend.errors import DomainError
from backend.ids import new_id
from backend.instance import Instance, instance
from backend.outbox.demo import reachable
from backend.services import accounts, autonomy, mentoring, people, protection
from backend.vault import VaultKeys

NIGHTS_BEFORE = 14
SHOWN = (
    (Role.YOUNG, "jeune"),
    (Role.REFERENT, "référent"),
    (Role.LEAD, "responsable"),
    (Role.MENTOR, "mentor"),
    (Role.SAFEGUARDING, "protection"),
)


@click.group("demo")
def demo() -> None:
    """La démonstration : des personnes inventées, sur cette machine seule."""


@demo.command("seed")
@click.option("--if-empty", is_flag=True, help="Ne fait rien quand quelqu'un est déjà dans la base.")
@with_appcontext
def seed_command(if_empty: bool) -> None:
    """Remplit une base vide avec un département inventé."""
    here = instance()
    if here.settings.mode not in ("demo", "test"):
        raise click.ClickException("La démonstration ne se mêle jamais à une vraie base (CAP18_MODE=demo).")
    if not seed.is_empty():
        if if_empty:
            return
        raise click.ClickException("La base n'est pas vide : la démonstration n'y est pas ajoutée.")
    at = clock.now()
    on = clock.day_in(seed.ZONE, at)
    click.echo("La démonstration se prépare…")
    world = fill(here, on=on, at=at)
    click.echo(f"{len(world.young)} jeunes ont un compte, sur {invented.YOUTHS} dossiers inventés.")


def fill(here: Instance, *, on: date, at: datetime) -> seed.World:
    """Write the invented authority, open accounts, tick milestones, drop three papers."""
    world = seed.write_world(here.keyd, on=on, at=at)
    rings = accounts.demo.Keyrings(here.settings)
    with transaction() as session:
        keys = [
            accounts.demo.activate(
                session,
                person_id=one.id,
                authority_id=world.authority_id,
                kind=_kind(one.role),
                on=on,
                at=at,
                consents=accounts.handed_over().consents,
            )
            for one in (*world.members, *world.young)
        ]
        for number, one in enumerate((*world.members, *world.young)):
            reachable(
                session,
                one.id,
                world.authority_id,
                number,
                keyd=here.keyd,
                at=at,
                phone=one.role is Role.YOUNG,
            )
    rings.keep(keys)
    _tick(here, world, on=on, at=at)
    for days in range(NIGHTS_BEFORE, -1, -1):
        jobs.run(autonomy.daily, at=at, day=on - timedelta(days=days))
    first = world.young[0]
    _meet(here, world, first.id, on=on, at=at)
    steps.begin(_as(first.id, world.authority_id, Role.YOUNG), here, on=on, at=at)
    safe = rings.of(first.id)
    if safe is not None:
        _keep_papers(here, world, first.id, safe, on=on, at=at)
    _accompany(here, world, on=on, at=at)
    _worry(here, world, first.id, on=on, at=at)
    _project(here, world, first.id, on=on, at=at)
    lead = next(one.id for one in world.members if one.role is Role.LEAD)
    of_here.write(_as(lead, world.authority_id, Role.LEAD), on=on, at=at)
    support.write(world.authority_id, world.teams[0], here, _as, on=on, at=at)
    return world


def _project(here: Instance, world: seed.World, first: UUID, *, on: date, at: datetime) -> None:
    """The project of the first young person, begun by both."""
    referent = project.referent_of(first)
    if referent is not None:
        authority = world.authority_id
        young, adult = _as(first, authority, Role.YOUNG), _as(referent, authority, Role.REFERENT)
        project.begin(young, adult, here, on=on, at=at)


def _worry(here: Instance, world: seed.World, first: UUID, *, on: date, at: datetime) -> None:
    """One report on the officer's desk: a worry of the first young person's referent, visibly invented."""
    referent = project.referent_of(first)
    if referent is None:
        return
    words = "Essai de démonstration : arrivé en retard trois fois, dit mal dormir. Rien de ceci n'est vrai."
    said = protection.Said(new_id(), first, words=words)
    protection.report(_as(referent, world.authority_id, Role.REFERENT), said, keyd=here.keyd, at=at, on=on)


def _accompany(here: Instance, world: seed.World, *, on: date, at: datetime) -> None:
    """The mentors' sheets, checks and pairs; two young persons of the first one's team ask for a mentor."""
    mentors = [one.id for one in world.members if one.role is Role.MENTOR]
    lead = next(one.id for one in world.members if one.role is Role.LEAD)
    with transaction() as session:
        paired = select(Bond.youth_id).where(Bond.kind == BondKind.MENTOR.value)
        team = select(Bond.youth_id).where(Bond.team_id == world.teams[0], Bond.ends_on.is_(None))
        alone = set(session.scalars(team)) - set(session.scalars(paired))
        asking = [one.id for one in world.young if one.id in alone][:2]
        mentoring.demo.settle(
            session, world.authority_id, mentors, lead, asking, keyd=here.keyd, on=on, at=at
        )


def _keep_papers(
    here: Instance, world: seed.World, first: UUID, safe: VaultKeys, *, on: date, at: datetime
) -> None:
    """The first young person's papers, and what passes between them, their referent and their mentor."""
    young = _as(first, world.authority_id, Role.YOUNG)
    kept = papers.drop(young, safe, here, on=on, at=at)
    household.write(young, safe, on=on, at=at)
    with reading() as reader:
        bonds = reader.execute(
            select(Bond.kind, Bond.adult_id).where(Bond.youth_id == first, Bond.ends_on.is_(None))
        ).all()
    circle = {kind: adult for kind, adult in bonds if adult is not None}
    if BondKind.REFERENT in circle and BondKind.MENTOR in circle:
        referent = _as(circle[BondKind.REFERENT], world.authority_id, Role.REFERENT)
        mentor = circle[BondKind.MENTOR]
        papers.pass_around(young, safe, kept, referent, mentor, here, on=on, at=at)


def _kind(role: Role) -> str:
    return {Role.YOUNG: "young", Role.MENTOR: "mentor"}.get(role, "professional")


def _as(person_id: UUID, authority_id: UUID, role: Role) -> Actor:
    return Actor(
        id=person_id,
        authority_id=authority_id,
        roles=frozenset({role}),
        teams=frozenset(),
        zone=seed.ZONE,
        session_id=new_id(),
        open=True,
    )


def _meet(here: Instance, world: seed.World, first: UUID, *, on: date, at: datetime) -> None:
    """The first young person's referent plans some appointments, with them and with others they follow."""
    with reading() as reader:
        followed = reader.execute(
            select(Bond.youth_id, Bond.adult_id).where(Bond.kind == BondKind.REFERENT, Bond.ends_on.is_(None))
        ).all()
    referent = next((adult for youth, adult in followed if youth == first), None)
    if referent is None:
        return
    theirs = {youth for youth, adult in followed if adult == referent}
    youths = [first, *(one.id for one in world.young if one.id in theirs and one.id != first)]
    appointments.plan(_as(referent, world.authority_id, Role.REFERENT), youths, here, on=on, at=at)


def _tick(here: Instance, world: seed.World, *, on: date, at: datetime) -> None:
    """Their referents mark some milestones done, as they would on screen; what does not concern is left."""
    with reading() as reader:
        referents = dict(
            reader.execute(
                select(Bond.youth_id, Bond.adult_id).where(
                    Bond.kind == BondKind.REFERENT, Bond.ends_on.is_(None)
                )
            ).all()
        )
    for index, (youth, rule) in enumerate(world.ticked):
        referent = referents.get(youth)
        if referent is None:
            continue
        try:
            autonomy.mark_done(
                _as(referent, world.authority_id, Role.REFERENT),
                youth,
                rule,
                done_on=on - timedelta(days=5 + index % 60),
                evidence="Compte rendu relu avec le jeune" if rule == "M14" else "",
                version=1,
                keyd=here.keyd,
                at=at,
                on=on,
            )
        except DomainError:
            continue


@demo.command("accounts")
@click.option("--json", "as_json", is_flag=True)
@with_appcontext
def accounts_command(as_json: bool) -> None:
    """Affiche un lien d'entrée à usage unique par rôle, et une invitation ouverte."""
    here, at = instance(), clock.now()
    links = ways_in(here, at=at)
    if as_json:
        click.echo(json.dumps(links, ensure_ascii=False))
        return
    for one in links:
        click.echo(
            f"  {one['role']:<12} {one['name']:<16} {one['url']}"
            + (f"  code {one['code']}" if one["code"] else "")
        )


def ways_in(here: Instance, *, at: datetime) -> list[dict[str, str]]:
    """A new single-use link for one person of each role, and an invitation for somebody without an account."""
    on = clock.day_in(seed.ZONE, at)
    rings = accounts.demo.Keyrings(here.settings)
    found = []
    with transaction() as session:
        for role, label in SHOWN:
            for person_id in _people_as(session, role):
                url = accounts.demo.sign_in_link(
                    session, here.keyd, rings, person_id, public_url=here.settings.public_url, at=at
                )
                if url is not None:
                    named = people.names(session, [person_id])[person_id]
                    found.append(
                        {
                            "role": label,
                            "name": f"{named.first_name} {named.last_name}",
                            "url": url,
                            "code": "",
                        }
                    )
                    break
        found += _invitation(session, here, on, at)
    return found


def _people_as(session: Session, role: Role) -> list[UUID]:
    """Those who may be shown in a role, the first written first."""
    if role is Role.YOUNG:
        query = select(people.Person.id).where(people.Person.kind == "young").order_by(people.Person.id)
    else:
        query = select(Membership.person_id).where(Membership.role == role).order_by(Membership.person_id)
    return list(session.scalars(query.limit(40)))


def _invitation(session: Session, here: Instance, on: date, at: datetime) -> list[dict[str, str]]:
    authority = session.scalars(select(Authority.id).where(Authority.code == seed.CODE)).first()
    query = select(people.Person.id).where(
        people.Person.authority_id == authority, people.Person.kind == "young"
    )
    ids = list(session.scalars(query.order_by(people.Person.id)))
    states = accounts.account_states(session, ids, at)
    for youth in ids:
        if states[youth] == "active":
            continue
        try:
            url, code = accounts.demo.open_invitation(
                session,
                youth,
                accounts.handed_over().people,
                here.keyd,
                public_url=here.settings.public_url,
                minimum=here.settings.min_age,
                on=on,
                at=at,
            )
        except DomainError:
            continue
        named = people.names(session, [youth])[youth]
        return [
            {"role": "invitation", "name": f"{named.first_name} {named.last_name}", "url": url, "code": code}
        ]
    return []
