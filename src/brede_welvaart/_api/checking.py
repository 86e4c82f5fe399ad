"""Checking what refers to a record: while reading, before writing and scoring, and on demand."""

from collections.abc import Iterator
from contextlib import suppress
from typing import Any

from brede_welvaart._api.plans import chosen_plan, editions, judging_plan
from brede_welvaart._catalogue.references import (
    actor_faults,
    answer_faults,
    involvement_faults,
    own_source_faults,
    own_theme_faults,
    plan_faults,
    region_faults,
    scan_faults,
    source_faults,
    theme_faults,
)
from brede_welvaart._data import loading
from brede_welvaart._json.documents import format_of
from brede_welvaart.errors import Fault, FaultCode, UnknownIdError
from brede_welvaart.model._places import error_of
from brede_welvaart.model.assessment import Assessment
from brede_welvaart.model.plan import Plan
from brede_welvaart.model.scan import Scan
from brede_welvaart.model.spec import Spec


def check(
    document: Assessment | Plan | Scan | Spec, plan: Plan | str | None = None
) -> tuple[Fault, ...]:
    """What is wrong in a document in memory: what it refers to that is not there.

    Of its own form it is right, or it would not have been made.

    Args:
        document: An assessment, a plan, a scan or a specification.
        plan: The plan that judges an assessment, if it is one of your own; or an edition.

    Returns:
        The faults that reading it back would give, at most 1,000; none if all is right.

    Raises:
        UnknownIdError: If the plan is given by an edition that does not exist.
        TypeError: If documents of this kind do not exist.

    >>> import brede_welvaart as bw
    >>> a = bw.blank(["gemeenteraad"]).with_answer("gemeenteraadd", "afwegen.1", level=3)
    >>> [fault.text("en") for fault in bw.check(a)]
    ["no actor 'gemeenteraadd'; did you mean 'gemeenteraad'?"]
    """
    format_of(type(document))
    judge = None if plan is None else chosen_plan(plan)
    return error_of(reference_faults(document, type(document), judge), document).faults


def reference_faults(record: Any, kind: type[Any], judge: Plan | None) -> Iterator[Fault]:  # noqa: ANN401 (a record or a view of one)
    """References that lead nowhere, in a record or in what is right of one.

    Args:
        record: The record, or a view of one.
        kind: Its class.
        judge: The plan that judges an assessment; None is that of its edition.
    """
    if kind is Assessment:
        yield from _assessment_faults(record, judge)
    elif kind is Plan:
        yield from _plan_faults(record)
    elif kind is Scan:
        yield from _scan_faults(record)


def _assessment_faults(record: Any, plan: Plan | None) -> Iterator[Fault]:  # noqa: ANN401 (an assessment or a view of one)
    edition = record.edition
    if plan is None and edition is None:
        return
    try:
        judge = judging_plan(edition, plan)
    except UnknownIdError:
        yield Fault(FaultCode.NO_EDITION_OR_PLAN, "edition", given=edition, known=editions())
        return
    if edition is not None and edition != judge.edition:
        yield Fault(FaultCode.OTHER_EDITION, "edition", given=edition, wanted=judge.edition)
    sources = loading.known_ids(loading.edition_behind(judge.edition), "sources")
    yield from unknown_faults(record, judge)
    yield from answer_faults(record, judge)
    yield from own_source_faults(record, {*sources, *(source.id for source in judge.sources)})


def _plan_faults(record: Any) -> Iterator[Fault]:  # noqa: ANN401 (a plan or a view of one)
    if record.edition in editions() and record != loading.load_plan(record.edition):
        yield Fault(FaultCode.OUR_EDITION, "edition", given=record.edition)
    behind = loading.edition_behind(record.edition)
    themes = loading.known_themes(behind)
    ids = (loading.known_ids(behind, name) for name in ("actors", "sources"))
    yield from plan_faults(record, themes, *ids)


def _scan_faults(record: Any) -> Iterator[Fault]:  # noqa: ANN401 (a scan or a view of one)
    if record.edition is not None and record.edition not in editions():
        yield Fault(FaultCode.NO_EDITION, "edition", given=record.edition, known=editions())
    behind = loading.edition_behind(record.edition)
    schemes = {item.id for item in loading.load_schemes(behind)}
    themes = loading.load_themes(behind)
    yield from scan_faults(record, schemes, themes)
    if record.themes:
        yield from own_theme_faults(record, {theme.key for theme in themes})
        yield from source_faults("themes", record.themes, loading.known_ids(behind, "sources"))
    yield from _region_faults(record.organisation, behind)


def _region_faults(organisation: Any, edition: str) -> Iterator[Fault]:  # noqa: ANN401 (an organisation or a view of one)
    """A region that is not known; regions are read only if there is one to look for."""
    if organisation is not None and organisation.region is not None:
        yield from region_faults(organisation, loading.known_ids(edition, "regions"), edition)


def unknown_faults(record: Any, plan: Plan | None) -> Iterator[Fault]:  # noqa: ANN401 (a document or a view of one)
    """Actors, chosen themes and regions that are known nowhere.

    Args:
        record: An assessment, a plan or a scan, or a view of one.
        plan: The plan that judges an assessment; without one its actors and the themes that
            were chosen cannot be known.
    """
    behind = loading.edition_behind(plan.edition if plan else record.edition)
    if plan is not None and record.responses:
        own = (actor.id for actor in plan.actors)
        yield from actor_faults(record, {*loading.known_ids(behind, "actors"), *own})
    if plan is not None and record.themes is not None:
        yield from unknown_themes(record.themes, plan)
    yield from _region_faults(record.organisation, behind)


def unknown_themes(chosen: Any, plan: Plan) -> Iterator[Fault]:  # noqa: ANN401 (chosen themes or a view of them)
    """Chosen themes that neither the catalogue nor the plan has."""
    own = (theme.key for theme in plan.themes)
    return theme_faults(chosen, {*loading.known_themes(loading.edition_behind(plan.edition)), *own})


def refuse_unknown(document: Any) -> None:  # noqa: ANN401 (any document)
    """Refuse to write what cannot be read back.

    Raises:
        DataError: If it names an actor or a region that is known nowhere.
    """
    if isinstance(document, Plan):
        actors = loading.known_ids(loading.edition_behind(document.edition), "actors")
        wrong = error_of(involvement_faults(document, actors), document)
    elif hasattr(document, "organisation"):
        plan = None
        if isinstance(document, Assessment):
            with suppress(UnknownIdError):  # of a plan of one's own, which is not known here
                plan = judging_plan(document.edition, None)
        wrong = error_of(unknown_faults(document, plan), document)
    else:
        return
    if wrong.count:
        raise wrong
