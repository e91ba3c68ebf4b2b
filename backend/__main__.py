"""Where `cap18` begins."""

from __future__ import annotations

import gc


def main() -> None:
    """Read the application, then the command. Nothing that is being read is garbage: looking for some, over and
    over, was a fifth of what each command costs before it begins."""
    gc.disable()
    from backend.cli import main as command

    gc.enable()
    command(prog_name="cap18")


if __name__ == "__main__":
    main()
