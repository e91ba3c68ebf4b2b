"""Check any case without the app: one case or a list in, the dated milestones out. Pure; refuses by name."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from backend import law
from backend.cases import Case

from .rules import (
    BASES,
    NATIONALITES,
    STATUTS,
    LifeEvent,
    Measure,
    PersonFacts,
    Precision,
    life_events,
    milestones,
    rule_ids,
    state,
    why_text,
)

_CASE = ("id", "on", "zone", "birth_date", "birth_precision", "measures", "flags", "done", "waived")
_FLAGS = (
    "statut", "nationalite", "mna", "date_entree_ase", "age_entree", "emancipe_le", "handicap", "scolarite",
    "oqtf", "territoire", "pjj", "deces_le", "formation_qualifiante_depuis", "liens_rompus", "c2s_fin", "rqth",
    "departement_depuis", "naissance_corrigee_le",
)  # fmt: skip


def _zone(case: Case) -> ZoneInfo:
    written = case.written.get("zone", law.zone_of(None))
    try:
        if not isinstance(written, str):
            raise ValueError
        return ZoneInfo(written)
    except (ValueError, ZoneInfoNotFoundError, OSError):
        raise case.refuse("zone", f"« {written} » n'est pas un fuseau ; par exemple Europe/Paris.") from None


def _on(case: Case) -> date:
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


def _birth(case: Case) -> tuple[date, Precision]:
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


def _measures(case: Case) -> tuple[Measure, ...]:
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


def _facts(case: Case) -> PersonFacts:
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
        liens_rompus=case.truth("flags.liens_rompus", flags.get("liens_rompus")),
        c2s_fin=case.maybe_day("flags.c2s_fin", flags.get("c2s_fin")),
        rqth=case.truth("flags.rqth", flags.get("rqth")),
        departement_depuis=case.maybe_day("flags.departement_depuis", flags.get("departement_depuis")),
        naissance_corrigee_le=case.maybe_day(
            "flags.naissance_corrigee_le", flags.get("naissance_corrigee_le")
        ),
    )


def _ticks(case: Case, field: str) -> dict[str, date]:
    written = case.block(field)
    case.known(written, rule_ids(), f"{field}.")
    return {key: case.day(f"{field}.{key}", day) for key, day in written.items()}


def _answer(written: object, position: int, events: bool) -> dict[str, Any]:
    case = Case(written, position, _CASE)
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
    told = {"events": [_event(one) for one in life_events(facts, on)]} if events else {}
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
        **told,
    }


def _event(one: LifeEvent) -> dict[str, Any]:
    rule = law.event_rules()[one.id]
    return {
        "event": one.id,
        "on": None if one.day is None else one.day.isoformat(),
        "certainty": one.certainty,
        "title": rule.title,
        "consequence": rule.consequence,
        "rules": list(rule.rules),
    }


def preview(cases: object, *, events: bool = False) -> list[dict[str, Any]]:
    """The milestones of one case or of a list of cases, as plain JSON values (DESIGN §4).

    `events` adds the events of a life that the case tells (E01 to E12) and what follows from each.

    Nothing is answered when one case is wrong: `CaseError` says which case, which field, what to write.
    """
    written = cases if isinstance(cases, list) else [cases]
    return [_answer(one, position, events) for position, one in enumerate(written, start=1)]
