"""An index by a specification, and what it is made of."""
