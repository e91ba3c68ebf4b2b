"""The recovery quorum (KEY-11): K_R, a key that any two of keyd, the team and the rescue card open, and no one alone.

Nested envelopes, nothing home-made: what is under two shares is sealed for one, then for the other. keyd's own layer
is put on and taken off by keyd (`keyd_card`, `keyd_team` are its contexts); here is what lies under it.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from uuid import UUID

from backend.vault.context import NIL, Context
from backend.vault.errors import CannotOpen
from backend.vault.wraps import KEY_SIZE, open_with, seal_to, unwrap, wrap


@dataclass(frozen=True, slots=True)
class Quorum:
    """What the envelopes of one safe are bound to: its recovery slot, the team and its epoch, the card.

    `team` and `card` are NIL while there is none.
    """

    vault: UUID
    slot: UUID
    team: UUID = NIL
    team_epoch: int = 0
    card: UUID = NIL

    def of_team(self) -> Context:
        """Under keyd's layer: K_R for the team."""
        return Context("quorum-team", self.vault, self.team_epoch, self.slot, recipient=self.team)

    def of_card(self) -> Context:
        """Under keyd's layer, or the team's: K_R under the card's key."""
        return Context("quorum-card", self.vault, object=self.slot, grant=self.card)

    def of_pair(self) -> Context:
        """The card's envelope, for the team."""
        return Context("quorum-pair", self.vault, self.team_epoch, self.slot, 0, self.team, self.card)

    def of_proof(self) -> Context:
        """What a member of the team shows keyd so that it counts, sealed for the team."""
        return Context("quorum-proof", self.vault, self.team_epoch, self.slot, recipient=self.team)

    def handed_to(self, phone: UUID) -> Context:
        """K_R on its way to a new phone that two agents let in."""
        return Context("quorum-handed", self.vault, object=self.slot, recipient=phone)

    def keyd_team(self) -> Context:
        """keyd's layer over the team's envelope."""
        return Context("keyd-team", self.vault, self.team_epoch, self.slot, recipient=self.team)

    def keyd_card(self) -> Context:
        """keyd's layer over the card's envelope: it names the safe, the card, and whose count it is of."""
        return Context("keyd-card", self.vault, object=self.card, recipient=self.team, grant=self.slot)


def make_recovery_key() -> bytes:
    """A new K_R: 32 random bytes, the key of the recovery slot. It rests nowhere but in its envelopes."""
    return os.urandom(KEY_SIZE)


def seal_for_team(key: bytes, team_public: bytes, place: Quorum) -> bytes:
    """Q1 without keyd's layer."""
    return seal_to(team_public, key, place.of_team())


def open_for_team(team_secret: bytes, sealed: bytes, place: Quorum) -> bytes:
    """K_R from Q1, once keyd took its layer off. Raises CannotOpen."""
    return _key(open_with(team_secret, sealed, place.of_team()))


def make_team_proof() -> bytes:
    """What is shown to keyd to start the team's clock: 32 random bytes, known to whoever opens the team's part."""
    return os.urandom(KEY_SIZE)


def seal_proof(proof: bytes, team_public: bytes, place: Quorum) -> bytes:
    """The team's proof, for its members alone."""
    return seal_to(team_public, proof, place.of_proof())


def open_proof(team_secret: bytes, sealed: bytes, place: Quorum) -> bytes:
    """The team's proof. Raises CannotOpen."""
    return _key(open_with(team_secret, sealed, place.of_proof()))


def hand_over_key(key: bytes, phone_public: bytes, place: Quorum, phone: UUID) -> bytes:
    """K_R for one new phone, which alone opens it."""
    return seal_to(phone_public, key, place.handed_to(phone))


def take_key(phone_secret: bytes, handed: bytes, place: Quorum, phone: UUID) -> bytes:
    """K_R as the new phone receives it. Raises CannotOpen."""
    return _key(open_with(phone_secret, handed, place.handed_to(phone)))


def seal_for_card(key: bytes, card_kek: bytes, place: Quorum) -> bytes:
    """Q2 without keyd's layer."""
    return wrap(card_kek, key, place.of_card())


def open_for_card(card_kek: bytes, sealed: bytes, place: Quorum) -> bytes:
    """K_R from Q2, once keyd took its layer off. Raises CannotOpen."""
    return _key(unwrap(card_kek, sealed, place.of_card()))


def seal_for_pair(key: bytes, team_public: bytes, card_kek: bytes, place: Quorum) -> bytes:
    """Q3: the card's envelope, sealed for the team. keyd has no part in it."""
    return seal_to(team_public, seal_for_card(key, card_kek, place), place.of_pair())


def open_for_pair(team_secret: bytes, card_kek: bytes, sealed: bytes, place: Quorum) -> bytes:
    """K_R from Q3. Raises CannotOpen."""
    return open_for_card(card_kek, open_with(team_secret, sealed, place.of_pair()), place)


def _key(plaintext: bytes) -> bytes:
    if len(plaintext) != KEY_SIZE:
        raise CannotOpen
    return plaintext
