"""A person, a browser, a whole instance: what they came for, from the first screen to the last."""
