"""Each journey is a file a professional can read; what a reader would refuse is found before they do."""

from __future__ import annotations

import json
from collections import Counter
from datetime import date
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner

from backend import law
from backend.guides.commands import content
from backend.guides.content import check
from backend.guides.journeys import (
    FOLDER,
    FROM_MEMORY,
    PLACEHOLDER,
    JourneyError,
    day_of_year,
    journeys,
    money,
    read_journey,
    resolved,
)
from backend.guides.reading import level, syllables
from backend.law import keys as known_keys

ON = date(2026, 11, 22)
FILES = sorted(FOLDER.glob("*.yaml"))
REPORT = check(ON)
SOURCE = {"id": "page", "title": "Une page", "checked_on": date(2026, 11, 21), "mark": "V"}


@pytest.mark.parametrize("path", FILES, ids=[one.stem for one in FILES])
def test_a_journey_can_be_read_and_nothing_in_it_is_to_mend(path: Path) -> None:
    assert read_journey(path).code == path.stem
    assert [one for one in REPORT.problems if one.file == path.name] == []
    assert REPORT.levels[path.stem].kandel_moles >= 70


def test_every_domain_of_life_has_its_journeys() -> None:
    """The list of facts/journeys.md, A to J: a chapter that loses a journey is noticed."""
    count = Counter(one.domain for one in journeys())
    assert count == {
        "argent": 6,
        "logement": 12,
        "sante": 5,
        "travail": 7,
        "transports": 3,
        "identite": 9,
        "telephone": 4,
        "culture": 5,
        "parent": 7,
    }


def test_every_amount_of_a_journey_comes_from_a_dated_and_sourced_value() -> None:
    used = {key for one in journeys() for text in one.sentences() for _, key in PLACEHOLDER.findall(text)}
    assert used <= set(known_keys())
    for key in used:
        value = law.value(key, ON)
        assert value.article
        assert value.source
        assert value.checked_on <= ON
    shown = json.dumps([resolved(one, ON) for one in journeys()], ensure_ascii=False)
    assert "{money:" not in shown
    assert "{date:" not in shown
    assert "15 mai" in shown
    assert "1\u202f200\u00a0€" in shown


def test_the_money_that_waits_unlocks_after_an_account_and_papers() -> None:
    by_code = {one.code: one for one in journeys()}
    assert set(by_code["pecule-claim"].after) == {"bank-account-adult", "id-card", "id-birth-certificate"}
    for one in by_code.values():
        for code in one.unlocks:
            assert code in by_code


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"title": "Payer 25 € à la mairie"}, "un montant écrit à la main"),
        ({"goal": "Appelle le 3949 pour avancer."}, "un numéro de téléphone écrit à la main"),
        ({"goal": "Depuis 2024, c'est gratuit."}, "une date écrite à la main"),
        ({"goal": "Pour les jeunes placés."}, "un mot à éviter"),
        ({"goal": "Une phrase " + "bien trop longue " * 7 + "pour être lue."}, "une phrase de"),
        ({"goal": "Payer {money:rien.du_tout}."}, "Aucune valeur de droit"),
        ({"unlocks": ["nulle-part"]}, "la démarche « nulle-part » n'existe pas"),
        ({"legal": []}, "il manque la source ou la base légale"),
        ({"checked_on": date(2025, 1, 2)}, "il y a plus de 12 mois"),
        ({"checked_on": date(2027, 1, 2)}, "un jour à venir"),
        ({"couleur": "bleu"}, "couleur"),
        ({"goal": "À faire avant le 15 mai."}, "une date écrite à la main"),
        ({"goal": "Joindre un justificatif."}, "un mot à éviter"),
        ({"goal": "Pour les étudiant·es."}, "un point médian"),
        ({"goal": "Demander à la DRAJES."}, "« DRAJES » n'est pas expliqué"),
        ({"goal": "Payer le {date:rien.du_tout}."}, "Aucune valeur de droit"),
        ({"goal": "Responsabilité administrative " * 4 + "."}, "lecture difficile"),
        ({"unlocks": ["id-tax"]}, "renvoie à elle-même"),
        ({"unlocks": ["id-digital"]}, "tourne en rond"),
        ({"sources": [SOURCE, SOURCE]}, "deux sources ont le même id"),
        ({"sources": [SOURCE | {"id": "conseil"}]}, "ne peut pas être l'id d'une source"),
        ({"steps": []}, "aucune étape"),
        ({"code": "autre"}, "« code » doit être"),
    ],
)
def test_what_a_reader_would_refuse_is_named(tmp_path: Path, change: dict[str, object], words: str) -> None:
    for path in FILES:
        (tmp_path / path.name).write_text(path.read_text(encoding="utf-8"), encoding="utf-8")
    mine = tmp_path / "id-tax.yaml"
    mine.write_text(
        yaml.safe_dump(yaml.safe_load(mine.read_text(encoding="utf-8")) | change, allow_unicode=True)
    )
    told = check(ON, tmp_path).problems
    assert any(words in one.words for one in told), told


