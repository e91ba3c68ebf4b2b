"""Reading a project: its lines, what ticks them, its editions. Never a write."""
