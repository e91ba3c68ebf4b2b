"""Why a way in does not open, as the person reads it. Two refusals that must not be told apart are one."""

from __future__ import annotations

from datetime import datetime

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


def not_the_first_code() -> Invalid:
    """A phone that was cut while it came in begins again with the code it had chosen."""
    return Invalid(
        "Ce n'est pas le code choisi la première fois. Écris celui-là.",
        code="wrong_code",
        fields={"/slot/code": "Le code choisi la première fois est attendu."},
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


def misread_card() -> Invalid:
    return Invalid(
        "Un signe manque, ou n'est pas le bon. Relis la carte, groupe par groupe.",
        code="wrong_card",
        fields={"/card": "La carte a 7 groupes de 4 signes."},
    )


def wrong_card() -> Invalid:
    return Invalid(
        "On ne connaît pas cette carte. Vérifie que c'est bien ta carte Cap 18.",
        code="wrong_card",
        fields={"/card": "On ne connaît pas cette carte."},
    )


def card_spent() -> Conflict:
    return Conflict(
        "Cette carte ne sert plus : elle a déjà servi, ou une autre l'a remplacée. Tes papiers sont toujours là. "
        "Utilise la plus récente, tes 4 mots, ou va voir quelqu'un de l'équipe.",
        code="card_spent",
        extra={"ways": WAYS_BACK},
    )


def recovery_not_begun() -> Conflict:
    return Conflict(
        "Cette demande est arrêtée, ou trop ancienne. Recommence : il faudra attendre encore un jour.",
        code="recovery_not_begun",
    )


def recovery_waiting(opens_at: datetime) -> Conflict:
    return Conflict(
        "C'est encore trop tôt. Garde ta carte, et reviens à l'heure dite.",
        code="recovery_waiting",
        extra={"opens_at": opens_at.isoformat()},
    )


def last_holder() -> Conflict:
    return Conflict(
        "C'est la seule personne de l'équipe qui peut aider un jeune à rentrer. Un autre membre doit d'abord se "
        "connecter, puis cette personne aussi : la clé de l'équipe passe alors de l'une à l'autre.",
        code="last_holder",
    )


def needed_signer() -> Conflict:
    return Conflict(
        "Un jeune de l'équipe n'a plus ni téléphone ni carte : il faut deux signatures pour qu'il rentre. Aidez-le à "
        "rentrer d'abord, ou faites entrer un autre membre de l'équipe.",
        code="needed_signer",
    )


def no_such_asking() -> Invalid:
    return Invalid(
        "Ce code n'existe pas, ou il est trop vieux. Sur le nouveau téléphone, demandez un autre code.",
        code="wrong_asking",
        fields={"/code": "Un code de 12 signes, affiché il y a moins de 30 minutes."},
    )


def no_team_share() -> Conflict:
    return Conflict(
        "Votre équipe ne peut pas rouvrir cet espace : la part de l'équipe n'est pas encore faite, ou une autre équipe "
        "la garde. La carte de secours reste possible.",
        code="no_team_share",
    )


def same_signer() -> Conflict:
    return Conflict(
        "Vous avez déjà signé. Il faut la signature d'une deuxième personne de l'équipe.", code="same_signer"
    )


def asking_over() -> Conflict:
    return Conflict("Cette demande est finie, ou trop ancienne.", code="asking_over")


def asking_unknown() -> Conflict:
    return Conflict("Cette demande est finie. Recommence : demande un nouveau code.", code="asking_over")


def only_way_in() -> Conflict:
    return Conflict(
        "Rien d'autre ne rouvrirait cet espace : la clé de l'équipe n'est pas encore faite, ou une seule personne la "
        "tient. Faites d'abord entrer un deuxième membre de l'équipe.",
        code="last_way_in",
    )


def nothing_to_cut() -> Conflict:
    return Conflict("Aucun téléphone n'ouvre cet espace en ce moment.", code="no_phone")


def pairing_over() -> Invalid:
    return Invalid(
        "Ce carré a déjà servi, ou il a plus de 10 minutes. Sur l'autre téléphone, demande un nouveau carré.",
        code="pairing_over",
    )
