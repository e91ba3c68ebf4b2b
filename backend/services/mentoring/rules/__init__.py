"""Pure rules of mentoring."""
