"""The claim: when it is prepared, when it opens, by which way, and which papers go in its file. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from functools import lru_cache
from typing import Literal, NamedTuple
from uuid import UUID

from backend import law
from backend.birthdays import add_months, anniversary
from backend.services.pecule.rules.law import known

Channel = Literal["online", "post"]
Need = Literal["identity", "rib", "birth_certificate"]
Stage = Literal["far", "prepare", "fresh", "open", "closed"]
"""`far`: nothing to do yet; `prepare`: papers that take long; `fresh`: papers that must be recent; then the claim."""


class ClaimLaw(NamedTuple):
    """What a claim needs on a day: types of paper by need, months ahead, bytes, and where it goes."""

    papers: Mapping[str, tuple[str, ...]]
    ask_ahead_months: int
    prepare_years: int
    limit_bytes: int
    post_address: tuple[str, ...]
    address_checked_on: date
    site: str


class Candidate(NamedTuple):
    """A paper of the safe that may serve. `side`: 1 or 2 when it holds one side alone; `state`: how fresh it is."""

    id: UUID
    type: str
    side: int | None
    state: str


class Chosen(NamedTuple):
    """The papers that go in the file, by need, and what is missing (a need, and whether one is there but too old)."""

    papers: Mapping[str, tuple[Candidate, ...]]
    missing: tuple[tuple[str, bool], ...]


class Countdown(NamedTuple):
    """Where somebody stands before the claim; `fresh_from`: first day to ask for the papers that must be recent."""

    stage: Stage
    prepare_from: date
    fresh_from: date
    opens_on: date
    closes_on: date
    days: int


@lru_cache(maxsize=8)
def claim_papers(on: date) -> ClaimLaw:
    """The law of the file on a civil day."""
    return ClaimLaw(
        papers=known("pecule.claim_papers", on),
        ask_ahead_months=known("pecule.ask_ahead_months", on),
        prepare_years=known("pecule.prepare_years", on),
        limit_bytes=known("pecule.file_limit_bytes", on),
        post_address=known("pecule.post_address", on),
        address_checked_on=law.value(
            "pecule.post_address", max(on, law.since("pecule.post_address"))
        ).checked_on,
        site=known("pecule.site", on),
    )


def countdown(born: date, opens_on: date, closes_on: date, on: date) -> Countdown:
    """What is to be done on a day, from 17 to the claim. `closes_on` is excluded."""
    needed = claim_papers(on)
    prepare_from = min(anniversary(born, needed.prepare_years, accomplished=True), opens_on)
    fresh_from = max(add_months(opens_on, -needed.ask_ahead_months), prepare_from)
    stage: Stage = "far"
    for name, first in (
        ("prepare", prepare_from),
        ("fresh", fresh_from),
        ("open", opens_on),
        ("closed", closes_on),
    ):
        if on >= first:
            stage = name  # type: ignore[assignment]
    return Countdown(stage, prepare_from, fresh_from, opens_on, closes_on, max(0, (opens_on - on).days))


def channel(majority_on: date, on: date) -> Channel:
    """By post only before 18 (an emancipated minor); online after."""
    return "online" if on >= majority_on else "post"


def choose(papers: Sequence[Candidate], on: date) -> Chosen:
    """The best paper for each need, best first in `papers`; a card kept as two papers gives its two sides."""
    chosen, missing = dict[str, tuple[Candidate, ...]](), list[tuple[str, bool]]()
    for need, types in claim_papers(on).papers.items():
        ours = [one for one in papers if one.type in types]
        good = [one for one in ours if one.state != "too_old"]
        if good:
            chosen[need] = _both_sides(good)
        else:
            missing.append((need, bool(ours)))
    return Chosen(chosen, tuple(missing))


def _both_sides(good: Sequence[Candidate]) -> tuple[Candidate, ...]:
    best = good[0]
    if best.side is None:
        return (best,)
    other = next((one for one in good if one.type == best.type and one.side == 3 - best.side), None)
    return (best,) if other is None else tuple(sorted((best, other), key=lambda one: one.side or 0))
