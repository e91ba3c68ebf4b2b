"""`create_app(settings)`: the only module that sees everything, and hands each part what it needs."""

from __future__ import annotations

from typing import Any

from flask import Blueprint, Flask

from backend import jobs, outbox
from backend.config import Settings
from backend.db import db, prepare_engine
from backend.handovers import PeopleForAccounts, papers_under_new_keys
from backend.inspection import inspector
from backend.instance import Instance
from backend.keyd import Keyd
from backend.outbox import routes as notifications
from backend.services import accounts, autonomy, desk, documents, people
from backend.vault import FolderBlobs
from backend.web import guard, headers, health, limits, logs, pages, problem, retention, session
from backend.web.contract import contract


def blueprints() -> list[Blueprint]:
    """The routes of every service, from the ground up."""
    return [
        health.blueprint,
        notifications.blueprint,
        *people.blueprints,
        *accounts.blueprints,
        *documents.blueprints,
        *autonomy.blueprints,
        *desk.blueprints,
    ]


def create_app(settings: Settings) -> Flask:
    """A ready application. Raises `WeakSettings` when the instance must not start like this."""
    settings.checked()
    app = Flask("cap18", static_folder=None)
    app.testing = settings.mode == "test"
    app.config.update(
        SQLALCHEMY_DATABASE_URI=settings.database_url,
        SQLALCHEMY_ENGINE_OPTIONS=_engine_options(settings.database_url),
        API_TITLE="Cap 18",
        API_VERSION="v1",
        OPENAPI_VERSION="3.1.0",
        OPENAPI_URL_PREFIX="/api/v1",
        OPENAPI_JSON_PATH="openapi.json",
        MAX_CONTENT_LENGTH=None,
        MAX_FORM_MEMORY_SIZE=0,
        PROPAGATE_EXCEPTIONS=None,
    )
    logs.configure(settings)
    app.extensions["cap18"] = Instance(
        settings=settings,
        keyd=Keyd(settings.keyd_socket),
        blobs=FolderBlobs(settings.blobs_dir),
        inspector=inspector(),
    )
    people.on_facts_changed(autonomy.rebuild)
    outbox.speak("milestone", autonomy.words)
    app.extensions[jobs.EXTENSION] = (autonomy.daily, documents.purge, accounts.sweep, retention.requests)
    db.init_app(app)
    with app.app_context():
        prepare_engine(db.engine)
    logs.install(app)
    headers.install(app, settings)
    session.install(app, accounts.load_actor)
    guard.install(app)
    limits.install(app, behind_proxy=settings.tls)
    accounts.install(app)
    accounts.hand_over(
        app, PeopleForAccounts(), consents=(documents.record_consents,), reseal=(papers_under_new_keys,)
    )
    api = contract(app)
    for blueprint in blueprints():
        api.register_blueprint(blueprint)
    problem.install(app)
    pages.install(app, settings)
    return app


def _engine_options(url: str) -> dict[str, Any]:
    if url.startswith("sqlite"):
        return {
            "connect_args": {"timeout": 5, "check_same_thread": False},
            "pool_size": 16,
            "max_overflow": 16,
        }
    return {"pool_size": 16, "max_overflow": 16}
