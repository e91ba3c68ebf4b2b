"""The application a web server loads: settings come from the environment, and a weak one refuses to start."""

from __future__ import annotations

import gc

from backend.cli import build

application = build()
# What was read to start stays: looking through all of it again would hold a request for a quarter of a second.
gc.freeze()
