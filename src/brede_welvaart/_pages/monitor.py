"""The pages of the monitor: how regions stand and move, per theme, and their scores if asked."""

from collections.abc import Iterable, Iterator, Sequence

from attrs import frozen

from brede_welvaart._base.lines import clean
from brede_welvaart._pages import index, signals, summary
from brede_welvaart._pages.blocks import (
    Block,
    Column,
    ColumnKind,
    Heading,
    Line,
    Note,
    Paragraph,
    Row,
    Rows,
    Table,
    Tone,
)
from brede_welvaart._pages.figures import from_to
from brede_welvaart._pages.notes import notes
from brede_welvaart._pages.words import DASH, Words
from brede_welvaart.index import (
    FindingKind,
    IndexResult,
    PanelCheck,
    RankSpan,
    RegionReport,
    ScoreReport,
    Signal,
    Signals,
    reports,
)
from brede_welvaart.model.spec import Spec
from brede_welvaart.model.text import Text

PLACE = Text("Plaats", "Place")
OTHER_WEIGHTS = Text("Met andere gewichten", "With other weights")
TOO_FEW = Text("te weinig cijfers over {}", "too few figures of {}")
_UNCERTAIN = Text("niet te zeggen", "cannot be said")
_OF_COMPLETE = Text("{}; daar nu plaats {} van {}", "{}; there now place {} of {}")
_NOT_PROVED = Text("{} (ruim genomen)", "{} (outer bounds)")
WEIGHTS_LEGEND = Text(
    "Met andere gewichten: elk gewicht tussen de helft en het dubbele, onder alle regio's "
    "waarvan geen deel ontbreekt.",
    "With other weights: each weight between half and double, among all regions of which no "
    "part is missing.",
)
FILLED_LEGEND = Text(
    "Ingevuld: het deel van het gewicht waarvoor een cijfer van een eerder jaar is gebruikt.",
    "Filled in: the share of the weight for which a figure of an earlier year was used.",
)
_AGE = Text(
    "Scores rekenen met cijfers van hoogstens {} jaar oud.",
    "Scores use figures of at most {} years old.",
)
_READ = Text("{} regio's, {} indicatoren, {}.", "{} regions, {} indicators, {}.")
_SUSPECT = Text(
    "Let op: bij {} van {} indicatoren staat 0 misschien voor 'geen cijfer'. Nu telt 0 mee.",
    "Mind: in {} of {} indicators 0 may stand for 'no figure'. Now it counts as a figure.",
)
_ODD = {
    FindingKind.UNKNOWN_REGION: Text(
        "Let op: er staan codes in die niet in de regiolijst staan.",
        "Mind: there are codes that are not in the list of regions.",
    ),
    FindingKind.MIXED_REGIONS: Text(
        "Let op: er staan verschillende soorten regio's in.",
        "Mind: there are different kinds of regions.",
    ),
}
_NO_SCORES = Text("Let op: er zijn geen scores, want:", "Mind: there are no scores, because:")


@frozen
class Read:
    """What was read for a page, and what a reader must know of it.

    Attributes:
        check: The check of the figures as they were read.
        trouble: Why there are no scores though these were asked for, in lines.
        max_age: How many years old figures in scores may be; None where there are no scores.
        on_zeros: A sentence that says how to take suspect zeros for missing; may be empty.
        on_regions: A sentence that says how to see one region, or everything; likewise.
    """

    check: PanelCheck
    trouble: tuple[str, ...] = ()
    max_age: int | None = None
    on_zeros: str = ""
    on_regions: str = ""


@frozen
class Part:
    """What was computed of all regions in one year, or of those that lie in one region.

    Attributes:
        signals: The signals.
        result: The index in that year, if one was asked for.
        within: The code of the region in which they lie; None if they are all.
    """

    signals: Signals
    result: IndexResult | None
    within: str | None


def page(report: RegionReport, say: Words) -> Iterator[Block]:
    """All there is to say of one region in a year.

    Args:
        report: What there is to say, as data.
        say: The language.
    """
    yield from _several([report], say)


def signals_page(found: Signals, say: Words, *, region: str | None = None) -> Iterator[Block]:
    """How the regions of a panel stand and move.

    Args:
        found: The signals.
        say: The language.
        region: To see those of one region; None counts those of all.
    """
    if region is not None:
        yield from _several(reports(found, regions=[region]), say)
        return
    yield signals.overview_title(found, None, say)
    yield Note(say(signals.NOT_A_NORM))
    yield from signals.legend(say, found.settings)
    yield from signals.overview(found, say)


def of_regions(given: Iterable[RegionReport], read: Read, say: Words) -> Iterator[Block]:
    """The page of the regions that were asked for, year by year."""
    yield from _warnings(read, say)
    yield from _several(given, say)
    yield from _foot(read, say)


