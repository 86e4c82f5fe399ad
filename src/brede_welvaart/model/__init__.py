"""What exists: frozen classes, checked on construction. No reading, no scoring, no defaults."""
