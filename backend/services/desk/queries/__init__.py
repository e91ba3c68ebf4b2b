"""What several services show together, read in a few statements of columns."""
