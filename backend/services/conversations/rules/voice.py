"""What a voice note may be: which sounds are known, how long, how heavy. Pure."""

from __future__ import annotations

LONGEST = 120
"""Seconds."""

HEAVIEST = 1_000_000
"""Bytes: two minutes as any phone records speech."""


def type_of(sound: bytes) -> str | None:
    """The kind of sound its first bytes say, among those phones record; never what its sender says it is."""
    if sound.startswith(b"\x1a\x45\xdf\xa3"):
        return "audio/webm"
    if sound.startswith(b"OggS"):
        return "audio/ogg"
    if sound[4:8] == b"ftyp":
        return "audio/mp4"
    return None
