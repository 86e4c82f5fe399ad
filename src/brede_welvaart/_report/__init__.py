"""The report: what there is to say of a municipality, as one page to look at, print and share."""
