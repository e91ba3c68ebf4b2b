"""What we render to a person: one package each, from the ground up (accounts, people < ... < pilotage)."""
