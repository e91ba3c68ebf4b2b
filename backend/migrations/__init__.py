"""Numbered migrations, up and down, on SQLite and on PostgreSQL; the head equals the models (tested)."""
