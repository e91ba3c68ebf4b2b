"""The API's own text (OpenAPI 3.1): schemas named after their service, so that two `Team` never meet."""

from __future__ import annotations

from threading import RLock
from typing import Any

from apispec.ext.marshmallow import MarshmallowPlugin
from apispec.ext.marshmallow.common import resolve_schema_cls
from flask import Flask, Response
from flask_smorest import Api
from marshmallow import Schema, fields

from backend.web import problem


class FieldProblemSchema(Schema):
    pointer = fields.String()
    detail = fields.String()


class ProblemSchema(Schema):
    """RFC 9457, with a stable code, a French sentence and the fields to correct."""

    type = fields.String()
    title = fields.String()
    status = fields.Integer()
    code = fields.String(required=True)
    detail = fields.String(required=True)
    correlation_id = fields.String()
    errors = fields.List(fields.Nested(FieldProblemSchema))


class CapApi(Api):  # type: ignore[misc]
    """The API and its text; errors leave as problems, with their headers (405 keeps `Allow`)."""

    ERROR_SCHEMA = ProblemSchema
    DEFAULT_RESPONSE_CONTENT_TYPE: str = "application/json"

    def __init__(self, app: Flask, **said: Any) -> None:
        self._unwritten: list[Any] = []
        self._writing = RLock()
        super().__init__(app, **said)

    @property
    def spec(self) -> Any:
        """The text, written when somebody first reads it: a process that only answers starts without it."""
        with self._writing:
            while self._unwritten:
                blueprint = self._unwritten.pop(0)
                blueprint.register_views_in_doc(
                    self, self._app, self._spec, name=blueprint.name, parameters=None
                )
                self._spec.tag({"name": blueprint.name, "description": blueprint.description})
            return self._spec

    @spec.setter
    def spec(self, made: Any) -> None:
        self._spec = made

    def register_blueprint(self, blueprint: Any) -> None:
        """Give a blueprint's routes to the application, and its text to whoever reads the contract."""
        self._app.extensions["flask-smorest"]["blp_name_to_api"][blueprint.name] = self
        self._app.register_blueprint(blueprint)
        self._unwritten.append(blueprint)

    def handle_http_exception(self, error: Any) -> Response:
        return problem.on_http_error(error)

    def _register_responses(self) -> None:
        usual, self.DEFAULT_RESPONSE_CONTENT_TYPE = (
            self.DEFAULT_RESPONSE_CONTENT_TYPE,
            "application/problem+json",
        )
        super()._register_responses()
        self.DEFAULT_RESPONSE_CONTENT_TYPE = usual


def schema_name(schema: Any) -> str:
    """`PeopleTeam` for `TeamSchema` of `backend.services.people`; two shapes of one schema stay apart."""
    found = resolve_schema_cls(schema)
    kind = found[0] if isinstance(found, list) else found
    parts = kind.__module__.split(".")
    owner = parts[2] if parts[:2] == ["backend", "services"] else parts[1] if len(parts) > 1 else ""
    name = kind.__name__.removesuffix("Schema")
    only = getattr(schema, "only", None)
    shape = "".join(part.title().replace("_", "") for part in sorted(only)) if only else ""
    return owner.title() + name.removeprefix(owner.title()) + shape


def contract(app: Flask) -> CapApi:
    """The API of an application, ready for its blueprints."""
    plugin = MarshmallowPlugin(schema_name_resolver=schema_name)
    api = CapApi(app, spec_kwargs={"marshmallow_plugin": plugin})
    api._spec.components.security_scheme("software_key", {"type": "http", "scheme": "bearer"})
    return api
