"""A keyd whose clock is in the test's hand, apart from the application's own."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from threading import Thread

from backend.keyd import init
from backend.keyd.server import Server, make_server
from tests.factories.accounts import START


@dataclass
class KeydInHand:
    """Its socket and store, the instant it lives in; it can be stopped and started again on the same store."""

    folder: Path
    at: datetime = START
    server: Server | None = field(default=None, repr=False)

    @property
    def socket(self) -> Path:
        return self.folder / "run" / "keyd.sock"

    @property
    def store(self) -> Path:
        return self.folder / "store"

    def pass_(self, **span: float) -> None:
        self.at += timedelta(**span)

    def start(self) -> None:
        self.server = make_server(self.socket, self.store, now=lambda: self.at)
        Thread(target=self.server.serve_forever, args=(0.01,), daemon=True).start()

    def stop(self) -> None:
        if self.server is not None:
            self.server.shutdown()
            self.server.server_close()
            self.server = None


@contextmanager
def keyd_in_hand() -> Iterator[KeydInHand]:
    with tempfile.TemporaryDirectory(prefix="kd") as folder:
        made = KeydInHand(Path(folder))
        init(made.store)
        made.start()
        yield made
        made.stop()
