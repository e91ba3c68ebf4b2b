"""One function per gesture on persons, measures, bonds and imports."""
