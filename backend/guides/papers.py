"""The papers and numbers a young person keeps, and what each yes in the safe is about: readers of the data beside them.

One file a kind of paper (`papers/<code>.yaml`): adding one needs no Python. A wrong file stops the start, by its name.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any, Literal

import msgspec
import yaml

from backend import yaml_files

HERE = Path(__file__).parent

Domain = Literal["argent", "logement", "sante", "travail", "transports", "identite", "telephone", "culture"]
Model = Literal[
    "card-photo",
    "card-chip",
    "booklet",
    "page-letter",
    "page-stamp",
    "page-table",
    "page-form",
    "page-code",
    "page-lines",
]
"""The drawing shown in the frame of the camera."""
Asked = Literal["issued_on", "expires_on", "holder"]

SOON_FOR_A_PAPER = 30
SOON_FOR_A_USE = 14
"""Days before its last good day from which a paper is said to be redone soon, when its file says no other."""


class Source(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """Where a fact comes from, and the day somebody last looked."""

    title: str
    checked_on: str


class Validity(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """How long a paper is good by itself.

    `none`: it never ends. `expires`: an end date is written on it (`optional`: on some of them); `months` is then
    the usual length, only suggested. `months`: it is good that many months from its date.
    """

    kind: Literal["none", "expires", "months"]
    months: int | None = None
    optional: bool = False

    def __post_init__(self) -> None:
        if (self.kind == "months" and not self.months) or (self.kind == "none" and self.months):
            raise ValueError("a length in months goes with `months`, or with `expires` as a suggestion")


class Use(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """What a paper is asked for, and under how many months it must be then (None: still valid is enough)."""

    use: str
    label: str
    soon_days: int
    fresh_months: int | None = None
    doubt: str | None = None


class PaperType(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """One kind of paper: how it is called, photographed and asked for, how long it is good, how it is redone."""

    code: str
    label: str
    sides: Literal[1, 2]
    pages: Literal["one", "several"]
    shape: Literal["card", "page"]
    model: Model
    domain: Domain
    icon: str
    expires: bool
    asks: list[Asked]
    what_for: str
    who_gives: str
    renew: str
    validity: Validity
    uses: list[Use]
    remind_before: list[int]
    soon_days: int
    sources: list[Source]
    doubt: str | None = None


class NumberType(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """One number that is not a paper: what it is for, where to find it, how many digits it has."""

    code: str
    label: str
    domain: Domain
    icon: str
    what_for: str
    where_to_find: str
    shape: str
    sources: list[Source]
    digits: list[int] | None = None
    doubt: str | None = None


class ConsentKind(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """One thing the person may say yes or no to, in the words shown."""

    code: str
    title: str
    text: str
    only_with_antivirus: bool = False


class Consents(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """The texts of the consents; `version` is what is written beside each yes."""

    version: str
    source: str
    checked_on: str
    kinds: list[ConsentKind]


@cache
def paper_types() -> dict[str, PaperType]:
    """Every kind of paper by its code, the most usual first."""
    return read_types(HERE / "papers", paper_uses())


@cache
def paper_uses() -> dict[str, str]:
    """What papers are asked for, in plain words: « le pécule », « la banque »."""
    return msgspec.convert(_load(HERE / "paper_uses.yaml"), dict[str, str])


@cache
def number_types() -> dict[str, NumberType]:
    """Every kind of number by its code."""
    told = msgspec.convert(_load(HERE / "numbers.yaml"), list[NumberType])
    types = {one.code: one for one in told}
    if len(types) != len(told):
        raise ValueError("numbers.yaml names a number twice")
    return types


@cache
def consents() -> Consents:
    """The texts of the consents of the safe."""
    return msgspec.convert(_load(HERE / "consents.yaml"), Consents)


def read_types(folder: Path, uses: dict[str, str]) -> dict[str, PaperType]:
    """The kinds of a folder, in their `rank`. Raises ValueError naming the file that is wrong."""
    ranked = []
    for path in sorted(folder.glob("*.yaml")):
        try:
            ranked.append(_paper_type(path, uses))
        except (msgspec.ValidationError, KeyError, TypeError, ValueError, yaml.YAMLError) as fault:
            raise ValueError(f"{path.name}: {fault}") from fault
    return {kind.code: kind for _, kind in sorted(ranked, key=lambda one: (one[0], one[1].label))}


def _paper_type(path: Path, uses: dict[str, str]) -> tuple[int, PaperType]:
    told: dict[str, Any] = dict(_load(path))
    rank = int(told.pop("rank"))
    if told["code"] != path.stem:
        raise ValueError(f"its code is {told['code']}")
    days = told.setdefault("remind_before", [])
    if days != sorted(set(days), reverse=True) or any(day < 1 for day in days):
        raise ValueError("remind_before counts days, each once, the biggest first")
    told["soon_days"] = days[0] if days else SOON_FOR_A_PAPER
    told["expires"] = "expires_on" in told["asks"]
    told["uses"] = [
        {"soon_days": SOON_FOR_A_USE, **use, "label": uses[use["use"]]} for use in told.get("uses", [])
    ]
    return rank, msgspec.convert(told, PaperType)


def _load(path: Path) -> Any:
    return _as_words(yaml_files.read(path))


def _as_words(told: Any) -> Any:
    """The same data, the days people looked as ISO words."""
    if isinstance(told, dict):
        return {key: str(value) if key == "checked_on" else _as_words(value) for key, value in told.items()}
    return [_as_words(one) for one in told] if isinstance(told, list) else told
