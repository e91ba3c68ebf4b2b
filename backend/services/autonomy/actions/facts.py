"""From what the people service knows to what the rules read. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any, cast

from backend.services import people
from backend.services.autonomy.rules import Measure, PersonFacts, Precision


def person_facts(known: people.Facts) -> PersonFacts:
    """The facts of one young person as the rules read them; what is unknown stays unknown."""
    flags = known.flags
    return PersonFacts(
        birth_date=known.birth_date,
        birth_precision=cast(Precision, known.birth_precision),
        measures=tuple(_measure(one) for one in known.measures),
        care_began_on=known.care_began_on or _day(flags, "date_entree_ase"),
        statut=flags.get("statut"),
        age_entree=flags.get("age_entree"),
        nationalite=flags.get("nationalite"),
        mna=flags.get("mna"),
        emancipe_le=_day(flags, "emancipe_le"),
        handicap=flags.get("handicap"),
        scolarite=flags.get("scolarite"),
        oqtf=flags.get("oqtf"),
        territoire=flags.get("territoire") or known.territory,
        pjj=flags.get("pjj"),
        deces_le=_day(flags, "deces_le"),
        formation_qualifiante_depuis=_day(flags, "formation_qualifiante_depuis"),
        liens_rompus=flags.get("liens_rompus"),
        c2s_fin=_day(flags, "c2s_fin"),
        rqth=flags.get("rqth"),
        departement_depuis=_day(flags, "departement_depuis"),
        naissance_corrigee_le=_day(flags, "naissance_corrigee_le"),
    )


def _measure(one: people.KnownMeasure) -> Measure:
    if one.received_on is None:
        return Measure(one.starts_on, one.ends_on, one.basis)
    return Measure(one.received_on, one.ends_on, one.basis, decided_on=one.starts_on)


def _day(flags: Mapping[str, Any], name: str) -> date | None:
    text = flags.get(name)
    return None if text is None else date.fromisoformat(text)
