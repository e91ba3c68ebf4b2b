"""The pages a person takes away: read from a disk, without network, without script, without us."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from functools import cache
from importlib.resources import files
from typing import Any
from urllib.parse import quote
from zoneinfo import ZoneInfo

from jinja2 import Environment, StrictUndefined, Template

from backend.services.documents.rules.limits import MIB


def journal_page(lines: Sequence[dict[str, Any]], *, at: datetime, zone: str) -> str:
    """The whole trace as one page."""
    return _template("journal").render(lines=lines, made_at=at, moment=_moment(zone))


def index_page(told: dict[str, Any], lines: Sequence[dict[str, Any]], *, at: datetime, zone: str) -> str:
    """The first page of what was taken: every paper with its dates and its link, the numbers, the trace."""
    return _template("index").render(told=told, lines=lines, made_at=at, moment=_moment(zone))


def _moment(zone: str) -> Any:
    place = ZoneInfo(zone)

    def moment(value: datetime) -> str:
        return f"{value.astimezone(place):%d/%m/%Y à %H h %M}"

    return moment


def _day(value: date | str) -> str:
    return f"{value if isinstance(value, date) else date.fromisoformat(value):%d/%m/%Y}"


def _weight(size: int) -> str:
    return f"{size / MIB:.1f} Mo".replace(".", ",") if size >= MIB // 10 else f"{max(1, size // 1024)} Ko"


@cache
def _template(name: str) -> Template:
    """A page beside this file; whatever a title holds is written as text, never as a tag."""
    environment = Environment(
        autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    environment.filters |= {"day": _day, "weight": _weight, "address": quote}
    folder = files("backend.services.documents") / "pages"
    environment.globals["style"] = (folder / "style.css.txt").read_text(encoding="utf-8")
    return environment.from_string((folder / f"{name}.html.txt").read_text(encoding="utf-8"))
