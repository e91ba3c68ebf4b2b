"""Each kind of paper, file by file: complete, sourced, in plain words; and a new one needs no Python."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest
import yaml

from backend.guides import papers

FILES = sorted((papers.HERE / "papers").glob("*.yaml"))
KNOWN_BEFORE = [
    "id_card",
    "passport",
    "residence_permit",
    "birth_certificate",
    "census_certificate",
    "vitale",
    "health_rights",
    "rib",
    "tax_notice",
    "ase_certificate",
    "placement_order",
    "proof_of_address",
    "school_certificate",
    "work_contract",
    "diploma",
    "other",
]
"""Codes already sealed in safes: they can never go."""
OF_THE_JOURNEYS = [
    "id_card",
    "passport",
    "residence_permit",
    "birth_certificate",
    "placement_order",
    "ase_certificate",
    "young_adult_contract",
    "proof_of_address",
    "domiciliation",
    "rib",
    "bank_refusal",
    "bdf_letter",
    "tax_notice",
    "social_housing_certificate",
    "visale_visa",
    "lease",
    "entry_inventory",
    "home_insurance",
    "vitale",
    "health_rights",
    "css_certificate",
    "school_certificate",
    "scholarship_notice",
    "work_contract",
    "payslip",
    "census_certificate",
    "jdc_certificate",
    "assr2",
    "asr",
    "driving_licence",
    "cv",
    "cej_contract",
    "pregnancy_declaration",
    "child_birth_certificate",
]
SPOKEN = ("label", "what_for", "who_gives", "renew", "doubt")
LONGEST_SENTENCE = 20


def sentences(text: str) -> list[str]:
    return [one for one in re.split(r"(?<=[.?!:;])\s+", text) if one]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_kind_of_paper_is_complete_and_says_where_it_comes_from(path: Path) -> None:
    kind = papers.paper_types()[path.stem]
    assert kind.sources
    for source in kind.sources:
        assert date.fromisoformat(source.checked_on) <= date(2030, 1, 1)
    assert kind.what_for and kind.who_gives and kind.renew
    assert len({use.use for use in kind.uses}) == len(kind.uses)
    if kind.validity.kind == "expires":
        assert "expires_on" in kind.asks
    if kind.validity.kind == "months" or any(use.fresh_months for use in kind.uses):
        assert "issued_on" in kind.asks, "a freshness counts from a date that is asked"
    if kind.remind_before:
        assert kind.validity.kind != "none", "nothing to recall of a paper that never ends"


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_kind_of_paper_speaks_in_short_plain_sentences(path: Path) -> None:
    told = yaml.safe_load(path.read_text(encoding="utf-8"))
    words = [told[name] for name in SPOKEN if name in told]
    words += [use["doubt"] for use in told["uses"] if "doubt" in use]
    for text in words:
        for one in sentences(text):
            assert len(one.split()) <= LONGEST_SENTENCE, one
        assert not re.search(r"[&/·]|(?<!-)\bvous\b|\bvotre\b|\betc\b|%", text.lower()), text
    assert len(told["label"]) <= 40


def test_a_person_of_this_age_finds_the_papers_they_meet() -> None:
    assert len(papers.paper_types()) >= 35
    assert set(KNOWN_BEFORE) <= set(papers.paper_types())
    assert set(OF_THE_JOURNEYS) <= set(papers.paper_types())


def test_every_use_named_is_a_use_of_some_paper() -> None:
    used = {use.use for kind in papers.paper_types().values() for use in kind.uses}
    assert used == set(papers.paper_uses())


def test_the_usual_papers_come_first_and_the_others_last() -> None:
    codes = list(papers.paper_types())
    assert codes[0] == "id_card"
    assert codes[-1] == "other"


def a_kind(**changed: object) -> str:
    told = yaml.safe_load(FILES[0].read_text(encoding="utf-8"))
    return yaml.safe_dump(told | {"code": "new_paper"} | changed, allow_unicode=True)


def test_a_new_kind_of_paper_is_one_more_file(tmp_path: Path) -> None:
    (tmp_path / "new_paper.yaml").write_text(a_kind(label="Nouveau papier"), encoding="utf-8")
    found = papers.read_types(tmp_path, papers.paper_uses())
    assert found["new_paper"].label == "Nouveau papier"


@pytest.mark.parametrize(
    "wrong",
    [
        {"code": "another"},
        {"domain": "inconnu"},
        {"model": "hologram"},
        {"sides": 3},
        {"validity": {"kind": "months"}},
        {"validity": {"kind": "none", "months": 3}},
        {"remind_before": [7, 30]},
        {"remind_before": [0]},
        {"uses": [{"use": "unheard_of"}]},
        {"colour": "red"},
        {"asks": ["shoe_size"]},
        {"sources": None},
    ],
    ids=str,
)
def test_a_wrong_file_is_named_and_nothing_starts(tmp_path: Path, wrong: dict[str, object]) -> None:
    (tmp_path / "new_paper.yaml").write_text(a_kind(**wrong), encoding="utf-8")
    with pytest.raises(ValueError, match=r"new_paper\.yaml"):
        papers.read_types(tmp_path, papers.paper_uses())


@pytest.mark.parametrize("kind", papers.number_types().values(), ids=lambda kind: kind.code)
def test_a_kind_of_number_says_what_for_and_where(kind: papers.NumberType) -> None:
    assert kind.what_for and kind.where_to_find and kind.shape and kind.sources
    for one in sentences(kind.what_for) + sentences(kind.where_to_find):
        assert len(one.split()) <= LONGEST_SENTENCE, one
