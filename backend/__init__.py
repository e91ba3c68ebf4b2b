"""Cap 18: the server. See docs/architecture.md for the map."""
