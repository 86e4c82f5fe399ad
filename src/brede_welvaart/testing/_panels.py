"""Panels and what belongs with them. numpy is imported when one is made."""

from typing import TYPE_CHECKING, Any, Final

from hypothesis import strategies as st

from brede_welvaart.model.series import Break
from brede_welvaart.testing._primitives import prose
from brede_welvaart.testing._specs import INDICATOR_IDS, REGION_CODES

if TYPE_CHECKING:
    from brede_welvaart.index import Panel, SignalSettings

_YEARS: Final = tuple(range(2013, 2025))
_MOST_YEARS: Final = 5
_SOME_REGIONS = st.lists(st.sampled_from(REGION_CODES), max_size=2, unique=True).map(tuple)
_NOTES = st.just("") | prose()
#: Figures are whole numbers over one of these, so that equal ones come up.
_GRAINS = st.sampled_from((1.0, 8.0, 1000.0))
_GAPS = st.sampled_from((0, 0, 1, 3))


def breaks() -> st.SearchStrategy[Break]:
    """A `Break`."""
    return st.builds(
        Break,
        st.sampled_from(INDICATOR_IDS),
        st.sampled_from(_YEARS),
        _SOME_REGIONS,
        _NOTES,
    )


def panels(
    *,
    complete: bool = False,
    varied: bool = False,
    max_regions: int = 7,
    max_indicators: int = 5,
    max_periods: int = _MOST_YEARS,
) -> st.SearchStrategy["Panel"]:
    """A `Panel` of provinces, in any order; its indicators are of the catalogue or not.

    Args:
        complete: Without missing figures.
        varied: With figures above 0 only, and for every indicator in every year two or more that
            differ, as most normalisers ask.
        max_regions: The most regions, 2 to 12.
        max_indicators: The most indicators, at most six.
        max_periods: The most years, at most twelve.

    Raises:
        MissingExtraError: If numpy is not installed.
    """
    from brede_welvaart import index  # noqa: F401 (refuses to go on without numpy)

    def some(options: tuple[Any, ...], most: int, least: int = 1) -> st.SearchStrategy[list[Any]]:
        return st.lists(st.sampled_from(options), min_size=least, max_size=most, unique=True)

    names = st.tuples(
        some(REGION_CODES, max_regions, least=2 if varied else 1),
        some(INDICATOR_IDS, max_indicators),
        some(_YEARS, max_periods).map(sorted),
    )
    return _panels(names, complete=complete, varied=varied)


@st.composite
def _panels(
    draw: st.DrawFn,
    names: st.SearchStrategy[tuple[list[str], list[str], list[int]]],
    *,
    complete: bool,
    varied: bool,
) -> "Panel":
    import numpy as np
    from hypothesis.extra import numpy as hnp

    from brede_welvaart.index import Panel

    regions, indicators, years = draw(names)
    shape = (len(regions), len(indicators), len(years))
    lowest = 1 if varied else -1000
    figures = draw(hnp.arrays(float, shape, elements=st.integers(lowest, 1000).map(float)))
    if varied:
        figures[1] += figures[0] == figures[1]
    figures = figures / draw(_GRAINS)
    rate = 0 if complete else draw(_GAPS)
    if rate:
        gaps = draw(hnp.arrays(np.int8, shape, elements=st.integers(0, 3))) < rate
        gaps[:2] &= not varied
        figures[gaps] = np.nan
    marked = draw(_breaks(regions, indicators, years))
    return Panel(tuple(regions), tuple(indicators), tuple(years), figures, breaks=marked)


def _breaks(
    regions: list[str], indicators: list[str], years: list[int]
) -> st.SearchStrategy[tuple[Break, ...]]:
    """Breaks in a panel, often none."""
    some = st.lists(st.sampled_from(regions), max_size=2, unique=True)
    one = st.builds(Break, st.sampled_from(indicators), st.sampled_from(years), some, _NOTES)
    return st.just(()) | st.lists(one, max_size=2).map(tuple)


def signal_settings(panel: "Panel | None" = None) -> st.SearchStrategy["SignalSettings"]:
    """A `SignalSettings`.

    Args:
        panel: A panel that the year is to be of; any year by default.

    Raises:
        MissingExtraError: If numpy is not installed.
    """
    from brede_welvaart.index import SignalSettings

    return st.builds(
        SignalSettings,
        period=st.sampled_from(_YEARS if panel is None else panel.periods),
        window=st.integers(2, 12),
        max_age=st.integers(0, 9),
        level=st.sampled_from((0.05, 0.01, 0.5)) | st.floats(1e-6, 0.5),
        correction=st.sampled_from(("pooled_ar1", None)) | st.floats(0, 0.99),
        false_discovery=st.booleans(),
        relative_to=st.sampled_from((None, "median")),
    )
