"""What is asked and answered about handovers, over HTTP."""
