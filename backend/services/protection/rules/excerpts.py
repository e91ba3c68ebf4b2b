"""How much of a thread a report freezes, and how much a second signature opens."""

from __future__ import annotations

AROUND = 20
"""SAF-06: twenty messages before the reported one, twenty after."""
WIDER = 100
"""SAF-08: with a second signature, so many before and after."""
