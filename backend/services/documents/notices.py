"""What the safe's trace says to its owner, in plain words. Pure."""

from __future__ import annotations

from typing import Final

SAID: Final = {
    ("deposited", "done"): "Tu as ajouté un papier.",
    ("deposited", "refused"): "Tu as essayé d'ajouter un papier. Il n'a pas été gardé.",
    ("opened", "done"): "Tu as ouvert un papier.",
    ("opened", "failed"): "Un papier ne s'est pas ouvert.",
    ("downloaded", "done"): "Tu as téléchargé un papier.",
    ("downloaded", "failed"): "Un papier ne s'est pas ouvert.",
    ("checked", "done"): "Tu as vérifié un papier. Il est intact.",
    ("checked", "failed"): "Un papier vérifié est abîmé.",
    ("renamed", "done"): "Tu as changé le nom ou les dates d'un papier.",
    ("deleted", "done"): "Tu as supprimé un papier.",
    ("consented", "done"): "Tu as dit oui à un réglage de tes papiers.",
    ("withdrew", "done"): "Tu as dit non à un réglage de tes papiers.",
    ("opened", "refused"): "Quelqu'un a essayé d'ouvrir un papier. C'était refusé.",
}


def sentence(act: str, result: str) -> str:
    """What happened, said to the owner of the safe."""
    said = SAID.get((act, result))
    return said or "Il s'est passé quelque chose dans tes papiers."
