"""The gestures of a link: made, opened, given another code, ended."""
