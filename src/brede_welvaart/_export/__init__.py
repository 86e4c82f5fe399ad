"""Tables for spreadsheets and other programs."""
