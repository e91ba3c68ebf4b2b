"""All the young persons of France in care, invented: 0 to 21 years, with measures, flags, referents, accounts."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from random import Random
from typing import Any
from uuid import UUID

from backend.access import BondKind
from backend.ids import new_id
from backend.instance import instance
from backend.services.people import flags
from bench.ground import pour

ON = date(2026, 11, 23)
AT = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
ZONE = "Europe/Paris"
LIVED = 21 * 365
CASELOAD = 30


def authority() -> UUID:
    """One invented authority, in one zone."""
    made = new_id()
    pour(
        "authority",
        ("id", "code", "name", "zone", "territory", "invented", "created_at"),
        [(made, "FR", "France inventée", ZONE, "99", True, AT)],
    )
    return made


def people(size: int, of: UUID, seed: int = 18) -> list[UUID]:
    """`size` young persons of an authority: births over 21 years, one referent for 30, accounts from 16 for half.

    88 in 100 are French, 10 foreign, 2 unknown; one measure each, under a sure basis for 9 in 10.
    """
    random = Random(seed)
    ids = [new_id() for _ in range(size)]
    referents = [new_id() for _ in range(size // CASELOAD + 1)]
    births = [ON - timedelta(days=random.randrange(LIVED)) for _ in ids]
    pour("person", PERSON, _adults(referents, of))
    pour("person", PERSON, _persons(ids, of, "young"))
    pour("young_person", YOUNG, _young(ids, births, of, random))
    pour("care_measure", MEASURE, _measures(ids, births, random))
    pour("bond", BOND, _bonds(ids, referents, of))
    pour("account", ACCOUNT, _accounts(ids, births, of, random))
    return ids


PERSON = ("id", "authority_id", "kind", "first_name", "last_name", "name_key", "created_at", "version")
YOUNG = ("id", "birth_date", "birth_precision", "flags_sealed", "language", "tutoiement", "version")
MEASURE = ("id", "youth_id", "basis", "starts_on")
BOND = ("id", "authority_id", "youth_id", "adult_id", "kind", "starts_on")
ACCOUNT = (
    "id",
    "authority_id",
    "kind",
    "identifier",
    "vault_epoch",
    "epoch_due",
    "activated_at",
)
Rows = Iterator[tuple[Any, ...]]


def _persons(ids: list[UUID], of: UUID, kind: str) -> Rows:
    for number, one in enumerate(ids):
        name = f"exemple{number}"
        yield one, of, kind, "Nova", name, f"{name}|nova", AT, 1


def _adults(ids: list[UUID], of: UUID) -> Rows:
    return _persons(ids, of, "professional")


def _young(ids: list[UUID], births: list[date], of: UUID, random: Random) -> Rows:
    key = instance().keyd.authority_key(of)
    for one, birth in zip(ids, births, strict=True):
        nationality = random.choices(("FR", "etranger", None), (88, 10, 2))[0]
        sealed = flags.seal(key, one, {"nationalite": nationality})
        yield one, birth, "day", sealed, "fr", True, 1


def _measures(ids: list[UUID], births: list[date], random: Random) -> Rows:
    for one, birth in zip(ids, births, strict=True):
        basis = random.choice(("P1", "P1", "P1", "P1", "P1", "P2", "P4", "P8", "P9", "P3"))
        yield new_id(), one, basis, birth + timedelta(days=random.randrange((ON - birth).days + 1))


def _bonds(ids: list[UUID], referents: list[UUID], of: UUID) -> Rows:
    for number, one in enumerate(ids):
        yield new_id(), of, one, referents[number // CASELOAD], BondKind.REFERENT.value, date(2026, 1, 1)


def _accounts(ids: list[UUID], births: list[date], of: UUID, random: Random) -> Rows:
    number = 0
    for one, birth in zip(ids, births, strict=True):
        if (ON - birth).days > 16 * 365 and random.random() < 0.5:
            number += 1
            yield one, of, "young", f"{number:08d}", 1, False, AT
