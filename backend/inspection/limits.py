"""How much a file may cost: the same figures on both sides."""

from __future__ import annotations

from typing import Final

MEMORY: Final = 512 * 2**20
"""Bytes of address space of one reading (UPL-04)."""

SECONDS: Final = {"check": 10, "clean": 10, "preview": 10, "picture": 10, "small_picture": 10, "flatten": 30}
"""Seconds the system gives each task, of processor and of wall clock."""

PATIENCE: Final = {task: seconds + 3.0 for task, seconds in SECONDS.items()}
"""Seconds the application waits: a little more than the reader can last."""
