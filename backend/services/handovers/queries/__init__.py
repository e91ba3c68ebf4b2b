"""What is read of handovers."""
