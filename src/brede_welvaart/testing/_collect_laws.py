"""The laws of collecting, each as a function that tries it on a function of somebody else."""

from collections.abc import Mapping
from typing import Any, Final, NamedTuple, cast

import attrs
from hypothesis import strategies as st

import brede_welvaart as bw
from brede_welvaart.testing._assessments import assessments, chosen_themes, organisations
from brede_welvaart.testing._trial import Law, Trial, law

_MOST: Final = 3
_STEPS: Final = 1


class _Case(NamedTuple):
    """Assessments that go together, and the same in another order."""

    given: tuple[bw.Assessment, ...]
    again: tuple[bw.Assessment, ...]


class _CollectTrial(Trial):
    """What collects on trial."""

    def collect(self, *given: bw.Assessment) -> bw.Assessment:
        """What the function makes of these."""
        found = self.call(assessments=[bw.to_dict(one) for one in given])
        if isinstance(found, bw.Assessment):
            return found
        if not isinstance(found, Mapping):
            raise self.broken(f"the result: expected a mapping, got {type(found).__name__}")
        try:
            return bw.from_dict(dict(cast("Mapping[str, Any]", found)), bw.Assessment)
        except bw.DataError as error:
            raise self.broken(f"the result: {error.faults[0]}") from error

    def same(self, found: bw.Assessment, expected: bw.Assessment) -> None:
        """Refuse an assessment that is another one."""
        for field in attrs.fields(bw.Assessment):
            if getattr(found, field.name) != getattr(expected, field.name):
                raise self.broken(f"other {field.name}")


@st.composite
def _cases(draw: st.DrawFn) -> _Case:
    # Of the first steps only: it is not the answers that matter.
    few = attrs.evolve(bw.plan(), steps=bw.plan().steps[:_STEPS])
    drawn = draw(st.lists(assessments(few), min_size=1, max_size=_MOST))
    organisation = draw(st.none() | organisations())
    themes = draw(st.none() | chosen_themes())
    own = {actor.id: actor for one in drawn for actor in one.actors}
    given = tuple(
        attrs.evolve(
            one,
            responses=_labelled(one.responses, place),
            organisation=organisation,
            themes=themes,
            actors=[own[actor.id] for actor in one.actors],
        )
        for place, one in enumerate(drawn)
    )
    return _Case(given, tuple(draw(st.permutations(given))))


def _labelled(responses: tuple[bw.Response, ...], place: int) -> list[bw.Response]:
    """Responses of which no label stands in another assessment too."""
    return [
        attrs.evolve(one, respondent=one.respondent and f"{one.respondent} {place}")
        for one in responses
    ]


def _in_one_order(one: bw.Assessment) -> bw.Assessment:
    """The assessment with its responses in an order that only depends on what they are."""
    return attrs.evolve(one, responses=sorted(one.responses, key=_as_text))


def _as_text(response: bw.Response) -> str:
    return bw.to_json(bw.Assessment("eigen", (response,)))


@law(_CollectTrial, _cases())
def collecting_one_is_itself(trial: _CollectTrial, case: _Case) -> None:
    """To collect one assessment changes nothing."""
    one = case.given[0]
    trial.same(trial.collect(one), one)


@law(_CollectTrial, _cases())
def collecting_keeps_every_response(trial: _CollectTrial, case: _Case) -> None:
    """What is collected has the responses of all, and no others."""
    found = trial.collect(*case.given)
    expected = [one for assessment in case.given for one in assessment.responses]
    if sorted(map(_as_text, found.responses)) != sorted(map(_as_text, expected)):
        raise trial.broken("other responses")


@law(_CollectTrial, _cases())
def collecting_order_is_that_of_responses(trial: _CollectTrial, case: _Case) -> None:
    """The order of what is collected changes only the order of responses."""
    found = trial.collect(*case.given)
    other = trial.collect(*case.again)
    trial.same(_in_one_order(other), _in_one_order(found))


@law(_CollectTrial, _cases())
def collecting_is_associative(trial: _CollectTrial, case: _Case) -> None:
    """To collect in two rounds is to collect at once."""
    at_once = trial.collect(*case.given)
    for place in range(1, len(case.given)):
        halves = (case.given[:place], case.given[place:])
        found = trial.collect(*(trial.collect(*half) for half in halves))
        trial.same(found, at_once)


#: All laws of collecting, the plainest first.
ALL_OF_COLLECTING: Final[tuple[Law, ...]] = (
    collecting_one_is_itself,
    collecting_keeps_every_response,
    collecting_order_is_that_of_responses,
    collecting_is_associative,
)
