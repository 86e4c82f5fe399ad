"""The specification that themes and the directions of indicators give for a panel."""

from collections.abc import Iterable, Iterator, Mapping

from brede_welvaart._catalogue.records import active
from brede_welvaart._data import loading
from brede_welvaart.errors import Phrase, SpecError
from brede_welvaart.index._panel.panel import Panel
from brede_welvaart.model.aggregator import Apart
from brede_welvaart.model.indicator import Indicator
from brede_welvaart.model.normaliser import MinMax, Normaliser
from brede_welvaart.model.spec import Group, Leaf, LeftOut, Spec
from brede_welvaart.model.theme import Theme
from brede_welvaart.model.vocabulary import Dimension

_SCHEME = "cbs"
_NONE_FITS = Phrase(
    "geen indicator van deze cijfers kan onder een thema staan",
    "no indicator of the panel can stand under a theme",
)
_EDITION = loading.EDITIONS[0]


def theme_spec(
    panel: Panel,
    normalise: Normaliser | None = None,
    *,
    indicators: Iterable[Indicator] = (),
    themes: Iterable[Theme] = (),
) -> Spec:
    """A specification by the themes of CBS or your own, for the indicators of a panel.

    Every indicator with a direction stands once, under its first theme; every theme under its
    dimension, or on its own where it has none. Weights are equal within a group. The dimensions
    are kept apart: here and now, later and elsewhere are never added up.

    Args:
        panel: The figures; only its indicators matter.
        normalise: How figures become points; None is `MinMax`.
        indicators: Indicators of your own, which go before those of the catalogue.
        themes: Themes of your own, which go before those of the catalogue. The group of a theme
            that is not of ``cbs`` is called by its full key.

    Returns:
        The specification, with what it leaves out and why in `left_out`.

    Raises:
        SpecError: If no indicator of the panel can stand in it.

    >>> import attrs
    >>> import brede_welvaart as bw
    >>> from brede_welvaart import index as ix
    >>> panel = ix.Panel(["a", "b"], ["bbp_per_inwoner", "mijn_cijfer"], [2023], [[[1], [2]]] * 2)
    >>> spec = ix.theme_spec(panel)
    >>> [group.id for group in spec.groups]
    ['brede_welvaart', 'here_and_now', 'materiele_welvaart']
    >>> spec.left_out
    (LeftOut(indicator='mijn_cijfer', reason='not in the catalogue'),)
    >>> buurt = attrs.evolve(bw.theme("wonen"), id="buurt", scheme="mijn", matches=())
    >>> mine = attrs.evolve(bw.indicator("werkloosheid"), id="mijn_cijfer", themes=["mijn.buurt"])
    >>> spec = ix.theme_spec(panel, indicators=[mine], themes=[buurt])
    >>> [group.id for group in spec.groups]
    ['brede_welvaart', 'here_and_now', 'mijn.buurt', 'materiele_welvaart']
    """
    known = {item.id: item for item in (*loading.load_indicators(_EDITION), *indicators)}
    own = {item.key: item for item in themes}
    places = own | {item.key: item for item in _ours() if item.key not in own}
    chosen: dict[str, list[Leaf]] = {}
    left_out: list[LeftOut] = []
    for key in panel.indicators:
        reason = _hindrance(known.get(key), panel, places)
        if reason:
            left_out.append(LeftOut(key, reason))
        else:
            leaf = Leaf(key, direction=known[key].direction)
            chosen.setdefault(known[key].themes[0], []).append(leaf)
    if not chosen:
        raise SpecError(_NONE_FITS, [item.indicator for item in left_out])
    root = Group("brede_welvaart", _groups(chosen, places.values()), aggregate=Apart())
    return Spec(root, normalise or MinMax(), left_out)


def _ours() -> tuple[Theme, ...]:
    """The themes of the catalogue, those of CBS first."""
    themes = active(loading.load_themes(_EDITION))
    return tuple(sorted(themes, key=lambda theme: theme.scheme != _SCHEME))


def _hindrance(indicator: Indicator | None, panel: Panel, themes: Mapping[str, Theme]) -> str:
    """Why an indicator is left out; empty if it is not."""
    if indicator is None:
        return "not in the catalogue"
    if indicator.direction is None:
        return "no direction: which way is better is a choice"
    if indicator.series in panel.indicators and indicator.series != indicator.id:
        return f"the same series as {indicator.series}"
    if indicator.themes[0] not in themes:
        return f"no theme {indicator.themes[0]} is known"
    return ""


def _groups(chosen: Mapping[str, list[Leaf]], themes: Iterable[Theme]) -> Iterator[Group]:
    """A group for every dimension with a theme that has leaves; then themes without one."""
    used = [theme for theme in themes if theme.key in chosen]
    for dimension in Dimension:
        groups = [_group(theme, chosen) for theme in used if theme.dimension == dimension]
        if groups:
            yield Group(dimension.value, groups)
    yield from (_group(theme, chosen) for theme in used if theme.dimension is None)


def _group(theme: Theme, chosen: Mapping[str, list[Leaf]]) -> Group:
    name = theme.id if theme.scheme == _SCHEME else theme.key
    return Group(name, chosen[theme.key])
