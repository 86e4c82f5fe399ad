"""The only place that reads the data of the package."""
