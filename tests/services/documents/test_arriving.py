"""A paper on its way: whatever stops it, none of its bytes is written after its place is given back."""

from __future__ import annotations

import os
from contextlib import closing
from io import BytesIO
from time import sleep

import pytest

from backend.errors import Cut
from backend.inspection import Tray
from backend.services.documents.actions.arriving import PIECE, Arriving


class SlowTray(Tray):
    """A tray on which a piece takes its time."""

    def __init__(self) -> None:
        super().__init__()
        self.order: list[str] = []

    def put(self, piece: bytes | memoryview) -> None:
        sleep(0.05)
        super().put(piece)
        self.order.append("laid")

    def close(self) -> None:
        super().close()
        self.order.append("gone")


def take(sent: bytes, announced: int, tray: Tray) -> None:
    with closing(tray), Arriving(BytesIO(sent), announced, tray) as arriving:
        while arriving.read(PIECE):
            pass


def test_a_paper_cut_on_its_way_is_laid_down_before_its_tray_goes() -> None:
    tray = SlowTray()
    with pytest.raises(Cut):
        take(b"a" * 2 * PIECE, 3 * PIECE, tray)
    assert tray.order == ["laid", "laid", "laid", "gone"]


def test_what_is_put_on_a_tray_that_is_gone_is_written_nowhere() -> None:
    gone = Tray()
    gone.close()
    other = Tray()
    with closing(other):
        with pytest.raises(OSError, match="descriptor"):
            gone.put(b"un papier")
        assert os.fstat(other.descriptor).st_size == 0
