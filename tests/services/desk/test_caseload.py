"""Ma file: why each file comes where it comes, filters that count right, and no file of somebody else."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

import pytest
from flask import Flask
from flask.testing import FlaskClient

from backend import clock
from backend.access import BondKind
from backend.db import transaction
from backend.services import desk
from backend.services.desk.schemas import CaseloadSchema
from backend.services.desk.schemas.shown import LoadsSchema
from backend.services.people import NewMeasure
from tests.factories.access import a_bond
from tests.factories.autonomy import House, a_house, a_youth
from tests.factories.desk import API, signed_in, statements

FRENCH = {"nationalite": "FR"}
FOREIGN = {"nationalite": "etranger", "formation_qualifiante_depuis": "2025-09-01"}


@dataclass
class Scene:
    house: House
    malik: FlaskClient
    ines: FlaskClient
    lune: UUID
    orion: UUID
    nova: UUID
    zoe: UUID
    noe: UUID


@pytest.fixture(params=["kept ahead", "worked out on the spot"])
def scene(
    app: Flask,
    new_client: Callable[[], FlaskClient],
    at: datetime,
    on: date,
    monkeypatch: pytest.MonkeyPatch,
    request: pytest.FixtureRequest,
) -> Scene:
    """Five invented files: an interview late, one due in 17 days, a permit late, nothing yet, 20 years old."""
    monkeypatch.setattr(clock, "now", lambda: at)
    house = a_house()

    def youth(name: str, birth: date, flags: dict[str, object], silent: int | None, **more: Any) -> UUID:
        first, last = name.split()
        return a_youth(
            house,
            birth,
            at=at,
            first_name=first,
            last_name=last,
            flags=flags,
            last_exchange_on=None if silent is None else on - timedelta(days=silent),
            **more,
        )

    late_entry = (NewMeasure("P1", date(2025, 6, 1)),)
    made = [
        youth("Lune Exemple", date(2009, 10, 20), FRENCH, 19, account=True),
        youth("Orion Essai", date(2009, 12, 10), FRENCH, 2),
        youth("Nova Modèle", date(2008, 9, 1), FOREIGN, 0, measures=late_entry),
        youth("Zoé Invention", date(2011, 1, 4), FRENCH, None),
        youth("Noé Fiction", date(2006, 5, 4), FRENCH, 13),
    ]
    enter = [
        signed_in(new_client, person, house.authority, "professional", at=at)
        for person in (house.referent, house.lead)
    ]
    if request.param == "kept ahead":
        desk.bring_up_to_date([house.zone], at=at)
    return Scene(house, *enter, *made)


def read(client: FlaskClient, query: str = "") -> dict[str, Any]:
    answer = client.get(f"{API}/caseload?{query}")
    assert answer.status_code == 200, answer.get_data(as_text=True)
    return answer.get_json()


def names(page: dict[str, Any]) -> list[str]:
    return [one["first_name"] for one in page["items"]]


def reason(page: dict[str, Any], name: str) -> dict[str, Any]:
    return next(one["urgency"] for one in page["items"] if one["first_name"] == name)


def test_a_right_about_to_be_lost_comes_before_a_late_duty_then_what_is_near(scene: Scene) -> None:
    page = read(scene.malik)
    assert names(page)[:4] == ["Nova", "Noé", "Lune", "Orion"]
    told = reason(page, "Nova")
    assert (told["code"], told["state"], told["rule"], told["due_on"], told["days"]) == (
        "late_loss",
        "late",
        "M26",
        "2026-11-01",
        -22,
    )


def test_the_reason_is_data_from_which_the_screen_writes_a_sentence(scene: Scene) -> None:
    page = read(scene.malik)
    late = reason(page, "Lune")
    assert (late["code"], late["rule"], late["undated"], late["days"]) == ("late", "M14", True, -34)
    soon = reason(page, "Orion")
    assert (soon["code"], soon["due_on"], soon["days"], soon["others"]) == ("soon", "2026-12-10", 17, 2)
    calm = reason(page, "Zoé")
    assert (calm["code"], calm["rule"], calm["others"]) == ("open", "M01", 0)


def test_each_filter_keeps_who_it_counts(scene: Scene) -> None:
    page = read(scene.malik)
    assert page["counts"] == {"all": 5, "late": 3, "week": 0, "soon": 1, "silent": 2, "no_interview": 4} | {
        "no_mentor": 5,
        "papers": 0,
        "leaving": 0,
        "incomplete": 0,
    }
    for name in (
        "late",
        "week",
        "soon",
        "silent",
        "no_interview",
        "no_mentor",
        "papers",
        "leaving",
        "incomplete",
    ):
        kept = read(scene.malik, f"filter={name}")
        assert kept["total"] == len(kept["items"]) == page["counts"][name], name
    assert set(names(read(scene.malik, "filter=silent"))) == {"Lune", "Zoé"}


def test_one_filters_by_milestone_by_age_and_by_name_whatever_the_accents(scene: Scene) -> None:
    assert names(read(scene.malik, "rule=M26")) == ["Nova"]
    assert set(names(read(scene.malik, "age=16"))) == {"Orion"}
    assert names(read(scene.malik, "q=zoe")) == ["Zoé"]
    assert names(read(scene.malik, "q=MODELE nova")) == ["Nova"]


@pytest.mark.parametrize(
    ("sort", "order"),
    [
        ("name", ["Orion", "Lune", "Noé", "Zoé", "Nova"]),
        ("age", ["Noé", "Nova", "Lune", "Orion", "Zoé"]),
        ("silence", ["Zoé", "Lune", "Noé", "Orion", "Nova"]),
    ],
)
def test_the_list_is_sorted_as_asked(scene: Scene, sort: str, order: list[str]) -> None:
    assert names(read(scene.malik, f"sort={sort}")) == order


@pytest.mark.parametrize("sort", ["urgency", "name", "age", "silence"])
def test_pages_neither_skip_nor_repeat(scene: Scene, sort: str) -> None:
    whole = names(read(scene.malik, f"sort={sort}"))
    seen, after = [], ""
    for _ in range(4):
        page = read(scene.malik, f"sort={sort}&limit=2&after={after}")
        seen += names(page)
        after = page["next"]
        if after is None:
            break
    assert seen == whole


def test_who_has_an_account_who_has_a_mentor(scene: Scene) -> None:
    with transaction() as session:
        a_bond(session, scene.house.authority, scene.orion, BondKind.MENTOR, adult_id=scene.house.lead)
    page = {one["first_name"]: one for one in read(scene.malik)["items"]}
    assert (page["Lune"]["account"], page["Orion"]["account"]) == ("active", "none")
    assert (page["Orion"]["mentor"], page["Lune"]["mentor"]) == (True, False)
    assert (page["Lune"]["silence_days"], page["Zoé"]["silence_days"]) == (19, None)


@pytest.mark.req("ACC-02")
def test_the_lead_sees_the_team_and_who_follows_whom_the_referent_needs_no_such_word(scene: Scene) -> None:
    assert {one["referent"] for one in read(scene.ines)["items"]} == {"Malik Repère"}
    assert all("referent" not in one for one in read(scene.malik)["items"])


@pytest.mark.req("ACC-04")
def test_other_teams_are_not_in_the_list(
    scene: Scene, new_client: Callable[[], FlaskClient], at: datetime
) -> None:
    other = a_house("D98")
    a_youth(other, date(2009, 12, 10), at=at, first_name="Autre", last_name="Équipe")
    assert "Autre" not in names(read(scene.malik))
    stranger = signed_in(new_client, other.referent, other.authority, "professional", at=at)
    assert names(read(stranger)) == ["Autre"]


def test_a_young_person_has_no_caseload(
    scene: Scene, new_client: Callable[[], FlaskClient], at: datetime
) -> None:
    youth = a_youth(scene.house, date(2009, 12, 10), at=at)
    client = signed_in(new_client, youth, scene.house.authority, "young", at=at)
    assert client.get(f"{API}/caseload").status_code == 404


def test_it_costs_two_statements_five_when_facts_just_changed_and_writes_nothing(
    scene: Scene, request: pytest.FixtureRequest
) -> None:
    most = 2 if "kept ahead" in request.node.name else 5
    for client in (scene.malik, scene.ines):
        read(client)
        with statements() as seen:
            read(client)
        asked = [one for one in seen if not one.startswith(("BEGIN", "PRAGMA"))]
        assert len(asked) <= most
        assert all(one.startswith(("SELECT", "WITH")) for one in asked)


def test_the_fast_answer_is_what_the_contract_dumps(scene: Scene) -> None:
    shown = read(scene.ines)
    schema = CaseloadSchema()
    assert schema.dump(schema.load(shown)) == shown


@pytest.mark.parametrize("query", ["filter=nobody", "rule=M99", "sort=luck", "after=zzzz", "limit=0"])
def test_a_question_that_means_nothing_is_refused(scene: Scene, query: str) -> None:
    assert scene.malik.get(f"{API}/caseload?{query}").status_code == 422


def test_an_empty_caseload_is_a_list_with_nobody(
    app: Flask, new_client: Callable[[], FlaskClient], at: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(clock, "now", lambda: at)
    house = a_house()
    page = read(signed_in(new_client, house.referent, house.authority, "professional", at=at))
    assert (page["total"], page["items"], page["next"]) == (0, [], None)


def test_a_lead_counts_the_files_of_each_referent_as_the_list_behind_each_figure_does(
    scene: Scene, at: datetime
) -> None:
    with transaction() as session:
        a_bond(session, scene.house.authority, scene.nova, BondKind.REFERENT, adult_id=scene.house.lead)
    unsure = a_youth(scene.house, date(2009, 1, 1), at=at, precision="year", measures=(), bonded=False)
    with transaction() as session:
        a_bond(session, scene.house.authority, unsure, BondKind.TEAM, team_id=scene.house.team)
    told = scene.ines.get(f"{API}/caseload/loads").get_json()
    assert LoadsSchema().validate(told) == {}
    assert told["nobody"] == 1
    assert [(one["first_name"], one["counts"]["all"]) for one in told["referents"]] == [
        ("Malik", 5),
        ("Inès", 1),
    ]
    assert told["all"] == read(scene.ines)["counts"]
    assert told["all"]["incomplete"] == 1
    for one in told["referents"]:
        for group, count in one["counts"].items():
            asked = "" if group == "all" else f"filter={group}&"
            assert read(scene.ines, f"{asked}referent={one['id']}")["total"] == count, group
    assert scene.malik.get(f"{API}/caseload/loads").status_code == 404
