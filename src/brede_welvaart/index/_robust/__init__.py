"""How sure the ranks of an index are."""
