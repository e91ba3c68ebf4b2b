"""Reading what leaves: keys, what a software reads, what a professional takes away."""
