"""The course of one organisation over time, and the mapping between the plans in it."""

import os
from collections.abc import Iterable, Mapping
from typing import BinaryIO, cast

from brede_welvaart._api.steps import score
from brede_welvaart._base.files import MAX_SIZE, read_bytes, read_stream
from brede_welvaart._base.frozen import FrozenMapping
from brede_welvaart._json.text import RepeatedKeys, parse
from brede_welvaart._steps.course import Course, make_course
from brede_welvaart._steps.mapping import CriterionMapping, mapping_pairs
from brede_welvaart._steps.scores import Scores
from brede_welvaart.errors import DataError, Fault, FaultCode, Key
from brede_welvaart.model.assessment import Assessment
from brede_welvaart.model.plan import Plan


def course(
    assessments: Iterable[Assessment | Scores] | Mapping[str, Assessment | Scores],
    *,
    plans: Iterable[Plan] = (),
    mapping: CriterionMapping | None = None,
) -> Course:
    """Two or more assessments of one organisation over time.

    All stand by the plan of the last date. Those by another plan or edition are never carried over
    without a mapping that is given.

    Args:
        assessments: The assessments, in any order, each with a date of its own; or their scores,
            if they were made with settings of your own. Or a mapping from what each is called,
            such as the name of its file, by which faults then name it.
        plans: Plans of your own: each judges the assessments of its edition.
        mapping: Where the plans or editions are not the same: per criterion of an earlier plan the
            criteria that it became in that of the last date. The earlier answers then count for
            those; what is not in it is lost, and what nothing became counts as not asked.

    Returns:
        The scores by date, what changed from each date to the next and from the first to the last,
        and the course of every criterion. It holds no figures of single actors.

    Raises:
        DataError: If there are fewer than two, one has no date or that of another, they are of two
            organisations, by different plans without a mapping or by different settings, the
            mapping does not fit, or an assessment does not fit its plan: every fault, with which
            of them it is in.
        UnknownIdError: If an assessment is of an unknown edition.
        ScoringError: If nothing of positive weight is left of one.
        TypeError: If something is no assessment.

    >>> import attrs
    >>> import brede_welvaart as bw
    >>> now = bw.example("voorbeeldgemeente")
    >>> first = attrs.evolve(now, date="2024-03-01", responses=now.responses[:1])
    >>> found = bw.course([now, first])
    >>> found.dates[0].year, found.criteria["afwegen.1"].turn.value
    (2024, 'rose')
    """
    names: tuple[str, ...] = ()
    if isinstance(assessments, Mapping):
        named = cast("Mapping[str, Assessment | Scores]", assessments)
        names, assessments = tuple(named), named.values()
    own = {plan.edition: plan for plan in plans}
    scored: list[Scores] = []
    faults: list[Fault] = []
    count = 0
    for at, one in enumerate(assessments):
        try:
            scored.append(_scored(one, own))
        except DataError as error:
            faults += [
                fault.at(file=names[at]) if names else fault.under(at) for fault in error.faults
            ]
            count += error.count
    if count:
        raise DataError(faults, count=count)
    return make_course(scored, names, mapping)


def read_mapping(
    path: str | os.PathLike[str] | BinaryIO, *, max_size: int = MAX_SIZE
) -> Mapping[str, tuple[str, ...]]:
    """A mapping between plans from a JSON file, for `course` and `compare_scores`.

    The file is an object: per criterion of an earlier plan a list of the criteria that it became,
    such as ``{"afwegen.1": ["afwegen.1", "afwegen.2"], "begroten.3": []}``.

    Args:
        path: The file, or a stream of bytes.
        max_size: How many bytes the file may hold; 64 MB without more.

    Raises:
        DataError: If it is not of this form: every fault, each with its path.
        OSError: If the file cannot be read.

    >>> from io import BytesIO
    >>> dict(read_mapping(BytesIO(b'{"afwegen.1": ["afwegen.1", "afwegen.2"]}')))
    {'afwegen.1': ('afwegen.1', 'afwegen.2')}
    """
    where = None
    try:
        if isinstance(path, str | os.PathLike):
            where = os.fspath(path)
            data = parse(read_bytes(path, max_size))
        else:
            data = parse(read_stream(path, max_size))
    except DataError as error:
        raise DataError(error.faults, where, error.count) from None
    pairs, faults = mapping_pairs(data)
    twice = data.repeated if isinstance(data, RepeatedKeys) else ()
    faults += [Fault(FaultCode.KEY_TWICE, Key(key)) for key in twice]
    if faults:
        raise DataError(faults, where)
    return FrozenMapping(pairs)


def _scored(one: object, own: Mapping[str, Plan]) -> Scores:
    if isinstance(one, Scores):
        return one
    if not isinstance(one, Assessment):
        raise TypeError(f"expected assessments or scores, got {type(one).__name__}")
    return score(one, plan=own.get(one.edition))
