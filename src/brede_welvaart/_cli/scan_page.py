"""The page that ``scan`` prints: what a plan does to every theme, and what to talk about."""

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

import brede_welvaart as bw
from brede_welvaart._cli.names import Names
from brede_welvaart._cli.paper import (
    HEADING,
    QUIET,
    Either,
    address,
    heading,
    indented,
    listed,
    pairs,
    titled,
    words,
)
from brede_welvaart._cli.scan_words import ScanPhrases
from brede_welvaart._cli.words import Phrases
from brede_welvaart._scan.show import cell

if TYPE_CHECKING:
    from brede_welvaart.index import Signal

#: The scheme under whose themes the indicators stand.
_MONITOR = "cbs"
_ROOM_FOR_COLUMNS = 60
#: Per theme: its name, and what to print for each dimension.
Rows = list[tuple[str, tuple[str, ...]]]


def grid(rows: Rows, say: ScanPhrases) -> RenderableType:
    """A table of themes by dimension; under each other where the line is short."""
    dimensions = [dimension.label.get(say.lang) for dimension in bw.Dimension]
    table = Table(box=None, padding=(0, 2, 0, 0), pad_edge=False, header_style=QUIET)
    table.add_column(say.theme, overflow="fold")
    for dimension in dimensions:
        table.add_column(dimension, no_wrap=True)
    lines: list[RenderableType] = []
    for name, cells in rows:
        table.add_row(words(name), *map(words, cells))
        facts = " · ".join(f"{one} {two}" for one, two in zip(dimensions, cells, strict=True))
        lines += [words(name), indented(words(facts, QUIET))]
    return Padding(Either(table, Group(*lines), least=_ROOM_FOR_COLUMNS), (1, 0, 0, 0))


def titles(
    title: str, effects: Iterable[bw.Effect], names: dict[str, str]
) -> Iterator[RenderableType]:
    """A heading with effects under it and their themes; nothing where there are none."""
    entries = [[_named(effect, names)] for effect in effects]
    if entries:
        yield heading(title)
        yield listed(entries)


def _named(effect: bw.Effect, names: dict[str, str]) -> Text:
    return titled(words(effect.title), names.get(effect.theme, effect.theme))


