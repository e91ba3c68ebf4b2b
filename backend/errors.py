"""What can go wrong, as the person reads it: a stable code and a French sentence, no HTTP here."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any


class DomainError(Exception):
    """Base of every refusal. `code` is stable; `detail` says what happened and what to do.

    `fields` maps a JSON pointer (`/birth_date`) to the sentence for that field.
    `extra` carries facts a screen needs (tries left, seconds to wait).
    """

    code = "refused"
    title = "Ce n'est pas possible."

    def __init__(
        self,
        detail: str | None = None,
        *,
        code: str | None = None,
        fields: Mapping[str, str] | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> None:
        super().__init__(detail or self.title)
        self.detail = detail or self.title
        self.code = code or type(self).code
        self.fields = dict(fields or {})
        self.extra = dict(extra or {})


class NotFound(DomainError):
    """Also the answer to whoever may not know that the thing exists."""

    code = "not_found"
    title = "On ne trouve pas cette page ou ce dossier."


class Invalid(DomainError):
    """What was typed or sent cannot be used; says the field and the remedy."""

    code = "invalid"
    title = "Une réponse est à corriger."


class SignedOut(DomainError):
    """Nobody is known on this device, or the session ended."""

    code = "signed_out"
    title = "Ouvre Cap 18 pour continuer."


class Locked(DomainError):
    """The session is known but not open: the code is needed."""

    code = "locked"
    title = "Écris ton code pour continuer."


class StepUpNeeded(DomainError):
    """A heavy gesture needs a proof less than 5 minutes old (AUT-07)."""

    code = "step_up_needed"
    title = "Confirme que c'est bien toi pour faire cela."


class Conflict(DomainError):
    """The state of the thing does not allow it: already used, already there."""

    code = "conflict"
    title = "Cela a déjà été fait, ou autre chose a changé."


class StaleVersion(DomainError):
    """Someone changed it since it was read; nothing was overwritten."""

    code = "stale_version"
    title = "Cela a changé entre-temps. Relis, puis recommence."


class Gone(DomainError):
    """It existed and was erased."""

    code = "gone"
    title = "Cela a été effacé."


class TooMany(DomainError):
    """A limit was met; `extra["retry_after"]` is in seconds."""

    code = "too_many"
    title = "Trop d'essais. Attends un peu, puis recommence."


class Cut(DomainError):
    """What was being sent stopped before its end; nothing of it is kept."""

    code = "cut"
    title = "L'envoi a été coupé. Rien n'est enregistré. Réessaie."


class TooLarge(DomainError):
    code = "too_large"
    title = "Ce fichier est trop lourd."


class Unsupported(DomainError):
    code = "unsupported"
    title = "Ce type de fichier n'est pas accepté."


class Unavailable(DomainError):
    """A part we need does not answer; nothing is lost."""

    code = "unavailable"
    title = "C'est momentanément fermé. Rien n'est perdu. Réessaie plus tard."
