"""A request as a dated letter with its receipt and its answer; the letter that contests a refusal. PDF/UA."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from backend import french, printing, yaml_files

TEMPLATE = Path(__file__).parent / "letter.typ"
_BRACES = re.compile(r"{(\w+)}")


@dataclass(frozen=True, slots=True)
class Signer:
    """Whose letter it is, and to which authority."""

    name: str
    birth_date: date
    authority: str
    zone: str


@cache
def data() -> dict[str, Any]:
    """What is printed, by kind of letter."""
    found: dict[str, Any] = yaml_files.read(files("backend.services.support") / "data" / "letters.yaml")
    return found


def number(request_id: UUID) -> str:
    """What one says on the phone: the last eight signs of the request."""
    return request_id.hex[-8:].upper()


def request_pdf(request: Mapping[str, Any], signer: Signer, *, at: datetime) -> tuple[str, bytes]:
    """The letter, its receipt and, once there is one, its answer: the name of the file, and the PDF."""
    kind = data()["request"][request["kind"]]
    boxes = [_receipt(request, signer)]
    if "answer" in request:
        boxes.append(_answer(request["answer"]))
    return kind["file"], _draw(kind, signer, request, _parts(request), boxes, sign="", at=at)


def contest_pdf(request: Mapping[str, Any], signer: Signer, *, at: datetime, on: date) -> tuple[str, bytes]:
    """The letter to the head of the département that contests a refusal, ready to sign."""
    letter = data()["contest"]
    told = dict(request) | {"asked_on": on}
    values = {
        "asked": french.day(request["asked_on"]),
        "decided": french.day(request["answer"]["decided_on"]),
    }
    lines = {
        "object": letter["object"],
        "lines": [one for raw in letter["lines"] if (one := fill(raw, values))],
    }
    return letter["file"], _draw(lines, signer, told, [], [], sign=data()["words"]["sign"], at=at)


def fill(line: str, values: Mapping[str, str]) -> str:
    """A line with its values; empty when one of them is not known."""
    names = _BRACES.findall(line)
    if any(not values.get(name) for name in names):
        return ""
    return _BRACES.sub(lambda found: values[found[1]], line)


def _draw(
    letter: Mapping[str, Any],
    signer: Signer,
    request: Mapping[str, Any],
    parts: list[dict[str, Any]],
    boxes: list[dict[str, Any]],
    *,
    sign: str,
    at: datetime,
) -> bytes:
    born = fill(data()["words"]["birth"], {"birth": french.day(signer.birth_date)})
    to = [fill(one, {"authority": signer.authority}) for one in data()["to"]]
    page = {
        "title": letter["object"],
        "signer": signer.name,
        "from": "\n".join([signer.name, born]),
        "to": "\n".join(to),
        "day": f"Le {french.day(request['asked_on'])}",
        "lines": letter["lines"],
        "parts": parts,
        "ends": data()["ends"],
        "sign": sign,
        "boxes": boxes,
    }
    return printing.pdf(TEMPLATE, page, at=at)


def _parts(request: Mapping[str, Any]) -> list[dict[str, Any]]:
    words, needs = data()["words"], data()["needs"]
    said = [data()["tonight"]] if request["tonight"] else []
    found = [
        (words["needs"], [needs[one] for one in request["needs"]], True),
        (words["message"], [*said, *([request["message"]] if request["message"] else [])], False),
        (words["reach"], [request["reach"]] if request["reach"] else [], False),
        *((words[part], list(lines), True) for part, lines in request["history"].items()),
    ]
    return [{"title": title, "lines": lines, "list": listed} for title, lines, listed in found if lines]


def _receipt(request: Mapping[str, Any], signer: Signer) -> dict[str, Any]:
    happened = {event["act"]: event for event in request["events"]}

    def moment(act: str) -> str:
        event = happened.get(act)
        return _moment(event["at"], signer.zone) if event else ""

    values = {
        "number": number(request["id"]),
        "asked_at": _moment(request["asked_at"], signer.zone),
        "added_at": moment("added"),
        "received_at": moment("received"),
        "reader": happened["received"]["by"] if "received" in happened else "",
        "due": french.day(request["due_on"]),
        "silent": french.day(request["silent_on"]) if request["kind"] != "interview" else "",
    }
    receipt = data()["receipt"]
    return {
        "title": receipt["title"],
        "lines": [one for raw in receipt["lines"] if (one := fill(raw, values))],
    }


def _answer(answer: Mapping[str, Any]) -> dict[str, Any]:
    words = data()["answer"]
    values = {
        "decided": french.day(answer["decided_on"]),
        "signed_by": answer["signed_by"],
        "starts": french.day(answer["starts_on"]) if answer["starts_on"] else "",
        "last": french.day(answer["last_on"]) if answer["last_on"] else "",
        "contest": french.day(answer["contest_until"]) if answer["contest_until"] else "",
    }
    lines = [fill(raw, values) for raw in words["lines"]]
    lines += [f"{words[name]} : {answer[name]}" for name in ("plan", "reasons") if answer[name]]
    lines.append(fill(words["contest"], values))
    return {"title": words[answer["decision"]], "lines": [one for one in lines if one]}


def _moment(instant: datetime, zone: str) -> str:
    local = instant.astimezone(ZoneInfo(zone))
    return f"{french.day(local.date())} à {local:%H h %M}"
