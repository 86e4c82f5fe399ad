"""The picture of how the parts of an index hang together: weights beside what they do."""

from matplotlib.axes import Axes
from matplotlib.figure import Figure

from brede_welvaart._pages.coherence import MEANING, SQUARED, TITLE, WEIGHT, Names, two
from brede_welvaart._pages.index import PART, REGIONS
from brede_welvaart._pages.words import Words
from brede_welvaart.errors import Lang
from brede_welvaart.index import Coherence, PartCoherence
from brede_welvaart.plot._layout import drawn
from brede_welvaart.plot._pens import BAR, Ink, box, upright
from brede_welvaart.plot._scale import mark, upright_mark
from brede_welvaart.plot._sheet import Column, Draw, Row, Sheet, Tick

_PLACES = ((0.0, "left"), (0.25, "center"), (0.5, "center"), (0.75, "center"), (1.0, "right"))


def coherence(found: Coherence, lang: Lang = "nl", *, ax: Axes | None = None) -> Figure:
    """What every part of a group weighs, and how far the group moves with it.

    A bar is the R² of a part with its group, from 0 to 1: the share of the differences between
    regions in the group that goes along with the part. The upright stroke is its weight in the
    group. Where bars differ and strokes do not, equal weights are no equal importance. All
    numbers are those of `Coherence.parts`.

    Args:
        found: What `brede_welvaart.index.coherence` gave.
        lang: ``nl`` or ``en``.
        ax: Axes of your own to draw on; labels stand to the left of them, figures to the right.
            None is a figure of its own, of the right height.

    Returns:
        The figure. On ``figure.axes[0]`` heights are in points from above, places across are
        shares from 0 to 1.

    Raises:
        UnknownIdError: If there is no such language.

    >>> from brede_welvaart import index as ix, plot
    >>> panel = ix.Panel(["a", "b", "c"], ["x", "y"], [2023], [[[1], [5]], [[2], [4]], [[4], [4]]])
    >>> spec = ix.Spec(ix.Group("all", [ix.Leaf("x", 1, 1), ix.Leaf("y", 1, 1)]))
    >>> figure = plot.coherence(ix.coherence(ix.compute(panel, spec)), "en")
    >>> print(figure.axes[0].get_label().splitlines()[1])
    y: weight 50% · R² 0.25
    """
    say = Words(lang)
    names = Names(found, say)
    rows: list[Row] = []
    for group in found.groups:
        if group.children > 1:
            rows.append(Row(names(group.group), level=1))
            rows += [_row(part, names(part.part), say) for part in found.parts_of(group.group)]
    result = found.result
    sheet = Sheet(
        title=say(TITLE, names(found.node)),
        under=[f"{result.periods[0]} · {say(REGIONS, len(result.regions))}"],
        rows=rows,
        columns=(Column(say(WEIGHT), 60), Column(say(SQUARED), 50)),
        ends=(0, 1),
        ticks=[Tick(at, say.number(at, 2), align) for at, align in _PLACES],
        first=say(PART),
        keys=[(mark(hatched=False), say(SQUARED)), (upright_mark, say(WEIGHT).lower())],
        notes=[say(MEANING)],
    )
    return drawn(sheet, ax)


def _row(part: PartCoherence, name: str, say: Words) -> Row:
    weight, squared = say.percent(part.weight), two(part.r_squared, say)
    return Row(
        name,
        said=f"{say(WEIGHT).lower()} {weight} · {say(SQUARED)} {squared}",
        draw=_bar(part),
        cells=[[Ink(weight)], [Ink(squared, bold=True)]],
    )


def _bar(part: PartCoherence) -> Draw:
    def draw(axes: Axes, y: float) -> None:
        if part.r_squared is not None:
            box(axes, (0, part.r_squared), (y - BAR / 2, y + BAR / 2), axes.transData)
        upright(axes, part.weight, y, axes.transData)

    return draw
