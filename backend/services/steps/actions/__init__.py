"""The gestures on steps: move one, choose who sees, say that a paper is there."""
