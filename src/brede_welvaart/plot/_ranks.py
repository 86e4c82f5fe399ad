"""The picture of the places that regions can have with other weights."""

from collections.abc import Iterable

import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from brede_welvaart._base.lines import clean
from brede_welvaart._pages.figures import MOST_REGIONS
from brede_welvaart._pages.figures import region as name_of
from brede_welvaart._pages.index import REGIONS, group_names
from brede_welvaart._pages.robust import (
    MORE,
    OTHER_WEIGHTS,
    OUTER,
    PLACE,
    RANKS,
    REGION,
    WITHIN,
    within,
)
from brede_welvaart._pages.words import Words
from brede_welvaart.errors import Lang
from brede_welvaart.index import RankRange
from brede_welvaart.model.text import Text
from brede_welvaart.plot._layout import drawn
from brede_welvaart.plot._pens import SMALL, Ink, box, upright
from brede_welvaart.plot._scale import mark, upright_mark
from brede_welvaart.plot._sheet import Column, Draw, Key, Row, Sheet, Tick

_OWN = Text("plaats met de eigen gewichten", "place with its own weights")
_FOUND = Text("plaatsen met andere gewichten", "places with other weights")
_MAYBE = Text("misschien ook: niet bewezen", "perhaps too: not proved")
_LAST, _FIRST = Text("← plaats {}", "← place {}"), Text("plaats 1 →", "place 1 →")
_HIGH = 5.5
_HALF = 0.5


def rank_range(
    found: RankRange,
    lang: Lang = "nl",
    *,
    regions: Iterable[str] | None = None,
    most: int | None = MOST_REGIONS,
    ax: Axes | None = None,
) -> Figure:
    """Which places regions can have while weights vary: a bar from the worst to the best.

    The upright stroke is the place with the weights of the specification; the bar runs over the
    places that other weights gave, and is hatched up to the proven bounds where it is not certain
    that no more can be reached. Right is first. Places are those among the regions of which no
    part is missing; all numbers are those of `RankRange`.

    Args:
        found: What `brede_welvaart.index.rank_range` gave.
        lang: ``nl`` or ``en``.
        regions: The regions to show, by any of their names; None is all that have such places.
        most: How many at the most, the first places first; None is all.
        ax: Axes of your own to draw on; labels stand to the left of them, figures to the right.
            None is a figure of its own, of the right height.

    Returns:
        The figure. On ``figure.axes[0]`` heights are in points from above, places across are
        places, 1 at the right.

    Raises:
        UnknownIdError: If there is no such language, or a region is not in the panel.

    >>> from brede_welvaart import index as ix, plot
    >>> panel = ix.Panel(["a", "b", "c"], ["x", "y"], [2023], [[[1], [5]], [[2], [4]], [[1], [3]]])
    >>> spec = ix.Spec(ix.Group("all", [ix.Leaf("x", 1, 1), ix.Leaf("y", 1, 1)]))
    >>> figure = plot.rank_range(ix.rank_range(ix.compute(panel, spec)), "en")
    >>> print(figure.axes[0].get_label().splitlines()[-1])
    c: place 3 · with other weights 3
    """
    say = Words(lang)
    result = found.result
    order = np.argsort(found.place, kind="stable").tolist()
    places = [place for place in order if found.place[place] > 0]
    if regions is not None:
        asked = {result.panel.region_number(region) for region in regions}
        places = [place for place in places if place in asked]
    count = int(np.nanmax(found.among, initial=1))
    shown = places[:most]
    is_open = not all(found.proved[place] for place in shown)
    keys: list[Key] = [(upright_mark, say(_OWN)), (mark(hatched=False), say(_FOUND))]
    if is_open:
        keys.append((mark(hatched=True), say(_MAYBE)))
    ticks = [Tick(count, say(_LAST, count), "left"), Tick(1, say(_FIRST), "right")]
    name = group_names(say).get(found.node) or clean(found.node)
    sheet = Sheet(
        title=say(RANKS, name),
        under=[
            f"{result.periods[0]} · {say(REGIONS, len(result.regions))}",
            say(WITHIN, within(found.bounds, say)),
        ],
        rows=[_row(found, place, int(found.place[place]), say) for place in shown],
        columns=(Column(say(PLACE), 60), Column(say(OTHER_WEIGHTS), 90)),
        ends=(count + _HALF, _HALF),
        ticks=ticks,
        first=say(REGION),
        keys=keys,
        notes=[say(MORE, len(places) - len(shown))] if len(places) > len(shown) else [],
    )
    return drawn(sheet, ax)


def _row(found: RankRange, place: int, rank: int, say: Words) -> Row:
    name = name_of(found.result.regions[place])
    best, worst = int(found.best[place]), int(found.worst[place])
    span = say.span(best, worst, 0)
    outer = [] if found.proved[place] else [Ink(say(OUTER), SMALL, "soft")]
    said = [f"{say(PLACE).lower()} {rank}", f"{say(OTHER_WEIGHTS).lower()} {span}"]
    return Row(
        name,
        said=" · ".join([*said, *(ink.text for ink in outer)]),
        draw=_bar(found, place, rank),
        cells=[[Ink(str(rank), bold=True)], [Ink(span), *outer]],
    )


def _bar(found: RankRange, place: int, rank: int) -> Draw:
    best, worst = float(found.best[place]), float(found.worst[place])
    reached = float(found.best_found[place]), float(found.worst_found[place])

    def draw(axes: Axes, y: float) -> None:
        heights, where = (y - _HIGH / 2, y + _HIGH / 2), axes.transData
        for ends in ((best, reached[0]), (reached[1], worst)):
            if ends[0] < ends[1]:
                box(axes, ends, heights, where, hatched=True)
        # Each place has a width, so that one place alone can be seen.
        box(axes, (reached[0] - _HALF, reached[1] + _HALF), heights, where)
        upright(axes, rank, y, where)

    return draw
