"""The rescue card: 26 signs drawn at random and 2 that catch a slip of the pen, read aloud or typed (KEY-11)."""

from __future__ import annotations

import secrets
from hashlib import sha256
from typing import Final

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from backend.vault.identifier import ALPHABET
from backend.vault.wraps import KEY_SIZE

SIGNS: Final = 26
"""130 random bits: no slow hash is needed, nobody tries them."""

CHECKS: Final = 2
GROUP: Final = 4

_PRIME: Final = 1021
_READ_AS: Final = str.maketrans({"I": "1", "L": "1", "O": "0"})


def make_card() -> str:
    """A new card, as it is known: 28 signs of Crockford's base 32."""
    drawn = "".join(secrets.choice(ALPHABET) for _ in range(SIGNS))
    return drawn + check_of(drawn)


def check_of(signs: str) -> str:
    """The two signs that follow: the number modulo a prime, so that any one wrong sign, and any two swapped, show."""
    number = 0
    for sign in signs:
        number = (number * 32 + ALPHABET.index(sign)) % _PRIME
    return ALPHABET[number // 32] + ALPHABET[number % 32]


def show_card(card: str) -> str:
    """The card as it is shown: seven groups of four."""
    return "-".join(card[start : start + GROUP] for start in range(0, len(card), GROUP))


def normalise_card(typed: str) -> str | None:
    """What was typed, as it is known: any case, spaces or hyphens, O read as 0, I and L as 1.

    None when it cannot be a card: a sign is missing, or does not agree with the two last ones.
    """
    bare = "".join(typed.upper().replace("-", "").split()).translate(_READ_AS)
    if len(bare) != SIGNS + CHECKS or any(sign not in ALPHABET for sign in bare):
        return None
    return bare if check_of(bare[:SIGNS]) == bare[SIGNS:] else None


def derive_card_kek(card: str) -> bytes:
    """The key (32 bytes) of the card's share, from a card as it is known."""
    return _derive(card, b"cap18/v1/card/kek")


def derive_card_proof(card: str) -> bytes:
    """What is shown to keyd so that it starts its clock (32 bytes): it says nothing of the card's key."""
    return _derive(card, b"cap18/v1/card/proof")


def commit_to(proof: bytes) -> bytes:
    """What keyd keeps of a proof (32 bytes), inside its own layer."""
    return sha256(b"cap18/v1/card/commitment\x00" + proof).digest()


def _derive(card: str, info: bytes) -> bytes:
    return HKDF(SHA256(), KEY_SIZE, salt=None, info=info).derive(card[:SIGNS].encode("ascii"))
