"""HTTP in and out of mentoring."""
