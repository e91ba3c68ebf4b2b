"""Emergency numbers: a wrong one is a danger, so they stand in one file, each with its source and its day of check."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from backend import law
from backend.law.contacts import FILE, read_contacts

ROOT = Path(__file__).resolve().parents[2]
NUMBERS_MAY_STAND_IN = re.compile(
    r"^backend/law/contacts\.yaml$|^pwa/src/services/contacts/(contacts|everybody)\.json$"
    r"|^tests/|/tests?/|\.test\.tsx?$|\.lock$|package-lock\.json$|words_fr\.txt$"
)
# Ten digits in pairs or grouped by three, +33, tel: and sms: addresses, and the short lines by their name.
PHONE = re.compile(
    r"(?<![\w./:-])(?:\+33|0)[ .]?[1-9](?:[ .]\d{2}){4}(?!\w)"
    r"|(?<![\w./:-])0 ?[1-9]\d{2} ?\d{3} ?\d{3}(?!\w)"
    r"|\b(?:tel|sms):\+?\d+|\b(?:le|au|appelle[rz]?) (?:3\d{3}|11[2459]|1[578])\b"
)


def files() -> list[Path]:
    listed = subprocess.run(
        ["git", "ls-files", "-co", "--exclude-standard"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    kinds = {".py", ".ts", ".tsx", ".yaml", ".yml", ".json", ".html", ".css", ".md", ".txt"}
    return [ROOT / name for name in listed.stdout.splitlines() if Path(name).suffix in kinds]


def test_no_phone_number_stands_anywhere_else_than_in_the_sheet_of_numbers() -> None:
    found = []
    for path in files():
        name = path.relative_to(ROOT).as_posix()
        if NUMBERS_MAY_STAND_IN.search(name) or not path.is_file():
            continue
        for number, line in enumerate(
            path.read_text(encoding="utf-8", errors="ignore").splitlines(), start=1
        ):
            found += [f"{name}:{number}: {match}" for match in PHONE.findall(line)]
    assert found == []


@pytest.mark.parametrize(
    "line",
    ["09 72 39 40 50", "0 800 235 236", "0800235236", "tel:119", "+33 9 72 39 40 50", "appelle le 3018"],
)
def test_the_search_for_numbers_knows_a_number_when_it_sees_one(line: str) -> None:
    assert PHONE.search(line)


@pytest.mark.parametrize("contact", law.all_contacts(), ids=lambda contact: contact.id)
def test_every_number_was_checked_and_says_where_it_was_read(contact: law.Contact) -> None:
    assert contact.checked_on >= date(2026, 11, 1)
    assert contact.source
    assert contact.words.endswith(".")
    assert contact.timezone == "Europe/Paris"
    digits = (contact.number_display or "").replace(" ", "")
    for uri in (contact.tel_uri, contact.sms_uri):
        assert uri is None or uri.split(":")[1] == digits
    assert contact.url is None or contact.url.startswith("https://")


@pytest.mark.req("SAF-20")
def test_the_emergency_block_begins_with_112_and_114_then_119_and_115() -> None:
    emergency = [one for one in law.emergency_contacts() if one.level == "emergency"]
    assert [one.id for one in emergency][:4] == ["eu112", "sms114", "child119", "homeless115"]
    assert len(emergency) == 8
    assert all(one.button and one.hours == "24/7" for one in emergency)


def test_a_number_from_memory_is_never_a_button() -> None:
    assert {one.id for one in law.emergency_contacts() if one.button and one.confidence != "V"} == {
        "suicide3114"
    }
    shown = law.contacts_as_dicts(urgence=True)
    assert [one["id"] for one in shown if one["level"] == "listening"] == [
        "violence3919",
        "online3018",
        "filsante",
    ]


def test_a_number_nobody_checked_reaches_a_phone_as_words_and_a_listening_line_without_its_number() -> None:
    told = {one["id"]: one for one in law.contacts_as_dicts(urgence=False)}
    assert set(told) == {one.id for one in law.all_contacts()}
    assert (told["caf"]["number_display"], "tel_uri" in told["caf"]) == ("32 30", False)
    assert "number_display" not in told["sos_amitie"]
    assert told["pecule"]["tel_uri"] == f"tel:{law.contact('pecule').number_display}".replace(" ", "")
    with pytest.raises(law.LawError, match="n'existe pas"):
        law.contact("nobody")


@pytest.mark.parametrize(("name", "words"), [("contacts.json", []), ("everybody.json", ["all"])])
def test_the_app_is_built_from_the_sheet_of_numbers(name: str, words: list[str]) -> None:
    told = subprocess.run(
        [sys.executable, "-m", "backend.law.export_contacts", *words],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    copy = ROOT / "pwa" / "src" / "services" / "contacts" / name
    shown = law.contacts_as_dicts(urgence=not words)
    assert json.loads(told.stdout) == shown == json.loads(copy.read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    ("was", "becomes", "sentence"),
    [
        ('tel_uri: "tel:112"', 'tel_uri: "tel:113"', "ne compose pas le numéro affiché « 112 »"),
        ('tel_uri: "tel:112"', "tel_uri: null", "ni appel ni SMS"),
        ("    checked_on: 2026-11-21\n", "", "checked_on » : manque"),
        ("confidence: V\n    button: true", "confidence: M\n    button: true", "ne peut pas être un bouton"),
        ("level: emergency", "level: urgent", "« urgent » refusé"),
        ("id: sms114", "id: eu112", "écrit deux fois"),
        ('hours: "Mo-Su 09:00-23:00"', 'hours: "9h-23h"', "ne se lit pas"),
    ],
)
def test_a_doubtful_number_is_refused(tmp_path: Path, was: str, becomes: str, sentence: str) -> None:
    text = FILE.read_text(encoding="utf-8")
    assert was in text
    (tmp_path / "numbers.yaml").write_text(text.replace(was, becomes, 1), encoding="utf-8")
    with pytest.raises(law.LawError) as refused:
        read_contacts(tmp_path / "numbers.yaml")
    assert sentence in str(refused.value)
