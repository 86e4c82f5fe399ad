"""What every floor above may need, and what knows nothing of broad well-being."""
