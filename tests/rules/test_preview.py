"""The preview answers one case or a list, and refuses by name what it cannot read (DESIGN §4)."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from backend.cases import CaseError
from backend.services.autonomy import preview
from backend.services.autonomy.commands import milestones as command
from backend.services.autonomy.rules import rule_ids

M14 = rule_ids().index("M14")
CASE: dict[str, Any] = {
    "id": "A1",
    "on": "2025-01-01",
    "zone": "Europe/Paris",
    "birth_date": "2008-05-14",
    "birth_precision": "day",
    "measures": [["2015-09-01", None, "P1"]],
    "flags": {"nationalite": "FR", "mna": False, "oqtf": None, "handicap": "none", "scolarite": "lycee"},
    "done": {"M14": "2024-12-10"},
}


def test_one_case_gives_a_list_of_one_answer() -> None:
    [answer] = preview(CASE)
    assert answer["id"] == "A1"
    assert [one["rule"] for one in answer["milestones"]] == list(rule_ids())
    first = answer["milestones"][M14]
    assert first == {
        "rule": "M14",
        "opens_on": "2024-11-14",
        "due_on": "2025-05-14",
        "state": "done",
        "certainty": "sure",
        "why": first["why"],
    }
    assert first["why"].startswith("Dû au plus tard le jour des 17 ans")


def test_several_cases_are_answered_in_their_order() -> None:
    answers = preview([{**CASE, "id": 2}, {**CASE, "id": 1}, {**CASE, "id": 3}])
    assert [one["id"] for one in answers] == [2, 1, 3]


def test_an_empty_list_has_no_answer() -> None:
    assert preview([]) == []


def test_measures_flags_and_ticks_may_be_left_out() -> None:
    [answer] = preview({"id": "x", "on": "2025-01-01", "birth_date": "2008-05-14"})
    assert len(answer["milestones"]) == len(rule_ids())


@pytest.mark.parametrize(("written", "due"), [("2008", "2025-01-01"), ("2008-05", "2025-05-01")])
def test_a_birth_date_may_be_written_as_far_as_it_is_known(written: str, due: str) -> None:
    [answer] = preview({**CASE, "birth_date": written, "birth_precision": None, "done": {}})
    found = answer["milestones"][M14]
    assert (found["due_on"], found["certainty"]) == (due, "to_check")


def test_the_reason_says_when_a_birth_date_is_doubtful() -> None:
    for born, words in (
        ("2008-02-29", "29 février"),
        ("2008-01-01", "conventionnelle"),
        ("2008", "incomplète"),
    ):
        case = {key: CASE[key] for key in ("id", "on", "measures")}
        assert words in preview({**case, "birth_date": born})[0]["milestones"][0]["why"]


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"birthdate": "2008-05-14"}, "Cas « A1 », champ « birthdate » : clé inconnue ; possibles : id, on,"),
        ({"flags": {"nationality": "FR"}}, "champ « flags.nationality » : clé inconnue"),
        ({"done": {"M99": "2025-01-01"}}, "champ « done.M99 » : clé inconnue ; possibles : M01,"),
        ({"done": {"M14": True}}, "champ « done.M14 » : « True » n'est pas un jour"),
        ({"on": None}, "champ « on » : « None » n'est pas un jour ; écrivez AAAA-MM-JJ"),
        ({"on": "2025-02-30"}, "champ « on » : « 2025-02-30 » n'est pas un jour"),
        ({"on": "2025-02-20T10:00:00"}, "champ « on » : « 2025-02-20T10:00:00 » refusé"),
        ({"on": "20250101"}, "champ « on » : « 20250101 » n'est pas un jour"),
        ({"zone": "Paris"}, "champ « zone » : « Paris » n'est pas un fuseau"),
        ({"zone": "../../etc"}, "champ « zone »"),
        ({"zone": 2}, "champ « zone »"),
        ({"birth_date": "14/05/2008"}, "champ « birth_date » : « 14/05/2008 » n'est pas un jour"),
        ({"birth_date": "2008-05"}, "champ « birth_date » : le jour manque"),
        ({"birth_date": "2091-05-14"}, "une naissance en 2091 est après le jour demandé"),
        ({"birth_precision": "hour"}, "champ « birth_precision » : « hour » n'existe pas ; possibles : day"),
        ({"measures": {}}, "champ « measures » : attendu : une liste"),
        ({"flags": []}, "champ « flags » : attendu : un objet JSON"),
        ({"measures": "P1"}, "champ « measures » : attendu : une liste"),
        ({"measures": [["2015-09-01", None]]}, "champ « measures[0] » : attendu : ["),
        (
            {"measures": [["2015-09-01", None, "P13"]]},
            "champ « measures[0] » : « P13 » n'existe pas ; possibles : P1",
        ),
        ({"measures": [["2015-09-01", None, None]]}, "champ « measures[0] » : le code manque"),
        ({"measures": [["2015-09-01", "2015-09-01", "P1"]]}, "la fin (exclue) doit être après le début"),
        ({"measures": [[None, None, "P1"]]}, "champ « measures[0] » : « None » n'est pas un jour"),
        ({"flags": "FR"}, "champ « flags » : attendu : un objet JSON"),
        (
            {"flags": {"nationalite": "belge"}},
            "champ « flags.nationalite » : « belge » n'existe pas ; possibles : FR",
        ),
        ({"flags": {"statut": "parti"}}, "champ « flags.statut » : « parti » n'existe pas"),
        ({"flags": {"mna": "oui"}}, "champ « flags.mna » : « oui » refusé ; écrivez true, false ou null"),
        ({"flags": {"age_entree": "9"}}, "champ « flags.age_entree » : « 9 » refusé"),
        ({"flags": {"age_entree": True}}, "champ « flags.age_entree » : « True » refusé"),
        ({"flags": {"territoire": ["974"]}}, "champ « flags.territoire »"),
        ({"flags": {"emancipe_le": "hier"}}, "champ « flags.emancipe_le » : « hier » n'est pas un jour"),
    ],
)
def test_a_case_that_cannot_be_read_is_refused_by_name(change: dict[str, Any], sentence: str) -> None:
    with pytest.raises(CaseError) as refused:
        preview({**CASE, **change})
    assert sentence in str(refused.value)


@pytest.mark.parametrize("written", ["text", 3, None, [3], [[]]])
def test_what_is_not_an_object_is_refused(written: object) -> None:
    with pytest.raises(CaseError, match="Cas n° 1 : chaque cas est un objet JSON"):
        preview(written)


def test_one_wrong_case_refuses_the_whole_list_and_is_named() -> None:
    with pytest.raises(CaseError, match="Cas « B2 », champ « couleur »"):
        preview([CASE, {**CASE, "id": "B2", "couleur": "bleu"}])


def test_the_command_answers_in_json(tmp_path: Path) -> None:
    file = tmp_path / "cases.json"
    file.write_text(json.dumps([CASE]), encoding="utf-8")
    told = CliRunner().invoke(command, ["preview", str(file), "--json"])
    assert told.exit_code == 0
    assert json.loads(told.output) == preview([CASE])


def test_the_command_answers_in_plain_words(tmp_path: Path) -> None:
    file = tmp_path / "case.json"
    file.write_text(json.dumps(CASE), encoding="utf-8")
    told = CliRunner().invoke(command, ["preview", str(file)])
    assert told.exit_code == 0
    assert "M14  fait, ouvre le 2024-11-14, jusqu'au 2025-05-14" in told.output
    assert "M22  plus tard, ouvre le 2026-05-14, sans échéance" in told.output


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"{", "ce n'est pas du JSON (ligne 1)"),
        (b"\xff\xfe\x00", "n'est pas en UTF-8"),
        (b'{"id": "A1", "couleur": 1}', "champ « couleur » : clé inconnue"),
    ],
)
def test_the_command_refuses_a_bad_file_with_a_sentence(
    tmp_path: Path, content: bytes, sentence: str
) -> None:
    file = tmp_path / "case.json"
    file.write_bytes(content)
    told = CliRunner().invoke(command, ["preview", str(file)])
    assert told.exit_code == 1
    assert sentence in told.output


def test_the_events_of_a_life_are_added_when_asked(tmp_path: Path) -> None:
    [answer] = preview({**CASE, "flags": {"oqtf": True}}, events=True)
    assert [one["event"] for one in answer["events"]] == ["E03", "E04"]
    assert answer["events"][1]["rules"] == ["M21", "M32"]
    file = tmp_path / "case.json"
    file.write_text(json.dumps(CASE), encoding="utf-8")
    told = CliRunner().invoke(command, ["preview", str(file), "--events"])
    assert "E03  2015-09-01  Premier jour confié" in told.output
