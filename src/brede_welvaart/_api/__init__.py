"""The verbs: what somebody who imports the library calls."""
