"""The gestures of the pécule."""
