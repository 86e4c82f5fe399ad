"""Data frames of any kind. Here and nowhere else narwhals is imported."""

from brede_welvaart._frames.making import frame_of
from brede_welvaart._frames.reading import columns_of, kind_of, names_of, numeric_columns

__all__ = ["columns_of", "frame_of", "kind_of", "names_of", "numeric_columns"]
