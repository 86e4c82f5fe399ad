"""The page that ``monitor`` prints: per theme how a region stands and moves."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

import numpy as np
from rich.console import RenderableType
from rich.text import Text

import brede_welvaart as bw
from brede_welvaart import index as ix
from brede_welvaart._cli.monitor_figures import Computed, Figures
from brede_welvaart._cli.monitor_words import MonitorPhrases, monitor_phrases
from brede_welvaart._cli.paper import (
    HEADING,
    QUIET,
    heading,
    indented,
    listed,
    pairs,
    titled,
    words,
)
from brede_welvaart._cli.signal_table import SignalTable
from brede_welvaart.index import Colour
from brede_welvaart.index._from_catalogue import by_theme


class MonitorPage:
    """Pages about the figures of a panel.

    Args:
        figures: The figures.
        lang: The language.
        trouble: Why there are no scores though these were asked for.
    """

    def __init__(self, figures: Figures, lang: str, trouble: Sequence[str] = ()) -> None:
        self._figures, self._panel, self._trouble = figures, figures.panel, trouble
        self._say: MonitorPhrases = monitor_phrases(lang)
        self._signals = SignalTable(lang)

    def of_regions(self, computed: Sequence[Computed]) -> Iterator[RenderableType]:
        """The signals and scores of the regions that were asked for, year by year."""
        yield from self._warnings()
        has_spans = False
        for part in computed:
            for report in part.reports():
                yield from self._title(report.name, report.region, part)
                yield from self._themes(report)
                yield from self._other_scores(report)
                yield Text()
                scores = (*report.scores, *(one.score for one in report.themes if one.score))
                has_spans = has_spans or any(score.span for score in scores)
        yield from self._foot(computed, has_spans=has_spans)

    def of_all(self, computed: Sequence[Computed]) -> Iterator[RenderableType]:
        """How often each colour is seen among all regions, year by year."""
        yield from self._warnings()
        for part in computed:
            area = bw.region(part.within).name if part.within else self._say.all_regions
            yield from self._title(area, part.within, part)
            yield from self._overview(part)
            yield from self._spread(part)
            yield Text()
        yield words(self._say.more, QUIET)
        yield from self._foot(computed, has_spans=False)

    def _warnings(self) -> Iterator[RenderableType]:
        """What makes the figures mean less than they seem to."""
        for kind in self._figures.odd:
            yield words(self._say.odd[kind])
        if suspect := len(self._figures.suspect):
            yield words(self._say.suspect_zeros.format(suspect, len(self._panel.indicators)))
        if self._trouble:
            yield words(self._say.no_scores)
            yield indented(*(words(line, QUIET) for line in self._trouble))

    def _title(self, name: str, code: str | None, part: Computed) -> Iterator[RenderableType]:
        settings = part.signals.settings
        first = max(settings.period - settings.window + 1, self._panel.periods[0])
        years = self._say.title.format(_from_to(first, settings.period))
        count = len(part.signals.panel.regions)
        among = self._say.among.format(count) if count > 1 else self._say.alone
        if part.within is not None and count > 1:
            among = self._say.among_peers.format(count, bw.region(part.within).name)
        yield titled(words(name, HEADING), code, years, among)

    def _themes(self, report: ix.RegionReport) -> Iterator[RenderableType]:
        for part in report.themes:
            name = part.theme.name.get(self._say.lang) if part.theme else self._say.no_theme
            yield heading(name)
            if part.score:
                yield indented(words(self._score(part.score, report.period)))
            yield self._signals.of(part.signals, part.shared)

    def _score(self, score: ix.ScoreReport, period: int) -> str:
        """A score on one line: how much it rests on goes before the place."""
        say, number = self._say, self._signals.number
        coverage = say.coverage.format(self._percent(score.coverage))
        if score.value is None:
            return f"{say.no_score.format(period)} · {coverage}"
        parts = [say.score.format(number(score.value)), coverage]
        if score.low != score.high:
            parts.append(say.bounds.format(number(score.low), number(score.high)))
        elif score.coverage < 1:
            parts.append(say.uncertain)
        rank = say.shared_rank if score.is_shared else say.rank
        parts.append(rank.format(score.rank, score.of))
        if score.span:
            parts.append(self._span(score.span, score.of))
        return " · ".join(parts)

    def _span(self, span: ix.RankSpan, of: int) -> str:
        """Where it may stand with other weights; among fewer regions that place is said too."""
        say = self._say
        said = say.ranks.format(span.best, span.worst)
        if span.best == span.worst:
            said = say.same_rank
        if not span.is_proved:
            said = f"{said} ({say.not_proved})"
        return said if span.of == of else say.ranks_of_complete.format(span.of, span.rank, said)

    def _other_scores(self, report: ix.RegionReport) -> Iterator[RenderableType]:
        if report.scores:
            yield heading(self._say.other_scores)
            yield pairs(
                (self._group(score.node), self._score(score, report.period))
                for score in report.scores
            )

    def _overview(self, part: Computed) -> Iterator[RenderableType]:
        """Per indicator how often each sign is seen."""
        found = part.signals
        for theme, keys in by_theme(self._panel.indicators):
            yield heading(theme.name.get(self._say.lang) if theme else self._say.no_theme)
            yield listed(
                [
                    words(self._signals.name(key)),
                    *(
                        words(f"{title.lower()}: {self._counted(colours)}", QUIET)
                        for title, colours in (
                            (self._say.trend, [one.trend_colour for one in found.indicator(key)]),
                            (self._say.change, [one.change_colour for one in found.indicator(key)]),
                        )
                    ),
                ]
                for key in keys
            )

    def _counted(self, colours: Iterable[Colour | None]) -> str:
        counts = Counter(colours)
        signs = [*self._say.signs.items(), (None, self._say.not_said)]
        return " · ".join(f"{counts[key]} {sign}" for key, sign in signs if counts[key])

    def _spread(self, part: Computed) -> Iterator[RenderableType]:
        """Per group of the specification how far the scores of the regions lie apart."""
        if part.result is None:
            return
        yield heading(self._say.other_scores)
        rows: list[tuple[str, str]] = []
        for node in part.result.scored_nodes:
            scores = part.result.scores(node)
            there = scores[np.isfinite(scores)]
            if not there.size:
                continue
            ends = (there.min(), there.max(), np.median(there))
            spread = self._say.spread.format(*map(self._signals.number, ends), there.size)
            rows.append((self._group(node), spread))
        yield pairs(rows)

    def _foot(self, computed: Sequence[Computed], *, has_spans: bool) -> Iterator[RenderableType]:
        """What the signs mean, and what a reader must know first."""
        say, panel = self._say, self._panel
        yield self._signals.legend()
        yield Text()
        said = say.read.format(
            regions=len(panel.regions),
            indicators=len(panel.indicators),
            years=_from_to(panel.periods[0], panel.periods[-1]),
        )
        yield words(f"{said}. {say.own_settings}", QUIET)
        if has_spans:
            yield words(say.ranks_legend, QUIET)
        result = computed[0].result
        if result and result.spec.left_out:
            left_out = ", ".join(item.indicator for item in result.spec.left_out)
            yield words(say.left_out.format(left_out), QUIET)
        if zeros := len(self._figures.zeros):
            yield words(say.zeros_are_missing.format(zeros, len(panel.indicators)), QUIET)

    def _group(self, node: str) -> str:
        """What to call a group: a theme or a dimension by its name, another by its id."""
        names = {theme.id: theme.name for theme in bw.themes()}
        names |= {str(dimension): dimension.label for dimension in bw.Dimension}
        return names[node].get(self._say.lang) if node in names else node

    def _percent(self, share: float) -> str:
        whole = f"{100 * share:.0f}"
        return f"{whole} %" if self._say.lang == "nl" else f"{whole}%"


def _from_to(first: int, last: int) -> str:
    """The first and the last year, or one if that is all."""
    return "\N{EN DASH}".join(str(year) for year in dict.fromkeys((first, last)))
