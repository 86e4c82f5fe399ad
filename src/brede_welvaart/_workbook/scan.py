"""The profile of a scan as a workbook: no sum over themes or dimensions, as on its page."""

from collections.abc import Iterator

from brede_welvaart._base.lines import clean
from brede_welvaart._pages import scan as page
from brede_welvaart._pages.blocks import Block, Paragraph, pairs
from brede_welvaart._pages.scan_parts import THEME, decimals, names_of, title
from brede_welvaart._pages.words import Words
from brede_welvaart._scan.profiles import Flag, ScanProfile, Tally
from brede_welvaart._workbook.about import credit_blocks
from brede_welvaart._workbook.book import Book, Cell, Column, Kind, Row, Sheet, columns
from brede_welvaart._workbook.headings import DATE, EVIDENCE, EXPLANATION, LINK, REMARK, day_of
from brede_welvaart.model.scan import Effect
from brede_welvaart.model.text import Text
from brede_welvaart.model.vocabulary import FlagKind, Importance, Sentiment

THEMES = Text("Thema's", "Themes")
DIMENSION = Text("Dimensie", "Dimension")
_COUNT = Text("Aantal gevolgen", "Number of effects")
_NET = Text("Saldo", "Net")
_POINT = Text("Aandachtspunt", "Point to talk about")
_SAID = Text("Wat er te bespreken is", "What there is to talk about")
EFFECT = Text("Gevolg", "Effect")
EFFECTS = Text("Gevolgen", "Effects")
SENTIMENT = Text("Gunstig of ongunstig", "Favourable or unfavourable")
IMPORTANCE = Text("Belang", "Importance")
WHEN = Text("Wanneer", "When")
WHERE = Text("Waar", "Where")
_EVIDENCE_KIND = Text("Soort onderbouwing", "Kind of evidence")
_EVIDENCE_NOTE = Text("Bij de onderbouwing", "On the evidence")
_WEIGHS = Text("Weegt: {}", "Weighs: {}")
_NOT_RATED = Text("belang niet bepaald", "importance not rated")
_NET_MEANS = Text(
    "gunstig min ongunstig, naar belang", "favourable less unfavourable, by importance"
)


def book(profile: ScanProfile, say: Words, *, notes: bool = False) -> Book:
    """What a plan does to every theme.

    Args:
        profile: What came out of weighing the scan.
        say: The language.
        notes: Whether every effect has a row too, with its evidence.
    """
    names = names_of(profile, say)
    sheets = [_themes(profile, names, say), _flags(profile, names, say)]
    if notes:
        sheets.append(_effects(profile, names, say))
    kept = [sheet for place, sheet in enumerate(sheets) if sheet.rows or place == 0]
    return Book(kept, _about(profile, say))


def _themes(profile: ScanProfile, names: dict[str, str], say: Words) -> Sheet:
    """Every theme in every dimension."""
    rows = (
        (names[key], say(dimension.label), tally.count, *_weights(tally))
        for key, one in profile.themes.items()
        for dimension, tally in one.dimensions.items()
    )
    titles = (*(say(sentiment.label) for sentiment in Sentiment), say(_NET))
    headings = (
        *columns(say(THEME), say(DIMENSION)),
        Column(say(_COUNT), Kind.WHOLE),
        *columns(*map(_capital, titles), kind=Kind.NUMBER),
    )
    return Sheet(say(THEMES), headings, rows)


def _weights(tally: Tally) -> tuple[Cell, ...]:
    """What is favourable, unfavourable, neutral and net; nothing without any effect."""
    if not tally.effects:
        return (None,) * 4
    return tuple(map(float, (tally.positive, tally.negative, tally.neutral, tally.net)))


def _capital(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}"


def _flags(profile: ScanProfile, names: dict[str, str], say: Words) -> Sheet:
    """What to talk about."""
    headings = (_POINT, _SAID, THEME, DIMENSION, EFFECTS)
    rows = (_flag(flag, names, say) for flag in profile.flags)
    return Sheet(say(page.FLAGS), columns(*map(say, headings)), rows)


def _flag(flag: Flag, names: dict[str, str], say: Words) -> Row:
    return (
        _capital(say(flag.kind.label)),
        say(flag.text),
        ", ".join(names.get(key, key) for key in flag.themes),
        say(flag.dimension.label) if flag.dimension else None,
        "; ".join(effect.title for effect in flag.effects),
    )


def _effects(profile: ScanProfile, names: dict[str, str], say: Words) -> Sheet:
    """Every effect, beside its first piece of evidence; the others in rows of their own."""
    remarks: dict[int, list[str]] = {}
    for reason, found in page.by_reason(profile, say):
        for effect in found:
            remarks.setdefault(id(effect), []).append(reason)
    known = [effect for one in profile.themes.values() for effect in one.effects]
    rows = (
        row
        for effect in (*known, *profile.withdrawn)
        for row in _effect(effect, names, remarks.get(id(effect), []), say)
    )
    titles = (
        *(THEME, EFFECT, EXPLANATION, SENTIMENT, IMPORTANCE, WHEN, WHERE, REMARK),
        *(_EVIDENCE_KIND, EVIDENCE, _EVIDENCE_NOTE, LINK),
    )
    headings = (*columns(*map(say, titles)), Column(say(DATE), Kind.DATE))
    return Sheet(say(EFFECTS), headings, rows)


def _effect(effect: Effect, names: dict[str, str], reasons: list[str], say: Words) -> Iterator[Row]:
    """The rows of an effect; what it is of stands in each."""
    marks = (
        *([say(FlagKind.CONTESTED.label)] if effect.discussion else []),
        *([say(page.BY_AI)] if effect.written_by_ai else []),
        *([say(page.REVIEWED)] if effect.reviewed else []),
    )
    of = (names.get(effect.theme, effect.theme), effect.title)
    said = (*said_of(effect, say), " · ".join((*marks, *reasons)))
    pieces: list[Row] = [
        (say(one.kind.label), one.title, one.note, one.url, day_of(one.date))
        for one in effect.evidence
    ]
    first, *others = pieces or [(None,) * 5]
    yield (*of, *said, *first)
    yield from ((*of, *(None,) * len(said), *other) for other in others)


def said_of(effect: Effect, say: Words) -> tuple[Cell, ...]:
    """What is said of an effect beside its theme and title."""
    return (
        effect.explanation,
        say(effect.sentiment.label) if effect.sentiment else None,
        say(effect.importance.label) if effect.importance else None,
        ", ".join(say(one.label) for one in effect.horizons),
        ", ".join(say(one.label) for one in effect.places),
    )


def _about(profile: ScanProfile, say: Words) -> Iterator[Block]:
    """Whose plan it is, how to read it, what an effect weighs, and whom to credit."""
    yield from title(profile.scan, say)
    if profile.scan.description.strip():
        yield Paragraph([clean(profile.scan.description)])
    yield Paragraph(page.facts(profile, None, say))
    settings = profile.settings
    rated = [(say(one.label), settings.weight(one)) for one in Importance]
    weights = [
        (_capital(label), say(_WEIGHS, say.number(weight, decimals(weight))))
        for label, weight in (*rated, (say(_NOT_RATED), settings.unrated))
    ]
    yield pairs([(say(_NET), say(_NET_MEANS)), *weights])
    yield from credit_blocks(profile.scan.edition, say)
