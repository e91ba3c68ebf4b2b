"""The estimate of the pécule: a table a professional can check, and the rules held at every boundary day."""

from __future__ import annotations

import json
from calendar import isleap
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import yaml
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

from backend import law
from backend.cases import CaseError
from backend.services.pecule import commands, preview
from backend.services.pecule.rules import TOLD, Situation, Stay, claim_window, estimate, would_count
from backend.services.pecule.rules.estimate import _ORDER, _REFUSALS
from backend.services.pecule.words import reason

TABLE = yaml.safe_load((Path(__file__).parent / "estimate.yaml").read_text(encoding="utf-8"))["cases"]
ON = date(2026, 11, 22)
DAY = timedelta(days=1)


@pytest.mark.parametrize("row", TABLE, ids=[one["name"] for one in TABLE])
def test_the_estimate_is_what_the_table_says(row: dict[str, Any]) -> None:
    (answer,) = preview(row["case"], on=ON)
    assert {key: answer[key] for key in row["expect"]} == row["expect"]


def test_each_amount_shows_its_source_and_each_year_its_reason() -> None:
    (answer,) = preview({"id": "x", "nais": "2007-05-14", "pl": [["2013-09-01", None, "3"]]}, on=ON)
    for year in answer["exp"]:
        assert "Source : CSS, art. L543-1 et D543-1" in answer["motifs"][year]
    assert answer["motifs"]["2025"] == "Majeur à la mi-septembre (R543-2)."


def _age_on(born: date, day: date) -> int:
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))


@given(
    born=st.dates(date(1997, 1, 1), date(2021, 12, 31)),
    start=st.dates(date(2010, 1, 1), date(2026, 11, 1)),
    days=st.integers(1, 6000),
)
def test_a_year_counts_exactly_when_each_rule_of_the_law_says_so(born: date, start: date, days: int) -> None:
    end = start + days * DAY
    found = {one.year: one for one in estimate(Situation(born, born, (Stay(start, end, "P1"),)), ON).years}
    for year in range(2010, 2027):
        day = date(year, 7, 31)
        confided = start <= day < end
        old_enough = _age_on(born, date(year, 12, 31)) >= 6
        still_minor = _age_on(born, date(year, 9, 15)) < 18
        counts = year >= 2016 and confided and old_enough and still_minor
        one = found.get(year)
        assert (one is not None and one.counts == "counted") == counts, (year, one)
        if counts and one is not None:
            age = _age_on(born, date(year, 12, 31))
            bracket = "P" if age < 11 else "C" if age < 15 else "L"
            amount = law.value("pecule.amounts", date(year, 8, 1)).value[bracket]
            assert (one.bracket, one.amount) == (bracket, Decimal(str(amount)).quantize(Decimal("0.01")))


@given(born=st.dates(date(1998, 1, 1), date(2020, 12, 31)), year=st.integers(2016, 2026))
def test_one_day_of_care_counts_for_its_own_year_alone_and_only_on_31_july(born: date, year: int) -> None:
    for shift in (-1, 0, 1):
        day = date(year, 7, 31) + shift * DAY
        years = estimate(Situation(born, born, (Stay(day, day + DAY, "P4"),)), ON).years
        counted = [one.year for one in years if one.counts == "counted"]
        assert counted in ([], [year])
        assert shift == 0 or not counted


@given(
    born=st.dates(date(1998, 1, 1), date(2020, 12, 31)),
    stays=st.lists(
        st.tuples(
            st.dates(date(2014, 1, 1), date(2026, 1, 1)),
            st.integers(1, 2000),
            st.sampled_from([f"P{number}" for number in range(1, 13)]),
        ),
        max_size=5,
    ),
    home=st.booleans(),
    later=st.integers(0, 3000),
)
def test_the_total_is_the_sum_of_its_years_never_falls_with_time_and_each_reason_has_its_words(
    born: date, stays: list[tuple[date, int, str]], home: bool, later: int
) -> None:
    situation = Situation(
        born,
        born,
        tuple(Stay(start, start + days * DAY, basis) for start, days, basis in stays),
        at_home=((date(2020, 1, 1), None),) if home else (),
    )
    before, after = estimate(situation, ON - later * DAY), estimate(situation, ON)
    assert after.total == sum((one.amount for one in after.years if one.amount is not None), Decimal(0))
    assert before.total is not None
    assert before.total <= after.total
    assert after.years[: len(before.years)] == before.years
    for one in after.years:
        assert reason(one.reason, "tu") != reason(one.reason, "vous")
        assert one.amount is None or one.source


