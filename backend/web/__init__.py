"""HTTP for everybody: problems, session, guards, idempotency, paging, headers. Knows no service."""
