"""Results of the monitor as workbooks: one table of all regions, or a sheet for each of some."""

from collections.abc import Iterable, Iterator, Sequence

from brede_welvaart._base.lines import clean
from brede_welvaart._pages import index as index_page
from brede_welvaart._pages import monitor as page
from brede_welvaart._pages import signals as signals_page
from brede_welvaart._pages import summary
from brede_welvaart._pages.blocks import Block, Heading, Note, Paragraph, pairs
from brede_welvaart._pages.figures import Figures, from_to, region
from brede_welvaart._pages.notes import noted
from brede_welvaart._pages.words import Words
from brede_welvaart._workbook.about import credit_blocks
from brede_welvaart._workbook.book import Book, Cell, Column, Kind, Row, Sheet, columns
from brede_welvaart._workbook.headings import HIGH, LOW, OF, REMARK
from brede_welvaart.index import (
    IndexResult,
    RankSpan,
    RegionReport,
    ScoreReport,
    Signal,
    Signals,
    reports,
)
from brede_welvaart.model.text import Text

_SIGNALS = Text("Signalen", "Signals")
_REGION = Text("Regio", "Region")
_CODE = Text("Code", "Code")
_WITHIN = Text("Onder de regio's in", "Among the regions in")
_PERIOD = Text("Peiljaar", "Reference year")
_THEME = Text("Thema", "Theme")
_UNIT = Text("Eenheid", "Unit")
_YEAR_OF = Text("Jaar van het cijfer", "Year of the figure")
_MARGIN = Text("Marge", "Margin")
_BEST = Text("Beste plaats", "Best place")
_WORST = Text("Laatste plaats", "Worst place")
_TREND_YEARS = Text("Trend: aantal cijfers", "Trend: number of figures")
_TREND_P = Text("Trend: kans bij toeval", "Trend: likely by chance")
_TREND_SAYS = Text("Trend: oordeel", "Trend: verdict")
_CHANGE = Text("Verschil", "Change")
_SINCE = Text("Verschil: sinds", "Change: since")
_CHANGE_P = Text("Verschil: kans bij toeval", "Change: likely by chance")
_CHANGE_SAYS = Text("Verschil: oordeel", "Change: verdict")
_FILLED_IN = Text("Ingevuld", "Filled in")
_SHARED = Text("gedeelde plaats", "shared place")
_OTHER_PLACE = Text("Andere gewichten: plaats nu", "Other weights: place now")
_OTHER_BEST = Text("Andere gewichten: beste plaats", "Other weights: best place")
_OTHER_WORST = Text("Andere gewichten: laatste plaats", "Other weights: worst place")
_OTHER_OF = Text("Andere gewichten: van", "Other weights: of")
_OUTER_BOUNDS = Text("andere gewichten ruim genomen", "other weights: outer bounds")
_WINDOW = Text("Jaren waarover is gekeken", "Years that were looked at")
_MAX_AGE = Text("Cijfers hoogstens", "Figures at most")
_YEARS_OLD = Text("{} jaar oud", "{} years old")
_LEVEL = Text("Niveau van de toets", "Level of the test")
_CORRECTION = Text("Samenhang tussen jaren", "How years hang together")
_POOLED = Text("gevonden uit de cijfers van alle regio's", "found from the figures of all regions")
_NO_CORRECTION = Text("niet aangenomen", "not assumed")


def signals_book(found: Signals, say: Words, *, regions: Iterable[str] | None = None) -> Book:
    """The signals of a panel.

    Args:
        found: The signals.
        say: The language.
        regions: The regions that get a sheet each; None is one table of all.
    """
    if regions is not None:
        return regions_book(reports(found, regions=regions), say)
    return table_book([page.Part(found, None, None)], reports(found), say)


def region_book(report: RegionReport, say: Words) -> Book:
    """All that there is to say of one region in a year."""
    return regions_book([report], say)


