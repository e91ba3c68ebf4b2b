"""The rules of mentoring, against tables a professional can read."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
import yaml

from backend.errors import Conflict
from backend.services.mentoring.rules import checks, matching, readiness, states, watch

HERE = Path(__file__).parent
ON = date(2026, 11, 23)
ONE = UUID(int=1)


def table(name: str) -> Any:
    return yaml.safe_load((HERE / f"{name}.yaml").read_text())


@pytest.mark.req("SAF-01")
@pytest.mark.parametrize("row", table("checks"), ids=lambda row: row["case"])
def test_a_check_holds_twelve_months_from_its_attestation_which_is_under_six(row: dict[str, Any]) -> None:
    faults = checks.issue_fault(row["issued"], row["checked"], row.get("today", ON))
    if "fault" in row:
        assert list(faults) == [row["fault"]]
    else:
        assert faults == {}
        assert checks.holds_until(row["issued"], row["checked"]) == row["until"]


@pytest.mark.req("SAF-01")
@pytest.mark.parametrize("row", table("standing"), ids=lambda row: str(row["until"]))
def test_a_check_is_over_the_very_day_it_no_longer_holds(row: dict[str, Any]) -> None:
    assert checks.standing(row["until"], ON) == row["standing"]
    assert readiness.has_access("ready", row["until"], False, ON) is (row["standing"] in ("soon", "valid"))
    assert not readiness.has_access("ready", row["until"], True, ON)
    assert not readiness.has_access("left", row["until"], False, ON)


@pytest.mark.parametrize("row", table("matching"), ids=lambda row: row["case"])
def test_volunteers_are_proposed_with_their_reasons(row: dict[str, Any]) -> None:
    wish = matching.Wish(**{k: tuple(v) if isinstance(v, list) else v for k, v in row["wish"].items()})
    empty: dict[str, Any] = {
        "gender": "", "languages": (), "interests": (), "availability": (), "trade": "", "area": "", "room": 1,
    }  # fmt: skip
    told = {k: tuple(v) if isinstance(v, list) else v for k, v in row["offer"].items()}
    found = matching.matches(wish, [matching.Candidate(ONE, **(empty | told))])
    if row.get("left_out"):
        assert found == []
        return
    [match] = found
    assert match.score == row["score"]
    assert [one.code for one in match.reasons] == row.get("reasons", [])
    assert [one.code for one in match.against] == row.get("against", [])


def test_the_best_match_comes_first() -> None:
    wish = matching.Wish(languages=("ar",), interests=("sport",))
    offers = [
        matching.Candidate(UUID(int=n), "", languages, interests, (), "", "", 1)
        for n, languages, interests in ((1, (), ("sport",)), (2, ("ar",), ()), (3, ("ar",), ("sport",)))
    ]
    assert [one.id.int for one in matching.matches(wish, offers)] == [3, 2, 1]


def test_each_side_has_the_gestures_of_the_table_and_no_other() -> None:
    every = (*states.OPEN, *states.OVER)
    for gesture, row in table("states").items():
        for state in every:
            for side in (states.YOUNG, states.MENTOR, states.LEAD):
                allowed = side in row.get(state, [])
                assert states.possible(gesture, state, side) is allowed, (gesture, state, side)
                if not allowed:
                    with pytest.raises(Conflict):
                        states.require(gesture, state, side)
    assert set(states.TABLE) == set(table("states"))


def test_one_no_declines_two_yes_accept() -> None:
    assert states.after_answers("yes", "none") == states.PROPOSED
    assert states.after_answers("yes", "yes") == states.ACCEPTED
    for young, mentor in (("no", "none"), ("none", "no"), ("yes", "no")):
        assert states.after_answers(young, mentor) == states.DECLINED


def test_what_a_lead_watches() -> None:
    for row in table("watch")["silence"]:
        assert watch.silence(row["last"], row["started"], ON) == row["shown"], row
    for row in table("watch")["initiative"]:
        assert watch.initiative(row["young"], row["mentor"]) == row["shown"], row
    for row in table("watch")["feedback"]:
        asked = watch.feedback_due(row["started"], frozenset(row["answered"]), row.get("ended"), ON)
        assert asked == row["due"], row
    for row in table("watch")["offers"]:
        assert watch.offer_again_on(row["kind"], row["last"], ON) == row["again"], row


def test_what_is_missing_before_a_pair_is_named() -> None:
    ready = readiness.Standing(
        "ready",
        True,
        date(2026, 9, 1),
        readiness.CHARTER_VERSION,
        date(2026, 10, 1),
        date(2027, 10, 1),
        False,
        2,
        1,
    )
    assert readiness.lacks(ready, ON) == []
    assert readiness.lacks(ready._replace(pairs=2), ON) == ["full"]
    assert readiness.lacks(ready._replace(pairs=2), ON, starting=True) == []
    assert readiness.lacks(ready._replace(check_until=ON), ON) == ["check"]
    assert readiness.lacks(ready._replace(check_issued_on=date(2026, 5, 1)), ON) == ["check_old"]
    assert readiness.lacks(ready._replace(charter_version="0", trained_on=None), ON) == [
        "training",
        "charter",
    ]
    assert readiness.lacks(ready._replace(suspended=True, has_account=False), ON) == ["suspended", "account"]
    assert readiness.parents_lack("unknown", False)
    assert readiness.parents_lack("refused", False)
    assert not readiness.parents_lack("not_reached", False)
    assert not readiness.parents_lack("unknown", True)
