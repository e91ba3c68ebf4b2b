"""A process of its own: four threads read each struct of the application for the first time, at the same instant."""

from __future__ import annotations

import sys
from contextlib import suppress
from pathlib import Path
from threading import Barrier, Thread

import msgspec

from backend import structs
from backend.app import create_app
from backend.config import Settings

READERS = 4


def main(folder: Path) -> None:
    create_app(
        Settings(
            mode="test",
            state_dir=folder,
            database_url=f"sqlite:///{folder}/cap18.sqlite3",
            public_url="http://localhost",
            keyd_socket=folder / "keyd.sock",
            pwa_dir=folder / "no-pwa",
        )
    )
    kinds = list(structs.kinds())
    sys.setswitchinterval(1e-6)
    together = Barrier(READERS)

    def read() -> None:
        for kind in kinds:
            together.wait()
            for told in ({}, dict.fromkeys(kind.__struct_fields__)):
                with suppress(msgspec.ValidationError):
                    msgspec.convert(told, kind)

    readers = [Thread(target=read) for _ in range(READERS)]
    for reader in readers:
        reader.start()
    for reader in readers:
        reader.join()
    print(len(kinds))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
