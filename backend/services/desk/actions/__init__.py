"""One function a gesture of the desk."""
