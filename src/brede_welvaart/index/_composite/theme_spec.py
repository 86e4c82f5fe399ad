"""The specification that themes and the directions of indicators give for a panel."""

from collections.abc import Iterable, Iterator, Mapping

from brede_welvaart._catalogue.records import active
from brede_welvaart._data import loading
from brede_welvaart.errors import Lang, Phrase, SpecError
from brede_welvaart.index._composite.recent import measured, refuse_age
from brede_welvaart.index._panel.panel import Panel
from brede_welvaart.model.aggregator import Apart
from brede_welvaart.model.indicator import Indicator
from brede_welvaart.model.normaliser import MinMax, Normaliser
from brede_welvaart.model.spec import Group, Leaf, LeftOut, Spec
from brede_welvaart.model.text import Text
from brede_welvaart.model.theme import Theme
from brede_welvaart.model.vocabulary import Dimension

_SCHEME = "cbs"
_NONE_FITS = Phrase(
    "geen indicator van deze cijfers kan onder een thema staan",
    "no indicator of the panel can stand under a theme",
)
_EDITION = loading.EDITIONS[0]
_NOT_OURS = Text("niet in de catalogus", "not in the catalogue")
_NO_DIRECTION = Text(
    "geen richting: wat beter is, is een keuze", "no direction: which way is better is a choice"
)
_SAME_SERIES = Text("dezelfde reeks als {}", "the same series as {}")
_NO_THEME = Text("het thema {} is niet bekend", "no theme {} is known")
_FEW = Text("maar {} van {} regio's hebben een cijfer {}", "only {} of {} regions have a figure {}")
_UP_TO = Text("tot en met {}", "up to {}")
_FROM_TO = Text("van {} tot en met {}", "of {} to {}")
_OF = Text("van {}", "of {}")


def theme_spec(  # noqa: PLR0913 (each of them says what stands in it, or when)
    panel: Panel,
    normalise: Normaliser | None = None,
    *,
    period: int | str | None = None,
    max_age: int | None = 3,
    min_coverage: float = 2 / 3,
    indicators: Iterable[Indicator] = (),
    themes: Iterable[Theme] = (),
) -> Spec:
    """A specification by the themes of CBS or your own, for the indicators of a panel.

    Every indicator with a direction stands once, under its first theme; every theme under its
    dimension, or on its own where it has none. Weights are equal within a group. The dimensions
    are kept apart: here and now, later and elsewhere are never added up.

    A region with a third of the figures is not ranked among those with all. So an indicator that
    fewer than half of the regions have is left out, and a group gives no value to a region that
    lacks more than a third of its parts. To have figures of earlier years count in the scores too,
    fill these in first: ``impute(panel, "latest", max_age=3)``.

    Args:
        panel: The figures.
        normalise: How figures become points; None is `MinMax`.
        period: The year of the scores; None is the last of the panel.
        max_age: How many years old a figure may be to count among those that regions have; None is
            however old. Figures that were filled in do not count.
        min_coverage: Which share of its parts, from 0 to 1, a theme or dimension must have.
        indicators: Indicators of your own, which go before those of the catalogue.
        themes: Themes of your own, which go before those of the catalogue. The group of a theme
            that is not of ``cbs`` is called by its full key.

    Returns:
        The specification, with what it leaves out and why in `left_out`.

    Raises:
        SpecError: If no indicator of the panel can stand in it.
        DataError: If `max_age` or `min_coverage` is not of its form.
        UnknownIdError: If there is no such year.

    >>> import attrs
    >>> import brede_welvaart as bw
    >>> from brede_welvaart import index as ix
    >>> panel = ix.Panel(["a", "b"], ["bbp_per_inwoner", "mijn_cijfer"], [2023], [[[1], [2]]] * 2)
    >>> spec = ix.theme_spec(panel)
    >>> [group.id for group in spec.groups]
    ['brede_welvaart', 'here_and_now', 'materiele_welvaart']
    >>> [(one.indicator, one.reason.en) for one in spec.left_out]
    [('mijn_cijfer', 'not in the catalogue')]
    >>> buurt = attrs.evolve(bw.theme("wonen"), id="buurt", scheme="mijn", matches=())
    >>> mine = attrs.evolve(bw.indicator("werkloosheid"), id="mijn_cijfer", themes=["mijn.buurt"])
    >>> spec = ix.theme_spec(panel, indicators=[mine], themes=[buurt])
    >>> [group.id for group in spec.groups]
    ['brede_welvaart', 'here_and_now', 'mijn.buurt', 'materiele_welvaart']
    """
    refuse_age(max_age)
    year = panel.year(period)
    counts = measured(panel, year, max_age).sum(axis=0).tolist()
    known = {item.id: item for item in (*loading.load_indicators(_EDITION), *indicators)}
    own = {item.key: item for item in themes}
    places = own | {item.key: item for item in _ours() if item.key not in own}
    chosen: dict[str, list[Leaf]] = {}
    left_out: list[LeftOut] = []
    for key, count in zip(panel.indicators, counts, strict=True):
        reason = _hindrance(known.get(key), panel, places)
        if not reason and 2 * count < len(panel.regions):
            reason = _filled(_FEW, count, len(panel.regions), _since(year, max_age))
        if reason:
            left_out.append(LeftOut(key, reason))
        else:
            leaf = Leaf(key, direction=known[key].direction)
            chosen.setdefault(known[key].themes[0], []).append(leaf)
    if not chosen:
        raise SpecError(_NONE_FITS, [item.indicator for item in left_out])
    groups = _groups(chosen, places.values(), min_coverage)
    root = Group("brede_welvaart", groups, aggregate=Apart())
    return Spec(root, normalise or MinMax(), left_out)


