"""Check any case without the app: one case or a list in, the dated milestones out. Pure; refuses by name."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from backend import law

from .rules import (
    BASES,
    NATIONALITES,
    STATUTS,
    Measure,
    PersonFacts,
    Precision,
    milestones,
    rule_ids,
    state,
    why_text,
)

_CASE = ("id", "on", "zone", "birth_date", "birth_precision", "measures", "flags", "done", "waived")
_FLAGS = (
    "statut", "nationalite", "mna", "date_entree_ase", "age_entree", "emancipe_le", "handicap", "scolarite",
    "oqtf", "territoire", "pjj", "deces_le", "formation_qualifiante_depuis",
)  # fmt: skip


class PreviewError(ValueError):
    """A case that cannot be read; the sentence (French) names the case, the field and what to write instead."""


class _Case:
    """One case being read; knows how to name itself in a refusal."""

    def __init__(self, written: object, position: int) -> None:
        self.label = f"Cas n° {position}"
        if not isinstance(written, dict):
            raise self.refuse("", "chaque cas est un objet JSON { … }.")
        self.written: Mapping[str, Any] = written
        if isinstance(written.get("id"), str | int):
            self.label = f"Cas « {written['id']} »"
        self.known(written, _CASE, "")

    def refuse(self, field: str, sentence: str) -> PreviewError:
        return PreviewError(
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


def _zone(case: _Case) -> ZoneInfo:
    written = case.written.get("zone", law.zone_of(None))
    try:
        if not isinstance(written, str):
            raise ValueError
        return ZoneInfo(written)
    except (ValueError, ZoneInfoNotFoundError, OSError):
        raise case.refuse("zone", f"« {written} » n'est pas un fuseau ; par exemple Europe/Paris.") from None


def _on(case: _Case) -> date:
    """The civil day asked: a day as it stands, or an instant with its offset, read in the case's zone."""
    written, zone = case.written.get("on"), _zone(case)
    if isinstance(written, str) and "T" in written:
        try:
            instant = datetime.fromisoformat(written)
        except ValueError:
            instant = None
        if instant is None or instant.tzinfo is None:
            raise case.refuse("on", f"« {written} » refusé ; écrivez un jour AAAA-MM-JJ.")
        return instant.astimezone(zone).date()
    return case.day("on", written)


def _birth(case: _Case) -> tuple[date, Precision]:
    written = case.written.get("birth_date")
    natural: Precision = "day"
    if isinstance(written, str) and len(written) == 4:
        written, natural = f"{written}-01-01", "year"
    elif isinstance(written, str) and len(written) == 7:
        written, natural = f"{written}-01", "month"
    asked = case.choice(
        "birth_precision", case.written.get("birth_precision", natural), ("day", "month", "year")
    )
    if natural != "day" and asked == "day":
        raise case.refuse(
            "birth_date", "le jour manque ; écrivez AAAA-MM-JJ, ou birth_precision month ou year."
        )
    precision: Precision = (
        "year" if "year" in (natural, asked) else "month" if "month" in (natural, asked) else "day"
    )
    return case.day("birth_date", written), precision


def _measures(case: _Case) -> tuple[Measure, ...]:
    written = case.written.get("measures")
    if written is None:
        return ()
    if not isinstance(written, list):
        raise case.refuse("measures", 'attendu : une liste de ["début", "fin ou null", "code"].')
    found = []
    for at, one in enumerate(written):
        field = f"measures[{at}]"
        if not isinstance(one, list) or len(one) not in (3, 4):
            raise case.refuse(field, 'attendu : ["début", "fin ou null", "code"].')
        started, ended = case.day(field, one[0]), case.maybe_day(field, one[1])
        basis = case.choice(field, one[2], BASES)
        if basis is None:
            raise case.refuse(field, f"le code manque ; possibles : {', '.join(BASES)}.")
        if ended is not None and ended <= started:
            raise case.refuse(field, "la fin (exclue) doit être après le début.")
        found.append(Measure(started, ended, basis, case.maybe_day(field, one[3]) if len(one) == 4 else None))
    return tuple(found)


def _facts(case: _Case) -> PersonFacts:
    flags = case.block("flags")
    case.known(flags, _FLAGS, "flags.")
    birth, precision = _birth(case)
    age = flags.get("age_entree")
    if age is not None and (isinstance(age, bool) or not isinstance(age, int) or not 0 <= age <= 25):
        raise case.refuse("flags.age_entree", f"« {age} » refusé ; écrivez un âge en années.")
    return PersonFacts(
        birth_date=birth,
        birth_precision=precision,
        measures=_measures(case),
        care_began_on=case.maybe_day("flags.date_entree_ase", flags.get("date_entree_ase")),
        statut=case.choice("flags.statut", flags.get("statut"), STATUTS),
        age_entree=age,
        nationalite=case.choice("flags.nationalite", flags.get("nationalite"), NATIONALITES),
        mna=case.truth("flags.mna", flags.get("mna")),
        emancipe_le=case.maybe_day("flags.emancipe_le", flags.get("emancipe_le")),
        handicap=case.words("flags.handicap", flags.get("handicap")),
        scolarite=case.words("flags.scolarite", flags.get("scolarite")),
        oqtf=case.truth("flags.oqtf", flags.get("oqtf")),
        territoire=case.words("flags.territoire", flags.get("territoire")),
        pjj=case.truth("flags.pjj", flags.get("pjj")),
        deces_le=case.maybe_day("flags.deces_le", flags.get("deces_le")),
        formation_qualifiante_depuis=case.maybe_day(
            "flags.formation_qualifiante_depuis", flags.get("formation_qualifiante_depuis")
        ),
    )


def _ticks(case: _Case, field: str) -> dict[str, date]:
    written = case.block(field)
    case.known(written, rule_ids(), f"{field}.")
    return {key: case.day(f"{field}.{key}", day) for key, day in written.items()}


def _answer(written: object, position: int) -> dict[str, Any]:
    case = _Case(written, position)
    on, facts = _on(case), _facts(case)
    done, waived = _ticks(case, "done"), _ticks(case, "waived")
    if facts.birth_date.year > on.year:
        raise case.refuse(
            "birth_date", f"une naissance en {facts.birth_date.year} est après le jour demandé ({on})."
        )
    rows = [
        row._replace(done_on=done.get(row.rule), waived_on=waived.get(row.rule))
        for row in milestones(facts, on)
    ]
    return {
        "id": case.written.get("id"),
        "milestones": [
            {
                "rule": row.rule,
                "opens_on": row.opens_on.isoformat(),
                "due_on": None if row.due_on is None else row.due_on.isoformat(),
                "state": state(row, on),
                "certainty": row.certainty,
                "why": why_text(row.rule, row.why, facts),
            }
            for row in rows
        ],
    }


def preview(cases: object) -> list[dict[str, Any]]:
    """The milestones of one case or of a list of cases, as plain JSON values (DESIGN §4).

    Nothing is answered when one case is wrong: PreviewError says which case, which field, what to write.
    """
    written = cases if isinstance(cases, list) else [cases]
    return [_answer(one, position) for position, one in enumerate(written, start=1)]
