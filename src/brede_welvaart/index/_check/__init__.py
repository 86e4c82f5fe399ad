"""What looks wrong in the figures of a panel."""
