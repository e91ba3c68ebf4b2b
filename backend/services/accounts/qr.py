"""QR codes as SVG, and the addresses they carry. A secret stands after `#`: no server and no log ever reads it."""

from __future__ import annotations

import base64
import io

import pyotp
import segno

from backend.vault import show_identifier


def base64url(raw: bytes) -> str:
    """Bytes as they travel in an address or in JSON, without padding."""
    return base64.urlsafe_b64encode(raw).decode().rstrip("=")


def link_of(public_url: str, path: str, secret: bytes) -> str:
    """The address of a secret: `https://…/entrer/invitation#SECRET`."""
    return f"{public_url.rstrip('/')}{path}#{base64url(secret)}"


def qr_svg(text: str) -> str:
    """The QR code of a text, as an SVG document without fixed size."""
    drawn = io.BytesIO()
    segno.make(text, error="m", micro=False).save(drawn, kind="svg", xmldecl=False, omitsize=True, border=4)
    return drawn.getvalue().decode()


def totp_uri(secret: str, identifier: str) -> str:
    """What an authenticator application reads. It shows "Cap 18" and the identifier, never a name."""
    return pyotp.TOTP(secret).provisioning_uri(name=show_identifier(identifier), issuer_name="Cap 18")


INVITATION = "/entrer/invitation"
ACTIVATION = "/pro/activer"


def sign_in_path(kind: str) -> str:
    """Where a single-use sign-in link lands."""
    return "/entrer/lien" if kind == "young" else "/pro/lien"
