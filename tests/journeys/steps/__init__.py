"""The gestures of each person, as they make them on screen: journeys are written with these words."""
