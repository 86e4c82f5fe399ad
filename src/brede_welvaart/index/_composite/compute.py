"""Computing an index."""

from collections.abc import Mapping, Sequence

from brede_welvaart._kernel.engine import scores
from brede_welvaart._kernel.fit import fit
from brede_welvaart._kernel.job import Job
from brede_welvaart._kernel.ties import Floats
from brede_welvaart._kernel.trouble import refuse
from brede_welvaart.index._composite.cut import unexplained
from brede_welvaart.index._composite.prepare import (
    Reference,
    check_scales,
    context,
    directions_of,
    names,
    outline,
    rows_of,
    years_of,
)
from brede_welvaart.index._composite.result import IndexResult
from brede_welvaart.index._panel.panel import Panel
from brede_welvaart.model.spec import Spec


def compute(
    panel: Panel,
    spec: Spec,
    period: int | str | Sequence[int] | None = None,
    *,
    reference: Reference = None,
    directions: Mapping[str, int] | None = None,
) -> IndexResult:
    """The scores of all regions on an index.

    Figures become points, and points of children those of their group. What is missing is left
    out, and the weights of what is there are divided by their sum. A figure beyond goalposts that
    clip counts as the post, and is listed in `IndexResult.cut`.

    Args:
        panel: The figures.
        spec: What the index is made of.
        period: A year, or several; None is all years of the panel. With one year results have the
            shape (regions,), with more (regions, years).
        reference: Against which figures a figure is set where that is not fixed by goalposts: those
            of one year, which makes years comparable; ``"panel"``, those of all years of the
            panel together, which does so too; or ``"each"``, those of its own year, which does
            not. None is its own year if only one is asked for.
        directions: Per id of an indicator 1 if more is better, -1 if less is, for leaves that do
            not say so themselves; for others the catalogue decides.

    Returns:
        The result; what takes longer is computed when it is asked for.

    Raises:
        SpecError: If an indicator is not in the panel, a leaf has no direction, scales do not go
            together, or years could not be compared: every node that stands in the way.
        DataError: If figures cannot be normalised or combined: every cell.
        UnknownIdError: If a year is not in the panel.

    >>> from brede_welvaart import index as ix
    >>> panel = ix.Panel(["a", "b", "c"], ["x", "y"], [2023], [[[1], [5]], [[2], [7]], [[3], [6]]])
    >>> spec = ix.Spec(ix.Group("all", [ix.Leaf("x", direction=1), ix.Leaf("y", direction=-1)]))
    >>> ix.compute(panel, spec).scores().tolist()
    [50.0, 25.0, 75.0]
    """
    of = outline(spec)
    tree = of.tree
    rows = rows_of(tree, panel)
    signs = directions_of(tree, directions)
    check_scales(of.unlike)
    years = years_of(panel, of, period, reference)
    figures = _of_years(panel.figures, years.chosen)
    given = context(panel, of.normalisers, figures, years, (rows, signs))
    transform, trouble = fit(of.normalisers, given)
    refuse(trouble, names(panel, tree.ids, years))
    job = Job(figures, rows, transform, tree)
    values, trouble = scores(job)
    if trouble:
        # What is at its goalpost has 0 points because the specification says so.
        trouble = unexplained(trouble, job, of.normalisers, signs)
        values = scores(job, zeros=True)[0]
    refuse(trouble, names(panel, tree.ids, years))
    return IndexResult(
        panel=panel,
        spec=spec,
        periods=tuple(panel.periods[place] for place in years.chosen),
        directions=dict(zip((leaf.id for leaf in tree.leaves), signs, strict=True)),
        job=job,
        values=values,
    )


def _of_years(figures: Floats, chosen: tuple[int, ...]) -> Floats:
    """The figures of some years; no copy where these follow on each other."""
    if chosen[-1] - chosen[0] + 1 == len(chosen):
        return figures[:, chosen[0] : chosen[-1] + 1]
    return figures[:, list(chosen)]