def of_all(parts: Iterable[Part], read: Read, say: Words) -> Iterator[Block]:
    """The page of all regions, year by year, each part of the country by itself."""
    yield from _warnings(read, say)
    spec = None
    for number, part in enumerate(parts):
        yield signals.overview_title(part.signals, part.within, say)
        if number == 0:
            yield Note(say(signals.NOT_A_NORM))
            yield from signals.legend(say, part.signals.settings)
        yield from signals.overview(part.signals, say)
        if part.result:
            spec = part.result.spec
            yield from index.spread(part.result, say, part.signals.panel.regions)
    if spec:
        yield from index.legend(spec, say)
    if read.on_regions:
        yield Note(read.on_regions)
    yield from _foot(read, say)


def _several(given: Iterable[RegionReport], say: Words) -> Iterator[Block]:
    """Reports under each other; the signs are explained once."""
    all_signals: list[Signal] = []
    all_scores: list[ScoreReport] = []
    spec = None
    for number, report in enumerate(given):
        years = from_to(report.since, report.period)
        among = signals.among(report.among, report.within, say)
        yield signals.title(clean(report.name), report.region, years, among, say)
        if number == 0:
            yield Note(say(signals.NOT_A_NORM))
        yield from summary.blocks(report, say)
        if number == 0:
            yield from signals.legend(say, report.settings)
        yield signals.table(
            (
                (signals.theme_name(part.theme, say), part.signals, part.shared)
                for part in report.themes
            ),
            say,
        )
        yield Note(summary.chance(report, say))
        scores = scores_of(report)
        if scores:
            yield Heading(say(index.SCORES))
            yield score_table(scores, report.period, say)
        all_signals += report.signals
        all_scores += scores
        spec = report.spec
    yield from signals.margins(all_signals, say)
    yield from score_legend(all_scores, spec, say)


def scores_of(report: RegionReport) -> tuple[ScoreReport, ...]:
    """All scores of a region: those on themes, then those on other groups."""
    return (*(part.score for part in report.themes if part.score), *report.scores)


def score_legend(scores: Sequence[ScoreReport], spec: Spec | None, say: Words) -> Iterator[Note]:
    """What in these scores is to be explained; nothing where there are none."""
    if scores and spec:
        yield from index.legend(spec, say)
    if any(score.imputed for score in scores):
        yield Note(say(FILLED_LEGEND))
    if any(score.span for score in scores):
        yield Note(say(WEIGHTS_LEGEND))


def score_table(scores: Sequence[ScoreReport], period: int, say: Words) -> Table:
    """Scores by group: how sure they are stands before what they are."""
    names = index.group_names(say)
    has_spans = any(score.span for score in scores)
    columns = [
        Column(say(index.GROUP)),
        *(
            Column(say(heading), ColumnKind.NUMBER)
            for heading in (index.RANGE, index.COVERAGE, index.SCORE)
        ),
        Column(say(PLACE)),
        *([Column(say(OTHER_WEIGHTS))] if has_spans else []),
    ]
    rows: list[Row] = []
    for score in scores:
        place = place_of(score, period, say)
        span = [span_of(score.span, score.of, say)] if has_spans else []
        value = DASH if score.value is None else say.figure(score.value)
        coverage = index.covered(score.coverage, score.imputed, say)
        name = names.get(score.node) or clean(score.node)
        rows.append((name, range_of(score, say), coverage, value, place, *span))
    return Table(columns, [Rows(rows)])


def range_of(score: ScoreReport, say: Words) -> str:
    """Between what the score lies; unknown where something is missing and there are no bounds."""
    if score.value is None:
        return DASH
    low, high = score.low, score.high
    if low is None or high is None or low == high:
        return say.figure(score.value) if score.coverage == 1 else say(_UNCERTAIN)
    return index.between(low, high, say)


def place_of(score: ScoreReport, period: int, say: Words) -> str:
    if score.value is None:
        return say(TOO_FEW, period)
    return say(signals.SHARED_PLACE if score.is_shared else signals.PLACE, score.rank, score.of)


def span_of(span: RankSpan | None, of: int, say: Words) -> str:
    """Where it may stand with other weights; among fewer regions its place there is said too."""
    if span is None:
        return DASH
    said = say.span(span.best, span.worst, 0)
    if not span.is_proved:
        said = say(_NOT_PROVED, said)
    return said if span.of == of else say(_OF_COMPLETE, said, span.rank, span.of)


def _warnings(read: Read, say: Words) -> Iterator[Block]:
    """What makes the figures mean less than they seem to."""
    said = [Line(say(_ODD[kind])) for kind in read.check.odd_regions]
    if left := read.check.suspect_zeros:
        zeros = say(_SUSPECT, len(left), len(read.check.panel.indicators))
        said.append(Line(f"{zeros} {read.on_zeros}".rstrip()))
    if read.trouble:
        said.append(Line(say(_NO_SCORES)))
        said += [Line(clean(line), Tone.QUIET) for line in read.trouble]
    if said:
        yield Paragraph(said)


def _foot(read: Read, say: Words) -> Iterator[Block]:
    """What was read, and what of it does not count."""
    panel = read.check.panel
    years = from_to(panel.periods[0], panel.periods[-1])
    said = [say(_READ, len(panel.regions), len(panel.indicators), years)]
    if read.max_age is not None:
        said.append(say(_AGE, read.max_age))
    yield Paragraph([Line(line, Tone.QUIET) for line in said])
    yield from notes(panel, say)
