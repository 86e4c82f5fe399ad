"""A figure that says itself what it shows, and its SVG."""

import hashlib
import re
from collections.abc import Iterator
from io import StringIO

from matplotlib import rc_context
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from brede_welvaart._base.lines import clean
from brede_welvaart._base.markup import join, tag
from brede_welvaart._base.palette import PALETTE

# Ids of groups, to which nothing refers: two pictures on one page would have the same.
_GROUP = re.compile(r'<g id="\w+">')
# The style is that of all elements, also those around the picture.
_STYLE = '<style type="text/css">*{'
POINTS_PER_INCH = 72
_DOTS_PER_INCH = 144


def colour(name: str) -> str:
    """A colour of the palette, as it is by day."""
    return PALETTE[name][0]


class Picture(Figure):
    """A picture (*plaatje*): a figure of matplotlib that a notebook shows as SVG."""

    def _repr_svg_(self) -> str:
        return svg(self)


def new_axes(width: float, height: float, margins: tuple[float, float, float, float]) -> Axes:
    """Axes on a picture of their own, which pyplot does not know.

    Args:
        width: Of the picture, in points.
        height: Of the picture, in points.
        margins: Around the axes, in points: left, right, above and below.
    """
    left, right, above, below = margins
    inches = (width / POINTS_PER_INCH, height / POINTS_PER_INCH)
    picture = Picture(figsize=inches, dpi=_DOTS_PER_INCH, facecolor=colour("paper"))
    across, up = (width - left - right) / width, (height - above - below) / height
    return picture.add_axes((left / width, below / height, across, up))


def tell(axes: Axes, title: str, lines: list[str]) -> Figure:
    """Keep on the axes what they show in words, and give the figure that they are on."""
    axes.set_label("\n".join([title, *lines]))
    figure = axes.figure
    while not isinstance(figure, Figure):  # axes on a part of a figure
        figure = figure.figure
    return figure


def svg(figure: Figure, *, title: str | None = None, description: str | None = None) -> str:
    """A picture as SVG, with a title and a description that say its numbers in words.

    The same picture gives the same text. There is no date in it, nothing is fetched, texts stay
    texts, and the names of others are escaped. It can stand in a file or in the middle of HTML.

    Args:
        figure: A picture of this package, or any figure: what axes show is what their label says,
            its first line as the title.
        title: What it shows; None is what its axes say.
        description: Its numbers in words; None is what its axes say.

    Returns:
        The element ``<svg>``, to be written in UTF-8.

    >>> import brede_welvaart as bw
    >>> from brede_welvaart import plot
    >>> text = plot.svg(plot.steps(bw.score(bw.example("voorbeeldgemeente"))))
    >>> text[:20], text[text.index("<title") :][:60]
    ('<svg xmlns:xlink="ht', '<title id="...">Voorbeeldgemeente...')
    """
    told = [*_told(figure)]
    if title is None:
        title = " · ".join(first for first, _ in told)
    if description is None:
        description = "\n".join(rest for _, rest in told if rest)
    file = StringIO()
    # Texts stay texts, which can be read out and copied; ids hang on what is drawn alone.
    with rc_context({"svg.fonttype": "none", "svg.hashsalt": "brede_welvaart"}):
        figure.savefig(
            file,
            format="svg",
            dpi=POINTS_PER_INCH,
            metadata=dict.fromkeys(("Date", "Creator", "Format", "Type")),
        )
    drawn = file.getvalue()
    drawn = _GROUP.sub("<g>", drawn[drawn.index("<svg ") :])
    key = f"bw-{hashlib.sha256(f'{title}{description}{drawn}'.encode()).hexdigest()[:12]}"
    start, rest = drawn.split(">", 1)
    rest = rest.replace(_STYLE, f'<style type="text/css">#{key} *{{', 1)
    said = [tag("title", clean(title), id=f"{key}-title")]
    named = f'id="{key}" role="img" aria-labelledby="{key}-title"'
    if description:
        lines = "\n".join(map(clean, description.split("\n")))
        said.append(tag("desc", lines, id=f"{key}-desc"))
        named += f' aria-describedby="{key}-desc"'
    return f"{start} {named}>\n {join(*said)}{rest}"


def _told(figure: Figure) -> Iterator[tuple[str, str]]:
    """What all axes say that they show: a title, and lines with their numbers."""
    for axes in figure.axes:
        first, _, rest = str(axes.get_label()).partition("\n")
        if first:
            yield first, rest
