"""One function per gesture on handovers."""
