"""The profile of a scan and what it asks for: pure functions of what they are given."""
