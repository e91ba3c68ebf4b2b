"""A sum paid in several times. Pure."""

from __future__ import annotations


def instalments(cents: int, times: int) -> list[int]:
    """A sum in cents cut in `times` payments of whole euros, the last one taking what is left.

    Empty when it cannot be cut: no sum, no time, or less than a euro each.
    """
    if times < 1 or cents < times * 100:
        return []
    each = -(-cents // (times * 100)) * 100
    count = -(-cents // each)
    return [each] * (count - 1) + [cents - each * (count - 1)]
