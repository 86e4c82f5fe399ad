"""What there is to say of a region in a year."""
