"""One function a gesture: the only places where interviews are written."""
