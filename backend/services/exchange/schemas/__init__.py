"""Exchange over HTTP: a written contract."""
