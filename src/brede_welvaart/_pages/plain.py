"""A page as plain text."""

from collections.abc import Iterable

from brede_welvaart._pages.blocks import Block
from brede_welvaart._pages.layout import laid_out


def plain_text(blocks: Iterable[Block], width: int) -> str:
    """The page, without an end of line at its end.

    Args:
        blocks: The page.
        width: How many columns a line may have.
    """
    lines = ("".join(span.text for span in line).rstrip() for line in laid_out(blocks, width))
    return "\n".join(lines)
