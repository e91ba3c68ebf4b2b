"""Which column of a file says what: recognised by its header, or answered once per authority."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from backend import yaml_files
from backend.errors import Invalid
from backend.services.people.rules.names import fold

COMES_BACK = frozenset({"ligne", "motif"})
"""Columns of our own file of lines left out: corrected and sent again, it needs no question."""


@dataclass(frozen=True, slots=True)
class Column:
    """Something Cap 18 reads from a caseload file: its name in our template, its words on screen."""

    name: str
    label: str
    needed: bool
    known_as: frozenset[str]


@cache
def columns() -> tuple[Column, ...]:
    """Every column Cap 18 reads, in the order of the template."""
    return tuple(
        Column(
            one["name"], one["label"], one["needed"], frozenset(map(fold, [one["name"], *one["known_as"]]))
        )
        for one in _data("columns.yaml")
    )


@cache
def basis_labels() -> dict[str, str]:
    """Folded words of a legal basis to its code."""
    return {fold(str(label)): code for code, labels in _data("basis_labels.yaml").items() for label in labels}


def _data(name: str) -> Any:
    return yaml_files.read(files("backend.services.people") / "data" / name)


def signature(headers: Sequence[str]) -> str:
    """What two exports of the same software share: their headers, whatever their order."""
    return hashlib.sha256("\x1f".join(sorted(fold(one) for one in headers)).encode()).hexdigest()


def propose(headers: Sequence[str]) -> dict[str, str]:
    """Each column recognised by its header, as {column name: header}."""
    by_header = {fold(header): header for header in headers if fold(header)}
    found: dict[str, str] = {}
    for column in columns():
        exact = fold(column.name)
        names = [exact, *sorted(column.known_as - {exact})]
        for name in names:
            if name in by_header and by_header[name] not in found.values():
                found[column.name] = by_header[name]
                break
    return found


def is_plain(headers: Sequence[str]) -> bool:
    """Whether these are the headers of our own template (some may be absent): nothing to ask then."""
    ours = {fold(column.name) for column in columns()} | COMES_BACK
    needed = {fold(column.name) for column in columns() if column.needed}
    theirs = {fold(header) for header in headers} - {""}
    return needed <= theirs <= ours


def check_mapping(mapping: Mapping[str, str], headers: Sequence[str]) -> dict[str, str]:
    """The mapping, checked against the file. Raises `Invalid` naming each answer to correct."""
    known = {column.name: column for column in columns()}
    faults: dict[str, str] = {}
    used: dict[str, str] = {}
    for name, header in mapping.items():
        if name not in known:
            faults[f"/mapping/{name}"] = "Cap 18 ne lit pas cette information."
        elif header not in headers:
            faults[f"/mapping/{name}"] = f"Le fichier n'a pas de colonne « {header} »."
        elif header in used:
            faults[f"/mapping/{name}"] = f"La colonne « {header} » sert déjà. Choisissez-en une autre."
        else:
            used[header] = name
    for column in columns():
        if column.needed and column.name not in mapping:
            faults[f"/mapping/{column.name}"] = f"Il manque la colonne « {column.label} »."
    if faults:
        raise Invalid("Des colonnes sont à corriger.", code="mapping", fields=faults)
    return dict(mapping)
