"""The scores of the steps and the profile of a scan: pure functions of what they are given."""