def regions_book(given: Iterable[RegionReport], say: Words) -> Book:
    """A sheet for each region and year, and one of all scores.

    Args:
        given: What there is to say of them; one or more.
        say: The language.
    """
    found = tuple(given)
    several = len({report.period for report in found}) > 1
    sheets = [
        Sheet(
            f"{clean(report.name)} {report.period}" if several else clean(report.name),
            _signal_columns(say),
            _signals(report, Figures(say), say),
        )
        for report in found
    ]
    return Book((*sheets, *_scores(found, say)), _about_regions(found, say))


def table_book(parts: Sequence[page.Part], given: Iterable[RegionReport], say: Words) -> Book:
    """One table of the signals of all regions, and one of their scores.

    Args:
        parts: What was computed; one or more.
        given: What there is to say of the regions.
        say: The language.
    """
    found, figures = tuple(given), Figures(say)
    rows = ((*_where(report), *row) for report in found for row in _signals(report, figures, say))
    table = Sheet(say(_SIGNALS), (*_where_columns(say), *_signal_columns(say)), rows)
    return Book((table, *_scores(found, say)), _about_all(parts, found, say))


def index_book(result: IndexResult, say: Words) -> Book:
    """The scores of all regions and years.

    Args:
        result: The index.
        say: The language.
    """
    names = index_page.group_names(say)
    rows = (
        (
            region(row["region"]),
            row["region"],
            None,
            row["period"],
            names.get(row["node"]) or row["node"],
            *(row[key] for key in ("low", "high", "coverage", "imputed", "value")),
            row["rank"],
            None,
            None if row["value"] is not None else say(page.TOO_FEW, row["period"]),
            *(None,) * 4,
        )
        for row in result.to_records(result.scored_nodes)
    )
    about = (
        *index_page.page(result, say),
        *noted(result.panel.notes, say),
        *credit_blocks(None, say),
    )
    return Book([_score_sheet(rows, say)], about)


# Signals.


def _where_columns(say: Words) -> tuple[Column, ...]:
    return (
        *columns(say(_REGION), say(_CODE)),
        Column(say(_WITHIN), is_optional=True),
        Column(say(_PERIOD), Kind.WHOLE),
    )


def _where(report: RegionReport) -> Row:
    within = None if report.within is None else region(report.within)
    return report.name, report.region, within, report.period


def _signal_columns(say: Words) -> tuple[Column, ...]:
    """The year stands beside the figure, and what movement rests on before what it says."""
    return (
        *columns(say(_THEME), say(signals_page.INDICATOR), say(_UNIT)),
        Column(say(signals_page.FIGURE), Kind.NUMBER),
        Column(say(_YEAR_OF), Kind.WHOLE),
        Column(say(_MARGIN), Kind.NUMBER, is_optional=True),
        *columns(say(page.PLACE), say(OF), kind=Kind.WHOLE),
        *columns(say(_BEST), say(_WORST), kind=Kind.WHOLE, is_optional=True),
        Column(say(signals_page.POSITION)),
        Column(say(signals_page.TREND), Kind.NUMBER),
        Column(say(_TREND_YEARS), Kind.WHOLE),
        Column(say(_TREND_P), Kind.SHARE),
        Column(say(_TREND_SAYS)),
        Column(say(_CHANGE), Kind.NUMBER),
        Column(say(_SINCE), Kind.WHOLE),
        Column(say(_CHANGE_P), Kind.SHARE),
        Column(say(_CHANGE_SAYS)),
    )


def _signals(report: RegionReport, figures: Figures, say: Words) -> Iterator[Row]:
    for part in report.themes:
        theme = signals_page.theme_name(part.theme, say)
        yield from ((theme, *_signal(one, figures, say)) for one in part.signals)


def _signal(one: Signal, figures: Figures, say: Words) -> Row:
    return (
        figures.name(one.indicator),
        figures.unit(one.indicator),
        one.value,
        one.year,
        one.margin,
        one.position,
        one.of,
        one.position_best,
        one.position_worst,
        signals_page.place_in_words(one, say),
        one.trend,
        one.trend_years,
        one.p_value,
        signals_page.movement_in_words(one.trend_colour, one.trend_note, say),
        one.change,
        one.since,
        one.change_p_value,
        signals_page.movement_in_words(one.change_colour, one.change_note, say),
    )


# Scores.


