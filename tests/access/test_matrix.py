"""The table of who may do what, walked cell by cell against the decision."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
import yaml

from backend.access import NO_LINK, Link, Permission, Role, Tie, policy
from backend.errors import Locked, NotFound
from tests.factories.access import an_actor

MATRIX: dict[str, dict[str, str]] = yaml.safe_load((Path(__file__).parent / "matrix.yaml").read_text())
TIES = {
    Tie.OWN: Link(same_authority=True, own=True),
    Tie.PAIR: Link(same_authority=True, pair=True),
    Tie.ASSIGNED: Link(same_authority=True, assigned=True),
    Tie.OWN_TEAM: Link(same_authority=True, own_team=True),
    Tie.AFTER_CARE: Link(same_authority=True, after_care=True),
    Tie.KEEPER: Link(same_authority=True, keeper=True),
    Tie.GRANT: Link(same_authority=True, granted=True),
    Tie.AUTHORITY: Link(same_authority=True),
    Tie.ANY: NO_LINK,
}
CELLS = [(permission, role) for permission in Permission for role in Role]


def test_every_permission_has_its_row_in_the_table() -> None:
    assert set(MATRIX) == {one.value for one in Permission}


@pytest.mark.req("ACC-01", "VLT-06", "VLT-07")
@pytest.mark.parametrize(("permission", "role"), CELLS, ids=lambda value: str(value))
def test_a_role_may_exactly_by_the_tie_of_its_cell(permission: Permission, role: Role) -> None:
    cell = MATRIX[permission.value].get(role.value)
    for tie, link in TIES.items():
        expected = cell is not None and (
            cell == "any" or Tie(cell) is tie or (cell == "authority" and link.same_authority)
        )
        assert policy.decide(an_actor(role), permission, link) is expected, (permission, role, tie)


@pytest.mark.req("ACC-04")
@pytest.mark.parametrize(("permission", "role"), CELLS, ids=lambda value: str(value))
def test_no_tie_counts_in_another_authority(permission: Permission, role: Role) -> None:
    if MATRIX[permission.value].get(role.value) == "any":
        return
    for link in TIES.values():
        assert not policy.decide(an_actor(role), permission, replace(link, same_authority=False))


def test_a_refusal_is_a_not_found_so_that_nobody_learns_that_it_exists() -> None:
    with pytest.raises(NotFound):
        policy.require(
            an_actor(Role.MENTOR), Permission.MILESTONES_READ, Link(same_authority=True, pair=True)
        )


@pytest.mark.req("VLT-05")
def test_a_session_that_is_not_open_is_told_to_give_its_code() -> None:
    with pytest.raises(Locked):
        policy.require(an_actor(Role.YOUNG, open=False), Permission.DOCUMENT_READ, TIES[Tie.OWN])


def test_two_roles_of_one_person_add_up() -> None:
    both = an_actor(Role.REFERENT, Role.LEAD)
    assert policy.decide(both, Permission.MILESTONE_REOPEN, TIES[Tie.OWN_TEAM])
    assert policy.decide(both, Permission.MILESTONE_WAIVE, TIES[Tie.ASSIGNED])
    assert not policy.decide(both, Permission.MILESTONE_WAIVE, TIES[Tie.OWN_TEAM])
