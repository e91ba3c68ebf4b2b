"""Files that change hands."""
