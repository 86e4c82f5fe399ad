"""What stands at the end of every workbook: whom to credit."""

from collections.abc import Iterator

from brede_welvaart._api import relating
from brede_welvaart._pages.blocks import Block, Heading, Paragraph
from brede_welvaart._pages.record_parts import SOURCES
from brede_welvaart._pages.words import Words


def credit_blocks(edition: str | None, say: Words) -> Iterator[Block]:
    """The sources of an edition of the data, or of the newest, and whom to credit for it."""
    yield Heading(say(SOURCES))
    yield Paragraph(line for line in relating.credits(edition, say.lang).splitlines() if line)
