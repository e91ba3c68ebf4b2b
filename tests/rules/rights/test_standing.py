"""What one has, may ask, or will have soon: one table, for the server and for the phone."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from backend import law
from backend.guides import reading
from backend.guides.journeys import journeys
from backend.law.rights import CARE, FOLDER, read_questions, read_rights
from backend.services.rights import Person, standing
from backend.services.rights.rules import care_on, fault, known_answers

TABLE: dict[str, Any] = yaml.safe_load((Path(__file__).parent / "standing.yaml").read_text(encoding="utf-8"))
CHOICES = {one.code: [choice.value for choice in one.choices] for one in law.questions()}
RIGHTS = {one.code: one for one in law.rights()}


def _person(written: dict[str, Any]) -> Person:
    born: Any = written.get("born")
    first: date = written.get("born_first", born)
    last: date = written.get("born_last", born)
    return Person(first, last, written.get("care"))


@pytest.mark.parametrize("case", TABLE["cases"], ids=lambda case: case["name"])
def test_where_one_stands_with_a_right(case: dict[str, Any]) -> None:
    found = standing(RIGHTS[case["code"]], _person(case["person"]), case.get("said", {}), case["day"])
    expect = case["expect"]
    assert found.state == expect["state"]
    assert found.opens_on == expect.get("opens_on")
    assert found.closes_on == expect.get("closes_on")
    assert list(found.missing) == expect.get("missing", [])


@pytest.mark.parametrize("case", TABLE["care"], ids=lambda case: case["name"])
def test_where_one_stands_with_the_ase(case: dict[str, Any]) -> None:
    measures = [(one[0], one[1], one[2]) for one in case["measures"]]
    assert care_on(measures, case["majority"], case["day"])[0] == case["care"]


@given(
    st.sampled_from(sorted(RIGHTS)),
    st.dates(date(2000, 1, 1), date(2012, 12, 31)),
    st.dates(date(2026, 1, 1), date(2035, 12, 31)),
    st.sampled_from([None, *CARE]),
    st.fixed_dictionaries({}, optional={code: st.sampled_from(values) for code, values in CHOICES.items()}),
)
def test_an_answer_more_never_brings_a_question_back_and_nothing_is_refused_without_a_reason(
    code: str, born: date, on: date, care: str | None, said: dict[str, str]
) -> None:
    right, person = RIGHTS[code], Person(born, born, care)
    found = standing(right, person, said, on)
    assert not set(found.missing) & set(said)
    if found.state == "no":
        assert found.because or found.closes_on
    if found.state == "ask":
        assert not found.missing
        assert found.opens_on is None
    if found.state in ("soon", "later"):
        assert found.opens_on and found.opens_on > on
    fewer = dict(list(said.items())[:-1])
    assert set(found.missing) <= set(standing(right, person, fewer, on).missing) or found.state == "no"


def test_at_most_eight_questions_are_asked_and_none_that_the_file_answers() -> None:
    assert len(law.questions()) <= 8
    assert known_answers({"nationalite": "FR", "handicap": "none"}) == {
        "nationality": "french",
        "disability": "no",
    }
    assert known_answers({"nationalite": "inconnue"}) == {}


@pytest.mark.parametrize("right", law.rights(), ids=lambda right: right.code)
def test_each_right_says_its_text_its_source_and_is_read_easily(right: law.Right) -> None:
    assert right.article
    assert right.source
    assert right.checked_on >= date(2026, 11, 1)
    assert right.guide is None or right.guide in {one.code for one in journeys()}
    for sentence in reading.sentences(right.sentences()):
        assert len(reading.words(sentence)) <= 20, sentence


def test_the_rights_together_are_read_easily() -> None:
    said = [sentence for right in law.rights() for sentence in right.sentences()]
    assert reading.level(said).kandel_moles >= 85


@pytest.mark.parametrize(
    ("code", "value", "sentence"),
    [
        ("bank", "yes", "Choisis une réponse : account"),
        ("salary", "12", "n'est pas une question"),
        ("pecule.july.2021", "x" * 81, "de 1 à 80 signes"),
        ("pecule.july.2021", "", "de 1 à 80 signes"),
        ("bank", "account", None),
        ("bank", None, None),
        ("pecule.july.2021", "foyer", None),
        ("home.budget", "12", None),
    ],
)
def test_an_answer_that_cannot_be_kept_says_what_to_write(
    code: str, value: str | None, sentence: str | None
) -> None:
    found = fault(code, value)
    assert found is None if sentence is None else sentence in str(found)


@pytest.mark.parametrize(
    ("was", "becomes", "sentence"),
    [
        ("fact: bank, in: [account]", "fact: bank, in: [gold]", "n'est pas une réponse possible"),
        ("fact: care,", "fact: cares,", "n'est pas une réponse possible"),
        ("contact: pecule", "contact: nobody", "n'existe pas"),
        ("{money:health.aah_most}", "{money:health.unknown}", "health.unknown"),
        ("code: livret-a", "code: pecule", "écrit deux fois"),
        ('  article: "CMF, art. L221-3"\n', "", "article"),
    ],
)
def test_a_doubtful_sheet_of_rights_is_refused(tmp_path: Path, was: str, becomes: str, sentence: str) -> None:
    text = (FOLDER / "argent.yaml").read_text(encoding="utf-8")
    assert was in text
    (tmp_path / "argent.yaml").write_text(text.replace(was, becomes, 1), encoding="utf-8")
    with pytest.raises(law.LawError) as refused:
        read_rights(tmp_path)
    assert sentence in str(refused.value)


def test_a_ninth_question_is_refused(tmp_path: Path) -> None:
    text = (FOLDER / "questions.yaml").read_text(encoding="utf-8")
    ninth = text[text.index("- code: bank") : text.index("- code: health")].replace(
        "code: bank", "code: ninth"
    )
    (tmp_path / "questions.yaml").write_text(text + ninth, encoding="utf-8")
    with pytest.raises(law.LawError, match="8 au plus"):
        read_questions(tmp_path / "questions.yaml")
