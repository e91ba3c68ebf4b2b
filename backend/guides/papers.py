"""The papers a young person keeps, and what each yes in the safe is about: readers of the data beside them."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Literal

import msgspec
import yaml


class PaperType(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One kind of paper: how it is called, how many sides to photograph, whether it has an end date."""

    code: str
    label: str
    sides: Literal[1, 2]
    domain: Literal[
        "argent", "logement", "sante", "travail", "transports", "identite", "telephone", "culture"
    ]
    icon: str
    shape: Literal["card", "page"]
    expires: bool


class ConsentKind(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One thing the person may say yes or no to, in the words shown."""

    code: str
    title: str
    text: str
    only_with_antivirus: bool = False


class _Papers(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    source: str
    checked_on: str
    types: list[PaperType]


class Consents(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The texts of the consents; `version` is what is written beside each yes."""

    version: str
    source: str
    checked_on: str
    kinds: list[ConsentKind]


@cache
def paper_types() -> dict[str, PaperType]:
    """Every kind of paper by its code, in the order the app shows them. Raises when the data is not well made."""
    told = msgspec.convert(_load("papers.yaml"), _Papers)
    types = {one.code: one for one in told.types}
    if len(types) != len(told.types):
        raise ValueError("papers.yaml names a paper twice")
    return types


@cache
def consents() -> Consents:
    """The texts of the consents of the safe."""
    return msgspec.convert(_load("consents.yaml"), Consents)


def _load(name: str) -> dict[str, object]:
    told = yaml.safe_load((files("backend.guides") / name).read_text(encoding="utf-8"))
    return {key: str(value) if key == "checked_on" else value for key, value in told.items()}
