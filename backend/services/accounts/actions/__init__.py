"""One function per gesture: sign in, lock, invite, accept, activate, add or remove a way in, end a device."""
