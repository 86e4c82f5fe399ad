"""Results as workbooks: what stands in the sheets, and writing them."""
