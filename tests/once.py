"""What every application of a run has in common, made for the first one and given to the others."""

from __future__ import annotations

from collections.abc import MutableMapping
from typing import Any

from flask import Flask
from sqlalchemy import Engine
from werkzeug.exceptions import HTTPException
from werkzeug.routing import Map
from werkzeug.routing.matcher import State, StateMachineMatcher

import backend.app

OWN_WORDS = 4
"""How many words of an address each application has its own of: no host, nothing before the first slash, `api`, `v1`.
No application adds a route further down."""


def share_routes() -> None:
    """The routes of the API: the first application is given them as in production, the others take the same."""
    give_routes = backend.app.give_routes
    kept: list[dict[str, Any]] = []

    def give(app: Flask) -> None:
        if kept:
            _take(app, kept[0])
            return
        assert not app.view_functions, "a route given before the API's would be lost"
        give_routes(app)
        kept.append(
            {
                "map": _copy(app.url_map),
                "views": dict(app.view_functions),
                "blueprints": dict(app.blueprints),
                "api": app.extensions["flask-smorest"],
                "on_http_error": app.error_handler_spec[None][None][HTTPException],
            }
        )

    backend.app.give_routes = give


class _Written(dict[Any, Any]):
    """Statements written for one kind of base. Their key begins with the dialect, which each engine has its own of:
    its name stands for it."""

    def get(self, key: Any, default: Any = None) -> Any:
        return super().get((key[0].name, *key[1:]), default)

    def __setitem__(self, key: Any, value: Any) -> None:
        super().__setitem__((key[0].name, *key[1:]), value)


_WRITTEN: MutableMapping[Any, Any] = _Written()


def share_statements(engine: Engine) -> None:
    """The SQL of a statement is written the first time any test runs it, as by a server that lasts."""
    engine.update_execution_options(compiled_cache=_WRITTEN)


def _take(app: Flask, kept: dict[str, Any]) -> None:
    app.url_map = _copy(kept["map"])
    app.view_functions.update(kept["views"])
    app.blueprints.update(kept["blueprints"])
    app.extensions["flask-smorest"] = kept["api"]
    app.register_error_handler(HTTPException, kept["on_http_error"])


def _copy(routes: Map) -> Map:
    """The same rules; those added later stay its own."""
    copy = Map(host_matching=routes.host_matching)
    copy._rules_by_endpoint = {name: list(rules) for name, rules in routes._rules_by_endpoint.items()}
    copy._matcher = StateMachineMatcher(routes.merge_slashes)
    copy._matcher._root = _state(routes._matcher._root, OWN_WORDS)
    return copy


def _state(state: State, deep: int) -> State:
    if deep < 0:
        return state
    return State(
        dynamic=[(part, _state(after, deep - 1)) for part, after in state.dynamic],
        rules=list(state.rules),
        static={word: _state(after, deep - 1) for word, after in state.static.items()},
    )
