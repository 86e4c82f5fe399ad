"""What is drawn of the monitor: where a region stands among all, and how a figure moved."""

from collections.abc import Iterator, Sequence

from brede_welvaart._base.markup import Html, tag
from brede_welvaart._pages.figures import Figures
from brede_welvaart._pages.words import Words
from brede_welvaart.index import Colour, FigureCourse, FigureSpread
from brede_welvaart.model.text import Text

#: A sign for each colour, and what it is called in the style.
STYLES = {Colour.GREEN: "favourable", Colour.GREY: "neither", Colour.RED: "unfavourable"}
_ONE_FIGURE = Text("één cijfer", "one figure")
_COURSE = Text("{} {}: {}, {}: {}; mediaan {}: {}", "{} {}: {}, {}: {}; median {}: {}")
# The measures of the picture of all regions: its width, its foot, and how high it is.
_LEFT, _WIDTH, _FOOT, _HEIGHT = 2, 160, 27, 17
# Those of the course of a figure; the wide one is for years, the high one for figures.
_FIRST, _YEARS, _TOP, _HIGH = 8, 240, 8, 52
_FEW = 6
_BAD, _MIDDLE, _GOOD = "M{x} 8l5-8h-10z", "M{w} 1h8v2.4h-8zm0 4.4h8v2.4h-8z", "M{x} 0l5 8h-10z"
_SHAPES = {Colour.GREEN: _GOOD, Colour.GREY: _MIDDLE, Colour.RED: _BAD}


def among_all(
    value: float, spread: FigureSpread, colour: Colour | None, title: str, *, is_mirrored: bool
) -> Html:
    """Where a figure lies among those of all regions; mirrored where a lower one is better."""
    x = _whole(_place(value, spread, is_mirrored=is_mirrored))
    parts = [
        tag("title", title),
        *_crowd(spread, is_mirrored=is_mirrored),
        tag("path", class_="here", d=f"M{x} 8V28"),
    ]
    if colour is not None:
        shape = _SHAPES[colour].format(x=x, w=_whole(float(x) - 4))
        parts.append(tag("path", class_=STYLES[colour], d=shape))
    return tag("svg", *parts, class_="among", viewBox="0 0 164 34", role="img")


def _crowd(spread: FigureSpread, *, is_mirrored: bool) -> Iterator[Html]:
    """How many regions lie where, and between which quarters."""
    counts = spread.counts[::-1] if is_mirrored else spread.counts
    most = max(counts)
    step = _WIDTH // len(counts)
    tops = [_FOOT - max(_HEIGHT * count / most, 1 if count else 0) for count in counts]
    line = "".join(f"V{_whole(top)}h{step}" for top in tops)
    yield tag("path", class_="crowd", d=f"M{_LEFT} {_FOOT}{line}V{_FOOT}z")
    quarters = (spread.first_quarter, spread.third_quarter)
    ticks = [(one, 3) for one in quarters] + [(spread.middle, 6)]
    marks = (
        f"M{_whole(_place(one, spread, is_mirrored=is_mirrored))} {_FOOT}v{size}"
        for one, size in ticks
    )
    yield tag("path", class_="quarters", d="".join(marks))


def _place(value: float, spread: FigureSpread, *, is_mirrored: bool) -> float:
    width = spread.high - spread.low
    share = (min(max(value, spread.low), spread.high) - spread.low) / width if width else 0.5
    return _LEFT + _WIDTH * (1 - share if is_mirrored else share)


def moved(course: FigureCourse, name: str, figures: Figures, say: Words) -> Html:
    """How a figure moved, and the median of all regions; words where there is one figure."""
    own = _there(course.years, course.values)
    if len(own) < 2:  # noqa: PLR2004 (a line has two ends)
        return tag("span", say(_ONE_FIGURE) if own else "", class_="quiet")
    all_there = _there(course.years, course.medians)
    drawn = _Lines(course.years, [value for _, value in (*own, *all_there)])
    (first, start), (last, end) = own[0], own[-1]
    middle = dict(all_there)[last]
    key = course.indicator
    told = [figures.figure(key, value) for value in (start, end, middle)]
    title = say(_COURSE, name, first, told[0], last, told[1], last, told[2])
    dots = own if len(own) < _FEW else own[-1:]
    return tag(
        "svg",
        tag("title", title),
        tag("path", class_="median", d=drawn.line(all_there)),
        tag("path", class_="own", d=drawn.line(own)),
        *(drawn.dot(year, value, is_last=year == last) for year, value in dots),
        class_="moved",
        viewBox="0 0 256 68",
        role="img",
    )


def _there(years: Sequence[int], figures: Sequence[float | None]) -> list[tuple[int, float]]:
    """The figures that are there, with their years."""
    pairs = zip(years, figures, strict=True)
    return [(year, value) for year, value in pairs if value is not None]


class _Lines:
    """Lines over the same years, all between the lowest and the highest figure."""

    def __init__(self, years: Sequence[int], values: Sequence[float]) -> None:
        self._first, self._wide = years[0], max(years[-1] - years[0], 1)
        self._low = min(values)
        self._high = max(values) - self._low

    def _at(self, year: int, value: float) -> tuple[str, str]:
        share = (value - self._low) / self._high if self._high else 0.5
        x = _FIRST + _YEARS * (year - self._first) / self._wide
        return _whole(x), _whole(_TOP + _HIGH * (1 - share))

    def line(self, figures: Sequence[tuple[int, float]]) -> str:
        """A line through figures; a year without one is passed over."""
        return "L".join(" ".join(self._at(*one)) for one in figures).join(["M", ""])

    def dot(self, year: int, value: float, *, is_last: bool) -> Html:
        """A figure; the last is larger."""
        x, y = self._at(year, value)
        return tag("circle", cx=x, cy=y, r=6 if is_last else 4)


def _whole(place: float) -> str:
    """A place in a picture, of which a tenth cannot be seen."""
    return f"{round(place, 1):g}"
