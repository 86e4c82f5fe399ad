"""Reading, writing and making documents."""

import datetime as dt
import os
from typing import Any, BinaryIO, ClassVar, Protocol, TypeVar, cast, overload

from brede_welvaart._api.actors import actor
from brede_welvaart._api.checking import reference_faults, refuse_unknown, unknown_themes
from brede_welvaart._api.plans import chosen_plan, criterion
from brede_welvaart._base.files import MAX_SIZE, read_bytes, read_stream
from brede_welvaart._cells.kinds import kind_of
from brede_welvaart._data import loading
from brede_welvaart._json import documents, results
from brede_welvaart._json import text as json_text
from brede_welvaart._steps.asked import with_all_absent
from brede_welvaart.errors import DataError, Fault, FaultCode, UnknownIdError, known
from brede_welvaart.model._check import Document
from brede_welvaart.model._convert import Texts
from brede_welvaart.model._places import error_of
from brede_welvaart.model.assessment import Answer, Assessment, Organisation, Response
from brede_welvaart.model.chosen_themes import ChosenThemes, as_chosen_themes
from brede_welvaart.model.plan import Plan
from brede_welvaart.model.receipt import Receipt
from brede_welvaart.model.scan import Scan
from brede_welvaart.model.spec import Spec
from brede_welvaart.model.vocabulary import Aspect, AspectLike


class Written(Protocol):
    """What can be written as JSON: it has a format."""

    FORMAT: ClassVar[str]


DocumentT = TypeVar("DocumentT", Assessment, Plan, Scan, Spec, Receipt)


def examples(kind: type[Assessment | Scan] = Assessment) -> tuple[str, ...]:
    """The names of the worked examples, the one that is shown by default first.

    Args:
        kind: `Assessment` or `Scan`.

    Raises:
        TypeError: If there are no examples of this kind.

    >>> examples()
    ('voorbeeldgemeente', 'apeldoorn', 'eindhoven')
    """
    return loading.known_examples(kind)


@overload
def example(name: str, kind: type[Assessment] = Assessment) -> Assessment: ...
@overload
def example(name: str, kind: type[Scan]) -> Scan: ...
def example(name: str, kind: Any = Assessment) -> Any:
    """A worked example; its note says what it is.

    Args:
        name: One of `examples`.
        kind: `Assessment` or `Scan`.

    Raises:
        UnknownIdError: If there is no such example.
        TypeError: If there are no examples of this kind.

    >>> example("voorbeeldgemeente").organisation.name
    'Voorbeeldgemeente'
    """
    names = loading.known_examples(kind)
    if name not in names:
        raise UnknownIdError("example", name, hint=known(names))
    return loading.load_example(loading.EDITIONS[0], name, kind)


def blank(  # noqa: PLR0913 (the parts of a form)
    actors: Texts = (),
    *,
    plan: Plan | str | None = None,
    organisation: Organisation | str | None = None,
    date: dt.date | str | None = None,
    aspect: AspectLike | None = None,
    own_steps: bool = False,
    asked: Texts | None = None,
    themes: ChosenThemes | Texts | None = None,
) -> Assessment:
    """An assessment to fill in: every criterion that an actor is asked unanswered.

    An actor who is asked nothing, such as one without a role in any step, has no response.

    Args:
        actors: The ids or names of who responds.
        plan: A plan, or the name of an edition; None is the newest.
        organisation: Whom it is about, or its name.
        date: The day to which it applies.
        aspect: Only criteria of this aspect are asked; ``do`` gives the short form.
        own_steps: Only the steps in which the actor has a role are asked.
        asked: Only these criteria are asked, by id.
        themes: The themes that were chosen; a text with a dot in it and no space, such as
            ``cbs.wonen``, is the key of a theme, another is a name of your own.

    Raises:
        UnknownIdError: If there is no such actor, aspect, criterion or edition.
        DataError: If the organisation or the date is not of its form, or a theme does not exist
            or stands twice.

    >>> len(blank(["gemeenteraad"], aspect="do").responses[0].answers)
    10
    """
    chosen = chosen_plan(plan)
    if aspect is not None and aspect not in tuple(Aspect):
        raise UnknownIdError("aspect", aspect, hint=known(tuple(Aspect)))
    ids = [actor(key, plan=chosen).id for key in actors]
    named = None if asked is None else {criterion(key, chosen).id for key in asked}
    wanted = {
        item.id
        for item in chosen.criteria
        if (aspect is None or item.aspect == aspect) and (named is None or item.id in named)
    }
    if isinstance(organisation, str):
        organisation = Organisation(organisation)
    form = Assessment(
        chosen.edition,
        tuple(
            Response(key, map(Answer, own), asked=own)
            for key in ids
            if (own := _ids_for(chosen, key, wanted, own_steps=own_steps))
        ),
        organisation,
        date,
        themes=themes if themes is None else _chosen_themes(themes, chosen),
    )
    return with_all_absent(form, chosen)


