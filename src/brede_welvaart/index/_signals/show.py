"""Signals for people, in Dutch: positions and movements, with N.B. where nothing can be said."""

from collections import Counter
from collections.abc import Iterable, Sequence

from brede_welvaart.index._signals.model import Colour, Reason, Signal, SignalSettings

_HEADINGS = ("", "jaar", "cijfer", "positie", "trend", "laatste verandering")
_OVERVIEW = ("", "jaar", "trend", "laatste verandering")
# Above these figures fewer decimals are of use.
_DECIMALS = ((1000.0, 0), (10.0, 1), (0.1, 2), (0.0, 4))


def of_region(settings: SignalSettings, signals: Sequence[Signal]) -> str:
    """A table of the signals of one region, a line per indicator."""
    rows = [
        (
            signal.indicator,
            str(signal.year or ""),
            number(signal.value),
            _with(_position(signal), signal.position_colour, signal.position_note),
            _with(_trend(signal), signal.trend_colour, signal.trend_note),
            _with(_change(signal), signal.change_colour, signal.change_note),
        )
        for signal in signals
    ]
    return "\n".join([_title(settings, signals[0].region), *table((_HEADINGS, *rows))])


def overview(settings: SignalSettings, indicators: Sequence[str], signals: Iterable[Signal]) -> str:
    """A table of how often each colour is seen, a line per indicator."""
    trends: dict[str, Counter[Colour | None]] = {key: Counter() for key in indicators}
    changes: dict[str, Counter[Colour | None]] = {key: Counter() for key in indicators}
    years: dict[str, int | None] = {}
    for signal in signals:
        years[signal.indicator] = signal.year
        trends[signal.indicator][signal.trend_colour] += 1
        changes[signal.indicator][signal.change_colour] += 1
    rows = [
        (key, str(years[key] or ""), _counted(trends[key]), _counted(changes[key]))
        for key in indicators
    ]
    return "\n".join([_title(settings, "alle regio's"), *table((_OVERVIEW, *rows))])


def _title(settings: SignalSettings, what: str) -> str:
    first = settings.period - settings.window + 1
    return f"Signalen {what}, {first}-{settings.period}: een signaal, geen norm"


def table(rows: Sequence[Sequence[str]]) -> list[str]:
    """Lines of text with columns of one width."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return [
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
        for row in rows
    ]


def _counted(colours: Counter[Colour | None]) -> str:
    parts = [f"{colours[key]} {key.label.nl}" for key in Colour if colours[key]]
    return ", ".join([*parts, *([f"{colours[None]} N.B."] if colours[None] else [])])


def _with(text: str, colour: Colour | None, reason: Reason | None) -> str:
    """A text with its colour, or why it has none."""
    note = colour.label.nl if colour else f"N.B.: {reason.label.nl}" if reason else ""
    return f"{text} ({note})" if text else note


def _position(signal: Signal) -> str:
    return "" if signal.position is None else f"{signal.position} van {signal.of}"


def _trend(signal: Signal) -> str:
    return "" if signal.trend is None else f"{difference(signal.trend, signal.value)} per jaar"


def _change(signal: Signal) -> str:
    change = difference(signal.change, signal.value)
    return f"{change} sinds {signal.since}" if change else ""


def number(value: float | None, lang: str = "nl") -> str:
    """A figure with the decimal mark of a language."""
    return "" if value is None else _written(f"{value:.{_decimals(value)}f}", lang)


def difference(value: float | None, like: float | None = None, lang: str = "nl") -> str:
    """A difference between figures with its sign, and two decimals where such figures have one.

    Args:
        value: The difference.
        like: A figure of that kind; None is the difference itself.
        lang: ``nl`` or ``en``.
    """
    if value is None:
        return ""
    decimals = _decimals(value if like is None else like)
    if like is not None and decimals == 1:
        decimals = 2
    return _written(f"{value:+.{decimals}f}", lang)


def _decimals(figure: float) -> int:
    return next(places for least, places in _DECIMALS if abs(figure) >= least)


def _written(shown: str, lang: str) -> str:
    if not shown.strip("+-0."):
        return "0"
    return shown if lang == "en" else shown.replace(".", ",")
