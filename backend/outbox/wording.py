"""The words that leave the application: neutral, from data, with « tu » or « vous ». Pure."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from backend import yaml_files
from backend.french import day

FILE = Path(__file__).parent / "data" / "words.fr.yaml"
LEVELS = ("silent", "neutral", "kind")
TYPES = ("reminder", "appointment", "paper", "message", "security", "account", "unused", "digest")


class Shown(NamedTuple):
    """A notification as a locked screen shows it."""

    title: str
    body: str


class Mail(NamedTuple):
    subject: str
    text: str


@cache
def _words() -> dict[str, Any]:
    words: dict[str, Any] = yaml_files.read(FILE)
    return words


def _voice(told: Mapping[str, str], formal: bool) -> str:
    return told["vous" if formal else "tu"]


def sender() -> str:
    """The name an SMS or a mail comes from."""
    return str(_words()["sender"])


def push(kind: str, level: str, *, formal: bool) -> Shown:
    """What a locked screen shows for a type of push, at the level the person chose (SAF-22)."""
    words = _words()["push"]
    told = words.get(kind, {}).get("kind", words["neutral"]) if level == "kind" else words[level]
    return Shown(told["title"], _voice(told, formal))


def level_title(level: str) -> str:
    return str(_words()["levels"][level]["title"])


def sms(
    kind: str, *, formal: bool, link: str | None = None, code: str = "", until: date | None = None
) -> str:
    """The whole text of an SMS. `until` is the day before which it asks for something."""
    words = _words()["sms"]
    told = words.get(f"{kind}_link", words["link"]) if link else words.get(kind, words["reminder"])
    return _voice(told, formal).format(link=link or "", code=code, until=_day(until))


def _day(one: date | None) -> str:
    return "" if one is None else day(one)


def mail(
    kind: str,
    *,
    formal: bool,
    app: str,
    link: str | None = None,
    code: str = "",
    lines: str = "",
    until: date | None = None,
) -> Mail:
    """The subject and the text of a mail. `app` is the address of the application, `link` the one that answers."""
    words = _words()["email"]
    subject = words["subject"].get(kind, words["subject"]["reminder"])
    told = words.get(f"{kind}_link", words["link"]) if link else words.get(kind, words["reminder"])
    text = _voice(told, formal)
    return Mail(subject, text.format(app=app, link=link or "", code=code, lines=lines, until=_day(until)))


def digest_lines(unread: int, calls: int, more: Mapping[str, int] | None = None) -> str:
    """The morning's counts, those of a summary first: figures, no name."""
    words = _words()["digest"]
    told = []
    for name, count in (*(more or {}).items(), ("unread", unread), ("calls", calls)):
        if count:
            told.append(words[name]["one" if count == 1 else "many"].format(count=count))
    return "\n".join(told)


def call(why: str) -> str:
    """What a professional reads beside a name to call."""
    words = _words()["call"]
    return str(words.get(why, words["unseen"]))


def reason(code: str | None) -> str | None:
    """Why nothing leaves, in a sentence; None for a reason that needs no words."""
    found = _words()["reasons"].get(code or "")
    return str(found) if found else None


def letter(*, formal: bool) -> dict[str, Any]:
    """The words of the printed letter: title, lines, what to do with the square."""
    words = _words()["letter"]
    return {
        "title": words["title_vous" if formal else "title"],
        "lines": words["vous" if formal else "tu"],
        "link": _voice(words["link"], formal),
        "alt": words["alt"],
        "greeting": words["greeting"],
    }
