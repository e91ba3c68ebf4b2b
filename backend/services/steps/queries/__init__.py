"""Reading the steps: one person's journeys, and what notices say of them."""
