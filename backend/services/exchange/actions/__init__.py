"""Gestures of exchange: give a software a key, take it back, hand a file to another authority."""
