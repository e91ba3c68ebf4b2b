"""One gesture for several files at once: all of it, or none of it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import Literal, NamedTuple
from uuid import UUID

from backend.access import Actor, Permission, policy
from backend.db import transaction
from backend.keyd import Keyd
from backend.services import autonomy

MOST = 200


class Target(NamedTuple):
    """One milestone of one file, as it was read."""

    youth_id: UUID
    rule: str
    version: int


def settle(
    actor: Actor,
    targets: Sequence[Target],
    gesture: Literal["done", "waive"],
    words: str,
    *,
    done_on: date,
    keyd: Keyd,
    at: datetime,
    on: date,
) -> None:
    """Tick these milestones on a day, or set them aside for one reason; `words` prove it, or say why.

    One transaction: the right to each file is asked again, and one refusal leaves everything as it was. Raises what
    `autonomy.mark_done` and `autonomy.waive` raise.
    """
    policy.require(actor, Permission.CASELOAD_READ)
    with transaction():
        for one in targets:
            if gesture == "done":
                autonomy.mark_done(
                    actor,
                    one.youth_id,
                    one.rule,
                    done_on=done_on,
                    evidence=words,
                    version=one.version,
                    keyd=keyd,
                    at=at,
                    on=on,
                )
            else:
                autonomy.waive(
                    actor, one.youth_id, one.rule, reason=words, version=one.version, keyd=keyd, at=at, on=on
                )
