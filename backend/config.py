"""Settings, read once from `CAP18_*`. Frozen, injected, and refused when weak."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal
from urllib.parse import urlsplit

Mode = Literal["production", "local", "demo", "test"]


class WeakSettings(Exception):
    """The instance must not start like this; the sentence says what to set."""


@dataclass(frozen=True, slots=True)
class Outside:
    """Who carries what leaves the application; what is empty is not configured, and nothing is tried that way."""

    smtp_url: str = field(default="", repr=False)
    mail_from: str = "Cap 18 <cap18@localhost>"
    sms_url: str = ""
    sms_token: str = field(default="", repr=False)
    sms_secret: str = field(default="", repr=False)
    push_hosts: tuple[str, ...] = ()
    deadman_url: str = field(default="", repr=False)

    def weaknesses(self) -> list[str]:
        """What must be set before messages leave a production instance."""
        found = []
        for name, url, safe in (
            ("CAP18_SMS_URL", self.sms_url, ("https",)),
            ("CAP18_DEADMAN_URL", self.deadman_url, ("https",)),
        ):
            if url and urlsplit(url).scheme not in safe:
                found.append(f"{name} doit commencer par https://.")
        mail = urlsplit(self.smtp_url)
        if self.smtp_url and mail.scheme != "smtps" and "starttls=1" not in mail.query:
            found.append("CAP18_SMTP_URL doit être chiffrée (smtps://… ou smtp://…?starttls=1).")
        if self.smtp_url and "@localhost" in self.mail_from:
            found.append("CAP18_MAIL_FROM dit de quelle adresse partent les courriels.")
        if self.sms_url and len(self.sms_secret) < 24:
            found.append("CAP18_SMS_SECRET (24 caractères au moins) signe les accusés du service de SMS.")
        return found


@dataclass(frozen=True, slots=True)
class Settings:
    """How this instance runs. Built by `from_environment`, or by hand in tests."""

    mode: Mode
    state_dir: Path
    database_url: str
    public_url: str
    keyd_socket: Path
    pwa_dir: Path
    hosting: str = ""
    tls: bool = False
    min_age: int = 16
    antivirus: str = "none"
    log_level: str = "INFO"
    argon2_cheap: bool = False
    outside: Outside = Outside()
    live_streams: int = 0
    live_bind: str = ""

    @property
    def blobs_dir(self) -> Path:
        return self.state_dir / "blobs"

    @property
    def live_at(self) -> str:
        """Where `cap18 live` listens: `HOST:PORT`, or a socket of this machine."""
        return self.live_bind or f"unix:{self.state_dir / 'live.sock'}"

    @property
    def origin(self) -> str:
        parts = urlsplit(self.public_url)
        return f"{parts.scheme}://{parts.netloc}"

    def checked(self) -> Settings:
        """Self, or `WeakSettings` naming every missing piece (VLT-19, KEY rules)."""
        missing = list(self._weaknesses())
        if missing:
            raise WeakSettings("Cap 18 refuse de démarrer : " + " ".join(missing))
        return self

    def _weaknesses(self) -> list[str]:
        found = []
        parts = urlsplit(self.public_url)
        loopback = parts.hostname in ("localhost", "127.0.0.1", "::1")
        if self.mode != "production" and not loopback:
            found.append("hors production, le service ne tourne que sur localhost (CAP18_PUBLIC_URL).")
        if self.argon2_cheap and self.mode != "test":
            found.append("les paramètres Argon2 légers sont réservés aux tests.")
        if self.mode == "production":
            if parts.scheme != "https":
                found.append("CAP18_PUBLIC_URL doit commencer par https://.")
            if not self.tls:
                found.append("CAP18_TLS=1 déclare le TLS 1.2 ou plus placé devant le service.")
            if not self.hosting:
                found.append("CAP18_HOSTING déclare l'hébergement (« departement » ou « hds:NOM »).")
            if self.database_url.startswith("sqlite") and ":memory:" in self.database_url:
                found.append("la base doit survivre à un redémarrage (DATABASE_URL).")
            found += self.outside.weaknesses()
        return found


def outside_from(values: Mapping[str, str]) -> Outside:
    """The settings of what leaves the application."""
    plain = Outside()
    return Outside(
        smtp_url=values.get("CAP18_SMTP_URL", ""),
        mail_from=values.get("CAP18_MAIL_FROM", plain.mail_from),
        sms_url=values.get("CAP18_SMS_URL", "").rstrip("/"),
        sms_token=values.get("CAP18_SMS_TOKEN", ""),
        sms_secret=values.get("CAP18_SMS_SECRET", ""),
        push_hosts=tuple(one for one in values.get("CAP18_PUSH_HOSTS", "").split(",") if one),
        deadman_url=values.get("CAP18_DEADMAN_URL", ""),
    )


def from_environment(values: Mapping[str, str]) -> Settings:
    """Settings from `CAP18_*` and `DATABASE_URL`; raises `WeakSettings` when the instance must not start."""
    mode = values.get("CAP18_MODE", "production")
    if mode not in ("production", "local", "demo", "test"):
        raise WeakSettings("CAP18_MODE vaut production, local, demo ou test.")
    state = Path(values.get("CAP18_STATE_DIR", "var")).resolve()
    port = values.get("PORT", "8000")
    default_url = "" if mode == "production" else f"http://localhost:{port}"
    root = Path(__file__).resolve().parent.parent
    return Settings(
        mode=mode,  # type: ignore[arg-type]
        state_dir=state,
        database_url=values.get("DATABASE_URL", f"sqlite:///{state / 'cap18.sqlite3'}"),
        public_url=values.get("CAP18_PUBLIC_URL", default_url),
        keyd_socket=Path(values.get("CAP18_KEYD_SOCKET", str(state / "keyd" / "keyd.sock"))),
        pwa_dir=Path(values.get("CAP18_PWA_DIR", str(root / "pwa" / "dist"))),
        hosting=values.get("CAP18_HOSTING", ""),
        tls=values.get("CAP18_TLS", "") == "1",
        min_age=int(values.get("CAP18_MIN_AGE", "16")),
        antivirus=values.get("CAP18_ANTIVIRUS", "none"),
        log_level=values.get("CAP18_LOG_LEVEL", "INFO"),
        argon2_cheap=values.get("CAP18_ARGON2_CHEAP", "") == "1" and mode == "test",
        outside=outside_from(values),
        live_streams=int(values.get("CAP18_LIVE_STREAMS", "0")),
        live_bind=values.get("CAP18_LIVE_BIND", ""),
    ).checked()
