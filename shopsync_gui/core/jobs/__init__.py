"""What a button, the schedule or the command line starts."""
