"""The scores of the steps: pure functions of an assessment, a plan and settings."""
