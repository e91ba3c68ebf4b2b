"""What decides, without a base or a clock: how long a session lasts, what an invitation is worth, a proof."""
