"""The gestures of the safe, one function each; its rights are decided on their first line."""
