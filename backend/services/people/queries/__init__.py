"""Reading persons: Core columns, never entities, never a write."""
