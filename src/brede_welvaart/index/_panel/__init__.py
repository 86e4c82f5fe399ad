"""The panel of figures, and what looks wrong in it."""
