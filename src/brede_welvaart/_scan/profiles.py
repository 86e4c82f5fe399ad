"""What comes out of weighing a scan: sums per theme and dimension, and flags; never one number."""

import os
from collections.abc import Mapping
from fractions import Fraction
from typing import ClassVar

from attrs import field, frozen

from brede_welvaart._base.faces import face
from brede_welvaart._base.frozen import FrozenMapping
from brede_welvaart._base.ranges import Count, ExactShare, ExactWeight, Share
from brede_welvaart._base.result import WIDTH, InExcel
from brede_welvaart._scan.settings import ScanSettings
from brede_welvaart.errors import Lang, UnknownIdError, known, shown
from brede_welvaart.model.scan import Effect, Scan
from brede_welvaart.model.text import Text
from brede_welvaart.model.theme import Theme
from brede_welvaart.model.vocabulary import Dimension, DimensionLike, FlagKind


def _counted(effects: tuple[Effect, ...]) -> str:
    return f"<{len(effects)} effects>"


@frozen
class Tally:
    """A tally (*telling*): the effects on one theme in one dimension, by importance.

    Attributes:
        positive: The weight of the favourable effects.
        negative: The weight of the unfavourable effects.
        neutral: The weight of the effects that make no difference.
        effects: The effects, those without a sentiment too.
    """

    PLAIN: ClassVar[tuple[str, ...]] = ("positive", "negative", "neutral", "net", "count")

    positive: ExactWeight
    negative: ExactWeight
    neutral: ExactWeight
    effects: tuple[Effect, ...] = field(repr=_counted)

    @property
    def count(self) -> Count:
        """How many effects there are."""
        return len(self.effects)

    @property
    def net(self) -> Fraction:
        """What is favourable less what is unfavourable; 0 may also mean that there is nothing."""
        return self.positive - self.negative


def net_of(tally: Tally) -> float | None:
    """The net of a tally in a table; nothing without any effect, which is not 0."""
    return float(tally.net) if tally.effects else None


@frozen
class ThemeProfile:
    """The profile of a theme (*profiel van een thema*): what the plan does to it.

    Attributes:
        theme: The theme.
        effects: All effects on it, those that are in no dimension too.
        dimensions: A tally for every dimension; an effect counts in full in each that it is in.
    """

    PLAIN: ClassVar[tuple[str, ...]] = ("count", "dimensions")

    theme: Theme = field(repr=lambda theme: shown(theme.key))
    effects: tuple[Effect, ...] = field(repr=_counted)
    dimensions: Mapping[Dimension, Tally] = field(repr=False)

    @property
    def count(self) -> Count:
        """How many effects there are, those that are in no dimension too."""
        return len(self.effects)

    @property
    def here_and_now(self) -> Tally:
        """What is felt within ten years, in the Netherlands."""
        return self.dimensions[Dimension.HERE_AND_NOW]

    @property
    def later(self) -> Tally:
        """What is felt in ten years or more, at any place."""
        return self.dimensions[Dimension.LATER]

    @property
    def elsewhere(self) -> Tally:
        """What is felt outside the Netherlands, at any time."""
        return self.dimensions[Dimension.ELSEWHERE]

    @property
    def is_covered(self) -> bool:
        """Whether there is any effect on it; one that makes no difference counts."""
        return bool(self.effects)


@frozen
class Flag:
    """A flag (*aandachtspunt*): a fact about a scan, then a question; never a verdict.

    Attributes:
        kind: Which it is.
        text: What to say, in Dutch and English. The titles in it are of others: one line, without
            control characters, but to be escaped where HTML or Markdown is shown.
        themes: The ids of the themes that it is about; empty if it is about the whole scan.
        dimension: The dimension that it is about, if it is about one.
        effects: The effects on which it rests.
    """

    kind: FlagKind = field(repr=str)
    text: Text = field(repr=lambda text: shown(text.nl))
    themes: tuple[str, ...] = field(default=(), repr=False)
    dimension: Dimension | None = field(default=None, repr=False)
    effects: tuple[Effect, ...] = field(default=(), repr=_counted)


