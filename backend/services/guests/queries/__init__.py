"""Links as they rest. Never a write."""