def _scores(found: Iterable[RegionReport], say: Words) -> Iterator[Sheet]:
    """The scores of all reports in one sheet; none where there are none."""
    names = index_page.group_names(say)
    rows = [
        (*_where(report), names.get(score.node) or score.node, *_score(score, report.period, say))
        for report in found
        for score in (*(part.score for part in report.themes if part.score), *report.scores)
    ]
    if rows:
        yield _score_sheet(rows, say)


def _score_sheet(rows: Iterable[Row], say: Words) -> Sheet:
    """How sure scores are stands before what they are."""
    others = (_OTHER_PLACE, _OTHER_BEST, _OTHER_WORST, _OTHER_OF)
    headings = (
        *_where_columns(say),
        Column(say(index_page.GROUP)),
        *columns(say(LOW), say(HIGH), kind=Kind.NUMBER),
        *columns(say(index_page.COVERAGE), say(_FILLED_IN), kind=Kind.SHARE),
        Column(say(index_page.SCORE), Kind.NUMBER),
        Column(say(page.PLACE), Kind.WHOLE),
        Column(say(OF), Kind.WHOLE, is_optional=True),
        Column(say(REMARK), is_optional=True),
        *columns(*map(say, others), kind=Kind.WHOLE, is_optional=True),
    )
    return Sheet(say(index_page.SCORES), headings, rows)


def _score(score: ScoreReport, period: int, say: Words) -> Row:
    remarks = [
        *([say(page.TOO_FEW, period)] if score.value is None else []),
        *([say(_SHARED)] if score.is_shared and score.rank is not None else []),
        *([say(_OUTER_BOUNDS)] if score.span and not score.span.is_proved else []),
    ]
    return (
        score.low,
        score.high,
        score.coverage,
        score.imputed,
        score.value,
        score.rank,
        score.of,
        " · ".join(remarks) or None,
        *_span(score.span),
    )


def _span(span: RankSpan | None) -> tuple[Cell, ...]:
    return (span.rank, span.best, span.worst, span.of) if span else (None,) * 4


# What it rests on.


def _about_regions(found: Sequence[RegionReport], say: Words) -> Iterator[Block]:
    """Of each region what its page says in a few sentences; then how to read the tables."""
    for report in found:
        years = from_to(report.since, report.period)
        among = signals_page.among(report.among, report.within, say)
        yield signals_page.title(clean(report.name), report.region, years, among, say)
        yield from summary.blocks(report, say)
        yield Note(summary.chance(report, say))
    yield from _reading(found, say)
    yield from noted(dict.fromkeys(note for report in found for note in report.notes), say)
    yield from credit_blocks(None, say)


def _about_all(
    parts: Sequence[page.Part], found: Sequence[RegionReport], say: Words
) -> Iterator[Block]:
    """Which regions, and how often signs are seen by chance; then how to read the tables."""
    for part in parts:
        yield signals_page.overview_title(part.signals, part.within, say)
        yield from signals_page.overview(part.signals, say)
    yield from _reading(found, say)
    yield from noted(parts[0].signals.panel.notes, say)
    yield from credit_blocks(None, say)


def _reading(found: Sequence[RegionReport], say: Words) -> Iterator[Block]:
    """What signs and columns mean, by which settings, and what is not in the scores."""
    settings, spec = found[0].settings, found[0].spec
    yield Note(say(signals_page.NOT_A_NORM))
    yield from signals_page.legend(say, settings)
    yield from signals_page.margins((one for report in found for one in report.signals), say)
    known = settings.correction
    correction = say(_POOLED) if known == "pooled_ar1" else ""
    if not correction:
        correction = say(_NO_CORRECTION) if known is None else say.number(float(known), 2)
    yield pairs(
        (
            (say(_WINDOW), str(settings.window)),
            (say(_MAX_AGE), say(_YEARS_OLD, settings.max_age)),
            (say(_LEVEL), say.percent(settings.level)),
            (say(_CORRECTION), correction),
        )
    )
    if spec:
        yield Heading(say(index_page.SCORES))
        yield from index_page.legend(spec, say)
        yield Paragraph([say(page.FILLED_LEGEND), say(page.WEIGHTS_LEGEND)])
