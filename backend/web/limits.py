"""How often one network may try: Flask-Limiter, its counts in our base so that every process shares them.

Only routes that take a secret are limited. A limit is met by a network, never by a person: nobody can lock
another person out (AUT-05).
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from hashlib import blake2b
from ipaddress import ip_address, ip_network
from typing import Any

from flask import Flask, Response, request
from flask_limiter import Limiter, RequestLimit
from limits.storage import Storage
from sqlalchemy import case, delete, select
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.exc import SQLAlchemyError
from werkzeug.middleware.proxy_fix import ProxyFix

from backend import clock
from backend.db import reading, transaction
from backend.errors import TooMany
from backend.web.models import RateLimit

TRIES = "60 per minute; 600 per hour"
"""Where a secret is tried: wide enough for a whole département behind one address."""

TYPED_CODES = "20 per hour"
"""Where a short code alone designates something."""


def network() -> str:
    """The network a request comes from: an IPv4 address, or the /64 of an IPv6 one."""
    address = ip_address(request.remote_addr or "127.0.0.1")
    return str(address if address.version == 4 else ip_network(f"{address}/64", strict=False))


class BaseStorage(Storage):
    """The counts of fixed windows, in the table `rate_limit`."""

    STORAGE_SCHEME = ["cap18"]  # noqa: RUF012

    @property
    def base_exceptions(self) -> type[Exception]:
        return SQLAlchemyError

    def incr(self, key: str, expiry: int, amount: int = 1) -> int:
        """Count, in a transaction of its own: a refused request is counted too."""
        at = clock.now()
        with transaction() as session:
            dialect = session.get_bind().dialect.name
            insert = postgresql.insert if dialect == "postgresql" else sqlite.insert
            fresh = insert(RateLimit).values(
                key=_digest(key), hits=amount, ends_at=at + timedelta(seconds=expiry)
            )
            over = RateLimit.ends_at <= at
            counted = fresh.on_conflict_do_update(
                index_elements=[RateLimit.key],
                set_={
                    "hits": case((over, fresh.excluded.hits), else_=RateLimit.hits + amount),
                    "ends_at": case((over, fresh.excluded.ends_at), else_=RateLimit.ends_at),
                },
            ).returning(RateLimit.hits)
            hits: int = session.execute(counted).scalar_one()
            if hits == amount:
                session.execute(delete(RateLimit).where(RateLimit.ends_at <= at))
        return hits

    def get(self, key: str) -> int:
        with reading() as connection:
            found = select(RateLimit.hits).where(
                RateLimit.key == _digest(key), RateLimit.ends_at > clock.now()
            )
            return connection.execute(found).scalar() or 0

    def get_expiry(self, key: str) -> float:
        with reading() as connection:
            ends_at = connection.execute(
                select(RateLimit.ends_at).where(RateLimit.key == _digest(key))
            ).scalar()
        return (ends_at or clock.now()).timestamp()

    def check(self) -> bool:
        return True

    def reset(self) -> int | None:
        with transaction() as session:
            return int(session.execute(delete(RateLimit)).rowcount)  # type: ignore[attr-defined]

    def clear(self, key: str) -> None:
        with transaction() as session:
            session.execute(delete(RateLimit).where(RateLimit.key == _digest(key)))


def _digest(key: str) -> str:
    return blake2b(key.encode(), digest_size=16).hexdigest()


def _on_breach(limit: RequestLimit) -> None:
    # Flask-Limiter adds one second to the end of the window.
    ends_at = datetime.fromtimestamp(limit.reset_at - 1, UTC)
    seconds = max(1, int((ends_at - clock.now()).total_seconds()))
    raise too_many(seconds)


def too_many(seconds: int) -> TooMany:
    """The refusal, with the time to wait said in words."""
    minutes = -(-seconds // 60)
    wait = "une minute" if minutes == 1 else f"{minutes} minutes"
    return TooMany(
        f"Trop d'essais. Attends {wait}, puis recommence. Rien n'est perdu.", extra={"retry_after": seconds}
    )


limiter = Limiter(key_func=network, storage_uri="cap18://", strategy="fixed-window", on_breach=_on_breach)


def limited(limit: str = TRIES, *, only_refused: bool = False) -> Any:
    """A route whose tries are counted by network; `only_refused` counts those that failed."""
    when = _refused if only_refused else None
    return limiter.limit(limit, per_method=True, deduct_when=when)


def _refused(answer: Response) -> bool:
    return answer.status_code >= 400


def install(app: Flask, *, behind_proxy: bool = False) -> None:
    """Count by network. Behind the one proxy that holds TLS, the network is the last one that proxy saw.

    Without this, everybody would share the proxy's own address, and one could lock all the others out.
    """
    if behind_proxy:
        app.wsgi_app = ProxyFix(app.wsgi_app, x_for=1, x_proto=0, x_host=0)  # type: ignore[method-assign]
    limiter.init_app(app)
