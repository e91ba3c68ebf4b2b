"""Why a file is not kept. The words for the person are elsewhere; these are the facts."""

from __future__ import annotations

from enum import StrEnum


class Verdict(StrEnum):
    """What the reading found."""

    UNREADABLE = "unreadable"
    """The bytes are not what they begin like, or are cut."""
    SEVERAL_FRAMES = "several_frames"
    TOO_MANY_PIXELS = "too_many_pixels"
    TOO_MANY_PAGES = "too_many_pages"
    ACTIVE_CONTENT = "active_content"
    """A PDF that can act: script, action, attachment, XFA form, rich media."""
    PASSWORD = "password"  # noqa: S105 - a verdict, not a secret
    TOO_HEAVY = "too_heavy"
    """Reading it took more than the time or the memory allowed, or broke the reader."""
    NO_SUCH_PAGE = "no_such_page"


class Refused(Exception):
    """The file was read and is not kept as it is."""

    def __init__(self, verdict: Verdict) -> None:
        super().__init__(verdict.value)
        self.verdict = verdict


class InspectionBusy(Exception):
    """No reader is free, or none can be started: nothing is wrong with the file, it can be sent again."""
