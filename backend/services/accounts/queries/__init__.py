"""Reading accounts: where a browser stands, sessions, devices, ways in, invitations."""
