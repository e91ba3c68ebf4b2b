"""`cap18 content check`: what a reader of the content would refuse, found by a program."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import NamedTuple

from backend import law
from backend.guides import journeys as guides
from backend.guides import wording
from backend.guides.graph import circle
from backend.guides.papers import paper_types
from backend.guides.reading import Level, level

STALE_MONTHS, STALE_MONTHS_OF_A_NUMBER = 12, 3
_ENDINGS = ("er", "ir", "re", "oir")
_NOT_VERBS = frozenset(
    [
        "titre",
        "lettre",
        "autre",
        "entre",
        "notre",
        "votre",
        "contre",
        "membre",
        "ordre",
        "hiver",
        "premier",
        "métier",
    ]
)


class Problem(NamedTuple):
    """One thing to mend: which file, what, and whether it stops a release (`error`) or is said (`warning`)."""

    file: str
    weight: str
    words: str


class Report(NamedTuple):
    """All the problems, and the reading level of each journey."""

    problems: list[Problem]
    levels: dict[str, Level]


Told = tuple[str, str]


def check(on: date, folder: Path = guides.FOLDER) -> Report:
    """Every journey of a folder on a day: schema, references, sources, age of the checks, reading level, words."""
    problems: list[Problem] = []
    found: list[guides.Journey] = []
    for path in sorted(folder.glob("*.yaml")):
        try:
            found.append(guides.read_journey(path))
        except guides.JourneyError as wrong:
            problems.append(Problem(path.name, "error", str(wrong)))
    known = {one.code for one in found}
    for journey in found:
        problems += [Problem(f"{journey.code}.yaml", *one) for one in _one(journey, known, on)]
    if around := circle(found):
        told = f"tourne en rond : {' → '.join([*around, around[0]])}."
        problems.append(Problem(f"{around[0]}.yaml", "error", told))
    return Report(problems, {one.code: level(one.sentences()) for one in found})


def _one(journey: guides.Journey, known: set[str], on: date) -> Iterator[Told]:
    codes = [step.code for step in journey.steps]
    if not codes:
        yield "error", "aucune étape."
    if len(set(codes)) < len(codes):
        yield "error", "deux étapes ont le même code."
    yield from _links(journey, known)
    for one in (one for group in journey.one_of for one in group):
        if one not in codes:
            yield "error", f"`one_of` : l'étape « {one} » n'existe pas."
    for step in journey.steps:
        if step.local or step.local_contact:
            yield (
                "error",
                f"étape « {step.code} » : `local` est réservé à ce qu'un département écrit chez lui.",
            )
        for weight, words in (*shape(step), *_by(journey, step, on), *_ages_of(step, on)):
            yield weight, f"étape « {step.code} » : {words}"
    yield from _sources(journey, on)
    yield from wording.of_sentences(journey.sentences(), on)
    yield from wording.of_level(journey.sentences())


def _links(journey: guides.Journey, known: set[str]) -> Iterator[Told]:
    goes = [blocked.go for step in journey.steps for blocked in step.blocked if blocked.go]
    for code in (*journey.after, *journey.unlocks, *goes):
        if code not in known:
            yield "error", f"la démarche « {code} » n'existe pas."
        elif code == journey.code:
            yield "error", "la démarche renvoie à elle-même."


def shape(step: guides.Step) -> Iterator[Told]:
    """What is wrong in one step taken alone: a dead reference, an address, a title that is no gesture, its length."""
    papers, contacts = set(paper_types()), {one.id for one in law.all_contacts()}
    for code in (*step.papers, *([step.keep] if step.keep else [])):
        if code not in papers:
            yield "error", f"le papier « {code} » n'existe pas."
    if step.contact and step.contact not in contacts:
        yield "error", f"le contact « {step.contact} » n'existe pas."
    if step.where and step.where.url and not step.where.url.startswith("https://"):
        yield "error", "l'adresse doit commencer par https://."
    if not 1 <= len(step.text) <= 3:
        yield "error", f"une à trois phrases, pas {len(step.text)}."
    words = [word.lower().strip(".,:") for word in step.title.replace("'", " ").split()]
    if not any(word.endswith(_ENDINGS) and word not in _NOT_VERBS for word in words):
        yield "error", f"le titre « {step.title} » ne dit pas quoi faire : mettre un verbe à l'infinitif."


def _by(journey: guides.Journey, step: guides.Step, on: date) -> Iterator[Told]:
    known = {one.id for one in journey.sources}
    if not step.by:
        yield "error", f"aucune source. Écrire `by:` avec une source, ou « {guides.ADVICE} »."
    for one in step.by:
        if one not in known and one != guides.ADVICE:
            yield "error", f"la source « {one} » n'est pas dans la liste des sources."
    if set(step.by) == {guides.ADVICE} and any(guides.PLACEHOLDER.search(one) for one in step.sentences()):
        yield "error", "un montant ou une date vient d'une source, pas d'un conseil."
    if not step.doubt and not journey.only_remembered(step):
        for value in _values_of(step, on):
            if value.confidence == "M":
                yield "error", f"« {value.key} » est de mémoire : le dire dans `doubt`."


def _values_of(step: guides.Step, on: date) -> Iterator[law.Value]:
    for sentence in step.sentences():
        for _, key in guides.PLACEHOLDER.findall(sentence):
            try:
                yield law.value(key, on)
            except law.LawError:
                continue


def _ages_of(step: guides.Step, on: date) -> Iterator[Told]:
    for value in _values_of(step, on):
        if _months(value.checked_on, on) >= STALE_MONTHS:
            yield (
                "warning",
                f"« {value.key} » vérifié le {value.checked_on}, il y a plus de {STALE_MONTHS} mois.",
            )
    contact = next((one for one in law.all_contacts() if one.id == step.contact), None)
    if contact and _months(contact.checked_on, on) >= STALE_MONTHS_OF_A_NUMBER:
        yield (
            "warning",
            f"le numéro « {contact.id} » vérifié le {contact.checked_on}, "
            f"il y a plus de {STALE_MONTHS_OF_A_NUMBER} mois.",
        )


def _sources(journey: guides.Journey, on: date) -> Iterator[Told]:
    if not journey.sources or not journey.legal:
        yield "error", "il manque la source ou la base légale."
    ids = [one.id for one in journey.sources]
    if len(set(ids)) < len(ids):
        yield "error", "deux sources ont le même id."
    if guides.ADVICE in ids:
        yield "error", f"« {guides.ADVICE} » ne peut pas être l'id d'une source."
    for day in (journey.checked_on, *(one.checked_on for one in journey.sources)):
        if day > on:
            yield "error", f"vérifié le {day}, un jour à venir."
        elif _months(day, on) >= STALE_MONTHS:
            yield "warning", f"vérifié le {day}, il y a plus de {STALE_MONTHS} mois."


def _months(since: date, on: date) -> int:
    return (on.year - since.year) * 12 + on.month - since.month - (on.day < since.day)
