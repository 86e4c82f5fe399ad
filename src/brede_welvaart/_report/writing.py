"""Writing a report: which result has which part of the page, and that they are about one."""

from collections.abc import Callable, Iterator
from importlib import import_module
from typing import Any

from brede_welvaart._base.result import Shown
from brede_welvaart._pages.words import Words
from brede_welvaart._report.page import page
from brede_welvaart._report.parts import Chapter
from brede_welvaart.errors import DataError, Fault, FaultCode, Lang, Phrase
from brede_welvaart.model._convert import Texts, as_texts

_SCORES, _COURSE = "brede_welvaart/scores/1", "brede_welvaart/course/1"
#: Who writes the part of a result, by its format, in the order of the page: a module of this
#: package and its function. It is loaded when it is asked for, as the monitor needs numpy.
CHAPTERS = {
    _SCORES: "steps:chapter",
    _COURSE: "course:chapter",
    "brede_welvaart/region_report/1": "monitor:chapter",
    "brede_welvaart/profile/1": "scan:chapter",
}
_KINDS = Phrase(
    "een uitkomst of verloop van de stappen, een beeld van een regio of een profiel van een scan",
    "scores of the steps or a course of these, the report of a region or the profile of a scan",
)


def report(*results: Shown, lang: Lang = "nl", show_actors: Texts = ()) -> str:
    """A report on a municipality, as one page to look at, to print and to share.

    The page is one file with its style and its pictures. It fetches nothing, has no script, and can
    be read on a phone, on paper and with a screen reader, by day and by night. The same results
    give the same page.

    Args:
        results: Any of: the scores of an assessment, a course of several, a report of a region by
            the monitor, and the profile of a scan. At most one of each kind, all about one
            municipality.
        lang: ``nl`` or ``en``.
        show_actors: The ids of actors whose figures are shown though they have fewer than three
            responses.

    Returns:
        The page as HTML. Every text in it is escaped.

    Raises:
        DataError: If there is no result, one is of another kind, there are two of a kind, or they
            are about different municipalities.
        UnknownIdError: If there is no such language, or an actor did not respond.

    >>> import brede_welvaart as bw
    >>> page = report(bw.score(bw.example("voorbeeldgemeente")))
    >>> page.splitlines()[0], "<h1>Voorbeeldgemeente</h1>" in page
    ('<!doctype html>', True)
    """
    say = Words(lang)
    if not results:
        raise DataError([Fault(FaultCode.EMPTY_LIST, "results")])
    faults = list(_faults(results))
    if faults:
        raise DataError(faults)
    named = as_texts(show_actors)
    by_kind: dict[str, Any] = {getattr(one, "FORMAT", ""): one for one in results}
    kinds = [kind for kind in CHAPTERS if kind in by_kind]
    chapters = [_writer(CHAPTERS[kind])(by_kind[kind], say, named) for kind in kinds]
    if _COURSE in kinds and _SCORES not in kinds:
        # A course has no figures of single actors, but how far it is now.
        chapters.insert(0, _writer("steps:road")(by_kind[_COURSE].last, say))
    return page(chapters, say)


def _writer(place: str) -> Callable[..., Chapter]:
    module, _, function = place.partition(":")
    found: Callable[..., Chapter] = getattr(
        import_module(f"brede_welvaart._report.{module}"), function
    )
    return found


def _faults(results: tuple[Any, ...]) -> Iterator[Fault]:
    """What cannot stand in a report, or not beside the others."""
    seen: set[str] = set()
    first: str | None = None
    for number, one in enumerate(results):
        kind = getattr(one, "FORMAT", None)
        if kind not in CHAPTERS:
            yield Fault(FaultCode.NOT_OF_FORM, "results", number, given=one, wanted=_KINDS)
            continue
        if kind in seen:
            yield Fault(FaultCode.REPEATED, "results", number, given=kind)
        seen.add(kind)
        region = _region(one)
        if first and region and region != first:
            yield Fault(FaultCode.OTHER_REGION, "results", number, given=region, wanted=first)
        first = first or region


def _region(result: Any) -> str | None:  # noqa: ANN401
    """The code of the region that a result is about, if it names one."""
    if isinstance(getattr(result, "region", None), str):
        return str(result.region)
    if result.FORMAT == _COURSE:
        result = result.last
    about = result.scan if hasattr(result, "scan") else result.assessment
    return about.organisation.region if about.organisation else None
