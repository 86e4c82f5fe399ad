"""Tables that people make, to rows of texts with their place; what these mean is not known here."""
