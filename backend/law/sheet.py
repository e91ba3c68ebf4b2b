"""Opening a sheet of law: YAML in, checked plain values out, every refusal naming the file, the line and the key."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from backend import yaml_files


class LawError(ValueError):
    """A value of law that may not be shown: no source, no day of check, a gap, an overlap, or no such value.

    The sentence (French) names the file, the line and the key, for the person who corrects the sheet.
    """


class _Loader(yaml_files.Loader):
    """YAML without silent overwriting: a key written twice is refused."""


def _mapping(loader: _Loader, node: yaml.MappingNode) -> dict[Any, Any]:
    loader.flatten_mapping(node)
    found: dict[Any, Any] = {}
    for key_node, value_node in node.value:
        key = loader.construct_object(key_node, deep=True)
        if key in found:
            raise LawError(f"ligne {key_node.start_mark.line + 1}, clé « {key} » : écrite deux fois.")
        found[key] = loader.construct_object(value_node, deep=True)
    return found


_Loader.add_constructor(yaml.resolver.BaseResolver.DEFAULT_MAPPING_TAG, _mapping)


@dataclass(frozen=True, slots=True)
class Sheet:
    """One file of law and the line where each of its keys stands."""

    name: str
    data: Any
    lines: Mapping[tuple[str | int, ...], int]

    def refuse(self, path: tuple[str | int, ...], sentence: str) -> LawError:
        """The error to raise about one key; the line is that of the nearest key written in the file."""
        known = path
        while known and known not in self.lines:
            known = known[:-1]
        key = ".".join(str(part) for part in path)
        return LawError(f"{self.name}, ligne {self.lines.get(known, 1)}, clé « {key} » : {sentence}")

    def get(self, path: tuple[str | int, ...], expected: type | tuple[type, ...], what: str) -> Any:
        """The value at a path, refused when absent or of another type. `what` says in French what is expected."""
        found: Any = self.data
        for part in path:
            try:
                found = found[part]
            except (KeyError, IndexError, TypeError):
                raise self.refuse(path, f"manque ; attendu : {what}.") from None
        right = isinstance(found, expected)
        if not right or (isinstance(found, bool) and expected is not bool) or found in ("", [], {}):
            raise self.refuse(path, f"valeur « {found} » refusée ; attendu : {what}.")
        return found

    def text(self, *path: str | int) -> str:
        """A non-empty text."""
        return str(self.get(path, str, "un texte")).strip()

    def day(self, *path: str | int) -> date:
        """A civil day, written 2026-11-21."""
        found: date = self.get(path, date, "un jour écrit AAAA-MM-JJ")
        return found

    def texts(self, *path: str | int) -> tuple[str, ...]:
        """A non-empty list of texts."""
        found = self.get(path, list, "une liste de textes")
        return tuple(self.text(*path, at) for at in range(len(found)))

    def only(self, allowed: frozenset[str], *path: str | int) -> None:
        """Refuse a key nobody reads: a misspelt key must not pass for an absent one."""
        found = self.get(path, dict, "des clés et des valeurs") if path else self.data
        for key in found:
            if key not in allowed:
                raise self.refuse((*path, key), f"clé inconnue ; possibles : {', '.join(sorted(allowed))}.")


def _lines(node: yaml.Node, path: tuple[str | int, ...], found: dict[tuple[str | int, ...], int]) -> None:
    if isinstance(node, yaml.MappingNode):
        for key_node, value_node in node.value:
            here = (*path, key_node.value)
            found[here] = key_node.start_mark.line + 1
            _lines(value_node, here, found)
    elif isinstance(node, yaml.SequenceNode):
        for at, item in enumerate(node.value):
            found[(*path, at)] = item.start_mark.line + 1
            _lines(item, (*path, at), found)


def open_sheet(path: Path) -> Sheet:
    """Read one YAML file. Raises LawError when it is not YAML, is empty or writes a key twice."""
    lines: dict[tuple[str | int, ...], int] = {}
    text = path.read_text(encoding="utf-8")
    try:
        loader = _Loader(text)
        node = loader.get_single_node()
        if node is not None:
            _lines(node, (), lines)
        data = loader.construct_document(node) if node is not None else None
    except LawError as refused:
        raise LawError(f"{path.name}, {refused}") from None
    except yaml.YAMLError as broken:
        mark = getattr(broken, "problem_mark", None)
        line = mark.line + 1 if mark else 1
        raise LawError(f"{path.name}, ligne {line} : ce n'est pas du YAML lisible.") from None
    if not isinstance(data, dict) or not data:
        raise LawError(f"{path.name}, ligne 1 : la feuille est vide ou n'a pas de clés.")
    return Sheet(path.name, data, lines)


def check_periods(sheet: Sheet, path: tuple[str | int, ...], periods: list[tuple[date, date | None]]) -> None:
    """Refuse gaps, overlaps and periods that end before they begin. `until` is exclusive; None: still in force."""
    for at, (since, until) in enumerate(periods):
        last = at == len(periods) - 1
        if until is None and not last:
            raise sheet.refuse((*path, at, "until"), "période ouverte suivie d'une autre : chevauchement.")
        if until is not None and until <= since:
            raise sheet.refuse((*path, at, "until"), "la période finit avant de commencer.")
        if not last:
            following = periods[at + 1][0]
            if until is not None and until < following:
                raise sheet.refuse((*path, at, "until"), f"trou entre le {until} et le {following}.")
            if until is not None and until > following:
                raise sheet.refuse((*path, at, "until"), f"chevauchement entre le {following} et le {until}.")
