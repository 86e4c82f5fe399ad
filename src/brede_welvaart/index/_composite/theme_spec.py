"""The specification that the CBS themes and the catalogue's directions give for a panel."""

from collections.abc import Iterator

from brede_welvaart._api import records
from brede_welvaart.errors import SpecError, UnknownIdError
from brede_welvaart.index._panel.panel import Panel
from brede_welvaart.model.aggregator import Apart
from brede_welvaart.model.indicator import Indicator
from brede_welvaart.model.normaliser import MinMax, Normaliser
from brede_welvaart.model.spec import Group, Leaf, LeftOut, Spec
from brede_welvaart.model.theme import Theme
from brede_welvaart.model.vocabulary import Dimension

_SCHEME = "cbs"


def theme_spec(panel: Panel, normalise: Normaliser | None = None) -> Spec:
    """A specification by the themes of CBS, for the indicators of a panel.

    Every indicator that the catalogue gives a direction stands once, under its first theme; every
    theme under its dimension. Weights are equal within a group. The dimensions are kept apart:
    here and now, later and elsewhere are never added up.

    Args:
        panel: The figures; only its indicators matter.
        normalise: How figures become points; None is `MinMax`.

    Returns:
        The specification, with what it leaves out and why in `left_out`.

    Raises:
        SpecError: If no indicator of the panel can stand in it.

    >>> from brede_welvaart import index as ix
    >>> panel = ix.Panel(["a", "b"], ["bbp_per_inwoner", "mijn_cijfer"], [2023], [[[1], [2]]] * 2)
    >>> spec = ix.theme_spec(panel)
    >>> [group.id for group in spec.groups]
    ['brede_welvaart', 'here_and_now', 'materiele_welvaart']
    >>> spec.left_out
    (LeftOut(indicator='mijn_cijfer', reason='not in the catalogue'),)
    """
    chosen: dict[str, list[Leaf]] = {}
    left_out: list[LeftOut] = []
    for key in panel.indicators:
        indicator, reason = _usable(key, panel)
        if indicator is None:
            left_out.append(LeftOut(key, reason))
        else:
            leaf = Leaf(key, direction=indicator.direction)
            chosen.setdefault(indicator.themes[0], []).append(leaf)
    dimensions = tuple(_dimensions(chosen))
    if not dimensions:
        raise SpecError(
            "no indicator of the panel can stand under a theme",
            [item.indicator for item in left_out],
        )
    root = Group("brede_welvaart", dimensions, aggregate=Apart())
    return Spec(root, normalise or MinMax(), tuple(left_out))


def _usable(key: str, panel: Panel) -> tuple[Indicator | None, str]:
    """The indicator, or None and why it is left out."""
    try:
        indicator = records.indicator(key)
    except UnknownIdError:
        return None, "not in the catalogue"
    if indicator.id != key:
        return None, "not in the catalogue"
    if indicator.direction is None:
        return None, "no direction: which way is better is a choice"
    first = indicator.same_series_as
    if first is not None and first in panel.indicators:
        return None, f"the same series as {first}"
    return indicator, ""


def _dimensions(chosen: dict[str, list[Leaf]]) -> Iterator[Group]:
    """A group for every dimension with a theme that has leaves, in the order of the catalogue."""
    themes = records.themes(_SCHEME)
    for dimension in Dimension:
        groups = [
            _group(theme, chosen[theme.key])
            for theme in themes
            if theme.dimension == dimension and theme.key in chosen
        ]
        if groups:
            yield Group(dimension.value, tuple(groups))


def _group(theme: Theme, leaves: list[Leaf]) -> Group:
    return Group(theme.id, tuple(leaves))
