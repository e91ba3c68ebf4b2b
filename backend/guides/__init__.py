"""What we tell and ask in plain words, as data with its source and the day it was checked, and its readers."""
