"""Two people changed the same line: what each changed is kept, unless it is the very same thing. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Any, Final, NamedTuple

import msgspec

from backend.services.project.rules.lines import Line

TOGETHER: Final = (
    ("text",),
    ("owner", "owner_name"),
    ("due",),
    ("state", "done_on"),
    ("link_kind", "link_ref"),
)
"""What makes sense only as a whole: a state with its day, a link with what it names."""


class Left(NamedTuple):
    """A line as somebody left it, and whether that was whoever writes now."""

    line: Line
    own: bool


def merged(past: Sequence[Left], mine: Line) -> Line | None:
    """A line read at `past[0]`, now at `past[-1]`, with what I changed of it since I read it.

    None when somebody else changed the same thing differently. What I changed myself meanwhile, as a phone without
    network sends one change after another, is followed by my last word.
    """
    base, now = past[0].line, past[-1].line
    changed: dict[str, Any] = {}
    for names in TOGETHER:
        here = _values(mine, names)
        if here in (_values(base, names), _values(now, names)):
            continue
        if any(
            not then.own and _values(then.line, names) != _values(was.line, names)
            for was, then in pairwise(past)
        ):
            return None
        changed |= dict(zip(names, here, strict=True))
    return msgspec.structs.replace(now, **changed)


def _values(line: Line, names: tuple[str, ...]) -> tuple[Any, ...]:
    return tuple(getattr(line, name) for name in names)
