"""How often one network may try: Flask-Limiter, its counts in our base so that every process shares them.

Only routes that take a secret are limited. A limit is met by a network, never by a person: nobody can lock
another person out (AUT-05).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from functools import cache, partial, wraps
from hashlib import blake2b
from ipaddress import ip_address, ip_network
from typing import Any, TypeVar, cast

from flask import Flask, Response, request
from flask_limiter import Limiter, RequestLimit
from flask_limiter._manager import LimitManager
from limits import RateLimitItem, parse_many
from limits.storage import Storage
from sqlalchemy import Connection, bindparam, case, delete, select
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.exc import SQLAlchemyError
from werkzeug.middleware.proxy_fix import ProxyFix

from backend import clock
from backend.db import counting, reading, transaction
from backend.errors import TooMany
from backend.prepared import Prepared
from backend.web.models import RateLimit

View = TypeVar("View", bound=Callable[..., Any])

TRIES = "60 per minute; 600 per hour"
"""Where a secret is tried: wide enough for a whole département behind one address."""

TYPED_CODES = "20 per hour"
"""Where a short code alone designates something."""


def network() -> str:
    """The network a request comes from: an IPv4 address, or the /64 of an IPv6 one."""
    address = ip_address(request.remote_addr or "127.0.0.1")
    return str(address if address.version == 4 else ip_network(f"{address}/64", strict=False))


@cache
def _counted(dialect: str, windows: int) -> Prepared:
    """One more in so many windows, or the first of new ones: `key_0`, `hits_0`, `ends_at_0`… and `now`."""
    insert = sqlite.insert if dialect == "sqlite" else postgresql.insert
    over = RateLimit.ends_at <= bindparam("now")
    kinds = {column.key: column.type for column in RateLimit.__table__.columns}
    fresh = insert(RateLimit).values(
        [
            {name: bindparam(f"{name}_{place}", type_=kind) for name, kind in kinds.items()}
            for place in range(windows)
        ]
    )
    return Prepared(
        fresh.on_conflict_do_update(
            index_elements=[RateLimit.key],
            set_={
                "hits": case((over, fresh.excluded.hits), else_=RateLimit.hits + fresh.excluded.hits),
                "ends_at": case((over, fresh.excluded.ends_at), else_=RateLimit.ends_at),
            },
        ).returning(RateLimit.key, RateLimit.hits, RateLimit.ends_at)
    )


_OVER = Prepared(delete(RateLimit).where(RateLimit.ends_at <= bindparam("now")))


class BaseStorage(Storage):
    """The counts of fixed windows, in the table `rate_limit`."""

    STORAGE_SCHEME = ["cap18"]  # noqa: RUF012

    @property
    def base_exceptions(self) -> type[Exception]:
        return SQLAlchemyError

    def incr(self, key: str, expiry: int, amount: int = 1) -> int:
        """See Storage."""
        with counting() as connection:
            return _add(connection, {key: timedelta(seconds=expiry)}, amount, clock.now())[key][0]

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


def _add(
    connection: Connection, windows: Mapping[str, timedelta], amount: int, at: datetime
) -> dict[str, tuple[int, datetime]]:
    """Count, beside any transaction: a refused request is counted too. The hits of each window, and its end."""
    told: dict[str, Any] = {"now": at}
    digests = {_digest(key): key for key in windows}
    for place, (digest, key) in enumerate(digests.items()):
        told |= {f"key_{place}": digest, f"hits_{place}": amount, f"ends_at_{place}": at + windows[key]}
    counted = _counted(connection.dialect.name, len(windows)).rows(connection, told)
    if any(hits == amount for _, hits, _ends_at in counted):
        _OVER.run(connection, {"now": at})
    return {digests[digest]: (hits, ends_at) for digest, hits, ends_at in counted}


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
    """A route whose tries are counted by network; `only_refused` counts those that failed, once they did.

    What counts every try does so itself: two windows in one go, a fifth of what a sign-in costs beside its hash.
    """
    if only_refused:
        return limiter.limit(limit, per_method=True, deduct_when=_refused)
    windows = parse_many(limit)

    def mark(view: View) -> View:
        @wraps(view)
        def counted(*arguments: Any, **named: Any) -> Any:
            _count_try(windows)
            return view(*arguments, **named)

        return cast(View, counted)

    return mark


def _count_try(windows: Sequence[RateLimitItem]) -> None:
    """One more try of this route by this network, in each window. Raises `TooMany` past any."""
    at, where = clock.now(), f"{request.endpoint} {request.method} {network()}"
    named = {f"{where} {one}": one for one in windows}
    with counting() as connection:
        counted = _add(
            connection, {key: timedelta(seconds=one.get_expiry()) for key, one in named.items()}, 1, at
        )
    over = [ends_at for key, (hits, ends_at) in counted.items() if hits > named[key].amount]
    if over:
        raise too_many(max(1, int((max(over) - at).total_seconds())))


def count(what: str, *, most: int, by_network: bool = False) -> None:
    """Count one more in this minute, where a key says who comes. Raises `TooMany` past `most`."""
    key = f"{what} {network()}" if by_network else what
    if BaseStorage("cap18://").incr(key, 60) > most:
        raise too_many(60)


def _refused(answer: Response) -> bool:
    return answer.status_code >= 400


def install(app: Flask, *, behind_proxy: bool = False) -> None:
    """Count by network. Behind the one proxy that holds TLS, the network is the last one that proxy saw.

    Without this, everybody would share the proxy's own address, and one could lock all the others out.
    """
    if behind_proxy:
        app.wsgi_app = ProxyFix(app.wsgi_app, x_for=1, x_proto=0, x_host=0)  # type: ignore[method-assign]
    limiter.init_app(app)
    # What a blueprint limits or exempts is said when its routes are: worked out again at each request, it would cost
    # as much as knowing who is signed in.
    manager = limiter.limit_manager
    manager.exemption_scope = cache(partial(LimitManager.exemption_scope, manager))  # type: ignore[method-assign]
    manager.blueprint_limits = cache(partial(LimitManager.blueprint_limits, manager))  # type: ignore[method-assign]