def _ids_for(plan: Plan, actor: str, wanted: set[str], *, own_steps: bool) -> list[str]:
    """What an actor is asked, in the order of the plan."""
    return [
        item.id
        for step in plan.active_steps
        if not own_steps or actor in {involved.actor for involved in step.actors}
        for item in step.active_criteria
        if item.id in wanted
    ]


def _chosen_themes(given: ChosenThemes | Texts, plan: Plan) -> ChosenThemes:
    """Chosen themes that there are."""
    chosen = as_chosen_themes(given)
    wrong = error_of(unknown_themes(chosen, plan), chosen)
    if wrong.count:
        raise wrong
    return chosen


# Documents.


@overload
def from_dict(
    data: object, kind: type[DocumentT], *, plan: Plan | str | None = None
) -> DocumentT: ...
@overload
def from_dict(
    data: object, kind: None = None, *, plan: Plan | str | None = None
) -> Assessment | Plan | Scan | Spec | Receipt: ...
def from_dict(
    data: object, kind: type[Any] | None = None, *, plan: Plan | str | None = None
) -> Any:
    """A document from plain values, as `json` gives them.

    Args:
        data: The whole document.
        kind: `Assessment`, `Plan`, `Scan`, `index.Spec` or `Receipt`; None is what its format says.
        plan: The plan that judges an assessment, if it is one of your own; or an edition.

    Raises:
        DataError: If anything is wrong: every fault, each with its path.
        UnknownIdError: If the plan is given by an edition that does not exist.
        TypeError: If documents of this kind do not exist.

    >>> from_dict({"format": "brede_welvaart/assessment/1", "edition": "2026.1", "responses": []})
    Assessment(edition='2026.1', responses=<0 responses>, organisation=None, date=None)
    """
    kind = kind or documents.kind_of(data)
    record, found = documents.make(data, kind)
    judge = None if plan is None else chosen_plan(plan)
    found.take(reference_faults(record, kind, judge))
    documents.refuse(found, data)
    if kind is Assessment:
        return with_all_absent(record, judge or loading.load_plan(record.edition))
    return record


@overload
def from_json(
    text: str | bytes, kind: type[DocumentT], *, plan: Plan | str | None = None
) -> DocumentT: ...
@overload
def from_json(
    text: str | bytes, kind: None = None, *, plan: Plan | str | None = None
) -> Assessment | Plan | Scan | Spec | Receipt: ...
def from_json(
    text: str | bytes, kind: type[Any] | None = None, *, plan: Plan | str | None = None
) -> Any:
    """A document from a JSON text.

    Args:
        text: The whole text; bytes are UTF-8, or UTF-16 with a byte order mark.
        kind: `Assessment`, `Plan`, `Scan`, `index.Spec` or `Receipt`; None is what its format says.
        plan: The plan that judges an assessment, if it is one of your own; or an edition.

    Raises:
        DataError: If anything is wrong: every fault, each with its path.
        UnknownIdError: If the plan is given by an edition that does not exist.
        TypeError: If documents of this kind do not exist, or it is no text.

    >>> from_json(to_json(blank(["gemeenteraad"]))) == blank(["gemeenteraad"])
    True
    """
    return from_dict(json_text.parse(text), cast("Any", kind), plan=plan)


