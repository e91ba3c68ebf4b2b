"""What mentoring reads."""