def test_a_step_that_names_an_unknown_paper_contact_or_address_is_refused(tmp_path: Path) -> None:
    written = yaml.safe_load((FOLDER / "id-tax.yaml").read_text(encoding="utf-8"))
    written["steps"][0] |= {
        "papers": ["talisman"],
        "contact": "personne",
        "where": {"label": "x", "url": "http://x"},
    }
    written["steps"][1]["text"] = ["Un.", "Deux.", "Trois.", "Quatre."]
    written["steps"][2]["code"] = written["steps"][0]["code"]
    written["steps"][0]["title"] = "Le numéro fiscal"
    written["steps"][0]["by"] = []
    written["steps"][1]["by"] = ["rumeur"]
    written["unlocks"] = []
    (tmp_path / "id-tax.yaml").write_text(yaml.safe_dump(written, allow_unicode=True))
    told = " ".join(one.words for one in check(ON, tmp_path).problems)
    for words in (
        "talisman",
        "personne",
        "https://",
        "pas 4",
        "même code",
        "infinitif",
        "aucune source",
        "rumeur",
    ):
        assert words in told


def test_an_amount_from_memory_says_so_and_is_never_mere_advice(tmp_path: Path) -> None:
    written = yaml.safe_load((FOLDER / "work-alternatives.yaml").read_text(encoding="utf-8"))
    written |= {"code": "civique", "after": [], "unlocks": []}
    written["sources"].append(SOURCE)
    civic = written["steps"][1]
    civic["by"] = ["page"]
    told = _told(tmp_path, written)
    assert "« work.civic_month » est de mémoire" in told
    civic["by"] = ["conseil"]
    assert "pas d'un conseil" in _told(tmp_path, written)


def test_initials_are_explained_where_they_are_met() -> None:
    told = next(resolved(one, ON) for one in journeys() if one.code == "housing-cllaj")
    assert set(told["words"]) == {"CLLAJ", "ADIL", "CCAS"}
    assert told["words"]["CCAS"] == "Le centre d'action sociale de la mairie."


def test_what_rests_on_memory_alone_is_shown_as_a_doubt() -> None:
    for one in journeys():
        for step, told in zip(one.steps, resolved(one, ON)["steps"], strict=True):
            if one.only_remembered(step):
                assert told["doubt"] in (FROM_MEMORY, step.doubt)
            assert "by" not in told


def test_a_number_is_to_call_again_after_three_months_and_a_text_to_read_again_after_twelve() -> None:
    def stale(on: date) -> set[str]:
        return {one.file for one in check(on).problems if one.weight == "warning"}

    assert stale(date(2027, 2, 20)) == set()
    assert "housing-tonight.yaml" in stale(date(2027, 2, 21))
    assert "museum.yaml" not in stale(date(2027, 11, 20))
    assert "museum.yaml" in stale(date(2027, 11, 21))


def _told(folder: Path, written: dict[str, object]) -> str:
    (folder / f"{written['code']}.yaml").write_text(yaml.safe_dump(written, allow_unicode=True))
    return " ".join(one.words for one in check(ON, folder).problems)


def test_a_file_that_is_no_journey_is_refused_by_its_name(tmp_path: Path) -> None:
    (tmp_path / "vide.yaml").write_text("code: vide\n")
    with pytest.raises(JourneyError, match=r"vide\.yaml"):
        read_journey(tmp_path / "vide.yaml")


def test_someone_adds_a_journey_with_a_text_editor_and_sees_it(tmp_path: Path) -> None:
    written = yaml.safe_load((FOLDER / "id-tax.yaml").read_text(encoding="utf-8"))
    written |= {"code": "velo", "title": "Réparer un vélo", "unlocks": []}
    (tmp_path / "velo.yaml").write_text(yaml.safe_dump(written, allow_unicode=True))
    told = CliRunner().invoke(content, ["check", str(tmp_path)])
    assert told.exit_code == 0
    assert "1 démarches, 0 remarques." in told.output
    assert [one.title for one in journeys(tmp_path)] == ["Réparer un vélo"]


def test_the_command_fails_when_something_is_to_mend(tmp_path: Path) -> None:
    (tmp_path / "vide.yaml").write_text("code: vide\n")
    told = CliRunner().invoke(content, ["check", str(tmp_path), "--json"])
    assert told.exit_code == 1
    assert json.loads(told.output)["problems"][0]["weight"] == "error"


@pytest.mark.parametrize(
    ("word", "count"), [("banque", 1), ("papier", 2), ("attestation", 4), ("rendez-vous", 3)]
)
def test_syllables_are_counted_as_they_are_said(word: str, count: int) -> None:
    assert syllables(word) == count


def test_an_easy_text_is_told_from_a_hard_one() -> None:
    easy = level(["La carte est gratuite.", "Prends ta photo."])
    hard = level(
        ["L'attestation d'élection de domiciliation administrative nécessite préalablement une vérification."]
    )
    assert easy.kandel_moles > 90 > 40 > hard.kandel_moles


@pytest.mark.parametrize(
    ("value", "shown"), [(1200, "1\u202f200\u00a0€"), (8.5, "8,50\u00a0€"), (561.68, "561,68\u00a0€")]
)
def test_an_amount_reads_as_in_french(value: float, shown: str) -> None:
    assert money(value) == shown


@pytest.mark.parametrize(
    ("written", "shown"),
    [("05-15", "15 mai"), ("11-01", "1er novembre"), (date(2026, 7, 1), "1er juillet 2026")],
)
def test_a_day_reads_as_in_french(written: object, shown: str) -> None:
    assert day_of_year(written) == shown
