"""`cap18`: the same actions, from a terminal. Every command that answers data takes `--json`."""

from __future__ import annotations

import os

import click
from flask import Flask
from flask.cli import FlaskGroup

from backend.app import create_app
from backend.config import WeakSettings, from_environment


def build() -> Flask:
    """The application of this terminal. A weak setting is said in a sentence, not in a traceback."""
    try:
        return create_app(from_environment(os.environ))
    except WeakSettings as error:
        raise click.ClickException(str(error)) from error


@click.group(
    cls=FlaskGroup,
    create_app=build,
    add_default_commands=False,
    add_version_option=False,
    set_debug_flag=False,
    load_dotenv=False,
)
def main() -> None:
    """Cap 18 : les mêmes gestes, depuis un terminal."""
