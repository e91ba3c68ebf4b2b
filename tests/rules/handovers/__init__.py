"""Tables of handovers."""
