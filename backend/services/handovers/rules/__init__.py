"""Pure rules of handovers: who waits for whom, what may be done now, when a file counts as left alone."""
