"""The minutes as a PDF/UA page: the very text both acknowledged, who did and when, and its SHA-256."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from backend import french, printing
from backend.access import Actor, Permission, scope
from backend.db import Reader, reading
from backend.errors import Conflict, NotFound
from backend.keyd import Keyd
from backend.services import documents, people
from backend.services.interviews import records, rules, ties
from backend.services.interviews.content import content
from backend.services.interviews.queries import rows, whole

TEMPLATE = Path(__file__).parent / "minutes.typ"
TYPE = "other"


class Minutes:
    """A printed interview: its file name, its bytes, and the name it has in the safe."""

    def __init__(self, row: Any, body: bytes) -> None:
        self.interview_id: UUID = row.id
        self.paper_id: UUID = row.paper_id
        self.body = body
        self.name = f"compte-rendu-{row.held_on.isoformat()}.pdf"
        self.paper = documents.Paper(
            type=TYPE,
            title=f"Compte rendu : {content(row.kind).title_young}"[:120],
            expires_on=None,
            side=None,
            file_name=self.name,
            flatten=False,
            issued_on=row.held_on,
        )


def minutes(actor: Actor, interview_id: UUID, *, keyd: Keyd, on: Any, own: bool = False) -> Minutes:
    """The PDF of an interview both acknowledged; always the same bytes. `own`: for the young person alone.

    Raises NotFound for whoever may not know it, Conflict while it is not done.
    """
    with reading() as reader:
        row = rows.one(reader, interview_id)
        if row is None:
            raise NotFound()
        link = scope.link(reader, actor, row.youth_id, on)
        needs = Permission.INTERVIEW_PREPARE if own else Permission.INTERVIEW_READ
        ties.require(actor, needs, link, row.kind)
        if row.state != rules.DONE:
            raise Conflict("Ce compte rendu n'est pas encore validé.", code="not_now")
        return Minutes(row, _drawn(reader, row, actor.zone, keyd))


def _drawn(reader: Reader, row: Any, zone: str, keyd: Keyd) -> bytes:
    key = keyd.authority_key(row.authority_id)
    given = [one for one in rows.acknowledgements(reader, row.id) if one.sha256 == row.sha256]
    alone = next(
        (
            records.event(key, one.id, one.words_sealed)
            for one in rows.events(reader, row.id)
            if one.act == "closed_alone"
        ),
        "",
    )
    names = people.names(reader, {row.youth_id, *(one.person_id for one in given)})
    kind = content(row.kind)
    young = names[row.youth_id].first_name
    said = records.minutes(key, row.id, row.minutes_sealed)
    agreements = [
        f"{names[one.person_id].first_name} {names[one.person_id].last_name}, {_moment(one.at, zone)}."
        for one in given
    ]
    if alone:
        agreements.append(f"{young} n'a pas validé. Raison notée : {alone}")
    given_on = row.done_at.astimezone(ZoneInfo(zone)).date()
    data = {
        "title": kind.title,
        "author": f"{young} {names[row.youth_id].last_name}",
        "law": f"D'après {kind.article}. Vérifié le {french.day(kind.checked_on)}.",
        "parts": [{"heading": heading, "words": words} for heading, words in whole.parts(row, said, young)],
        "notified": f"Ce compte rendu est remis par écrit à {young}, le {french.day(given_on)}.",
        "agreements": agreements,
        "sha256": row.sha256,
        "footer": f"{kind.title}, {french.day(row.held_on)}",
        "words": {
            "notified": "Notification écrite",
            "agreements": "Lu et validé par",
            "hash": "Empreinte SHA-256 du texte validé :",
        },
    }
    return printing.pdf(TEMPLATE, data, at=row.done_at)


def _moment(at: datetime, zone: str) -> str:
    there = at.astimezone(ZoneInfo(zone))
    return f"le {french.day(there.date())} à {there.hour} h {there.minute:02d}"
