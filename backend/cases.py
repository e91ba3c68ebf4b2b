"""Cases a professional writes to check a rule without the application: read strictly, refused by name."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any


class CaseError(ValueError):
    """A case that cannot be read; the sentence (French) names the case, the field and what to write instead."""


class Case:
    """One case being read; knows how to name itself in a refusal. Raises CaseError."""

    def __init__(self, written: object, position: int, keys: tuple[str, ...]) -> None:
        self.label = f"Cas n° {position}"
        if not isinstance(written, dict):
            raise self.refuse("", "chaque cas est un objet JSON { … }.")
        self.written: Mapping[str, Any] = written
        if isinstance(written.get("id"), str | int):
            self.label = f"Cas « {written['id']} »"
        self.known(written, keys, "")

    def refuse(self, field: str, sentence: str) -> CaseError:
        return CaseError(
            f"{self.label}, champ « {field} » : {sentence}" if field else f"{self.label} : {sentence}"
        )

    def known(self, written: Mapping[str, Any], allowed: tuple[str, ...], inside: str) -> None:
        for key in written:
            if key not in allowed:
                raise self.refuse(f"{inside}{key}", f"clé inconnue ; possibles : {', '.join(allowed)}.")

    def block(self, field: str) -> Mapping[str, Any]:
        found = self.written.get(field)
        if found is None:
            return {}
        if not isinstance(found, dict):
            raise self.refuse(field, "attendu : un objet JSON { … }.")
        return found

    def day(self, field: str, written: object) -> date:
        try:
            if not isinstance(written, str) or len(written) != 10:
                raise ValueError
            return date.fromisoformat(written)
        except ValueError:
            raise self.refuse(field, f"« {written} » n'est pas un jour ; écrivez AAAA-MM-JJ.") from None

    def maybe_day(self, field: str, written: object) -> date | None:
        return None if written is None else self.day(field, written)

    def choice(self, field: str, written: object, choices: tuple[str, ...]) -> str | None:
        if written is None or written in choices:
            return None if written is None else str(written)
        raise self.refuse(field, f"« {written} » n'existe pas ; possibles : {', '.join(choices)}.")

    def truth(self, field: str, written: object) -> bool | None:
        if written is None or isinstance(written, bool):
            return written
        raise self.refuse(field, f"« {written} » refusé ; écrivez true, false ou null.")

    def words(self, field: str, written: object) -> str | None:
        if written is None or (isinstance(written, str | int | bool) and str(written).strip()):
            return None if written is None else str(written)
        raise self.refuse(field, f"« {written} » refusé ; écrivez un texte ou null.")


def read_cases(file: Path) -> object:
    """What a file of cases holds (JSON). Raises CaseError with the line where it stops being JSON."""
    try:
        return json.loads(file.read_text(encoding="utf-8-sig"))
    except UnicodeDecodeError:
        raise CaseError(f"{file} : le fichier n'est pas en UTF-8.") from None
    except json.JSONDecodeError as broken:
        raise CaseError(f"{file} : ce n'est pas du JSON (ligne {broken.lineno}).") from None
