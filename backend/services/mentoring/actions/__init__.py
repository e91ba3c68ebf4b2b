"""Gestures of mentoring."""
