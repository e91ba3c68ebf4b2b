"""Routes and their text, kept apart: what documents a view adds no step to a request."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import flask_smorest

View = Callable[..., Any]


class Blueprint(flask_smorest.Blueprint):  # type: ignore[misc]
    """The library's blueprint, for views that answer a `Response` themselves, as all of ours do.

    Its `response`, `alt_response` and `doc` would each wrap the view to write out what it returned; here they only
    write the contract. A view that returns anything else than Flask knows fails at its first call.
    """

    def response(self, *said: Any, **more: Any) -> Callable[[View], View]:
        return _only_told(super().response(*said, **more))

    def alt_response(self, *said: Any, **more: Any) -> Callable[[View], View]:
        return _only_told(super().alt_response(*said, **more))

    @staticmethod
    def doc(**said: Any) -> Callable[[View], View]:
        return _only_told(flask_smorest.Blueprint.doc(**said))


def _only_told(wraps: Callable[[View], View]) -> Callable[[View], View]:
    def tell(view: View) -> View:
        view._apidoc = wraps(view)._apidoc  # type: ignore[attr-defined]
        return view

    return tell
