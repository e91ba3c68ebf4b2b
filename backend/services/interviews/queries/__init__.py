"""Interviews as they are read: one whole, the list of a person, and the words of what is said of them."""
