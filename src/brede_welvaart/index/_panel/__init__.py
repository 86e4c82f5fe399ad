"""The panel of figures, and the ways to get one."""
