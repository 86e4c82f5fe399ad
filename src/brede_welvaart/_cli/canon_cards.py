"""Shows one record of the canon: a theme, a theme scheme, an indicator, a region or a source."""

from collections.abc import Iterator

from rich.console import RenderableType
from rich.text import Text

import brede_welvaart as bw
from brede_welvaart._catalogue.records import active
from brede_welvaart._cli.card_parts import CardParts
from brede_welvaart._cli.paper import (
    HEADING,
    QUIET,
    address,
    heading,
    indented,
    listed,
    pairs,
    titled,
    words,
)


class CanonCards(CardParts):
    """Cards of the records that stand beside the plan."""

    def _theme(self, theme: bw.Theme) -> Iterator[RenderableType]:
        phrases = self._phrases
        dimension = theme.dimension.label.get(phrases.lang) if theme.dimension else ""
        yield titled(self._text(theme.name, HEADING), dimension, theme.key)
        yield from self._withdrawn(theme)
        yield from self._prose(theme.definition)
        yield from self._matches(theme)
        yield from self._section(
            self._said.indicators,
            [
                (indicator.name.get(phrases.lang), indicator.id)
                for indicator in active(self._store.indicators)
                if theme.key in indicator.themes
            ],
        )
        yield from self._section(
            phrases.steps,
            [self._mention(step) for step in self._plan.active_steps if theme.key in step.themes],
        )
        yield from self._rests_on(theme.status, theme.sources)

    def _matches(self, theme: bw.Theme) -> Iterator[RenderableType]:
        """What a theme is called in other schemes, the same first, the wider and narrower last."""
        if not theme.matches:
            return
        yield heading(self._said.matches)
        yield indented(words(self._said.matches_are_ours, QUIET))
        yield listed(
            (
                titled(words(self._names.theme(match.theme)), match.theme, self._kind_of(match)),
                *([self._text(match.note, QUIET)] if match.note else []),
            )
            for kind in bw.MatchKind
            for match in theme.matches
            if match.kind is kind
        )

    def _kind_of(self, match: bw.Match) -> str:
        return match.kind.label.get(self._phrases.lang)

    def _scheme(self, scheme: bw.ThemeScheme) -> Iterator[RenderableType]:
        lang = self._phrases.lang
        yield titled(self._text(scheme.name, HEADING), scheme.id)
        yield from self._withdrawn(scheme)
        yield from self._prose(scheme.description)
        yield from self._section(
            self._phrases.themes,
            [
                (theme.key, theme.name.get(lang))
                for theme in active(self._store.themes)
                if theme.scheme == scheme.id
            ],
        )
        yield from self._rests_on(scheme.status, scheme.sources)

    def _indicator(self, indicator: bw.Indicator) -> Iterator[RenderableType]:
        said, lang = self._said, self._phrases.lang
        yield titled(self._text(indicator.name, HEADING), indicator.id)
        yield from self._withdrawn(indicator)
        yield Text()
        facts = [
            (said.unit, indicator.unit.get(lang)),
            (said.rests_on, self._direction(indicator)),
            (said.seen_for, ", ".join(level.label.get(lang) for level in indicator.levels)),
            (said.seen_in, self._phrases.edition.format(indicator.edition)),
            (said.same_series, indicator.same_series_as or ""),
        ]
        yield pairs((label, fact) for label, fact in facts if fact)
        yield from self._prose(indicator.note)
        yield from self._section(
            self._phrases.themes, [(self._names.theme(key), key) for key in indicator.themes]
        )
        yield from self._rests_on(indicator.status, indicator.sources)

    def _direction(self, indicator: bw.Indicator) -> str:
        """Which way is better, and what that rests on."""
        way, basis = self._way(indicator), indicator.direction_basis
        return f"{way} ({basis.label.get(self._phrases.lang)})" if basis else way

    def _region(self, region: bw.Region) -> Iterator[RenderableType]:
        said, lang = self._said, self._phrases.lang
        yield titled(words(region.name, HEADING), self._label(region), region.id)
        yield from self._withdrawn(region)
        if region.aliases:
            yield words(f"{said.also_called}: {', '.join(region.aliases)}")
        if region.tooi:
            yield address(region.tooi)
        yield from self._prose(region.note)
        regions = {other.id: other for other in self._store.regions}
        above = [regions[parent] for parent in region.parents]
        yield from self._section(
            said.lies_in,
            [(parent.name, f"{self._label(parent)} · {parent.id}") for parent in above],
        )
        for parent in above:
            others = [peer for peer in region.peers(parent.kind) if peer is not region]
            yield from self._named(said.peers.format(self._in_full(parent)), others)
        for kind in bw.RegionKind:
            inside = [
                other
                for other in active(self._store.regions)
                if other.kind is kind and region.id in other.parents
            ]
            label = kind.label.get(lang)
            yield from self._named(f"{said.contains}: {label} ({len(inside)})", inside)
        yield from self._rests_on(region.status, region.sources)

    def _label(self, region: bw.Region) -> str:
        return region.kind.label.get(self._phrases.lang)

    def _in_full(self, region: bw.Region) -> str:
        return f"{self._label(region)} {region.name}"

    def _named(self, title: str, regions: list[bw.Region]) -> Iterator[RenderableType]:
        """The names of regions under a heading; nothing where there are none."""
        if regions:
            yield heading(title)
            yield indented(words(" · ".join(region.name for region in regions)))

    def _source(self, source: bw.Source) -> Iterator[RenderableType]:
        yield words(source.title, HEADING)
        yield from self._source_facts(source)
        yield from self._prose(source.note)
        yield heading(self._said.credit)
        yield indented(words(source.credit))
        yield from self._section(
            self._phrases.steps,
            [self._mention(step) for step in self._plan.active_steps if source.id in step.sources],
        )
