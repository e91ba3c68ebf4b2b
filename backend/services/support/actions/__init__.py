"""The gestures of support: asking, taking back, reading, answering."""
