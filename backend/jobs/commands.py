"""Jobs from a terminal: run one, see where each stands, or keep the scheduler."""

from __future__ import annotations

import json
import signal
import sys
from datetime import date, datetime
from typing import Any

import click
from flask import current_app
from flask.cli import with_appcontext

from backend import clock
from backend.db import reading
from backend.instance import instance
from backend.jobs import lease, ledger, runner, ticker
from backend.jobs.deadman import Deadman
from backend.jobs.job import Job
from backend.jobs.scheduler import Scheduler

EXTENSION = "cap18_jobs"
TICKERS = "cap18_tickers"


def declared() -> tuple[Job, ...]:
    """The jobs `app.py` handed over."""
    jobs: tuple[Job, ...] = current_app.extensions.get(EXTENSION, ())
    return jobs


@click.group("jobs")
def group() -> None:
    """Les tâches de chaque jour."""


@group.command("run")
@click.argument("name")
@click.option(
    "--day", type=click.DateTime(["%Y-%m-%d"]), help="Jour civil, dans chaque fuseau où il a commencé."
)
@click.option("--json", "as_json", is_flag=True, help="Une réponse en JSON.")
@with_appcontext
def run(name: str, day: datetime | None, as_json: bool) -> None:
    """Rattrape les jours manqués d'une tâche, jusqu'au jour dit (aujourd'hui sinon)."""
    job = next((one for one in declared() if one.name == name), None)
    if job is None:
        known = ", ".join(one.name for one in declared()) or "aucune"
        raise click.ClickException(f"La tâche « {name} » n'existe pas. Tâches connues : {known}.")
    done = runner.run(job, at=clock.now(), day=day.date() if day else None)
    if as_json:
        click.echo(json.dumps([one._asdict() for one in done], default=_text))
        return
    for one in done:
        said = "déjà fait, revu" if one.again else "fait"
        click.echo(f"{one.zone} {one.day.isoformat()} : {said}, {one.found} trouvés, {one.new} nouveaux")
    if not done:
        click.echo("Rien à faire : ce jour n'a commencé dans aucun fuseau d'ici.")


@group.command("status")
@click.option("--json", "as_json", is_flag=True, help="Une réponse en JSON.")
@with_appcontext
def status(as_json: bool) -> None:
    """Dit où en est chaque tâche, et si le planificateur vit."""
    told = read_status(declared(), clock.now())
    if as_json:
        click.echo(json.dumps(told, default=_text))
        return
    tick = told["scheduler"]["last_tick"]
    life = "vit" if told["scheduler"]["alive"] else "ne répond pas"
    click.echo(f"planificateur : {life}, dernier signe {tick.isoformat() if tick else 'jamais'}")
    for turn in told["tickers"]:
        told_of = "échoue" if turn["failed"] else f"{turn['done']} faits"
        click.echo(f"{turn['name']} : dernier tour {turn['at'].isoformat()}, {told_of}")
    for job in told["jobs"]:
        for zone in job["zones"]:
            last = zone["last_day"].isoformat() if zone["last_day"] else "jamais"
            click.echo(f"{job['name']} {zone['zone']} : dernier jour {last}, {zone['missing']} à rattraper")


def read_status(jobs: tuple[Job, ...], at: datetime) -> dict[str, Any]:
    """Where each job stands in each zone: last civil day done, what it gave, how many days are missing."""
    with reading() as connection:
        tick = lease.last_tick(connection)
        zones = ledger.zones(connection)
        told = []
        for job in jobs:
            last = ledger.last_days(connection, job.name)
            told.append(
                {
                    "name": job.name,
                    "title": job.title,
                    "zones": [
                        _zone(zone, last.get(zone), runner.behind(zone, at, last.get(zone))) for zone in zones
                    ],
                }
            )
        turns = [
            {
                "name": one.name,
                "every_seconds": one.every.seconds,
                "at": one.at,
                "done": one.done,
                "failed": one.failed,
            }
            for one in ticker.ticks(connection)
        ]
        life = {"last_tick": tick, "alive": lease.alive(connection, at)}
        return {"scheduler": life, "tickers": turns, "jobs": told}


def _zone(zone: str, last: ledger.LastDay | None, missing: int) -> dict[str, Any]:
    return {
        "zone": zone,
        "last_day": last.day if last else None,
        "found": last.found if last else None,
        "new": last.new if last else None,
        "finished_at": last.finished_at if last else None,
        "missing": missing,
    }


def _text(value: object) -> str:
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(type(value).__name__)


@click.command("scheduler")
@with_appcontext
def scheduler_command() -> None:
    """Le planificateur : un processus à part, un seul à la fois agit."""
    app = current_app._get_current_object()  # type: ignore[attr-defined]
    url = instance().settings.outside.deadman_url
    tickers = current_app.extensions.get(TICKERS, ())
    scheduler = Scheduler(app, declared(), clock.now, tickers, Deadman(url) if url else None)
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    scheduler.serve()
