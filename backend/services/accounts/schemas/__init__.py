"""What goes in and out over HTTP, as the contract documents it."""
