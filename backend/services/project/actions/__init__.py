"""The gestures on a project: write a line, take one out, choose what the mentor sees, offer it, sign it."""