@overload
def read(
    path: str | os.PathLike[str] | BinaryIO,
    kind: type[DocumentT],
    *,
    plan: Plan | str | None = None,
    max_size: int = MAX_SIZE,
) -> DocumentT: ...
@overload
def read(
    path: str | os.PathLike[str] | BinaryIO,
    kind: None = None,
    *,
    plan: Plan | str | None = None,
    max_size: int = MAX_SIZE,
) -> Assessment | Plan | Scan | Spec | Receipt: ...
def read(
    path: str | os.PathLike[str] | BinaryIO,
    kind: type[Any] | None = None,
    *,
    plan: Plan | str | None = None,
    max_size: int = MAX_SIZE,
) -> Any:
    """A document from a file: JSON, or answers or effects filled in as a workbook or as CSV.

    What is in the file tells which it is, not its name. A form may hold words as people write
    them, such as ``Deels``, ``gunstig`` and ``20-4-2022``; JSON is strict. In CSV semicolons or
    commas stand between the columns, and each answer of the steps, or effect of a scan, has a row.

    Args:
        path: The file, or a stream of bytes.
        kind: `Assessment`, `Plan`, `Scan`, `index.Spec` or `Receipt`; None is what its format says.
        plan: The plan that judges an assessment, if it is one of your own; or an edition.
        max_size: How many bytes the file may hold; 64 MB without more.

    Raises:
        DataError: If anything is wrong in it: every fault, each with its path, its sheet and cell
            or its line and column; or it is larger.
        MissingExtraError: If it is a workbook and the extra ``excel`` is not installed.
        OSError: If the file cannot be read.
        TypeError: If documents of this kind do not exist.

    >>> import brede_welvaart as bw
    >>> with bw.data_files() as folder:
    ...     read(folder / "plan.json", Plan) == chosen_plan(None)
    True
    """
    where = None
    try:
        if isinstance(path, str | os.PathLike):
            where = os.fspath(path)
            content = read_bytes(path, max_size)
        else:
            content = read_stream(path, max_size)
        return _made(content, kind, plan)
    except DataError as error:
        raise DataError(error.faults, where, error.count) from None


def _made(content: bytes, kind: type[Any] | None, plan: Plan | str | None) -> object:
    """What a file holds, by what is in it."""
    found = kind_of(content)
    if found == "json":
        return from_json(content, cast("Any", kind), plan=plan)
    if found == "page":
        raise DataError([Fault(FaultCode.WEB_PAGE)])
    # Loaded only for what is no JSON.
    from brede_welvaart._api.form_files import read_form

    judge = None if plan is None else chosen_plan(plan)
    return read_form(
        content,
        None if kind is None else documents.format_of(kind),
        judge,
        lambda data: from_dict(data, plan=judge),
        is_book=found == "workbook",
    )


def to_dict(what: Written) -> dict[str, Any]:
    """A document, a record or a result as plain values, its format first.

    `from_dict` reads documents and receipts back equal. In these, and in records, what is at its
    default is left out. In results every key is there, null is what has no value, and an exact
    number stands beside the float: as ``exact``, or behind ``exact_`` and the name.

    Args:
        what: An assessment, a plan, a scan, a specification or a receipt; a record, such as a
            step; or a result, such as scores. JSON holds everything, the figures of every actor
            and all notes too: that is no anonymity.

    Raises:
        DataError: If a weight has more digits than JSON may hold, or an actor or a region is
            known nowhere. Who is known in a plan of your own is not checked here; `check` does.
        TypeError: If it is something else.

    >>> to_dict(Assessment("2026.1", ()))
    {'format': 'brede_welvaart/assessment/1', 'edition': '2026.1', 'responses': []}
    >>> import brede_welvaart as bw
    >>> to_dict(bw.theme("bli.housing"))["key"]
    'bli.housing'
    >>> to_dict(bw.score(bw.example("voorbeeldgemeente")))["format"]
    'brede_welvaart/scores/1'
    """
    if isinstance(what, Document):
        refuse_unknown(what)
    return results.plain_form(what)


def to_json(what: Written) -> str:
    """A document, a record or a result as JSON text, two spaces deep: that of `to_dict`.

    Args:
        what: As for `to_dict`.

    Raises:
        DataError: If a weight has more digits than JSON may hold, or an actor or a region is
            known nowhere. Who is known in a plan of your own is not checked here; `check` does.
        TypeError: If it is something else.
    """
    return json_text.dump(to_dict(what))


def write(what: Written, path: str | os.PathLike[str]) -> None:
    """Write a document, a record or a result to a JSON file: that of `to_json`.

    A regular file is replaced whole or not at all; what is no regular file is written to.

    Args:
        what: As for `to_dict`.
        path: Where to write.

    Raises:
        DataError: If a weight has more digits than JSON may hold, or an actor or a region is
            known nowhere. Who is known in a plan of your own is not checked here; `check` does.
        OSError: If it cannot be written; an old file is then still there.
        TypeError: If it is something else.
    """
    from brede_welvaart._base.files import write_text

    write_text(path, f"{to_json(what)}\n")
