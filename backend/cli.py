"""`cap18`: the same actions, from a terminal. Every command that answers data takes `--json`."""

from __future__ import annotations

import gc
import json
import os
import sys
from pathlib import Path

import click
from flask import Flask, current_app
from flask.cli import FlaskGroup, with_appcontext
from flask_smorest import Api

from backend import jobs, schema, serve
from backend.app import create_app
from backend.config import Settings, WeakSettings, from_environment
from backend.demo.commands import demo
from backend.guides.commands import content
from backend.live import command as live
from backend.outbox.commands import group as outbox
from backend.services.accounts.commands import accounts, authority
from backend.services.archives import commands as archives
from backend.services.autonomy.commands import milestones
from backend.services.documents.commands import audit, vault
from backend.services.pecule import commands as pecule
from backend.services.people.commands import people

LIVE_STREAMS = 2000
_made: dict[Settings, Flask] = {}


def build() -> Flask:
    """The application of this terminal, made once for its settings: the forked find it ready. A weak setting is said
    in a sentence, not in a traceback."""
    try:
        settings = from_environment(os.environ)
        if settings not in _made:
            _made[settings] = create_app(settings)
        return _made[settings]
    except WeakSettings as error:
        raise click.ClickException(str(error)) from error


class Commands(FlaskGroup):
    """All of them are known here: their list, or a name mistyped, asks for no setting and no application."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return click.Group.list_commands(self, ctx)

    def get_command(self, ctx: click.Context, name: str) -> click.Command | None:
        return click.Group.get_command(self, ctx, name)


@click.group(
    cls=Commands,
    create_app=build,
    add_default_commands=False,
    add_version_option=False,
    set_debug_flag=False,
    load_dotenv=False,
)
def main() -> None:
    """Cap 18 : les mêmes gestes, depuis un terminal."""
    # What was read stays: it is shared with the forked, and not looked through again at the end (a second a command).
    gc.freeze()


main.add_command(authority)
main.add_command(demo)
main.add_command(accounts)
main.add_command(milestones)
main.add_command(pecule)
main.add_command(content)
main.add_command(vault)
main.add_command(audit)
main.add_command(archives)
main.add_command(people)
main.add_command(jobs.group)
main.add_command(jobs.scheduler_command)
main.add_command(outbox)


@main.group("db")
def database() -> None:
    """La base."""


@database.command("upgrade")
@with_appcontext
def upgrade() -> None:
    """Amène les tables à leur dernière version."""
    schema.upgrade()


@main.command("openapi")
@with_appcontext
def openapi() -> None:
    """Écrit le contrat de l'API (OpenAPI 3.1)."""
    api: Api = current_app.extensions["flask-smorest"]["apis"][""]["ext_obj"]
    click.echo(json.dumps(api.spec.to_dict(), ensure_ascii=False, indent=1, sort_keys=True))


@main.command("keyd", with_appcontext=False)
@click.argument("act", type=click.Choice(["init", "serve"]))
def keyd(act: str) -> None:
    """Le gardien de la clé : « init » crée sa clé une fois, « serve » la sert sur sa prise locale."""
    from backend.keyd import init
    from backend.keyd import serve as serve_keyd

    settings = from_environment(os.environ)
    store = serve.keyd_store(settings)
    if act == "init":
        init(store)
        click.echo(f"La clé de keyd est dans {store}. Gardez-en une copie ailleurs.")
    else:
        serve_keyd(settings.keyd_socket, store)


@main.command("live", with_appcontext=False)
@click.option(
    "--streams", default=LIVE_STREAMS, show_default=True, help="Écrans ouverts tenus par un processus."
)
@click.option("--workers", default=1, show_default=True, help="Processus.")
def live_screens(streams: int, workers: int) -> None:
    """Le direct : un fil par écran ouvert, dans un processus à part (CAP18_LIVE_BIND dit où il écoute)."""
    live.run(from_environment(os.environ), dict(os.environ), streams=streams, workers=workers)


@main.command("serve", with_appcontext=False)
@click.option("--no-demo", is_flag=True, help="Une base vide, sans la démonstration.")
def serve_all(no_demo: bool) -> None:
    """Sert Cap 18 sur cette machine seule : web, direct, tâches de nuit et gardien de la clé, ensemble."""
    port = int(os.environ.get("PORT", "8000"))
    os.environ.setdefault("CAP18_MODE", "local" if no_demo else "demo")
    os.environ.setdefault("CAP18_STATE_DIR", str(Path("var") / ("local" if no_demo else "demo")))
    try:
        settings = from_environment(os.environ)
        house = serve.household(settings, dict(os.environ))
        os.environ.update(house.environment)
        build()
    except (WeakSettings, RuntimeError) as error:
        raise click.ClickException(str(error)) from error
    try:
        run_or_stop("db", "upgrade")
        if settings.mode == "demo":
            run_or_stop("demo", "seed", "--if-empty")
        house.fork("scheduler", lambda: main(["scheduler"]))
        house.fork("web", lambda: serve.gunicorn(serve.web_command(settings)))
        house.fork("live", lambda: live_here(settings))
        house.start("front", serve.front_command(settings, port))
        serve.wait_for_web(house, port)
        serve.wait_for_live(house, settings)
        click.echo(f"Cap 18 : {settings.public_url}")
        if settings.mode == "demo":
            run_or_stop("demo", "accounts")
        click.echo("Ctrl+C pour arrêter.")
    except click.ClickException:
        house.stop()
        raise
    sys.exit(house.watch())


def live_here(settings: Settings) -> None:
    """Open screens, in a forked process."""
    live.files_for(LIVE_STREAMS)
    os.environ[live.STREAMS] = str(LIVE_STREAMS)
    serve.gunicorn(live.words(settings, streams=LIVE_STREAMS, workers=1))


def run_or_stop(*words: str) -> None:
    """One command of ours before the service opens; its failure stops everything."""
    code = serve.fork(words[0], lambda: main(list(words), prog_name="cap18")).wait()
    if code:
        raise click.ClickException(f"cap18 {' '.join(words)} a échoué ({code}).")
