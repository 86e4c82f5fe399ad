"""A scan carried to another theme scheme over the matches between themes."""

from collections.abc import Collection, Iterable, Sequence
from typing import ClassVar

import attrs
from attrs import field, frozen

from brede_welvaart._base.result import Shown
from brede_welvaart._catalogue.matches import Carried, carried
from brede_welvaart.errors import shown
from brede_welvaart.model.scan import Effect, Scan
from brede_welvaart.model.theme import Theme
from brede_welvaart.model.vocabulary import MatchKind


@frozen
class CarriedEffect:
    """An effect carried to another scheme (*overgezet effect*), and by what kind of match.

    Attributes:
        effect: The effect as it was.
        themes: The ids of the themes to which it went: one, or more where one theme has become
            more; empty where there is no match of the kinds that were asked for.
        kind: The kind of match, or None where there is none.
    """

    effect: Effect = field(repr=lambda effect: shown(effect.title))
    themes: tuple[str, ...]
    kind: MatchKind | None


@frozen
class CarriedScan(Shown):
    """A scan carried to another theme scheme (*overgezette scan*).

    Made by `brede_welvaart.carry_scan`. Nothing is dropped: what the other scheme has no theme
    for is in `without_match`.

    Attributes:
        original: The scan as it was.
        scan: The scan by the other scheme.
        effects: What became of each effect, in the order of the original.
    """

    FORMAT: ClassVar[str] = "brede_welvaart/carried_scan/1"

    original: Scan
    scan: Scan
    effects: tuple[CarriedEffect, ...]

    @property
    def without_match(self) -> tuple[Effect, ...]:
        """The effects that are not in the new scan, since it has no theme for them."""
        return tuple(item.effect for item in self.effects if not item.themes)

    def __repr__(self) -> str:
        """From where to where, on one line."""
        whole, left = len(self.effects), len(self.without_match)
        ends = f"{self.original.scheme} to {self.scan.scheme}"
        return f"<CarriedScan {ends}: {whole - left} of {whole} effects>"


def make_carried(
    scan: Scan, to: str, themes: Sequence[Theme], kinds: Collection[MatchKind]
) -> CarriedScan:
    """Carry every effect over the closest of the kinds of match that are asked for.

    Args:
        scan: The scan.
        to: The id of the other scheme.
        themes: The themes of both schemes, in order.
        kinds: The kinds of match that may carry an effect.
    """
    if scan.scheme == to:
        return CarriedScan(scan, scan, tuple(_unchanged(scan.effects)))
    there = [theme for theme in themes if theme.scheme == to and theme.withdrawn is None]
    ways = {
        theme.id: _way(carried(theme, to, there), kinds)
        for theme in themes
        if theme.scheme == scan.scheme
    }
    effects = tuple(CarriedEffect(effect, *ways[effect.theme]) for effect in scan.effects)
    moved = [copy for item in effects for copy in _copies(item)]
    # What another tool calls this scan is by its own themes, so it does not go along.
    made = attrs.evolve(scan, scheme=to, effects=tuple(moved), original=None, themes=())
    return CarriedScan(scan, made, effects)


def _unchanged(effects: Iterable[Effect]) -> Iterable[CarriedEffect]:
    return (CarriedEffect(effect, (effect.theme,), MatchKind.EXACT) for effect in effects)


def _way(found: Carried, kinds: Collection[MatchKind]) -> tuple[tuple[str, ...], MatchKind | None]:
    """The themes of the closest kind of match, and that kind."""
    for kind in MatchKind:
        themes = found.of_kind(kind)
        if kind in kinds and themes:
            return tuple(theme.id for theme in themes), kind
    return (), None


def _copies(item: CarriedEffect) -> list[Effect]:
    """The effect on each of its new themes; more copies cannot have one id."""
    own = item.effect.id if len(item.themes) == 1 else None
    return [attrs.evolve(item.effect, theme=theme, id=own) for theme in item.themes]
