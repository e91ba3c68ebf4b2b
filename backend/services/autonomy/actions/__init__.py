"""One function a gesture, and the nightly sweep: the only places where milestones are written."""
