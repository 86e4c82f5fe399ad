"""Two scans beside each other: one plan before and after a change, or two plans."""

from collections import Counter
from collections.abc import Iterator, Mapping
from fractions import Fraction
from typing import Any, ClassVar

from attrs import frozen

from brede_welvaart._base.frozen import FrozenMapping
from brede_welvaart._base.result import InExcel
from brede_welvaart._scan.profiles import ScanProfile, net_of
from brede_welvaart.errors import OTHER_SETTINGS, Phrase, ScoringError, shown
from brede_welvaart.model.scan import Effect, Scan
from brede_welvaart.model.vocabulary import Dimension

_OTHER_THEMES = Phrase(
    "deze zijn volgens verschillende thema's; zet de ene over naar de themalijst van de andere",
    "these are by different themes; carry one to the scheme of the other",
)


@frozen
class ScanMove:
    """A move in a scan (*verschuiving in een scan*): a theme whose net changed in a dimension.

    Attributes:
        theme: The id of the theme.
        dimension: The dimension.
        before: The net in the first scan.
        after: The net in the second.
    """

    PLAIN: ClassVar[tuple[str, ...]] = ("theme", "dimension", "before", "after", "change")

    theme: str
    dimension: Dimension
    before: Fraction
    after: Fraction

    @property
    def change(self) -> Fraction:
        """The change of the net; above 0 is more favourable."""
        return self.after - self.before


@frozen
class ScanComparison(InExcel):
    """Two scans beside each other (*vergelijking van scans*), theme by theme; never one number.

    Made by `brede_welvaart.compare_scans`. *Before* is the first scan and *after* the second, also
    when they are of two plans. A theme without effects has a net of 0, which says nothing about
    the plan: see `only_before` and `only_after`.

    Attributes:
        before: The profile of the first scan.
        after: The profile of the second.
        gains: What is more favourable in the second, by dimension and theme.
        losses: What is less favourable in the second.
        moved_to_later: Themes that gain here and now in the second, and lose later.
        moved_to_elsewhere: Themes that gain here and now in the second, and lose elsewhere.
        only_before: Themes with an effect in the first scan alone.
        only_after: Themes with an effect in the second alone.
        dropped: Effects that the second does not have.
        added: Effects that the first does not have.
    """

    FORMAT: ClassVar[str] = "brede_welvaart/scan_comparison/1"
    PLAIN: ClassVar[tuple[str, ...]] = (
        *("scan_before", "scan_after", "changes", "gains", "losses"),
        *("moved_to_later", "moved_to_elsewhere", "only_before", "only_after"),
        *("before_is_at_least_as_good", "after_is_at_least_as_good", "dropped", "added"),
    )

    before: ScanProfile
    after: ScanProfile
    gains: tuple[ScanMove, ...]
    losses: tuple[ScanMove, ...]
    moved_to_later: tuple[str, ...]
    moved_to_elsewhere: tuple[str, ...]
    only_before: tuple[str, ...]
    only_after: tuple[str, ...]
    dropped: tuple[Effect, ...]
    added: tuple[Effect, ...]

    @property
    def scan_before(self) -> Scan:
        """The first scan."""
        return self.before.scan

    @property
    def scan_after(self) -> Scan:
        """The second scan."""
        return self.after.scan

    @property
    def changes(self) -> Mapping[str, Mapping[Dimension, Fraction]]:
        """Per theme and dimension the change of the net."""
        return FrozenMapping(
            {key: FrozenMapping(_changes(self.before, self.after, key)) for key in _themes(self)}
        )

    @property
    def before_is_at_least_as_good(self) -> bool:
        """Whether the first is at least as favourable in every theme and dimension."""
        return not self.gains

    @property
    def after_is_at_least_as_good(self) -> bool:
        """Whether the second is at least as favourable in every theme and dimension."""
        return not self.losses

    def to_records(self) -> list[dict[str, Any]]:
        """One record per theme and dimension: the net in both, None without any effect."""
        return [
            {
                "theme": key,
                "dimension": dimension.value,
                "before": net_of(self.before.themes[key].dimensions[dimension]),
                "after": net_of(self.after.themes[key].dimensions[dimension]),
                "change": float(change),
            }
            for key, changes in self.changes.items()
            for dimension, change in changes.items()
        ]

    def __repr__(self) -> str:
        """Of what it is, on one line."""
        titles = f"{shown(self.before.scan.title)} beside {shown(self.after.scan.title)}"
        moves = f"{len(self.gains)} gains, {len(self.losses)} losses"
        return f"<ScanComparison {titles}: {moves}>"


def _themes(comparison: ScanComparison) -> tuple[str, ...]:
    return tuple(comparison.before.themes)


def _changes(before: ScanProfile, after: ScanProfile, key: str) -> dict[Dimension, Fraction]:
    old, new = before.themes[key].dimensions, after.themes[key].dimensions
    return {dimension: new[dimension].net - old[dimension].net for dimension in Dimension}


def make_comparison(before: ScanProfile, after: ScanProfile) -> ScanComparison:
    """Set two profiles beside each other.

    Raises:
        ScoringError: If they are by different theme schemes or settings.
    """
    if tuple(_keys(before)) != tuple(_keys(after)):
        raise ScoringError(_OTHER_THEMES)
    if before.settings != after.settings:
        raise ScoringError(OTHER_SETTINGS)
    moves = tuple(_moves(before, after))
    return ScanComparison(
        before=before,
        after=after,
        gains=tuple(move for move in moves if move.change > 0),
        losses=tuple(move for move in moves if move.change < 0),
        moved_to_later=_moved(before, after, Dimension.LATER),
        moved_to_elsewhere=_moved(before, after, Dimension.ELSEWHERE),
        only_before=_covered_only(before, after),
        only_after=_covered_only(after, before),
        dropped=_missing(before, after),
        added=_missing(after, before),
    )


def _keys(profile: ScanProfile) -> Iterator[str]:
    return (one.theme.key for one in profile.themes.values())


def _moves(before: ScanProfile, after: ScanProfile) -> Iterator[ScanMove]:
    for dimension in Dimension:
        old, new = before.dimension(dimension), after.dimension(dimension)
        for key in old:
            if old[key].net != new[key].net:
                yield ScanMove(key, dimension, old[key].net, new[key].net)


def _moved(before: ScanProfile, after: ScanProfile, to: Dimension) -> tuple[str, ...]:
    """The themes that gain here and now, and lose in another dimension."""
    changes = {key: _changes(before, after, key) for key in before.themes}
    return tuple(
        key for key, change in changes.items() if change[Dimension.HERE_AND_NOW] > 0 > change[to]
    )


def _covered_only(one: ScanProfile, other: ScanProfile) -> tuple[str, ...]:
    return tuple(
        key
        for key, profile in one.themes.items()
        if profile.is_covered and not other.themes[key].is_covered
    )


def _missing(one: ScanProfile, other: ScanProfile) -> tuple[Effect, ...]:
    """The effects of one that the other does not have, as often as they are missing there."""
    left = Counter(effect for profile in other.themes.values() for effect in profile.effects)
    missing: list[Effect] = []
    for effect in (effect for profile in one.themes.values() for effect in profile.effects):
        if left[effect]:
            left[effect] -= 1
        else:
            missing.append(effect)
    return tuple(missing)
