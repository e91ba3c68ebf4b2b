"""`python -m backend.keyd init STORE` makes the master key; `... serve SOCKET STORE` serves."""

from __future__ import annotations

import argparse
import signal
import sys
from pathlib import Path

from backend.keyd import KeydError, init, serve


def main(arguments: list[str]) -> int:
    """Run one of the two commands; 0, or 1 with a sentence on the error output."""
    parser = argparse.ArgumentParser(prog="keyd")
    commands = parser.add_subparsers(dest="command", required=True)
    making = commands.add_parser("init", help="make a random master key")
    making.add_argument("store", type=Path)
    serving = commands.add_parser("serve", help="answer on a Unix socket")
    serving.add_argument("socket", type=Path)
    serving.add_argument("store", type=Path)
    asked = parser.parse_args(arguments)
    try:
        if asked.command == "init":
            init(asked.store)
        else:
            signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
            serve(asked.socket, asked.store)
    except FileExistsError:
        print(f"{asked.store} already has a master key: nothing was changed", file=sys.stderr)
        return 1
    except KeydError as error:
        print(error, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 0
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
