"""Why a way in does not open, as the person reads it. Two refusals that must not be told apart are one."""

from __future__ import annotations

from backend.errors import Conflict, Invalid

WAYS_BACK = ["passphrase", "team"]
"""What a phone that opens no more can do: its four words, or somebody of the team beside the person."""


def wrong_code(tries_left: int) -> Invalid:
    rest = "Encore 1 essai." if tries_left == 1 else f"Encore {tries_left} essais."
    return Invalid(f"Ce n'est pas ce code. {rest}", code="wrong_code", extra={"tries_left": tries_left})


def slot_frozen() -> Conflict:
    return Conflict(
        "Ce téléphone ne peut plus ouvrir Cap 18. Tes papiers sont toujours là. Utilise tes 4 mots, "
        "ou va voir quelqu'un de l'équipe.",
        code="slot_frozen",
        extra={"ways": WAYS_BACK},
    )


def slot_unknown() -> Conflict:
    return Conflict(
        "Ce téléphone a effacé son accès. Tes papiers sont toujours là. Utilise tes 4 mots, "
        "ou va voir quelqu'un de l'équipe.",
        code="slot_unknown",
        extra={"ways": WAYS_BACK},
    )


def challenge_expired() -> Conflict:
    return Conflict("Trop de temps a passé. Écris encore ton code.", code="challenge_expired")


def wrong_secret() -> Invalid:
    return Invalid(
        "L'identifiant, les mots ou le code à 6 chiffres ne vont pas ensemble. Il faut relire les trois, "
        "puis recommencer.",
        code="wrong_secret",
    )


def clock_skew() -> Invalid:
    return Invalid(
        "L'heure de l'appareil qui donne le code à 6 chiffres est fausse. Mettre l'heure automatique, "
        "puis recommencer.",
        code="clock_skew",
    )


def totp_replayed() -> Invalid:
    return Invalid("Ce code à 6 chiffres a déjà servi. Attendre le suivant.", code="totp_replayed")


def wrong_totp() -> Invalid:
    return Invalid(
        "Ce n'est pas le bon code à 6 chiffres. Attendre le suivant, puis recommencer.",
        code="wrong_code",
        fields={"/totp": "Ce n'est pas le bon code."},
    )


def wrong_link() -> Invalid:
    return Invalid("Ce lien a déjà servi, ou n'existe pas.", code="wrong_secret")


def last_way_in() -> Conflict:
    return Conflict(
        "C'est ta dernière façon d'entrer. Ajoute-en une autre avant de l'enlever : sans elle, tes papiers "
        "resteraient fermés.",
        code="last_way_in",
    )