@frozen
class ScanProfile(InExcel):
    """The profile of a scan (*profiel van een scan*): what a plan does to every theme.

    Made by `brede_welvaart.weigh`. The order of the effects in the scan changes nothing in it.

    Attributes:
        scan: What was weighed; not looked at when two profiles are compared.
        settings: What an effect weighs.
        themes: The profile of every theme of the scheme, by id, in the order of the scheme.
        flags: What to talk about.
        unspecified: Effects without a horizon or without a place; they are in no dimension.
        unclear: Effects inside the EU, which may be inside or outside the Netherlands.
        undecided: Effects without a sentiment; they weigh nothing.
        unrated: Effects of which the importance is not rated.
        withdrawn: Effects on a theme that was withdrawn; they are not weighed.
    """

    FORMAT: ClassVar[str] = "brede_welvaart/profile/1"
    PLAIN: ClassVar[tuple[str, ...]] = (
        *("scan", "settings", "coverage", "exact_coverage", "themes", "flags"),
        *("unspecified", "unclear", "undecided", "unrated", "withdrawn"),
    )

    scan: Scan = field(eq=False)
    settings: ScanSettings
    themes: Mapping[str, ThemeProfile]
    flags: tuple[Flag, ...]
    unspecified: tuple[Effect, ...]
    unclear: tuple[Effect, ...]
    undecided: tuple[Effect, ...]
    unrated: tuple[Effect, ...]
    withdrawn: tuple[Effect, ...]

    @property
    def exact_coverage(self) -> ExactShare:
        """The share of the themes with an effect, from 0 to 1, exact."""
        covered = sum(profile.is_covered for profile in self.themes.values())
        return Fraction(covered, len(self.themes))

    @property
    def coverage(self) -> Share:
        """The share of the themes with an effect, from 0 to 1."""
        return float(self.exact_coverage)

    def theme(self, key: str) -> ThemeProfile:
        """The profile of one theme.

        Args:
            key: Its id.

        Raises:
            UnknownIdError: If the scheme has no such theme.
        """
        if key not in tuple(self.themes):
            raise UnknownIdError("theme", key, hint=known(tuple(self.themes)))
        return self.themes[key]

    def dimension(self, key: DimensionLike) -> Mapping[str, Tally]:
        """The tally of every theme in one dimension, by id.

        Args:
            key: ``here_and_now``, ``later`` or ``elsewhere``.

        Raises:
            UnknownIdError: If there is no such dimension.
        """
        for dimension in Dimension:
            if dimension == key:
                found = self.themes.items()
                return FrozenMapping(
                    {theme: profile.dimensions[dimension] for theme, profile in found}
                )
        raise UnknownIdError("dimension", key, hint=known(tuple(Dimension)))

    def flagged(self, kind: FlagKind | str) -> tuple[Flag, ...]:
        """The flags of one kind.

        Args:
            kind: Such as ``blind_spot``.

        Raises:
            UnknownIdError: If there is no such kind.
        """
        if kind not in tuple(FlagKind):
            raise UnknownIdError("kind of flag", kind, hint=known(tuple(FlagKind)))
        return tuple(flag for flag in self.flags if flag.kind == kind)

    def text(self, lang: Lang = "nl", *, notes: bool = False, width: int = WIDTH) -> str:
        """What there is to say of it, as plain text: themes by dimension, then the flags.

        Args:
            lang: ``nl`` or ``en``.
            notes: Whether to show every effect too, and the indicators of the themes.
            width: How many columns a line may have.

        Raises:
            UnknownIdError: If there is no such language.
        """
        return str(face("text")(self, lang, width=width, notes=notes))

    def to_excel(
        self, path: str | os.PathLike[str], lang: Lang = "nl", *, notes: bool = False
    ) -> None:
        """Write it as a workbook of Excel: themes by dimension, and what to talk about.

        Args:
            path: Where to write: a file whose name ends in ``.xlsx``.
            lang: ``nl`` or ``en``.
            notes: Whether every effect has a row too, with its evidence.

        Raises:
            UnknownIdError: If there is no such language.
            DataError: If the name has another ending, or a text is too long for a cell.
            MissingExtraError: If the extra ``excel`` is not installed.
            OSError: If it cannot be written.
        """
        face("workbook")(self, path, lang, notes=notes)

    def __repr__(self) -> str:
        """Of what it is, on one line."""
        covered = sum(profile.is_covered for profile in self.themes.values())
        facts = f"{covered} of {len(self.themes)} themes, {len(self.flags)} flags"
        return f"<ScanProfile {shown(self.scan.title)}: {facts}>"
