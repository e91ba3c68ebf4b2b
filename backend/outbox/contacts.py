"""Numbers and addresses: written one way, sealed under the authority's key, found again by keyd's HMAC (class B)."""

from __future__ import annotations

import json
import re
from typing import NamedTuple
from uuid import UUID

from backend import vault
from backend.errors import Invalid
from backend.keyd import Keyd

PHONE = re.compile(r"\+[1-9]\d{7,14}")
MAIL = re.compile(r"[^\s@<>\"(),:;\\\[\]]{1,64}@[a-z0-9](?:[a-z0-9.-]{0,180}[a-z0-9])?\.[a-z]{2,24}")
FRENCH_MOBILE = re.compile(r"0([67]\d{8})")
# A mobile beginning with 06 or 07 is written with the prefix of where it is used: SMS do not leave without it.
OVERSEAS = {
    "0690": "590",
    "0691": "590",
    "0694": "594",
    "0696": "596",
    "0697": "596",
    "0692": "262",
    "0693": "262",
}
OVERSEAS |= {"0639": "262"}


def tidy(kind: str, typed: str) -> str:
    """The one way a contact is written: `+33…` or a lower-case address. Raises `Invalid` with what to correct."""
    if kind == "sms":
        digits = re.sub(r"[\s.\-()/]", "", typed)
        if digits.startswith("00"):
            digits = "+" + digits[2:]
        if FRENCH_MOBILE.fullmatch(digits):
            digits = f"+{OVERSEAS.get(digits[:4], '33')}{digits[1:]}"
        if PHONE.fullmatch(digits):
            return digits
        text = "Ce numéro n'a pas la forme d'un numéro de mobile. Exemple : 06 suivi de 8 chiffres."
        raise Invalid(fields={"/contact": text})
    address = typed.strip()
    name, _, host = address.rpartition("@")
    address = f"{name}@{host.lower()}"
    if MAIL.fullmatch(address):
        return address
    raise Invalid(fields={"/contact": "Cette adresse n'est pas complète. Exemple : prenom@exemple.fr"})


def index(keyd: Keyd, kind: str, contact: str) -> bytes:
    """What lets a contact be found again without being read: keyd's HMAC."""
    spelled = contact.lower() if kind == "email" else contact
    return keyd.mac("contact", f"{kind}\0{spelled}".encode())[0]


def seal(key: bytes, channel_id: UUID, contact: str) -> bytes:
    return vault.seal_field(
        key, table="channel", column="contact_sealed", row=channel_id, plaintext=contact.encode()
    )


def unseal(key: bytes, channel_id: UUID, sealed: bytes) -> str:
    """The contact in clear, for its owner's screen or at the moment it is used."""
    return vault.open_field(
        key, table="channel", column="contact_sealed", row=channel_id, sealed=sealed
    ).decode()


class PushAddress(NamedTuple):
    endpoint: str
    p256dh: str
    auth: str


def seal_push(key: bytes, subscription_id: UUID, address: PushAddress) -> bytes:
    text = json.dumps(address._asdict(), separators=(",", ":")).encode()
    return vault.seal_field(
        key, table="push_subscription", column="keys_sealed", row=subscription_id, plaintext=text
    )


def unseal_push(key: bytes, subscription_id: UUID, sealed: bytes) -> PushAddress:
    opened = vault.open_field(
        key, table="push_subscription", column="keys_sealed", row=subscription_id, sealed=sealed
    )
    return PushAddress(**json.loads(opened))


def proof_code(keyd: Keyd, channel_id: UUID, number: int) -> str:
    """The 6 digits that prove a contact. Drawn from keyd each time, kept nowhere; `number` changes at each request."""
    drawn = keyd.mac("contact", b"prove\0" + channel_id.bytes + number.to_bytes(4, "big"))[0]
    return f"{int.from_bytes(drawn[:8], 'big') % 1_000_000:06d}"
