"""Appointments over HTTP: what is asked (`asked`), what is shown (`shown`)."""
