"""French words of letters and of what is missing in them. Pure."""

from __future__ import annotations

from datetime import date

from backend.french import MONTHS

ASKED = {
    "address": "Il manque ton adresse. Écris-la comme sur une enveloppe.",
    "bank": "Il manque le nom de la banque.",
    "birth_place": "Il manque ton lieu de naissance. Écris la ville et le pays.",
    "refusal": "Il manque la réponse de la banque. Choisis une réponse.",
    "landlord": "Il manque le nom du propriétaire ou de la résidence.",
    "month": "Il manque le mois du loyer.",
    "owed": "Il manque la somme en retard.",
    "entry_on": "Il manque la date de l'état des lieux.",
    "defects": "Note au moins un défaut, avec sa pièce.",
}
"""What is missing, as it is said beside the field."""

REFUSALS = {
    "written": ("La banque a refusé par écrit", "Attestation de refus de la banque"),
    "silent": ("La banque n'a pas répondu", "Preuve de ma demande à la banque (reçu ou accusé de réception)"),
    "closed": ("La banque ferme mon compte", "Lettre de la banque qui ferme le compte"),
}
"""By answer of the bank: what is written, and the paper that proves it."""

BUDGET = {
    "in": "Argent qui entre",
    "home": "Logement",
    "moving": "Téléphone et transports",
    "food": "Courses",
    "aside": "De côté",
}


def month(one: date) -> str:
    """« mars 2027 »."""
    return f"{MONTHS[one.month - 1]} {one.year}"


def money(cents: int) -> str:
    """« 1 234,50 € »; whole euros without cents."""
    euros, rest = divmod(abs(cents), 100)
    whole = f"{euros:,}".replace(",", "\u202f")
    return f"{'-' if cents < 0 else ''}{whole}{f',{rest:02d}' if rest else ''}\u00a0€"
