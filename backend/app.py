"""`create_app(settings)`: the only module that sees everything, and hands each part what it needs."""

from __future__ import annotations

from functools import partial
from typing import Any

from flask import Blueprint, Flask

from backend import jobs, outbox, structs
from backend.config import Settings
from backend.db import POSTGRESQL, db, prepare_engine
from backend.handovers import (
    PeopleForAccounts,
    claim_sent,
    in_the_trace,
    opening_counted,
    papers_under_new_keys,
    shares_that_waited,
)
from backend.inspection import inspector
from backend.instance import Instance
from backend.keyd import Keyd
from backend.live import jobs as live_jobs
from backend.live import routes as live
from backend.outbox import jobs as sending
from backend.outbox import own
from backend.outbox import routes as notifications
from backend.recipients import living_sessions, recipients
from backend.services import (
    accounts,
    appointments,
    autonomy,
    closing,
    conversations,
    desk,
    documents,
    exchange,
    guests,
    guidance,
    handovers,
    household,
    inactivity,
    interviews,
    mentoring,
    pecule,
    people,
    project,
    protection,
    rights,
    steps,
    support,
)
from backend.vault import FolderBlobs
from backend.web import bearer, guard, headers, health, limits, logs, pages, problem, retention, session
from backend.web.contract import contract


def blueprints() -> list[Blueprint]:
    """The routes of every service, from the ground up."""
    return [
        health.blueprint,
        *notifications.blueprints,
        live.blueprint,
        *people.blueprints,
        *guidance.blueprints,
        *accounts.blueprints,
        *rights.blueprints,
        *documents.blueprints,
        *appointments.blueprints,
        *pecule.blueprints,
        *steps.blueprints,
        *household.blueprints,
        *guests.blueprints,
        *closing.blueprints,
        *inactivity.blueprints,
        *conversations.blueprints,
        *mentoring.blueprints,
        *protection.blueprints,
        *autonomy.blueprints,
        *project.blueprints,
        *interviews.blueprints,
        *handovers.blueprints,
        *support.blueprints,
        *exchange.blueprints,
        *desk.blueprints,
    ]


def create_app(settings: Settings) -> Flask:
    """A ready application. Raises `WeakSettings` when the instance must not start like this."""
    settings.checked()
    structs.make_ready()
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
    autonomy.on_milestones_changed(desk.out_of_date)
    for subject in desk.SUBJECTS:
        outbox.speak(subject, desk.words)
    outbox.speak(desk.WEEK, desk.week_words)
    outbox.hold(desk.WEEK, desk.still_true)
    outbox.counts(desk.WEEK, desk.mail_counts)
    outbox.recipients(recipients)
    outbox.sessions(living_sessions)
    outbox.speak("call", own.call_words)
    outbox.speak("outbox", own.outbox_words)
    outbox.speak("channel", own.channel_words)
    outbox.speak("milestone", autonomy.words)
    outbox.speak(project.SUBJECT, project.words)
    outbox.hold(project.SUBJECT, project.still_true)
    outbox.hold("milestone", autonomy.still_true)
    outbox.speak(interviews.SUBJECT, interviews.words)
    outbox.hold(interviews.SUBJECT, interviews.still_true)
    for subject in documents.SUBJECTS:
        outbox.speak(subject, documents.words)
        outbox.hold(subject, documents.still_true)
    outbox.speak("paper", documents.recall_words)
    outbox.hold("paper", documents.still_recalled)
    outbox.speak(pecule.SUBJECT, pecule.words)
    outbox.hold(pecule.SUBJECT, pecule.still_true)
    pecule.on_claimed(claim_sent)
    documents.also_taken(household.pages_taken)
    documents.also_forgotten(guests.end_for_paper)
    outbox.speak(guests.SUBJECT, guests.words)
    outbox.hold(guests.SUBJECT, guests.still_true)
    outbox.speak(closing.SUBJECT, closing.words)
    outbox.hold(closing.SUBJECT, closing.still_true)
    outbox.speak(inactivity.SUBJECT, inactivity.words)
    outbox.hold(inactivity.SUBJECT, inactivity.still_true)
    outbox.speak(household.SUBJECT, household.words)
    outbox.hold(household.SUBJECT, household.still_true)
    _hand_over_ways_in(app, settings)
    _hand_over_appointments(app, settings)
    _hand_over_steps(app)
    _hand_over_mentoring(app)
    _hand_over_protection()
    _hand_over_handovers()
    outbox.speak(support.SUBJECT, support.words)
    outbox.hold(support.SUBJECT, support.still_true)
    outbox.speak(exchange.SUBJECT, exchange.words)
    outbox.hold(exchange.SUBJECT, exchange.still_true)
    outbox.speak(support.ENDING, support.ending_words)
    outbox.hold(support.ENDING, support.ending_true)
    outbox.speak(support.AFTER, support.after_words)
    outbox.hold(support.AFTER, support.after_true)
    for subject in conversations.SUBJECTS:
        outbox.speak(subject, conversations.words)
        outbox.hold(subject, conversations.still_true)
    outbox.speak("help", conversations.help_words)
    outbox.hold("help", conversations.help_still_true)
    app.extensions[jobs.EXTENSION] = (
        autonomy.daily,
        appointments.reminders,
        conversations.retention,
        steps.births,
        pecule.ready,
        support.alerts,
        documents.purge,
        documents.aging,
        documents.recall,
        guests.ending,
        closing.erasing,
        inactivity.watching,
        mentoring.nightly,
        protection.erasing,
        project.review,
        handovers.watching,
        accounts.sweep,
        accounts.cards,
        accounts.thin,
        retention.requests,
        live_jobs.retention,
        desk.weekly,
        sending.digest,
        sending.retention,
    )
    app.extensions[jobs.TICKERS] = (sending.ticker(), desk.lines)
    db.init_app(app)
    with app.app_context():
        prepare_engine(db.engine)
    logs.install(app)
    headers.install(app, settings)
    aside = live.install(app, accounts.load_actor, room=settings.live_streams)
    session.install(app, accounts.read_actor, ask=aside)
    guard.install(app)
    bearer.install(app, exchange.behind)
    limits.install(app, behind_proxy=settings.tls)
    accounts.install(app)
    accounts.hand_over(
        app,
        PeopleForAccounts(),
        consents=(documents.record_consents,),
        reseal=(papers_under_new_keys,),
        unlocked=(shares_that_waited, opening_counted),
        trace=in_the_trace,
    )
    give_routes(app)
    problem.install(app)
    pages.install(app, settings)
    return app


