"""What is sent and shown of conversations."""
