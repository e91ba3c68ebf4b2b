"""The claim's file: letter, list and pictured papers, as one tagged PDF. Pure but for the drawing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from backend import printing, yaml_files
from backend.french import day
from backend.services.pecule.rules import claim_papers

TEMPLATE = Path(__file__).parent / "claim.typ"


@dataclass(frozen=True, slots=True)
class Piece:
    """A paper of the file: what it answers, its dates, and each page as `printing.pictured` gives it."""

    need: str
    label: str
    issued_on: date | None
    until: date | None
    pages: Sequence[str]


@dataclass(frozen=True, slots=True)
class Claimant:
    """Who claims. `typed` holds what the person wrote for this file alone (address, phone, recipient): not kept."""

    name: str
    born_on: date | None
    since: date
    emancipated: bool
    typed: Mapping[str, str] = field(default_factory=dict)


@cache
def words() -> Mapping[str, Any]:
    """The words of the file, from its data."""
    found: dict[str, Any] = yaml_files.read(files("backend.services.pecule") / "data" / "claim_file.yaml")
    return found


def claim_file(who: Claimant, pieces: Sequence[Piece], *, by_post: bool, on: date, at: datetime) -> bytes:
    """The file as a PDF that a screen reader can read (PDF/UA-1); `on` is the day written on the letter."""
    return printing.pdf(TEMPLATE, file_data(who, pieces, by_post=by_post, on=on), at=at)


def file_data(who: Claimant, pieces: Sequence[Piece], *, by_post: bool, on: date) -> dict[str, Any]:
    """What the template draws."""
    said, law = words(), claim_papers(on)
    rows, pages, sheet = [], [], 3  # the letter, the list, then the papers
    for piece in pieces:
        dates = _dates(piece)
        rows.append(
            {"need": said["needs"][piece.need], "label": piece.label, "dates": dates, "page": str(sheet)}
        )
        pages += [_page(who, piece, number, dates) for number in range(1, len(piece.pages) + 1)]
        sheet += len(piece.pages)
    if who.emancipated:
        by_hand = {"need": said["needs"]["emancipation"], "label": said["by_hand"], "dates": "", "page": "–"}
        rows.append(by_hand)
    since = said["emancipated" if who.emancipated else "of_age"].format(date=day(who.since))
    return {
        "title": said["title"],
        "name": who.name,
        "heading": said["heading"],
        "subject": said["subject"],
        "greeting": said["greeting"],
        "paragraphs": [*said["paragraphs"][:1], since, *said["paragraphs"][1:]],
        "closing": said["closing"],
        "made_on": said["made_on"].format(date=day(on)),
        "signature": said["signature"] if by_post else "",
        "fields": _fields(who, by_post=by_post),
        "to": _to(law.post_address, law.site, by_post=by_post, on=law.address_checked_on),
        "list": {
            "heading": said["list_heading"],
            "columns": said["columns"],
            "rows": rows,
        },
        "pages": pages,
    }


def _page(who: Claimant, piece: Piece, number: int, dates: str) -> dict[str, str]:
    said, count = words(), len(piece.pages)
    told = {"need": said["needs"][piece.need], "label": piece.label, "n": number, "all": count}
    return {
        "heading": said["page_heading" if count > 1 else "page_alone"].format(**told),
        "alt": said["alt"].format(**told, name=who.name, dates=f"{dates}." if dates else ""),
        "svg": piece.pages[number - 1],
    }


def _dates(piece: Piece) -> str:
    said = words()
    told = [said["dated"].format(date=day(piece.issued_on))] if piece.issued_on else []
    told += [said["until"].format(date=day(piece.until))] if piece.until else []
    return ". ".join(told) or str(said["no_date"])


def _fields(who: Claimant, *, by_post: bool) -> list[dict[str, str]]:
    """By post, what is not known is left as a line to write by hand; online, it is asked by the site."""
    labels = words()["fields"]
    known = {"name": who.name, "born": day(who.born_on) if who.born_on else ""} | dict(who.typed)
    shown = [(code, known.get(code, "")) for code in labels]
    return [{"label": labels[code], "value": value} for code, value in shown if value or by_post]


def _to(post: Sequence[str], site: str, *, by_post: bool, on: date) -> dict[str, Any]:
    said = words()
    if by_post:
        note = said["recipient_check"].format(date=day(on))
        return {"heading": said["recipient_heading"], "lines": list(post), "note": note}
    return {"heading": said["online_heading"], "lines": [site.removeprefix("https://")], "note": ""}