def give_routes(app: Flask) -> None:
    """The API and its text: the same for every application of a process."""
    api = contract(app)
    for blueprint in blueprints():
        api.register_blueprint(blueprint)


def _hand_over_appointments(app: Flask, settings: Settings) -> None:
    keyd = app.extensions["cap18"].keyd
    outbox.on_wishes_changed(appointments.plan_again)
    for subject in appointments.SUBJECTS:
        outbox.speak(subject, partial(appointments.words, keyd=keyd))
        outbox.hold(subject, appointments.still_true)
        outbox.links(subject, partial(appointments.make_link, keyd=keyd, public_url=settings.public_url))


def _hand_over_ways_in(app: Flask, settings: Settings) -> None:
    keyd = app.extensions["cap18"].keyd
    for subject in accounts.SUBJECTS:
        outbox.speak(subject, accounts.words)
        outbox.hold(subject, accounts.still_true)
    outbox.links("recovery", partial(accounts.make_link, keyd=keyd, public_url=settings.public_url))


def _hand_over_protection() -> None:
    conversations.before_sending(protection.look_twice)
    for subject in protection.SUBJECTS:
        outbox.speak(subject, protection.words)
        outbox.hold(subject, protection.still_true)


def _hand_over_handovers() -> None:
    for subject in handovers.SUBJECTS:
        outbox.speak(subject, handovers.words)
        outbox.hold(subject, handovers.still_true)


def _hand_over_mentoring(app: Flask) -> None:
    people.on_mentor_ended(mentoring.mentor_ended)
    for subject in mentoring.SUBJECTS:
        outbox.speak(subject, partial(mentoring.words, keyd=app.extensions["cap18"].keyd))
        outbox.hold(subject, mentoring.still_true)


def _hand_over_steps(app: Flask) -> None:
    keyd = app.extensions["cap18"].keyd
    outbox.speak(steps.SUBJECT, partial(steps.words, keyd=keyd))
    outbox.hold(steps.SUBJECT, partial(steps.still_true, keyd=keyd))


def _engine_options(url: str) -> dict[str, Any]:
    # The connection given back last goes first: its pages and its statements are at hand.
    # What was being written never goes into the words of an error, which a journal keeps.
    pool: dict[str, Any] = {
        "pool_size": 16,
        "max_overflow": 16,
        "pool_use_lifo": True,
        "hide_parameters": True,
    }
    if url.startswith("sqlite"):
        return {"connect_args": {"timeout": 5, "check_same_thread": False}, **pool}
    return {"connect_args": {"options": POSTGRESQL}, **pool}
