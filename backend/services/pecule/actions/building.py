"""Building the file of the claim, from one's own open safe. Nothing of it is kept on the server."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Final
from uuid import UUID

from backend import printing, vault
from backend.access import Actor, Permission, policy, scope
from backend.db import Reader, reading
from backend.errors import Conflict, NotFound
from backend.french import day
from backend.keyd import Keyd
from backend.services import documents, people
from backend.services.pecule import rules
from backend.services.pecule.claim_file import Claimant, Piece, claim_file
from backend.services.pecule.queries import situation_of

USE: Final = "pecule"


def build(
    actor: Actor,
    *,
    typed: Mapping[str, str],
    by_post: bool,
    keys: vault.VaultKeys,
    tools: documents.Tools,
    scene: documents.Scene,
    on: date,
    at: datetime,
) -> bytes:
    """The PDF to send, with the best papers of the safe. `typed`: what was written for this file, kept nowhere.

    Raises Conflict before the claim opens, when a paper is missing or too old (named in `missing`), or when the
    whole is heavier than what may be sent.
    """
    with reading() as reader:
        policy.require(actor, Permission.PECULE_CLAIM, scope.link(reader, actor, actor.id, on))
        claimant = _claimant(reader, actor, on, tools.keyd, typed)
    only_by_post = claimant.emancipated
    found = documents.serving(actor, USE, keys=keys, on=on)
    chosen = rules.choose([_candidate(one) for one in found], on)
    if chosen.missing:
        raise Conflict(
            "Il manque un papier, ou un papier est trop ancien.",
            code="papers_missing",
            extra={"missing": [{"need": need, "too_old": too_old} for need, too_old in chosen.missing]},
        )
    by_id = {one.id: one for one in found}
    order = [one.id for papers in chosen.papers.values() for one in papers]
    for small in (False, True):
        drawn = documents.pictured(actor, order, small=small, keys=keys, tools=tools, scene=scene, at=at)
        pieces = [
            _piece(need, [by_id[one.id] for one in papers], drawn) for need, papers in chosen.papers.items()
        ]
        made = claim_file(claimant, pieces, by_post=by_post or only_by_post, on=on, at=at)
        if len(made) <= rules.claim_papers(on).limit_bytes:
            return made
    raise Conflict(
        "Ton dossier est trop lourd. Un papier a trop de pages : garde seulement celles qui servent.",
        code="file_too_heavy",
    )


def _claimant(reader: Reader, actor: Actor, on: date, keyd: Keyd, typed: Mapping[str, str]) -> Claimant:
    known = people.facts(reader, [actor.id], keyd).get(actor.id)
    if known is None:
        raise NotFound()
    name = people.names(reader, [actor.id])[actor.id]
    situation = situation_of(known)
    opens_on, _ = rules.claim_window(situation, on)
    if on < opens_on:
        raise Conflict(
            f"Tu pourras demander à partir du {day(opens_on)}.",
            code="too_early",
            extra={"opens_on": opens_on.isoformat()},
        )
    by_post = rules.channel(rules.majority_of(situation, on), on) == "post"
    return Claimant(
        name=f"{name.first_name} {name.last_name}",
        born_on=known.birth_date if known.birth_precision == "day" else None,
        since=opens_on,
        emancipated=by_post,
        typed=typed,
    )


def _candidate(one: documents.Serving) -> rules.Candidate:
    return rules.Candidate(one.id, one.type, one.side, one.standing.state)


def _piece(
    need: str, papers: list[documents.Serving], drawn: Mapping[UUID, list[documents.Picture]]
) -> Piece:
    first = papers[0]
    pages = [printing.pictured(*picture) for one in papers for picture in drawn[one.id]]
    return Piece(need, first.label, first.issued_on, first.standing.until, pages)
