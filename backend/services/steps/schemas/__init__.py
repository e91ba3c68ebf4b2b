"""The journeys and where one stands in them, over HTTP."""
