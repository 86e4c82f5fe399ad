"""The scores of the ten steps: pure functions of what they are given."""