def _ours() -> tuple[Theme, ...]:
    """The themes of the catalogue, those of CBS first."""
    themes = active(loading.load_themes(_EDITION))
    return tuple(sorted(themes, key=lambda theme: theme.scheme != _SCHEME))


def _hindrance(
    indicator: Indicator | None, panel: Panel, themes: Mapping[str, Theme]
) -> Text | None:
    """Why an indicator is left out; None if it is not."""
    if indicator is None:
        return _NOT_OURS
    if indicator.direction is None:
        return _NO_DIRECTION
    if indicator.series in panel.indicators and indicator.series != indicator.id:
        return _filled(_SAME_SERIES, indicator.series)
    if indicator.themes[0] not in themes:
        return _filled(_NO_THEME, indicator.themes[0])
    return None


def _since(year: int, max_age: int | None) -> Text:
    """From when figures are looked at, in words."""
    if max_age is None:
        return _filled(_UP_TO, year)
    return _filled(_FROM_TO, year - max_age, year) if max_age else _filled(_OF, year)


def _filled(text: Text, *parts: object) -> Text:
    """A text with its parts in both languages."""

    def said(lang: Lang) -> str:
        return text.get(lang).format(
            *(part.get(lang) if isinstance(part, Text) else part for part in parts)
        )

    return Text(said("nl"), said("en"))


def _groups(
    chosen: Mapping[str, list[Leaf]], themes: Iterable[Theme], least: float
) -> Iterator[Group]:
    """A group for every dimension with a theme that has leaves; then themes without one."""
    used = [theme for theme in themes if theme.key in chosen]
    for dimension in Dimension:
        groups = [_group(theme, chosen, least) for theme in used if theme.dimension == dimension]
        if groups:
            yield Group(dimension.value, groups, min_coverage=least)
    yield from (_group(theme, chosen, least) for theme in used if theme.dimension is None)


def _group(theme: Theme, chosen: Mapping[str, list[Leaf]], least: float) -> Group:
    name = theme.id if theme.scheme == _SCHEME else theme.key
    return Group(name, chosen[theme.key], min_coverage=least)
