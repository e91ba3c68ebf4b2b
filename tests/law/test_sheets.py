"""The sheets of law: what is in them is dated, sourced and checked; what is not is refused with file, line and key."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from backend import law
from backend.law.milestones import read_rule
from backend.law.parameters import FOLDER, read_parameters
from backend.services.autonomy.rules.conditions import CONDITIONS

GOOD = """age:
  about: An age
  values:
    - since: 2016-01-01
      until: 2020-01-01
      value: 16
      article: art. 1
      source: lu
      checked_on: 2026-11-21
      confidence: V
    - since: 2020-01-01
      value: 17
      article: art. 1
      source: lu
      checked_on: 2026-11-21
      confidence: V
"""


def parameters(tmp_path: Path, text: str) -> dict[str, tuple[law.Value, ...]]:
    (tmp_path / "feuille.yaml").write_text(text, encoding="utf-8")
    return read_parameters(tmp_path)


def test_a_value_changes_on_the_day_its_text_changes(tmp_path: Path) -> None:
    first, second = parameters(tmp_path, GOOD)["age"]
    assert (first.value, first.since, first.until) == (16, date(2016, 1, 1), date(2020, 1, 1))
    assert (second.value, second.until, second.checked_on) == (17, None, date(2026, 11, 21))


@pytest.mark.parametrize(
    ("was", "becomes", "sentence"),
    [
        ("until: 2020-01-01", "until: 2019-12-01", "feuille.yaml, ligne 5, clé « age.values.0.until » : trou"),
        ("until: 2020-01-01", "until: 2020-02-01", "ligne 5, clé « age.values.0.until » : chevauchement"),
        ("      until: 2020-01-01\n", "", "clé « age.values.0.until » : période ouverte suivie"),
        ("until: 2020-01-01", "until: 2015-01-01", "la période finit avant de commencer"),
        ("      source: lu\n      checked_on: 2026-11-21\n      confidence: V\n    - since",
         "      checked_on: 2026-11-21\n      confidence: V\n    - since",
         "ligne 4, clé « age.values.0.source » : manque"),
        ("      checked_on: 2026-11-21\n      confidence: V\n    - since",
         "      confidence: V\n    - since",
         "clé « age.values.0.checked_on » : manque ; attendu : un jour"),
        ("article: art. 1\n      source: lu\n      checked_on: 2026-11-21\n      confidence: V\n    - since",
         "article: ''\n      source: lu\n      checked_on: 2026-11-21\n      confidence: V\n    - since",
         "ligne 7, clé « age.values.0.article »"),
        ("      value: 16\n", "", "clé « age.values.0.value » : manque"),
        ("since: 2016-01-01", "since: hier", "valeur « hier » refusée ; attendu : un jour"),
        ("confidence: V\n    - since", "confidence: Z\n    - since", "« Z » refusé ; attendu : V, O"),
        ("      value: 16\n", "      value: 16\n      valeur: 15\n", "clé « age.values.0.valeur » : clé inconnue"),
        ("      value: 16\n", "      value: 16\n      value: 15\n", "clé « value » : écrite deux fois"),
        ("  about: An age\n", "", "clé « age.about » : manque"),
    ],
)  # fmt: skip
def test_a_sheet_with_a_fault_is_refused_and_the_fault_is_named(
    tmp_path: Path, was: str, becomes: str, sentence: str
) -> None:
    assert was in GOOD
    with pytest.raises(law.LawError) as refused:
        parameters(tmp_path, GOOD.replace(was, becomes, 1))
    assert str(refused.value).startswith("feuille.yaml, ligne ")
    assert sentence in str(refused.value)


def test_a_sheet_that_is_not_yaml_is_refused(tmp_path: Path) -> None:
    with pytest.raises(law.LawError, match=r"feuille\.yaml, ligne \d+ : ce n'est pas du YAML lisible"):
        parameters(tmp_path, "age: [1, 2")


def test_an_empty_sheet_is_refused(tmp_path: Path) -> None:
    with pytest.raises(law.LawError, match=r"feuille\.yaml, ligne 1 : la feuille est vide"):
        parameters(tmp_path, "")


def test_a_value_written_in_two_sheets_is_refused(tmp_path: Path) -> None:
    (tmp_path / "autre.yaml").write_text(GOOD, encoding="utf-8")
    with pytest.raises(law.LawError, match=r"feuille\.yaml.*déjà écrite dans une autre feuille"):
        parameters(tmp_path, GOOD)


def test_a_value_nobody_knows_is_refused() -> None:
    with pytest.raises(law.LawError, match="Aucune valeur de droit « nothing »"):
        law.value("nothing", date(2026, 1, 1))


def test_a_value_is_not_answered_before_its_text() -> None:
    with pytest.raises(law.LawError, match="en vigueur le 2022-02-08"):
        law.value("care.interview_age_years", date(2022, 2, 8))
    assert law.value("care.interview_age_years", date(2022, 2, 9)).value == 17


def test_a_value_once_read_cannot_be_changed() -> None:
    statuses = law.value("care.legal_status_by_basis", date(2026, 1, 1)).value
    with pytest.raises(TypeError):
        statuses["P7"] = "pupille"


def test_every_value_in_the_product_was_checked_this_decade_and_says_where() -> None:
    for key, values in read_parameters(FOLDER).items():
        for one in values:
            assert one.article and one.source, key
            assert date(2026, 1, 1) <= one.checked_on, key


def test_every_rule_has_a_condition_a_source_and_words_for_both_sides() -> None:
    for rule in law.rules():
        assert rule.condition in CONDITIONS
        assert "not_in_force" in rule.reasons
        assert (rule.kind == "suggestion") is (rule.latest.confidence == "PROD")
        assert rule.latest.checked_on >= date(2026, 1, 1)
        assert len(rule.gesture) <= 40


@pytest.mark.parametrize("rule", law.rules(), ids=lambda rule: rule.id)
def test_the_words_for_the_young_person_are_short_and_say_tu(rule: law.Rule) -> None:
    for sentence in rule.why_young.replace("?", ".").replace("!", ".").split("."):
        assert len(sentence.split()) <= 20, sentence
    assert not {"vous", "votre", "vos"} & set(rule.why_young.lower().split())
    assert not {"ASE", "MNA", "placé"} & set(rule.title_young.split())


@pytest.mark.parametrize(
    ("was", "becomes", "sentence"),
    [
        ("id: M22", "id: M23", "doit être « M22 »"),
        ("kind: event", "kind: fact", "clé « kind » : « fact » refusé"),
        (
            "{of: opens_on, days: -30}",
            "{of: due_on, days: -30}",
            "un rappel avant une échéance que la règle n'a pas",
        ),
        ("{of: opens_on, days: -30}", "{of: opens_on, days: bientôt}", "valeur « bientôt » refusée"),
        (
            "opens: {years: 18, accomplished: true}",
            "opens: {year: 18}",
            "clé « versions.0.opens.year » : clé inconnue",
        ),
        ("confidence: V", "confidence: sûr", "« sûr » refusé"),
    ],
)
def test_a_rule_with_a_fault_is_refused_and_the_fault_is_named(
    tmp_path: Path, was: str, becomes: str, sentence: str
) -> None:
    text = (FOLDER.parent / "milestones" / "M22.yaml").read_text(encoding="utf-8")
    assert was in text
    (tmp_path / "M22.yaml").write_text(text.replace(was, becomes, 1), encoding="utf-8")
    with pytest.raises(law.LawError) as refused:
        read_rule(tmp_path / "M22.yaml")
    assert str(refused.value).startswith("M22.yaml, ligne ")
    assert sentence in str(refused.value)
