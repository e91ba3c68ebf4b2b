"""What the rules know of a person, and what they answer. Unknown is None, never a guess."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal, NamedTuple, Protocol

Precision = Literal["day", "month", "year"]
Applies = Literal["yes", "no", "to_check"]
Certainty = Literal["sure", "to_check"]
State = Literal["later", "open", "late", "done", "lost", "not_concerned", "waived"]

BASES = ("P1", "P2", "P3", "P4", "P5", "P6", "P7", "P8", "P9", "P10", "P11", "P12", "APJM")
STATUTS = (
    "mineur_confie_judiciaire", "accueil_provisoire", "pupille", "tutelle_ou_delegation", "jeune_majeur", "sorti",
)  # fmt: skip
NATIONALITES = ("FR", "UE", "etranger_ne_en_france", "etranger", "inconnue")
HANDICAPS = ("80+", "50-79", "none")
NOT_IN_SCHOOL = frozenset({"aucune", "none", "non", "non scolarise", "descolarise"})


class Measure(NamedTuple):
    """A care measure: first day, first day it no longer runs (None: still running), legal basis of pecule.md §2.1.

    `decided_on` is the day of the decision when it differs from the day of arrival: both may count (L423-22).
    """

    started_on: date
    ended_on: date | None
    basis: str
    decided_on: date | None = None


@dataclass(frozen=True, slots=True)
class PersonFacts:
    """All that the milestones of one person depend on. Dates are civil days; names of law stay French.

    `birth_precision` "month" or "year": the smaller parts of `birth_date` mean nothing.
    `care_began_on` (date_entree_ase): when care began before the known measures. `statut` and `age_entree` are
    used only where measures say nothing. `scolarite` is free text; `NOT_IN_SCHOOL` lists the words for none.
    `liens_rompus`: no tie left with the family. `c2s_fin`: first day the free health cover no longer runs.
    `rqth`: recognised as a worker with a disability.
    """

    birth_date: date
    birth_precision: Precision = "day"
    measures: tuple[Measure, ...] = ()
    care_began_on: date | None = None
    statut: str | None = None
    age_entree: int | None = None
    nationalite: str | None = None
    mna: bool | None = None
    emancipe_le: date | None = None
    handicap: str | None = None
    scolarite: str | None = None
    oqtf: bool | None = None
    territoire: str | None = None
    pjj: bool | None = None
    deces_le: date | None = None
    formation_qualifiante_depuis: date | None = None
    liens_rompus: bool | None = None
    c2s_fin: date | None = None
    rqth: bool | None = None
    departement_depuis: date | None = None
    naissance_corrigee_le: date | None = None


class Milestone(NamedTuple):
    """One dated right or duty of one person: what is stored. Its state is computed for a day, never stored.

    `lapses_on`: first day the right is lost. `stops_on`: first day nothing is owed any more (care has ended, the
    decision is taken, the person has died). `why` is a key of the rule's reasons.
    """

    rule: str
    opens_on: date
    due_on: date | None
    lapses_on: date | None
    stops_on: date | None
    applies: Applies
    certainty: Certainty
    why: str
    done_on: date | None = None
    waived_on: date | None = None


class StoredMilestone(Protocol):
    """Anything with the columns of a milestone: a Milestone, or a row read from the base."""

    @property
    def rule(self) -> str: ...
    @property
    def opens_on(self) -> date: ...
    @property
    def due_on(self) -> date | None: ...
    @property
    def lapses_on(self) -> date | None: ...
    @property
    def stops_on(self) -> date | None: ...
    @property
    def applies(self) -> str: ...
    @property
    def done_on(self) -> date | None: ...
    @property
    def waived_on(self) -> date | None: ...
