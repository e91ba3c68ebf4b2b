"""A route's text is in the contract, and its view is called as it was written."""

from __future__ import annotations

from flask import Flask, Response
from marshmallow import Schema, fields

from backend.web.blueprint import Blueprint
from backend.web.contract import CapApi


class TideSchema(Schema):
    height = fields.Integer()


def view() -> Response:
    """La marée."""
    return Response("{}", status=200)


def test_what_documents_a_view_is_said_in_the_contract_and_adds_nothing_to_a_request() -> None:
    tides = Blueprint("tides", __name__, url_prefix="/tides")
    told = tides.doc(description="Deux fois par jour.")(tides.response(200, TideSchema)(view))
    told = tides.alt_response(304, description="Rien n'a changé.")(told)
    assert told is view

    app = Flask(__name__)
    app.config |= {"API_TITLE": "Marées", "API_VERSION": "1", "OPENAPI_VERSION": "3.1.0"}
    api = CapApi(app)
    tides.route("")(told)
    api.register_blueprint(tides)
    read = api.spec.to_dict()["paths"]["/tides"]["get"]
    assert (read["summary"], read["description"]) == ("La marée.", "Deux fois par jour.")
    assert read["responses"]["200"]["content"]["application/json"]["schema"]
    assert read["responses"]["304"]["description"] == "Rien n'a changé."
    assert app.test_client().get("/tides").data == b"{}"
