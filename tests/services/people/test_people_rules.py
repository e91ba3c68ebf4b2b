"""Pure rules of persons, as tables somebody of the trade can read."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from backend.birthdays import add_months
from backend.services.people.actions.import_rows import split_name
from backend.services.people.rules.checks import too_young
from backend.services.people.rules.columns import basis_labels, columns, is_plain, propose, signature
from backend.services.people.rules.dates import UnreadableDate, french, read_date
from backend.services.people.rules.names import fold, name_key, words
from backend.services.people.rules.values import BASES, BASIS_WORDS, basis, handicap, nationality, yes_or_no
from backend.spreadsheet import neutralise

DATES: list[dict[str, Any]] = yaml.safe_load(
    (Path(__file__).parent / "dates.yaml").read_text(encoding="utf-8")
)


@pytest.mark.parametrize("case", DATES, ids=[str(case["typed"]) or "vide" for case in DATES])
def test_a_date_is_read_as_it_is_typed_or_refused_with_its_remedy(case: dict[str, Any]) -> None:
    if "says" in case:
        with pytest.raises(UnreadableDate, match=case["says"]):
            read_date(str(case["typed"]))
    else:
        assert read_date(str(case["typed"])) == (case["day"], case["precision"])


@given(st.dates(date(1900, 1, 1), date(2199, 12, 31)))
def test_every_day_written_in_french_is_read_back(day: date) -> None:
    assert read_date(french(day)) == (day, "day")
    assert read_date(day.isoformat()) == (day, "day")


@given(st.text(max_size=30))
def test_no_text_breaks_the_reading_of_a_date(text: str) -> None:
    said = ""
    try:
        assert read_date(text).precision in ("day", "month", "year")
    except UnreadableDate as error:
        said = str(error)
    assert not said or said.endswith(".")


@pytest.mark.parametrize(
    ("born", "on", "young"),
    [
        (date(2011, 5, 23), date(2026, 11, 22), True),
        (date(2011, 5, 23), date(2026, 11, 23), False),
        (date(2011, 8, 29), date(2027, 2, 27), True),
        (date(2011, 8, 29), date(2027, 2, 28), False),
        (date(2011, 8, 31), date(2027, 2, 28), False),
        (date(2008, 2, 29), date(2023, 8, 28), True),
        (date(2008, 2, 29), date(2023, 8, 29), False),
    ],
)
def test_fifteen_and_a_half_is_reached_on_its_day(born: date, on: date, young: bool) -> None:
    assert too_young(born, on) is young


@given(st.dates(date(1990, 1, 1), date(2030, 1, 1)), st.integers(0, 400))
def test_months_later_is_the_same_day_or_the_last_of_the_month(day: date, months: int) -> None:
    later = add_months(day, months)
    assert (later.year * 12 + later.month) - (day.year * 12 + day.month) == months
    assert later.day == day.day or (later.day < day.day and add_months(later.replace(day=1), 1).day == 1)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("D'Éssai-Léa", "d’essai léa"),
        ("ŒUVRE", "Oeuvre"),
        ("  Nova   Modèle ", "nova modele"),
        ("E\u0301lia", "Élia"),
    ],
)
def test_two_ways_of_writing_a_name_fold_to_the_same(left: str, right: str) -> None:
    assert fold(left) == fold(right)


def test_a_name_in_another_script_keeps_a_key() -> None:
    assert name_key("مثال", "تجربة") != "|"
    assert words("REPÈRE Inès") == words("Inès Repère")


@pytest.mark.parametrize(
    ("typed", "first", "last"),
    [
        ("Inès Repère", "Inès", "Repère"),
        ("REPÈRE Inès", "Inès", "REPÈRE"),
        ("Jean Marie DE L'ESSAI", "Jean Marie", "DE L'ESSAI"),
        ("Malo Essai Fictif", "Malo", "Essai Fictif"),
    ],
)
def test_a_full_name_is_split_by_its_capitals(typed: str, first: str, last: str) -> None:
    assert split_name(typed) == (first, last)


@pytest.mark.parametrize(
    ("label", "code"),
    [
        ("Garde ASE", "P1"),
        ("art. 375-3 3°", "P1"),
        ("Placement à domicile", "P2"),
        ("O.P.P.", None),
        ("OPP", "P4"),
        ("art 375-5", "P4"),
        ("Tiers digne de confiance", "P5"),
        ("AEMO", "P7"),
        ("Accueil provisoire", "P8"),
        ("CASF L222-5 1°", "P8"),
        ("Pupille de l'État", "P9"),
        ("Délégation d'autorité parentale", "P10"),
        ("Contrat jeune majeur", "APJM"),
        ("L222-5 5°", "APJM"),
        ("p12", "P12"),
        ("MNA", None),
        ("autre", None),
    ],
)
def test_the_words_of_a_legal_basis_have_one_code_or_none(label: str, code: str | None) -> None:
    assert basis(label) == code


def test_every_code_has_words_and_no_word_has_two_codes() -> None:
    assert set(basis_labels().values()) == set(BASES) == set(BASIS_WORDS)
    names = [name for column in columns() for name in column.known_as]
    assert len(names) == len(set(names)), sorted(name for name in names if names.count(name) > 1)


def test_answers_of_files_are_understood_or_left_to_check() -> None:
    assert [yes_or_no(text) for text in ("Oui", "NON", "x", "0", "peut-être")] == [
        True,
        False,
        True,
        False,
        None,
    ]
    assert [handicap(text) for text in ("80 %", "79", "50-79", "aucun", "49", "120", "oui")] == [
        "80+", "50-79", "50-79", "none", "none", None, None,
    ]  # fmt: skip
    assert [nationality(text) for text in ("Française", "UE", "étrangère", "inconnue", "belge")] == [
        "FR", "UE", "etranger", "inconnue", None,
    ]  # fmt: skip


def test_the_template_needs_no_question_and_another_software_does() -> None:
    assert is_plain([column.name for column in columns()])
    assert is_plain(["PRÉNOM", "Nom", "Date-Naissance"])
    assert not is_plain(["Prénom", "Nom"])
    assert not is_plain(["Prénom", "Nom", "Date naissance", "Remarques"])
    assert signature(["Nom", "PRÉNOM"]) == signature(["prenom", "nom"])
    assert propose(["NOM", "Nom de naissance", "Prénom", "Né le"])["nom"] == "NOM"


@given(st.text(max_size=20))
def test_no_cell_of_a_file_we_write_starts_a_formula(text: str) -> None:
    written = neutralise(text)
    assert not written.lstrip(" ").startswith(("=", "+", "-", "@", "\t", "\r"))
    assert written.endswith(text)
