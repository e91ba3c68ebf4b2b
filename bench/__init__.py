"""Workloads of `make bench`: each is a ratio measured in alternation in one run, with its bar."""
