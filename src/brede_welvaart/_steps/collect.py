"""Several assessments of one organisation, taken together as one."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

import attrs

from brede_welvaart.errors import DataError, Fault, FaultCode, Phrase
from brede_welvaart.model._places import in_order
from brede_welvaart.model.assessment import Assessment, Organisation, Response
from brede_welvaart.model.chosen_themes import ChosenThemes
from brede_welvaart.model.text import Text

if TYPE_CHECKING:
    from brede_welvaart.model.actor import Actor

_NUMBER = Phrase("nummer {}", "number {}")


class Settled(NamedTuple):
    """What whoever collects has decided.

    Attributes:
        replace: Whether the later of two responses with one label takes the place of the earlier.
        organisation: Whom it is about, whatever the assessments say; None is what they all say.
        themes: The themes that were chosen, likewise.
    """

    replace: bool = False
    organisation: Organisation | None = None
    themes: ChosenThemes | None = None


def collected(given: Sequence[Assessment], names: Sequence[str], settled: Settled) -> Assessment:
    """One assessment with the responses of all.

    Args:
        given: The assessments.
        names: What each is called in a fault; empty if they have no names but their numbers.
        settled: What was decided.

    Raises:
        DataError: If they do not fit together: every fault, with which of them it is in.
    """
    if not given:
        raise DataError([Fault(FaultCode.EMPTY_LIST)])
    seen = _Seen(names, replace=settled.replace)
    faults: list[Fault] = []
    for index, one in enumerate(given):
        wrong = in_order((*_differences(one, given[0], settled), *seen.take(one)), one)
        faults += [one.at(file=names[index]) if names else one.under(index) for one in wrong]
    if faults:
        raise DataError(faults)
    first = given[0]
    made = attrs.evolve(
        first,
        organisation=settled.organisation or first.organisation,
        themes=settled.themes or first.themes,
    )
    if len(given) == 1:
        return made
    days = [one.date for one in given if one.date is not None]
    return attrs.evolve(
        made,
        responses=tuple(seen.responses.values()),
        date=max(days, default=None),
        notes=sorted({note for one in given for note in one.notes}, key=_in_words),
        actors=[seen.actors[key][1] for key in sorted(seen.actors)],
    )


def _in_words(note: Text) -> tuple[str, str]:
    return note.nl, note.en or ""


def _differences(one: Assessment, first: Assessment, settled: Settled) -> Iterator[Fault]:
    """In what an assessment is of another thing than the first."""
    if one.edition != first.edition:
        given, wanted = one.edition, first.edition
        yield Fault(FaultCode.EDITIONS_DIFFER, "edition", given=given, wanted=wanted)
    if settled.organisation is None and one.organisation != first.organisation:
        yield from _other_organisation(one.organisation, first.organisation)
    if settled.themes is None and one.themes != first.themes:
        yield Fault(FaultCode.THEMES_DIFFER, "themes")


def _other_organisation(one: Organisation | None, first: Organisation | None) -> Iterator[Fault]:
    """The fields in which an organisation is another one; where there is none, the whole."""
    code = FaultCode.ORGANISATIONS_DIFFER
    if one is None or first is None:
        given, wanted = one and one.name, first and first.name
        yield Fault(code, "organisation", given=given, wanted=wanted)
        return
    for name in ("name", "region"):
        given, wanted = getattr(one, name), getattr(first, name)
        if given != wanted:
            yield Fault(code, "organisation", name, given=given, wanted=wanted)


class _Seen:
    """The actors of one's own and the responses that were seen, and where each first was.

    Args:
        names: What each assessment is called.
        replace: Whether a later response takes the place of an earlier one with its label.
    """

    def __init__(self, names: Sequence[str], *, replace: bool) -> None:
        self._names = names
        self._replace = replace
        self._count = 0
        self._labels: dict[object, int] = {}
        self.actors: dict[str, tuple[int, Actor]] = {}
        self.responses: dict[object, Response] = {}

    def take(self, one: Assessment) -> list[Fault]:
        """Take what is in an assessment; what goes against those before it is a fault."""
        faults = [*self._take_actors(one), *self._take_responses(one)]
        self._count += 1
        return faults

    def _take_actors(self, one: Assessment) -> Iterator[Fault]:
        for place, actor in enumerate(one.actors):
            where, known = self.actors.setdefault(actor.id, (self._count, actor))
            if known != actor:
                code, first = FaultCode.ACTOR_DIFFERS, self._name(where)
                yield Fault(code, "actors", place, given=actor.id, first=first)

    def _take_responses(self, one: Assessment) -> Iterator[Fault]:
        for place, response in enumerate(one.responses):
            label = response.respondent
            # Who has no label is never the same as another.
            key = (self._count, place) if label is None else (response.actor, label)
            where = self._labels.setdefault(key, self._count)
            if where != self._count and not self._replace:
                code, first = FaultCode.RESPONDENT_TWICE, self._name(where)
                yield Fault(code, "responses", place, "respondent", given=label, first=first)
            self.responses[key] = response

    def _name(self, index: int) -> Phrase:
        """What an assessment is called."""
        if self._names:
            return Phrase(self._names[index], self._names[index])
        return Phrase(*(words.format(index + 1) for words in _NUMBER))
