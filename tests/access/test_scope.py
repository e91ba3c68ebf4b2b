"""A list shows exactly what the decision allows, on invented people, whatever their bonds and dates."""

from __future__ import annotations

from datetime import date, timedelta
from uuid import UUID

from flask import Flask
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import delete

from backend.access import BondKind, Permission, Role, policy, scope
from backend.access.models import Bond
from backend.db import transaction
from backend.ids import new_id
from backend.services.people import write_person
from tests.factories.access import BORN, a_bond, a_team, an_actor, an_authority

ON = date(2026, 11, 23)
KINDS = [BondKind.REFERENT, BondKind.MENTOR, BondKind.TEAM, BondKind.AFTER_CARE]
A_BOND = st.tuples(
    st.integers(0, 3),
    st.sampled_from(KINDS),
    st.integers(0, 1),
    st.integers(-2, 2),
    st.one_of(st.none(), st.integers(-2, 2)),
)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(bonds=st.lists(A_BOND, max_size=8), roles=st.sets(st.sampled_from(list(Role)), min_size=1, max_size=3))
def test_the_list_and_the_decision_agree(app: Flask, bonds: list[tuple], roles: set[Role]) -> None:
    with transaction() as session:
        world = _world(session)
    with transaction() as session:
        session.execute(delete(Bond))
        for youth, kind, other, starts, ends in bonds:
            to_team = kind in (BondKind.TEAM, BondKind.AFTER_CARE)
            a_bond(
                session,
                world["authority"],
                world["youths"][youth],
                kind,
                adult_id=None if to_team else world["adults"][other],
                team_id=world["teams"][other] if to_team else None,
                since=ON + timedelta(days=starts),
                until=None if ends is None else ON + timedelta(days=ends),
            )
        session.flush()
        own = Role.YOUNG in roles
        actor = an_actor(
            *roles,
            id=world["youths"][0] if own else world["adults"][0],
            authority_id=world["authority"],
            teams=[(role, world["teams"][0]) for role in roles],
        )
        for permission in Permission:
            listed = set(session.execute(scope.youths(actor, permission, ON)).scalars())
            allowed = {
                youth
                for youth, link in scope.links(session, actor, world["youths"], ON).items()
                if policy.decide(actor, permission, link) and not _role_alone(actor, permission)
            }
            if not _role_alone(actor, permission):
                assert listed == allowed, permission


def _role_alone(actor, permission: Permission) -> bool:  # type: ignore[no-untyped-def]
    """Permissions that need no tie speak of no young person: they have no list."""
    return policy.decide(actor, permission)


def a_person(session, authority: UUID, kind: str) -> UUID:  # type: ignore[no-untyped-def]
    return write_person(
        session, authority_id=authority, kind=kind, first_name="Nova", last_name="Modèle", at=BORN
    )


_WORLDS: dict[str, dict[str, object]] = {}


def _world(session) -> dict:  # type: ignore[no-untyped-def, type-arg]
    """One authority, two teams, two adults and four young persons, made once a base."""
    key = str(session.get_bind().url)
    if key not in _WORLDS:
        authority = an_authority(session, code=f"D{len(_WORLDS)}")
        youths = [a_person(session, authority, "young") for _ in range(4)]
        adults = [a_person(session, authority, "professional"), a_person(session, authority, "mentor")]
        _WORLDS[key] = {
            "authority": authority,
            "teams": [a_team(session, authority, f"Équipe {new_id()}") for _ in range(2)],
            "youths": youths,
            "adults": adults,
        }
    return _WORLDS[key]
