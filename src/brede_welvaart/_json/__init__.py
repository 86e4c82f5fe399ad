"""Strict JSON to the model and back: the only place with cattrs."""
