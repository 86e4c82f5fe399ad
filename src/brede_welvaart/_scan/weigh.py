"""From a scan to its profile: who counts where."""

from collections.abc import Iterable, Sequence
from fractions import Fraction

from brede_welvaart._base.frozen import FrozenMapping
from brede_welvaart._catalogue.records import active
from brede_welvaart._catalogue.references import scan_faults
from brede_welvaart._scan.flags import flags
from brede_welvaart._scan.profiles import ScanProfile, Tally, ThemeProfile
from brede_welvaart._scan.settings import ScanSettings
from brede_welvaart.model._places import error_of
from brede_welvaart.model.digest import digest
from brede_welvaart.model.scan import Effect, Scan
from brede_welvaart.model.theme import Theme
from brede_welvaart.model.vocabulary import Dimension, Horizon, Place, Sentiment

_UNDER_TEN_YEARS = frozenset({Horizon.NOW, Horizon.YEARS_1_5, Horizon.YEARS_5_10})
_TEN_YEARS_OR_MORE = frozenset(set(Horizon) - _UNDER_TEN_YEARS)
_OUTSIDE = frozenset({Place.ABROAD_EU, Place.OUTSIDE_EU})
#: May be inside or outside the Netherlands, so it is taken for neither.
_UNCLEAR = frozenset({Place.INSIDE_EU})
_IN_THE_NETHERLANDS = frozenset(set(Place) - _OUTSIDE - _UNCLEAR)


def is_unspecified(effect: Effect) -> bool:
    """Whether it is not said when or where an effect is felt."""
    return not effect.horizons or not effect.places


def dimensions_of(effect: Effect) -> frozenset[Dimension]:
    """The dimensions in which an effect counts, by its horizons and places, not by its theme."""
    if is_unspecified(effect):
        return frozenset()
    found: set[Dimension] = set()
    at_home = not _IN_THE_NETHERLANDS.isdisjoint(effect.places)
    if at_home and not _UNDER_TEN_YEARS.isdisjoint(effect.horizons):
        found.add(Dimension.HERE_AND_NOW)
    if not _TEN_YEARS_OR_MORE.isdisjoint(effect.horizons):
        found.add(Dimension.LATER)
    if not _OUTSIDE.isdisjoint(effect.places):
        found.add(Dimension.ELSEWHERE)
    return frozenset(found)


def make_profile(scan: Scan, themes: Sequence[Theme], settings: ScanSettings) -> ScanProfile:
    """Weigh a scan.

    Args:
        scan: The scan.
        themes: The themes of its scheme, in order, with those withdrawn.
        settings: What an effect weighs.

    Raises:
        DataError: If an effect is on a theme that the scheme does not have.
    """
    wrong = error_of(scan_faults(scan, {theme.scheme for theme in themes}, themes), scan)
    if wrong.count:
        raise wrong
    listed = active(themes)
    names = {theme.id for theme in listed}
    ordered = _in_order(scan.effects, themes)
    weighed = tuple(effect for effect in ordered if effect.theme in names)
    profiles = {theme.id: _theme_profile(theme, weighed, settings) for theme in listed}
    unspecified = tuple(effect for effect in weighed if is_unspecified(effect))
    return ScanProfile(
        scan=scan,
        settings=settings,
        themes=FrozenMapping(profiles),
        flags=flags(list(profiles.values()), len(unspecified)),
        unspecified=unspecified,
        unclear=tuple(effect for effect in weighed if not _UNCLEAR.isdisjoint(effect.places)),
        undecided=tuple(effect for effect in weighed if effect.sentiment is None),
        unrated=tuple(effect for effect in weighed if effect.importance is None),
        withdrawn=tuple(effect for effect in ordered if effect.theme not in names),
    )


def _in_order(effects: Iterable[Effect], themes: Sequence[Theme]) -> list[Effect]:
    """By theme, then by what they say, so that no result depends on the order of the scan."""
    places = {theme.id: place for place, theme in enumerate(themes)}
    return sorted(effects, key=lambda effect: (places[effect.theme], effect.title, digest(effect)))


def _theme_profile(theme: Theme, effects: Iterable[Effect], settings: ScanSettings) -> ThemeProfile:
    own = tuple(effect for effect in effects if effect.theme == theme.id)
    tallies = {
        dimension: tally([effect for effect in own if dimension in dimensions_of(effect)], settings)
        for dimension in Dimension
    }
    return ThemeProfile(theme, own, FrozenMapping(tallies))


def tally(effects: Sequence[Effect], settings: ScanSettings) -> Tally:
    """The weights of effects together, by sentiment."""
    sums = dict.fromkeys(Sentiment, Fraction(0))
    for effect in effects:
        if effect.sentiment is not None:
            sums[effect.sentiment] += settings.weight(effect.importance)
    return Tally(
        positive=sums[Sentiment.POSITIVE],
        negative=sums[Sentiment.NEGATIVE],
        neutral=sums[Sentiment.NEUTRAL],
        effects=tuple(effects),
    )
