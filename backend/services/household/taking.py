"""The pages of the bank, the budget and the home, as they are taken away: in words, and whole for a machine."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from datetime import date
from typing import Any, Final
from uuid import UUID

from backend import vault
from backend.db import Reader
from backend.french import day
from backend.services.documents import OnePage
from backend.services.household import queries, records
from backend.services.household.guidance import written
from backend.services.household.words import BUDGET, REFUSALS

TITLES: Final = {"bank": "Ma banque", "budget": "Mon budget", "home": "Mon logement"}
LABELS: Final = {
    "address": "Mon adresse",
    "birth_place": "Lieu de naissance",
    "phone": "Téléphone",
    "email": "Adresse mail",
    "near": "Ville la plus proche",
    "bank": "Banque",
    "bank_address": "Adresse de la banque",
    "asked_on": "Lettre donnée à la banque",
    "refusal": "Réponse de la banque",
    "refused_on": "Jour de la réponse",
    "sent_on": "Demande envoyée à la Banque de France",
    "named_bank": "Banque choisie",
    "named_on": "Banque choisie le",
    "opened_on": "Compte ouvert",
    "balance_cents": "Sur mon compte",
    "balance_on": "Sur mon compte, le",
    "social_number": "Numéro de demande de logement social",
    "social_asked_on": "Logement social demandé",
    "social_renewed_on": "Logement social renouvelé",
    "care_ended_on": "Fin de mon suivi",
    "visale_on": "Visale demandé",
    "landlord": "Propriétaire ou résidence",
    "landlord_address": "Adresse du propriétaire",
    "lease_kind": "Bail",
    "rent_cents": "Loyer sans les charges",
    "deposit_cents": "Dépôt de garantie",
    "saved_cents": "Argent que j'ai",
    "entry_on": "Jour des clés",
    "late_month": "Loyer en retard",
    "late_cents": "Somme en retard",
}
LEASES: Final = {"bare": "Vide", "furnished": "Meublé", "residence": "Résidence"}

Line = tuple[str, str]


def pages_taken(reader: Reader, owner_id: UUID, keys: vault.VaultKeys) -> list[OnePage]:
    """What this person wrote of their bank, budget and home. A page that does not open is left out."""
    found = []
    for one in queries.sheets_of(reader, owner_id):
        with suppress(vault.CannotOpen):
            body = records.unseal(keys.index_key, one.id, one.sealed)
            found.append(OnePage(one.kind, TITLES[one.kind], one.changed_at, list(_lines(body)), body))
    return found


def _lines(body: Mapping[str, Any]) -> Iterator[Line]:
    """A page in words, in the order it was written: what it is, and what was said of it."""
    for key, value in body.items():
        if key in _MANY:
            for one, said in value.items():
                yield _MANY[key](one, said)
        elif key in LABELS:
            yield LABELS[key], _said(key, value)


def _said(key: str, value: Any) -> str:
    if key.endswith("_cents"):
        return _money(value)
    if key.endswith("_on"):
        return day(date.fromisoformat(value))
    if key == "refusal":
        return REFUSALS[value][0] if value in REFUSALS else str(value)
    return LEASES.get(value, str(value)) if key == "lease_kind" else str(value)


def _money(cents: int) -> str:
    sign = "-" if cents < 0 else ""
    return f"{sign}{abs(cents) // 100},{abs(cents) % 100:02d} €"


def _ticked(code: str, on: str, among: str) -> Line:
    """A thing of the sheet of the home that was done, by its title, with its day."""
    titles = {one["code"]: one.get("title") or one["label"] for one in written().get(among, ())}
    return str(titles.get(code, code)), day(date.fromisoformat(on))


_MANY: Final[dict[str, Callable[[str, Any], Line]]] = {
    "lines": lambda _id, one: (
        f"{BUDGET[one['envelope']]} : {one['label']}",
        f"{_money(one['cents'])} par mois" + (f", le {one['day']}" if one.get("day") else ""),
    ),
    "situations": lambda code, on: _ticked(code, on, "situations"),
    "doors": lambda code, on: _ticked(code, on, "doors"),
    "done": lambda code, on: _ticked(code, on, "move"),
    "file_done": lambda code, on: _ticked(code, on, "rental_file"),
    "photos": lambda _id, one: (f"Photo : {one['room']}", day(date.fromisoformat(one["taken_on"]))),
    "defects": lambda _id, one: (f"Défaut : {one['room']}", str(one["note"])),
}
"""Things kept several at a time, each one line."""