class ScanPage:
    """The page of one scan.

    Args:
        profile: What came out of weighing it.
        say: What to say of scans, in one language.
        phrases: What else to say, in the same.
    """

    def __init__(self, profile: bw.ScanProfile, say: ScanPhrases, phrases: Phrases) -> None:
        self._profile, self._say, self._phrases = profile, say, phrases
        self._names = names_of(profile, say)

    def parts(
        self, carried: bw.CarriedScan, plan: bw.Plan | None, *, notes: bool
    ) -> Iterator[RenderableType]:
        """All parts that have something to say, in order.

        Args:
            carried: The scan, as it was and as it was weighed.
            plan: The plan whose steps it may serve, if it is one of your own.
            notes: Whether to show every effect too.
        """
        yield from self._title(carried)
        rows = [
            (self._names[key], tuple(map(cell, one.dimensions.values())))
            for key, one in self._profile.themes.items()
        ]
        yield grid(rows, self._say)
        used = set("".join(one for _, cells in rows for one in cells))
        legend = [row for row in self._say.legend if row[0] in used or len(row[0]) > 1]
        yield Padding(pairs(legend), (1, 0, 0, 0))
        yield from self._flags()
        yield from self._lists(carried)
        if notes:
            yield from self._effects()
            yield from self._indicators()
        yield from self._serves(plan)

    def _title(self, carried: bw.CarriedScan) -> Iterator[RenderableType]:
        """What it is about, whose plan it is, and what a reader must know first."""
        scan, phrases = self._profile.scan, self._phrases
        yield titled(
            words(scan.title, HEADING),
            scan.organisation.name if scan.organisation else None,
            phrases.day(scan.date) if scan.date else None,
        )
        if scan.note:
            yield words(scan.note.get(phrases.lang), "italic")
        if scan.description.strip():
            yield words(scan.description)
        covered = sum(one.is_covered for one in self._profile.themes.values())
        facts = (
            self._say.covered.format(covered, len(self._profile.themes)),
            self._say.scheme.format(scan.scheme),
        )
        yield Padding(words(" · ".join(facts), QUIET), (1, 0, 0, 0))
        if carried.without_match:
            whole, left = len(carried.original.effects), len(carried.without_match)
            ends = (carried.original.scheme, scan.scheme)
            yield words(self._say.carried.format(*ends, whole - left, whole))

    def _flags(self) -> Iterator[RenderableType]:
        yield heading(self._say.flags)
        if not self._profile.flags:
            yield indented(words(self._say.flags_none))
        yield listed([words(flag.text.get(self._say.lang))] for flag in self._profile.flags)

    def _lists(self, carried: bw.CarriedScan) -> Iterator[RenderableType]:
        """What does not count as it might, each under the reason why."""
        profile, say = self._profile, self._say
        unrated = say.unrated.format(profile.settings.unrated)
        for title, effects in (
            (say.unspecified, profile.unspecified),
            (say.unclear, profile.unclear),
            (say.undecided, profile.undecided),
            (unrated, profile.unrated),
            (say.withdrawn, profile.withdrawn),
        ):
            yield from titles(title, effects, self._names)
        scheme, edition = carried.original.scheme, carried.original.edition
        there = {one.id: one.name.get(say.lang) for one in bw.themes(scheme, edition=edition)}
        yield from titles(say.without_match, carried.without_match, there)

    def _effects(self) -> Iterator[RenderableType]:
        effects = [effect for one in self._profile.themes.values() for effect in one.effects]
        if effects:
            yield heading(self._say.effects)
            yield listed(self._effect(effect) for effect in effects)

    def _effect(self, effect: bw.Effect) -> list[Text]:
        """One effect in full."""
        lang, say = self._say.lang, self._say
        said = (effect.sentiment, effect.importance, *effect.horizons, *effect.places)
        facts = [word.label.get(lang) for word in said if word]
        facts += [say.marked] if effect.discussion else []
        facts += [say.by_ai] if effect.written_by_ai else []
        facts += [say.reviewed] if effect.reviewed else []
        lines = [_named(effect, self._names)]
        lines += [words(effect.explanation)] if effect.explanation.strip() else []
        lines += [words(" · ".join(facts), QUIET)] if facts else []
        return lines + [line for piece in effect.evidence for line in self._evidence(piece)]

    def _evidence(self, piece: bw.EffectEvidence) -> Iterator[Text]:
        kind = piece.kind.label.get(self._say.lang)
        date = self._phrases.partial_date(piece.date) if piece.date else ""
        parts = (kind, piece.title.strip(), piece.note.strip(), date)
        yield words(f"{self._phrases.source}: {' · '.join(filter(None, parts))}")
        if piece.url:
            yield address(piece.url)

    def _indicators(self) -> Iterator[RenderableType]:
        found = bw.scan_indicators(self._profile.scan)
        rows = [
            (self._called(key), ", ".join(one.name.get(self._say.lang) for one in indicators))
            for key, indicators in found.items()
            if indicators and key in self._names
        ]
        if rows:
            yield heading(self._say.indicators)
            yield pairs(rows)

    def _called(self, key: str) -> str:
        """The name of a theme, and where it is another that of CBS under which figures stand."""
        scan, lang = self._profile.scan, self._say.lang
        if scan.scheme == _MONITOR:
            return self._names[key]
        there = bw.carry(f"{scan.scheme}.{key}", _MONITOR, edition=scan.edition)
        found = ", ".join(theme.name.get(lang) for theme in (*there.exact, *there.close))
        name = self._names[key]
        return name if found == name else f"{name}, {self._say.by_way_of.format(found)}"

    def signals(self, found: Mapping[str, tuple["Signal", ...]] | None) -> Iterator[RenderableType]:
        """How the region stands today on each theme that the plan touches."""
        if not found:
            return
        # Only here, as the extra that it needs may not be there.
        from brede_welvaart._cli.monitor_report import name_of
        from brede_welvaart._cli.signal_table import SignalTable

        table = SignalTable(self._say.lang)
        shown = {key: signals for key, signals in found.items() if signals and key in self._names}
        without = [name for key, name in self._names.items() if key in found and not found[key]]
        if shown:
            regions = {name_of(signal.region) for one in shown.values() for signal in one}
            yield heading(self._say.today.format(", ".join(regions)))
            for key, signals in shown.items():
                yield heading(self._called(key))
                yield table.of(signals)
            yield Padding(table.legend(), (1, 0, 0, 0))
        if without:
            yield words(self._say.without_figures.format(", ".join(without)), QUIET)

    def _serves(self, plan: bw.Plan | None) -> Iterator[RenderableType]:
        """For which steps it is evidence."""
        names = Names(self._phrases, plan or bw.plan())
        for step in bw.scan_steps(self._profile.scan, plan):
            line = self._say.serves.format(names.number(step.id), step.name.get(self._say.lang))
            yield Padding(words(line), (1, 0, 0, 0))


def names_of(profile: bw.ScanProfile, say: ScanPhrases) -> dict[str, str]:
    """The names of all themes of a scan, by id."""
    return {key: one.theme.name.get(say.lang) for key, one in profile.themes.items()}
