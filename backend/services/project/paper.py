"""A signed project as a paper: the same PDF for the file and for the young person's safe."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple
from uuid import UUID

from backend.access import Actor, Permission
from backend.db import reading
from backend.errors import Conflict
from backend.keyd import Keyd
from backend.services import documents
from backend.services.project.pdf import project_pdf
from backend.services.project.queries import signing
from backend.services.project.queries.reading import tie


class SignedPaper(NamedTuple):
    """The PDF of an edition both signed: the id and the words it has in the safe, its bytes, always the same."""

    id: UUID
    paper: documents.Paper
    body: bytes
    given: bool


def signed_paper(actor: Actor, number: int, *, keyd: Keyd, on: date) -> SignedPaper:
    """One's own edition, to keep. Raises NotFound, or Conflict while both have not signed."""
    with reading() as reader:
        tie(actor, reader, actor.id, on, Permission.PROJECT_OWN)
        whole = signing.opened(actor, reader, actor.id, number, keyd=keyd, on=on)
    found = whole.found
    if found.signed_on is None:
        raise Conflict("Ce projet n'est pas encore signé par les deux.", code="not_now")
    body = project_pdf(whole, zone=actor.zone, at=max(one.at for one in found.signatures))
    paper = documents.Paper(
        type="other",
        title=f"Mon projet, version {number}",
        expires_on=None,
        side=None,
        file_name=f"projet-{number}.pdf",
        flatten=False,
        issued_on=found.signed_on,
    )
    return SignedPaper(found.id, paper, body, found.paper_given_at is not None)
