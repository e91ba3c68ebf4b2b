"""The long part of an import, in a thread of the web process: bounded slices, progress told, stopped when asked."""

from __future__ import annotations

from collections.abc import Callable, Collection
from datetime import date, datetime
from threading import Thread
from uuid import UUID

import structlog
from flask import Flask

from backend import clock
from backend.errors import DomainError
from backend.keyd import Keyd, KeydError
from backend.services.people.actions import import_work
from backend.services.people.actions.importer import Importer
from backend.services.people.progress import Board, Cancelled, Teller

BROKE = "Quelque chose n'a pas marché de notre côté. Rien n'est écrit à moitié. Réessayez."
KEYD_AWAY = "C'est momentanément fermé. Rien n'est écrit à moitié. Réessayez plus tard."

log = structlog.get_logger("cap18.import")


def read_file(work: import_work.Reading, *, keyd: Keyd, board: Board, on: date) -> None:
    """Read the lines of a file up to its preview; whatever happens, the import says how it ended."""

    def run() -> None:
        teller = Teller(board, work.import_id, len(work.table.lines), clock.now)
        import_work.preview(work, keyd=keyd, on=on, teller=teller)

    finish(work.import_id, board, run)


def commit(
    import_id: UUID,
    who: Importer,
    *,
    keyd: Keyd,
    board: Board,
    on: date,
    at: datetime,
    left: Collection[tuple[int, str]] = (),
) -> None:
    """Write what an import's preview announced, less what was left (line, field), in one transaction, or nothing."""

    def run() -> None:
        teller = Teller(board, import_id, 1, clock.now)
        import_work.carry_out(import_id, who, keyd=keyd, on=on, at=at, teller=teller, left=left)

    finish(import_id, board, run)


def finish(import_id: UUID, board: Board, run: Callable[[], None]) -> None:
    """Run, and write how it ended when it did not succeed."""
    try:
        run()
    except Cancelled:
        import_work.close(import_id, "cancelled", None, clock.now())
    except DomainError as error:
        import_work.close(import_id, "failed", error.detail[:200], clock.now())
    except KeydError:
        import_work.close(import_id, "failed", KEYD_AWAY, clock.now())
    except Exception as error:
        log.error("import failed", kind=type(error).__name__, exc_info=error)
        import_work.close(import_id, "failed", BROKE, clock.now())
    board.clear(import_id)


def in_background(app: Flask, import_id: UUID, board: Board, work: Callable[[], None]) -> Thread:
    """Start some work with its own application context. The import reads as alive from now on."""
    board.begin(import_id, clock.now())

    def run() -> None:
        with app.app_context():
            work()

    thread = Thread(target=run, name=f"import-{import_id.hex[:8]}", daemon=True)
    thread.start()
    return thread
