"""Qt models and form state: QtCore and QtGui only, no widgets, no workers."""