def test_every_reason_a_year_may_be_refused_for_has_its_place_and_its_words() -> None:
    for code in {*_ORDER, *_REFUSALS.values()}:
        assert code in _ORDER
        assert reason(code, "tu")


@given(born=st.dates(date(1998, 9, 16), date(2012, 12, 31)))
def test_the_money_can_be_asked_for_from_majority_for_thirty_years(born: date) -> None:
    opens, closes = claim_window(Situation(born, born, ()), ON)
    assert _age_on(born, opens) == 18
    assert _age_on(born, opens - DAY) == 17
    assert closes.year - opens.year == 30
    assert (closes.month, closes.day) in {
        (opens.month, opens.day),
        (2, 28) if not isleap(closes.year) else (2, 29),
    }


@pytest.mark.parametrize(
    ("case", "words"),
    [
        ({"id": "B1", "nais": "2008-02-30", "pl": []}, "Cas « B1 », champ « nais »"),
        (
            {"id": "B2", "nais": "2008-02-03", "pl": [], "couleur": 1},
            "Cas « B2 », champ « couleur » : clé inconnue",
        ),
        ({"nais": "2008-02-03"}, "Cas n° 1, champ « pl »"),
        ({"nais": "2008-02-03", "pl": [["2020-01-01", "2019-01-01", "3"]]}, "la fin"),
        ({"nais": "2008-02-03", "pl": [["2020-01-01", None, "9"]]}, "« 9 » n'existe pas"),
        ({"nais": "2008-02-03", "pl": [], "mna": "oui"}, "champ « mna »"),
        (
            {"nais": "2008-02-03", "pl": [], "placement_a_domicile": ["2020-01-01"]},
            "champ « placement_a_domicile »",
        ),
        ({"nais": "2008-02-03", "pl": [], "remuneration_sup_55pct_smic": ["2024"]}, "liste d'années"),
        ({"nais": "2030-02-03", "pl": []}, "est après le jour demandé"),
        ("texte", "chaque cas est un objet JSON"),
    ],
)
def test_a_case_that_cannot_be_read_is_refused_by_name(case: object, words: str) -> None:
    with pytest.raises(CaseError) as refused:
        preview(case, on=ON)
    assert words in str(refused.value)


def test_the_command_answers_a_list_and_says_the_maximum_in_words(tmp_path: Path) -> None:
    file = tmp_path / "cas.json"
    file.write_text(json.dumps(TABLE[0]["case"]), encoding="utf-8")
    told = CliRunner().invoke(commands, ["estimate", str(file), "--json"])
    assert told.exit_code == 0
    assert json.loads(told.output)[0]["total"] == 3702.66
    said = CliRunner().invoke(commands, ["estimate", str(file)])
    assert "3702.66 € au plus, hors intérêts" in said.output
    file.write_text("{", encoding="utf-8")
    refused = CliRunner().invoke(commands, ["estimate", str(file)])
    assert refused.exit_code == 1
    assert "ce n'est pas du JSON" in refused.output


ANSWERS = st.dictionaries(st.integers(2016, 2026), st.sampled_from(sorted(TOLD)), max_size=5)


@given(
    born=st.dates(date(2003, 1, 1), date(2014, 12, 31)),
    stays=st.lists(
        st.tuples(st.dates(date(2012, 1, 1), date(2026, 1, 1)), st.integers(30, 2000)), max_size=2
    ),
    told=ANSWERS,
)
def test_a_phone_adding_up_year_by_year_finds_what_the_service_finds(
    born: date, stays: list[tuple[date, int]], told: dict[int, str]
) -> None:
    known = Situation(born, born, tuple(Stay(day, day + days * DAY, "P1") for day, days in stays))
    would = would_count(known, ON)
    whole = estimate(replace(known, told=told), ON)
    here = {one.year: one for one in estimate(known, ON).years}
    here |= {year: would[year][answer] for year, answer in told.items() if year in would}
    asked = {year for year in told if year in would}
    mine = {one.year: one for one in whole.years if one.year in asked or not one.told}
    assert mine == {year: one for year, one in here.items() if year in mine or year in asked}
