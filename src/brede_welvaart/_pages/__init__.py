"""What is said of every result and record: pages of blocks, and what renders these."""
