"""What the test vectors are about: documents and settings; what they come to is not in here."""
