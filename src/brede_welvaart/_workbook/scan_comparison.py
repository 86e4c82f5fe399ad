"""Two scans beside each other as a workbook: no sum over themes or dimensions, as on its page."""

from collections.abc import Iterator

from brede_welvaart._pages import scan_comparison as page
from brede_welvaart._pages.scan_parts import THEME, names_of
from brede_welvaart._pages.words import Words
from brede_welvaart._scan.compare import ScanComparison
from brede_welvaart._scan.profiles import net_of
from brede_welvaart._workbook.about import credit_blocks
from brede_welvaart._workbook.book import Book, Column, Kind, Row, Sheet, columns
from brede_welvaart._workbook.headings import EXPLANATION, REMARK
from brede_welvaart._workbook.scan import (
    DIMENSION,
    EFFECT,
    EFFECTS,
    IMPORTANCE,
    SENTIMENT,
    THEMES,
    WHEN,
    WHERE,
    said_of,
)
from brede_welvaart.model.text import Text
from brede_welvaart.model.vocabulary import Dimension

_NET = Text("Saldo: {}", "Net: {}")
_CHANGE = Text("Verschil", "Difference")
_IN = Text("In welke", "In which")


def book(found: ScanComparison, say: Words) -> Book:
    """Every theme in every dimension in both, and the effects that only one of them has."""
    names = names_of(found.after, say)
    sheets = [_themes(found, names, say)]
    if found.dropped or found.added:
        sheets.append(_effects(found, names, say))
    edition = found.scan_after.edition
    return Book(sheets, (*page.page(found, say), *credit_blocks(edition, say)))


def _themes(found: ScanComparison, names: dict[str, str], say: Words) -> Sheet:
    nets = (say(_NET, say(which)) for which in (page.BEFORE, page.AFTER))
    headings = (
        *columns(say(THEME), say(DIMENSION)),
        *columns(*nets, say(_CHANGE), kind=Kind.NUMBER),
        Column(say(REMARK), is_optional=True),
    )
    return Sheet(say(THEMES), headings, _rows(found, names, say))


def _rows(found: ScanComparison, names: dict[str, str], say: Words) -> Iterator[Row]:
    remarks = dict.fromkeys(found.only_before, say(page.ONLY_BEFORE))
    remarks |= dict.fromkeys(found.only_after, say(page.ONLY_AFTER))
    for key, changes in found.changes.items():
        for dimension in Dimension:
            nets = [
                net_of(one.themes[key].dimensions[dimension]) for one in (found.before, found.after)
            ]
            is_there = nets != [None, None]
            change = float(changes[dimension]) if is_there else None
            yield (names[key], say(dimension.label), *nets, change, remarks.get(key))


def _effects(found: ScanComparison, names: dict[str, str], say: Words) -> Sheet:
    """The effects that only one of them has."""
    titles = (_IN, THEME, EFFECT, EXPLANATION, SENTIMENT, IMPORTANCE, WHEN, WHERE)
    rows = (
        (say(which), names.get(effect.theme, effect.theme), effect.title, *said_of(effect, say))
        for which, effects in ((page.DROPPED, found.dropped), (page.ADDED, found.added))
        for effect in effects
    )
    return Sheet(say(EFFECTS), columns(*map(say, titles)), rows)
