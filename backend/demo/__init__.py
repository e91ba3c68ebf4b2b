"""An invented authority, to try Cap 18 without anybody's real life in it. Demo mode and loopback only."""
