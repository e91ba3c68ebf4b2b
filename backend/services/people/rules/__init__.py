"""Pure rules of persons: names, dates as they are typed, and a caseload file turned into rows."""
