"""The pages of what was carried to another theme scheme: a scan, and a theme."""

from collections import Counter
from collections.abc import Iterator

from brede_welvaart._catalogue.matches import Carried
from brede_welvaart._pages.blocks import (
    Block,
    Column,
    ColumnKind,
    Heading,
    Line,
    Listing,
    Paragraph,
    Row,
    Rows,
    Table,
    Tone,
)
from brede_welvaart._pages.scan_parts import THEME, names_in, title, without_match
from brede_welvaart._pages.words import DASH, Words
from brede_welvaart._scan.carry import CarriedScan
from brede_welvaart.model.text import Text
from brede_welvaart.model.vocabulary import MatchKind

_CARRIED = Text(
    "overgezet van {} naar {}: {} van {} gevolgen", "carried from {} to {}: {} of {} effects"
)
_BECOMES = Text("Wordt", "Becomes")
_MATCH = Text("Verband", "Match")
_EFFECTS = Text("Gevolgen", "Effects")
_IN_SCHEME = Text("In themalijst {}", "In theme scheme {}")
_NO_THEME = Text("Daar is geen thema om ernaast te leggen.", "There is no theme to set beside it.")


def scan_page(carried: CarriedScan, say: Words) -> Iterator[Block]:
    """All there is to say of a scan that was carried: what became of every theme.

    Args:
        carried: The scan, as it was and as it became.
        say: The language.
    """
    original, to = carried.original, carried.scan.scheme
    yield from title(original, say)
    whole, left = len(original.effects), len(carried.without_match)
    yield Paragraph([Line(say(_CARRIED, original.scheme, to, whole - left, whole), Tone.QUIET)])
    if carried.effects:
        yield _ways(carried, say)
    yield from without_match(carried, say)


def _ways(carried: CarriedScan, say: Words) -> Table:
    """Every theme with an effect, what it became, and how many effects went there."""
    here, there = names_in(carried.original, say), names_in(carried.scan, say)
    counts = Counter(item.effect.theme for item in carried.effects)
    ways = {item.effect.theme: item for item in carried.effects}
    rows: list[Row] = [
        (
            here.get(key, key),
            ", ".join(there.get(theme, theme) for theme in way.themes) or DASH,
            say(way.kind.label) if way.kind else DASH,
            str(counts[key]),
        )
        for key, way in ways.items()
    ]
    columns = (
        Column(say(THEME)),
        Column(say(_BECOMES)),
        Column(say(_MATCH), ColumnKind.MARK),
        Column(say(_EFFECTS), ColumnKind.NUMBER),
    )
    return Table(columns, [Rows(rows)])


def theme_page(carried: Carried, say: Words) -> Iterator[Block]:
    """All there is to say of a theme that was carried: what it is called there.

    Args:
        carried: The theme, and the themes there.
        say: The language.
    """
    theme = carried.theme
    notes = {match.theme: match.note for match in theme.matches}
    yield Heading(say(theme.name), level=1, facts=(theme.key,))
    yield Heading(say(_IN_SCHEME, carried.to))
    if not carried.has_match:
        yield Paragraph([say(_NO_THEME)])
        return
    found = [(kind, one) for kind in MatchKind for one in carried.of_kind(kind)]
    yield Listing(
        [
            Line(say(one.name), facts=(one.key, say(kind.label))),
            *([Line(say(note), Tone.QUIET)] if (note := notes.get(one.key)) else []),
        ]
        for kind, one in found
    )
