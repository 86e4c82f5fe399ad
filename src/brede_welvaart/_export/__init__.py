"""The data and results in the forms of others: tables for spreadsheets, linked data."""
