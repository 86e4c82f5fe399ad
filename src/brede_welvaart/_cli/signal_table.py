"""A table of signals: figure, place, trend and latest change, each with what it means."""

from collections.abc import Container, Iterable

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

import brede_welvaart as bw
from brede_welvaart import index as ix
from brede_welvaart._cli.monitor_words import monitor_phrases
from brede_welvaart._cli.paper import QUIET, Either, indented, pairs, words
from brede_welvaart.index import Colour, Reason
from brede_welvaart.index._signals.show import difference, number

_ROOM_FOR_COLUMNS = 72
# Units that are short enough to stand behind every figure.
_SHORT = {"%": "%", "euro": "€", "euros": "€", "kilometer": "km", "kilometres": "km"}
_STYLES = {Colour.GREEN: "green", Colour.GREY: QUIET, Colour.RED: "red"}


class SignalTable:
    """Tables of signals, in one language."""

    def __init__(self, lang: str) -> None:
        self._say = monitor_phrases(lang)
        self._indicators = {indicator.id: indicator for indicator in bw.indicators()}

    def of(self, signals: Iterable[ix.Signal], shared: Container[str] = ()) -> RenderableType:
        """The signals in columns; under each other where the line is short.

        Args:
            signals: The signals.
            shared: The indicators on which others have the same place.
        """
        say = self._say
        titles = (say.position, say.trend, say.change)
        table = Table(box=None, padding=(0, 2, 0, 0), pad_edge=False, header_style=QUIET)
        table.add_column(say.indicator, overflow="fold", ratio=3)
        table.add_column(say.figure, justify="right", no_wrap=True)
        table.add_column(say.year, no_wrap=True)
        for title in titles:
            table.add_column(title, overflow="fold", ratio=2)
        lines: list[RenderableType] = []
        for signal in signals:
            name = words(self.name(signal.indicator))
            cells = self._cells(signal, is_shared=signal.indicator in shared)
            year = str(signal.year or "")
            figure, unit = self.number(signal.value), self._unit(signal.indicator)
            short = f"{figure} {_SHORT.get(unit.split(' ')[0], '')}" if figure else ""
            table.add_row(name, words(short), words(year), *cells)
            facts = (f"{title.lower()} {cell}" for title, cell in zip(titles, cells, strict=True))
            full = words(f"{figure} {unit} ({year})", QUIET)
            lines += [name, indented(full, words(" · ".join(facts), QUIET))]
        return Padding(Either(table, Group(*lines), least=_ROOM_FOR_COLUMNS), (0, 0, 0, 2))

    def _cells(self, signal: ix.Signal, *, is_shared: bool) -> tuple[Text, Text, Text]:
        """Position, trend and latest change, each with its sign, or why it has none."""
        say = self._say
        form = say.shared_place if is_shared else say.place
        place = form.format(signal.position, signal.of) if signal.position else ""
        trend = difference(signal.trend, signal.value, say.lang)
        change = difference(signal.change, signal.value, say.lang)
        since = say.since.format(change, signal.since) if signal.since else ""
        return (
            self._cell(place, signal.position_colour, signal.position_note),
            self._cell(trend, signal.trend_colour, signal.trend_note),
            self._cell(since, signal.change_colour, signal.change_note),
        )

    def _cell(self, said: str, colour: Colour | None, reason: Reason | None) -> Text:
        if colour:
            return words(f"{said} {self._say.signs[colour]}", _STYLES[colour])
        why = f"{self._say.not_said} {reason.label.get(self._say.lang)}" if reason else ""
        return words(f"{said} {why}".strip(), QUIET)

    def legend(self) -> RenderableType:
        """What the signs mean."""
        return Group(pairs(self._say.legend), words(self._say.rules, QUIET))

    def name(self, indicator: str) -> str:
        """The name of an indicator; its id where the catalogue does not know it."""
        known = self._indicators.get(indicator)
        return known.name.get(self._say.lang) if known else indicator

    def _unit(self, indicator: str) -> str:
        known = self._indicators.get(indicator)
        return known.unit.get(self._say.lang) if known else ""

    def number(self, value: float | None) -> str:
        """A figure as this language writes it."""
        return number(value, self._say.lang)
