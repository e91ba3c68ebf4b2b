"""House rules as programs: `make check` runs them all, and each failure says why the rule exists."""
