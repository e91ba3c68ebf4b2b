"""The key by which this instance signs its pushes: made once, kept in the state folder, readable by it alone."""

from __future__ import annotations

import base64
import os
from functools import cache
from pathlib import Path

from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec

NAME = "vapid.pem"


def private_key(state_dir: Path) -> bytes:
    """The key in PEM; made at the first call. Two processes that begin together keep the same one."""
    place = state_dir / NAME
    if not place.exists():
        fresh = ec.generate_private_key(ec.SECP256R1()).private_bytes(
            serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
        )
        draft = state_dir / f"{NAME}.{os.getpid()}"
        descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with open(descriptor, "wb") as file:
            file.write(fresh)
            file.flush()
            os.fsync(file.fileno())
        try:
            os.link(draft, place)
        except FileExistsError:
            pass
        finally:
            draft.unlink()
    return place.read_bytes()


def public_key(state_dir: Path) -> str:
    """What a browser needs to subscribe (`applicationServerKey`, base64url without padding)."""
    return _public(private_key(state_dir))


@cache
def _public(pem: bytes) -> str:
    key = serialization.load_pem_private_key(pem, password=None)
    raw = key.public_key().public_bytes(
        serialization.Encoding.X962, serialization.PublicFormat.UncompressedPoint
    )
    return base64.urlsafe_b64encode(raw).decode().rstrip("=")
