"""The rules of the autonomy project."""
