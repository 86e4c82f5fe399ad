"""One edition: its records, what refers to them, and what stands beside them."""
