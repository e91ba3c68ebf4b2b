"""Who sees what of an appointment: the row « appointments » of the access table, cell by cell, over HTTP."""

from __future__ import annotations

from datetime import date

import pytest
from sqlalchemy import update

from backend.access import Bond
from backend.db import transaction
from backend.instance import instance
from tests.factories.appointments import STARTS, Circle
from tests.factories.desk import API
from tests.theft import theft

DATES = {"id", "access", "youth", "starts", "ends", "starts_at", "ends_at", "minutes", "status"}
WITH_MALIK, WITH_CAMILLE, ALONE = "malik", "camille", "nova"


@pytest.fixture
def made(circle: Circle) -> dict[str, str]:
    """Three appointments of Nova's: with her referent, with her mentor, and one she goes to alone."""
    return {by: circle.plan(by, title=f"Avec {by}")["id"] for by in (WITH_MALIK, WITH_CAMILLE, ALONE)}


@pytest.mark.req("ACC-01", "ACC-02", "ACC-04")
@pytest.mark.parametrize(
    ("reader", "expected"),
    [
        ("nova", {"malik": "full", "camille": "full", "nova": "full"}),
        ("malik", {"malik": "full", "camille": "full", "nova": "full"}),
        ("camille", {"malik": None, "camille": "full", "nova": None}),
        ("ines", {"malik": "dates", "camille": "dates", "nova": "dates"}),
        ("solene", {"malik": None, "camille": None, "nova": None}),
        ("paul", {"malik": None, "camille": None, "nova": None}),
        ("lune", {"malik": None, "camille": None, "nova": None}),
    ],
)
def test_each_sees_their_part_alone_and_the_list_agrees(
    circle: Circle, made: dict[str, str], reader: str, expected: dict[str, str | None]
) -> None:
    listed = {one["id"]: one for one in circle.agenda(reader)["items"]}
    for which, sight in expected.items():
        seen = circle.see(reader, made[which])
        if sight is None:
            assert seen.status_code == 404
            assert made[which] not in listed
            continue
        body = seen.get_json()
        assert body["access"] == listed[made[which]]["access"] == sight
        if sight == "dates":
            assert set(body) == set(listed[made[which]]) == DATES
            assert "Avec" not in str(body)
        else:
            assert body["title"] == f"Avec {which}"


def test_the_lead_who_takes_part_sees_the_whole_of_that_one(circle: Circle, made: dict[str, str]) -> None:
    mine = circle.plan("ines", title="Point d'équipe")
    assert circle.see("ines", mine["id"]).get_json()["title"] == "Point d'équipe"
    listed = {one["id"]: one["access"] for one in circle.agenda("ines")["items"]}
    assert listed == {mine["id"]: "full", **dict.fromkeys(made.values(), "dates")}


@pytest.mark.req("SAF-02")
def test_a_mentor_reads_a_first_name_alone(circle: Circle, made: dict[str, str]) -> None:
    seen = circle.see("camille", made["camille"])
    assert seen.get_json()["youth"] == {"id": str(circle.nova), "first_name": "Nova"}
    assert "Modèle" not in seen.text
    assert "Modèle" not in str(circle.agenda("camille"))
    people = circle["camille"].get(f"{API}/appointments/people?youth_id={circle.nova}").get_json()["items"]
    assert [(one["first_name"], one["role"]) for one in people] == [
        ("Malik", "referent"),
        ("Camille", "mentor"),
    ]


@pytest.mark.req("ACC-03")
def test_a_bond_that_ends_closes_the_agenda_on_the_next_request(circle: Circle, made: dict[str, str]) -> None:
    assert circle.see("camille", made["camille"]).status_code == 200
    with transaction() as session:
        session.execute(
            update(Bond).where(Bond.adult_id == circle.ids["camille"]).values(ends_on=date(2026, 11, 23))
        )
    assert circle.see("camille", made["camille"]).status_code == 404
    assert circle.agenda("camille")["items"] == []
    assert circle.answer("camille", {"id": made["camille"], "revision": 1}, "no").status_code == 404


@pytest.mark.req("ACC-01")
@pytest.mark.parametrize("by", ["ines", "solene", "camille", "lune"])
@pytest.mark.parametrize(
    ("gesture", "body"),
    [
        ("change", {"note": "Curieux"}),
        ("answer", {"answer": "no", "revision": 1}),
        ("choose", {"proposal_id": "00000000-0000-7000-8000-000000000000"}),
        ("proposals", {"proposals": [{"starts": STARTS}]}),
        ("cancel", {}),
        ("close", {"outcome": "missed"}),
    ],
)
def test_no_gesture_is_open_to_whoever_does_not_see_the_whole(
    circle: Circle, by: str, gesture: str, body: dict[str, object]
) -> None:
    shown = circle.plan()
    assert circle.act(by, shown, gesture, **body).status_code == 404
    after = circle.see("malik", shown["id"]).get_json()
    assert (after["version"], after["status"]) == (shown["version"], "planned")


@pytest.mark.req("ACC-04")
@pytest.mark.parametrize("by", ["solene", "camille", "lune", "paul"])
def test_the_agenda_of_somebody_out_of_reach_is_not_found(circle: Circle, by: str) -> None:
    other = circle.ids["nova"] if by != "camille" else circle.ids["lune"]
    query = {"from": "2026-11-23", "to": "2026-12-23", "youth_id": str(other)}
    assert circle[by].get(f"{API}/appointments", query_string=query).status_code == 404
    assert (
        circle[by]
        .get(f"{API}/agenda/week.pdf", query_string={"day": "2026-12-03", "youth_id": str(other)})
        .status_code
        == 404
    )
    for path in ("people", "free"):
        assert (
            circle[by].get(f"{API}/appointments/{path}", query_string={"youth_id": str(other)}).status_code
            == 404
        )


@pytest.mark.req("KEY-01", "KEY-17", "WEB-06")
def test_a_thief_of_the_machine_reads_times_and_no_word(circle: Circle) -> None:
    canaries = [
        "Canari du titre",
        "Canari du lieu",
        "Canari de la raison",
        "Canari de la note",
        "Canari tiers",
    ]
    shown = circle.plan(
        title=canaries[0],
        place={"name": canaries[1]},
        note=canaries[3],
        others=[canaries[4]],
        papers=["diploma"],
    )
    circle.answer("nova", shown, "no", reason=canaries[2])
    circle.act(
        "malik", circle.see("malik", shown["id"]).get_json(), "change", place={"name": "Canari ailleurs"}
    )
    assert circle.see("malik", shown["id"]).get_json()["title"] == canaries[0]
    loot = list(theft.everything(instance().settings.state_dir))
    assert not theft.search(loot, [*canaries, "Canari ailleurs"])
    assert theft.search(loot, ["Europe/Paris"]), "the search finds what is in clear"
