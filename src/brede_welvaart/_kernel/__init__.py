"""The numbers of an index: numpy, arrays in, arrays out. The first axis is indicators."""
