"""Check any case of pécule without the application: one case or a list in, school years and amounts out."""

from __future__ import annotations

from datetime import date
from typing import Any

from backend.cases import Case
from backend.services.pecule.rules import SchoolYear, Situation, Stay, estimate
from backend.services.pecule.words import reason

_CASE = (
    "id", "nais", "pl", "emancipe", "placement_a_domicile", "pupille_depuis", "mna", "territoire",
    "remuneration_sup_55pct_smic", "as_of", "why", "exp", "total", "certitude",
)  # fmt: skip
"""What may be written. The last four are the notes of whoever wrote the case: kept by them, never read."""

SHORT = {"3": "P1", "5": "P3", "P": "P4", "2": "P5", "A": "P8"}
"""Short codes of a legal basis (Code civil 375-3 3° and 5°, 375-5, tiers digne de confiance, administratif)."""

BASES = tuple(f"P{number}" for number in range(1, 13))

CERTAINTY = {
    "theoretical_maximum": "maximum_theorique",
    "to_check": "a_verifier",
    "very_unlikely": "tres_improbable",
    "nothing": "rien",
    "not_estimable": "non_estimable",
}


def preview(cases: object, *, on: date) -> list[dict[str, Any]]:
    """The estimate of one case or of a list of cases, as plain JSON values; `on` where a case names no `as_of`.

    Nothing is answered when one case is wrong: `CaseError` says which case, which field, what to write.
    """
    written = cases if isinstance(cases, list) else [cases]
    return [_answer(one, position, on) for position, one in enumerate(written, start=1)]


def _answer(written: object, position: int, on: date) -> dict[str, Any]:
    case = Case(written, position, _CASE)
    as_of = case.maybe_day("as_of", case.written.get("as_of")) or on
    situation = _situation(case)
    if situation.born_first > as_of:
        raise case.refuse(
            "nais", f"une naissance le {situation.born_first} est après le jour demandé ({as_of})."
        )
    found = estimate(situation, as_of)
    answer: dict[str, Any] = {"id": case.written.get("id")}
    if found.total is None:
        answer |= {"exp": "NON_ESTIMABLE", "total": None, "certitude": CERTAINTY[found.certainty]}
        return answer | {"motifs": {"territoire": reason(found.reason or "elsewhere", "vous")}}
    answer["exp"] = {str(one.year): _shown(one) for one in found.years if one.counts != "no"}
    answer |= {"total": float(found.total), "certitude": CERTAINTY[found.certainty]}
    return answer | {"motifs": {str(one.year): _why(one) for one in found.years}}


def _shown(one: SchoolYear) -> list[Any]:
    return ["A_VERIFIER", None] if one.amount is None else [one.bracket, float(one.amount)]


def _why(one: SchoolYear) -> str:
    sentence = reason(one.reason, "vous")
    if one.amount_to_check:
        sentence += " Montant non confirmé par une page officielle."
    return f"{sentence} Source : {one.source}." if one.source else sentence


def _situation(case: Case) -> Situation:
    written = case.written.get("nais")
    if isinstance(written, str) and len(written) == 4:
        born = (case.day("nais", f"{written}-01-01"), case.day("nais", f"{written}-12-31"))
    else:
        born = (case.day("nais", written),) * 2
    pay = case.written.get("remuneration_sup_55pct_smic")
    years = pay if isinstance(pay, list) else []
    if not all(isinstance(year, int) and not isinstance(year, bool) for year in years):
        raise case.refuse(
            "remuneration_sup_55pct_smic", "écrivez true, false ou une liste d'années : [2024, 2025]."
        )
    return Situation(
        born_first=born[0],
        born_last=born[1],
        stays=_stays(case),
        at_home=_at_home(case),
        emancipated_on=case.maybe_day("emancipe", case.written.get("emancipe")),
        ward_since=case.maybe_day("pupille_depuis", case.written.get("pupille_depuis")),
        unaccompanied=case.truth("mna", case.written.get("mna")) is True,
        territory=case.words("territoire", case.written.get("territoire")),
        paid_over=frozenset(years),
        paid_over_unknown=not years
        and case.truth("remuneration_sup_55pct_smic", None if years else pay) is True,
    )


def _period(case: Case, field: str, written: Any) -> tuple[date, date | None]:
    started, ended = case.day(field, written[0]), case.maybe_day(field, written[1])
    if ended is not None and ended <= started:
        raise case.refuse(field, "la fin (exclue) doit être après le début.")
    return started, ended


def _stays(case: Case) -> tuple[Stay, ...]:
    written = case.written.get("pl")
    if not isinstance(written, list):
        raise case.refuse("pl", 'attendu : une liste de ["début", "fin ou null", "fondement"].')
    found = []
    for at, one in enumerate(written):
        field = f"pl[{at}]"
        if not isinstance(one, list) or len(one) != 3:
            raise case.refuse(field, 'attendu : ["début", "fin ou null", "fondement"].')
        basis = SHORT.get(str(one[2]), one[2])
        if basis not in BASES:
            raise case.refuse(
                field, f"« {one[2]} » n'existe pas ; possibles : {', '.join((*SHORT, *BASES))}."
            )
        found.append(Stay(*_period(case, field, one), basis))
    return tuple(found)


def _at_home(case: Case) -> tuple[tuple[date, date | None], ...]:
    written = case.written.get("placement_a_domicile")
    if written is None:
        return ()
    sentence = 'attendu : ["début", "fin ou null"], ou une liste de ces périodes.'
    if not isinstance(written, list) or not written:
        raise case.refuse("placement_a_domicile", sentence)
    periods = written if isinstance(written[0], list) else [written]
    if not all(isinstance(one, list) and len(one) == 2 for one in periods):
        raise case.refuse("placement_a_domicile", sentence)
    return tuple(_period(case, "placement_a_domicile", one) for one in periods)
