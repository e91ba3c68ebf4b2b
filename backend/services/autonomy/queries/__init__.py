"""Reading milestones and whom to tell: Core columns, never a write."""
