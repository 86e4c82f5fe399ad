"""How each indicator stands and moves, per region."""
