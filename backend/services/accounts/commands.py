"""`cap18 authority add` and `cap18 accounts invite`: the first authority, team and lead of an instance."""

from __future__ import annotations

import json
import re
from datetime import date, datetime
from uuid import UUID

import click
from flask.cli import with_appcontext
from sqlalchemy import insert, select
from sqlalchemy.orm import Session

from backend import audit, clock
from backend.access import Authority, Membership, Role, Team
from backend.db import transaction
from backend.errors import DomainError
from backend.ids import new_id
from backend.instance import instance
from backend.law import zone_of
from backend.services.accounts.actions.activations import invite_adult
from backend.services.accounts.models import Account
from backend.services.accounts.ports import ports
from backend.services.accounts.qr import ACTIVATION, link_of
from backend.terminal import authority_of

TERRITORY = re.compile(r"^(\d{2,3}|2A|2B)$")
INVITED = {"lead", "referent", "safeguarding", "pilotage", "mentor"}


@click.group("authority")
def authority() -> None:
    """Les autorités : une collectivité chargée de l'aide sociale à l'enfance."""


@authority.command("add")
@click.option("--code", required=True, help="Le code court de l'autorité, par exemple D13.")
@click.option("--name", required=True, help="Son nom, tel que les jeunes le lisent.")
@click.option("--territory", required=True, help="Le numéro du territoire, qui donne l'heure : 13, 2A, 971…")
@click.option("--json", "as_json", is_flag=True, help="Répondre en JSON.")
@with_appcontext
def add_authority(code: str, name: str, territory: str, as_json: bool) -> None:
    """Ajoute une autorité."""
    code, name, territory = code.strip(), name.strip(), territory.strip().upper()
    if not (1 <= len(code) <= 12 and 1 <= len(name) <= 120):
        raise click.ClickException("--code a 1 à 12 caractères, --name 1 à 120.")
    if not TERRITORY.match(territory):
        raise click.ClickException("--territory est un numéro de territoire : 13, 2A, 971…")
    at = clock.now()
    with transaction() as session:
        if session.execute(select(Authority.id).where(Authority.code == code)).first():
            raise click.ClickException(f"L'autorité {code} existe déjà.")
        made, zone = new_id(), zone_of(territory)
        session.execute(
            insert(Authority).values(
                id=made, code=code, name=name, zone=zone, territory=territory, invented=False, created_at=at
            )
        )
        audit.record(
            session,
            "authority.add",
            "authority",
            at=at,
            actor_id=None,
            actor_role="command",
            object_id=made,
            authority_id=made,
        )
    _say(as_json, {"id": str(made), "code": code, "zone": zone}, f"{name} ({code}), heure de {zone}.")


@click.group("accounts")
def accounts() -> None:
    """Les comptes des professionnels et des mentors."""


@accounts.command("invite")
@click.option("--role", type=click.Choice(sorted(INVITED)), required=True)
@click.option("--first-name", required=True)
@click.option("--last-name", required=True)
@click.option("--authority", "authority_code", required=True, help="Le code de l'autorité.")
@click.option(
    "--team", help="Le nom de l'équipe ; créée si elle n'existe pas. Obligatoire pour lead et referent."
)
@click.option("--other", is_flag=True, help="Une autre personne que celle, du même nom, qui attend déjà.")
@click.option("--json", "as_json", is_flag=True, help="Répondre en JSON.")
@with_appcontext
def invite(
    role: str,
    first_name: str,
    last_name: str,
    authority_code: str,
    team: str | None,
    other: bool,
    as_json: bool,
) -> None:
    """Donne son lien d'activation à une personne, à remettre en main propre.

    Un référent venu d'un import, ou déjà invité, est retrouvé par son nom ; sinon la personne est ajoutée.
    """
    if role in ("lead", "referent") and not team:
        raise click.ClickException(f"--team est nécessaire pour le rôle {role}.")
    at = clock.now()
    try:
        with transaction() as session:
            row = authority_of(session, authority_code)
            kind = "mentor" if role == "mentor" else "professional"
            people = ports().people
            known = None if other else _waiting(session, row.id, kind, first_name, last_name)
            person_id = known or people.add_adult(
                session,
                authority_id=row.id,
                kind=kind,
                first_name=first_name,
                last_name=last_name,
                at=at,
            )
            team_id = _team(session, row.id, team, at) if team else None
            _give_role(session, person_id, row.id, team_id, Role(role), clock.day_in(row.zone, at))
            person = people.persons(session, [person_id])[person_id]
            link = invite_adult(session, person, at=at, by=None, role="command")
    except DomainError as error:
        raise click.ClickException(error.detail) from error
    url = link_of(instance().settings.public_url, ACTIVATION, link.secret)
    _say(
        as_json,
        {"person_id": str(person_id), "url": url, "expires_at": link.expires_at.isoformat()},
        f"{first_name} {last_name} ({role}) : {url}\nCe lien sert une fois, jusqu'au "
        f"{link.expires_at:%d/%m/%Y %H:%M} UTC. Remettez-le en main propre.",
    )


def _waiting(session: Session, authority_id: UUID, kind: str, first_name: str, last_name: str) -> UUID | None:
    """The professional of this name whose account is not active yet, as a caseload import leaves them."""
    if kind != "professional":
        return None
    named = ports().people.professionals_named(session, authority_id, first_name, last_name)
    active = set(session.scalars(select(Account.id).where(Account.id.in_(list(named)))))
    waiting = [person_id for person_id in named if person_id not in active]
    if len(waiting) > 1:
        raise click.ClickException(
            f"{len(waiting)} personnes s'appellent {first_name} {last_name} et attendent un compte. "
            "Distinguez leurs noms dans le fichier importé, ou ajoutez-en une autre avec --other."
        )
    return waiting[0] if waiting else None


def _give_role(
    session: Session, person_id: UUID, authority_id: UUID, team_id: UUID | None, role: Role, on: date
) -> None:
    """The role, from that day, unless it is held already."""
    held = select(Membership.id).where(
        Membership.person_id == person_id,
        Membership.role == role.value,
        Membership.team_id == team_id if team_id else Membership.team_id.is_(None),
        Membership.ends_on.is_(None),
    )
    if session.execute(held).first() is None:
        session.execute(
            insert(Membership).values(
                id=new_id(),
                person_id=person_id,
                authority_id=authority_id,
                team_id=team_id,
                role=role.value,
                starts_on=on,
            )
        )


def _team(session: Session, authority_id: UUID, name: str, at: datetime) -> UUID:
    found: UUID | None = session.execute(
        select(Team.id).where(Team.authority_id == authority_id, Team.name == name.strip())
    ).scalar_one_or_none()
    if found is not None:
        return found
    made = new_id()
    session.execute(insert(Team).values(id=made, authority_id=authority_id, name=name.strip(), created_at=at))
    return made


def _say(as_json: bool, facts: dict[str, str], sentence: str) -> None:
    click.echo(json.dumps(facts, ensure_ascii=False) if as_json else sentence)
