"""Lists of records: steps, themes, actors, indicators, regions, sources, and what was found."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

import brede_welvaart as bw
from brede_welvaart._cli.card_parts import CardParts
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
from brede_welvaart._cli.search import Hit


class Listings(CardParts):
    """Lists of records, each with the id by which ``show`` tells more."""

    def steps(self) -> Iterator[RenderableType]:
        """All steps in order, under the names of their phases."""
        edition = self._phrases.edition.format(self._plan.edition)
        yield titled(self._text(self._plan.name, HEADING), edition)
        for phase, steps in groupby(self._plan.active_steps, key=lambda step: step.phase):
            yield heading(self._names.phase(phase)) if phase else Text()
            rows = [(self._names.number(step.id), self._step(step)) for step in steps]
            yield pairs(rows, numbers=True)

    def _step(self, step: bw.Step) -> Text:
        return self._entry(self._in(step.name), step.id, text=self._optional(step.summary))

    def themes(
        self, scheme: bw.ThemeScheme, themes: Iterable[bw.Theme]
    ) -> Iterator[RenderableType]:
        """The themes of a scheme by dimension, where they have one; then the other schemes."""
        yield titled(self._text(scheme.name, HEADING), scheme.id)
        for dimension, found in groupby(themes, key=lambda theme: theme.dimension):
            label = dimension.label.get(self._phrases.lang) if dimension else ""
            yield heading(label.capitalize()) if label else Text()
            yield listed(
                [self._entry(self._in(theme.name), theme.key, text=self._in(theme.definition))]
                for theme in found
            )
        others = bw.theme_schemes(edition=self._store.edition)
        yield heading(self._said.schemes)
        yield pairs((other.id, self._in(other.name)) for other in others)

    def actors(self, actors: Iterable[bw.Actor]) -> Iterator[RenderableType]:
        """The actors by kind, in the order of the kinds; those without a kind come last."""
        actors = list(actors)
        for kind in (*bw.ActorKind, None):
            found = [actor for actor in actors if actor.kind is kind]
            if found:
                yield heading(self._in(kind.label).capitalize()) if kind else Text()
                yield listed(
                    [
                        self._entry(
                            self._in(actor.name), actor.id, text=self._optional(actor.summary)
                        )
                    ]
                    for actor in found
                )

    def indicators(self, indicators: Iterable[bw.Indicator]) -> Iterator[RenderableType]:
        """The indicators by theme; one under two themes is listed with both."""
        for themes, found in groupby(indicators, key=lambda indicator: indicator.themes):
            yield heading(", ".join(self._names.theme(key) for key in themes))
            yield listed(
                [
                    self._entry(
                        self._in(indicator.name),
                        indicator.id,
                        text=f"{self._in(indicator.unit)} · {self._way(indicator)}",
                    )
                ]
                for indicator in found
            )

    def regions(self, regions: Iterable[bw.Region]) -> Iterator[RenderableType]:
        """The regions with code, name, kind and what they lie in."""
        names = {region.id: region.name for region in self._store.regions}
        table = Table.grid(padding=(0, 2, 0, 0))
        table.add_column(style=QUIET, no_wrap=True)
        table.add_column(overflow="fold", ratio=2)
        table.add_column(style=QUIET, no_wrap=True)
        table.add_column(style=QUIET, overflow="fold", ratio=3)
        for region in regions:
            above = " · ".join(dict.fromkeys(names[parent] for parent in region.parents))
            kind = self._in(region.kind.label)
            table.add_row(words(region.id), words(region.name), words(kind), words(above))
        yield table

    def sources(self, sources: Iterable[bw.Source]) -> Iterator[RenderableType]:
        """The sources by publisher."""
        in_order = sorted(sources, key=lambda source: source.publisher.casefold())
        for publisher, found in groupby(in_order, key=lambda source: source.publisher):
            yield heading(publisher)
            yield listed(
                [titled(words(source.title), source.id, self._date(source), source.licence)]
                for source in found
            )

    def _date(self, source: bw.Source) -> str:
        date = source.date or source.updated
        return self._phrases.partial_date(date) if date else ""

    def hits(self, hits: Iterable[Hit], left: int) -> Iterator[RenderableType]:
        """What was found, with the sentence in which it was; how much is not shown."""
        yield listed(
            [
                titled(words(self._name_in_full(hit.found.record)), str(hit.found)),
                *([words(hit.sentence, QUIET)] if hit.sentence else []),
            ]
            for hit in hits
        )
        if left:
            yield Text()
            yield words(self._said.more.format(left), QUIET)

    def nothing(self, wanted: str, near: Iterable[str]) -> Iterator[RenderableType]:
        """That nothing was found, and what may have been meant."""
        yield words(self._said.nothing.format(wanted))
        if others := ", ".join(near):
            yield indented(words(self._said.perhaps.format(others)))

    def _in(self, text: bw.Text) -> str:
        return text.get(self._phrases.lang)
