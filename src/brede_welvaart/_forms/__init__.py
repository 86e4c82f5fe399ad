"""Forms that people fill in without Python: they are written here, and read as any document."""
