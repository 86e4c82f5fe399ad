"""The laws of courses, each as a function that tries it on a function of somebody else."""

import datetime as dt
from collections.abc import Iterable, Mapping
from fractions import Fraction
from typing import Any, Final, NamedTuple, cast

import attrs
from hypothesis import strategies as st

import brede_welvaart as bw
from brede_welvaart.testing._assessments import assessments
from brede_welvaart.testing._changes import counting, without
from brede_welvaart.testing._step_trial import cases
from brede_welvaart.testing._trial import Law, Trial, law, shown

_DAYS: Final = st.dates(dt.date(2020, 1, 1), dt.date(2030, 12, 31))
_MOST: Final = 3
#: What a criterion does that nobody says anything else of.
_STILL: Final = {bw.Turn.STAYED, bw.Turn.OPEN, bw.Turn.NOT_APPLICABLE, bw.Turn.NOT_ASKED}
#: What a course says that is told from the other end.
_MIRROR: Final = {
    bw.Turn.ROSE: bw.Turn.FELL,
    bw.Turn.FELL: bw.Turn.ROSE,
    bw.Turn.STAYED: bw.Turn.STAYED,
    bw.Turn.NEWLY_ASKED: bw.Turn.NO_LONGER_ASKED,
    bw.Turn.NO_LONGER_ASKED: bw.Turn.NEWLY_ASKED,
    bw.Turn.NOT_ASKED: bw.Turn.NOT_ASKED,
}


class _Case(NamedTuple):
    """Assessments by one plan, each of a day of its own, in order; and the same in another."""

    plan: bw.Plan
    given: tuple[bw.Assessment, ...]
    again: tuple[bw.Assessment, ...]


class _Answer(NamedTuple):
    """An assessment and one of the answers in it that count and have a level."""

    plan: bw.Plan
    assessment: bw.Assessment
    response: int
    answer: bw.Answer
    days: tuple[dt.date, ...]


class _Found:
    """What was given for some assessments; each part is read when a law asks for it."""

    def __init__(self, trial: Trial, result: object) -> None:
        self._trial = trial
        self._result = _plain(result) if isinstance(result, bw.Course) else result

    def change(self) -> Fraction | None:
        """The change of the total from the first date to the last."""
        return self._trial.exact(self._part("change"), "change")

    def changes(self) -> list[Fraction | None]:
        """That from each date to the next."""
        given = enumerate(self._listed(self._part("changes"), "changes"))
        return [self._trial.exact(one, f"changes[{at}]") for at, one in given]

    def turn(self, key: str) -> str:
        """What became of a criterion from the first date to the last."""
        return str(self._of(key, "turn"))

    def turns(self, key: str) -> list[str]:
        """What became of it from each date to the next."""
        return [*map(str, self._listed(self._of(key, "turns"), f"turns of {key}"))]

    def _part(self, name: str, where: object = None) -> object:
        whole = self._result if where is None else where
        if not isinstance(whole, Mapping):
            raise self._trial.broken(f"expected a mapping, got {type(whole).__name__}")
        if name not in whole:
            raise self._trial.broken(f"there is no {name!r}")
        return cast("Mapping[str, object]", whole)[name]

    def _of(self, key: str, name: str) -> object:
        return self._part(key, self._part(name))

    def _listed(self, found: object, where: str) -> list[Any]:
        if not isinstance(found, list | tuple):
            raise self._trial.broken(f"{where}: expected a list, got {type(found).__name__}")
        return [*cast("Iterable[Any]", found)]


def _plain(course: bw.Course) -> dict[str, Any]:
    """Our own course in the form of somebody else's."""
    return {
        "change": course.whole.change,
        "changes": [one.change for one in course.changes],
        "turn": {key: one.turn for key, one in course.criteria.items()},
        "turns": {key: one.turns for key, one in course.criteria.items()},
    }


class _CourseTrial(Trial):
    """What makes courses on trial."""

    def course(self, plan: bw.Plan, *given: bw.Assessment) -> _Found:
        """What the function makes of these."""
        found = self.call(assessments=[bw.to_dict(one) for one in given], plan=bw.to_dict(plan))
        return _Found(self, found)

    def equal(self, found: object, expected: object, what: str) -> None:
        """Refuse what is not the one thing expected."""
        if found != expected:
            raise self.broken(f"{what}: {found}, not {expected}")

    def same(self, found: Fraction | None, expected: Fraction | None, times: int = 1) -> None:
        """Refuse a change that is not the one expected."""
        if not self.is_same(found, expected, times):
            raise self.broken(f"change: {shown(found)}, not {shown(expected)}")


def _keys(plan: bw.Plan) -> list[str]:
    return [criterion.id for _, criterion in counting(plan)]


@st.composite
def _courses(draw: st.DrawFn, *, least: int = 2, most: int = _MOST, asks: bool = True) -> _Case:
    plan = draw(cases(max_steps=3, max_criteria=3)).plan
    days = sorted(draw(st.lists(_DAYS, min_size=least, max_size=most, unique=True)))
    drawn = [draw(assessments(plan, plain=True, asks=asks)) for _ in days]
    given = [attrs.evolve(one, date=day) for one, day in zip(drawn, days, strict=True)]
    return _Case(plan, tuple(given), tuple(draw(st.permutations(given))))


@st.composite
def _answers(draw: st.DrawFn) -> _Answer:
    case = draw(cases(max_steps=3, max_criteria=3).filter(_has_level))
    found = draw(st.sampled_from(_levels(case.plan, case.assessment)))
    days = draw(st.lists(_DAYS, min_size=3, max_size=3, unique=True))
    return _Answer(case.plan, case.assessment, *found, tuple(sorted(days)))


def _has_level(case: Any) -> bool:  # noqa: ANN401 (a case of steps)
    return bool(_levels(case.plan, case.assessment))


def _levels(plan: bw.Plan, assessment: bw.Assessment) -> list[tuple[int, bw.Answer]]:
    keys = _keys(plan)
    return [
        (place, answer)
        for place, response in enumerate(assessment.responses)
        for answer in response.answers
        if answer.level is not None and answer.criterion in keys
    ]


def _with_level(case: _Answer, level: Any) -> bw.Assessment:  # noqa: ANN401 (as a level is)
    """The assessment with another level for the answer."""
    responses = [*case.assessment.responses]
    own = responses[case.response]
    changed = [attrs.evolve(one, level=level) if one is case.answer else one for one in own.answers]
    responses[case.response] = attrs.evolve(own, answers=changed)
    return attrs.evolve(case.assessment, responses=responses)


@law(_CourseTrial, _courses())
def course_order_changes_nothing(trial: _CourseTrial, case: _Case) -> None:
    """The order in which assessments are given changes nothing: which is first is in the dates."""
    found, other = (trial.course(case.plan, *given) for given in (case.given, case.again))
    trial.same(other.change(), found.change())
    for one, another in zip(found.changes(), other.changes(), strict=True):
        trial.same(another, one)
    for key in _keys(case.plan):
        trial.equal(other.turn(key), found.turn(key), f"turn of {key}")
        trial.equal(other.turns(key), found.turns(key), f"turns of {key}")


@law(_CourseTrial, _courses(most=2))
def course_standing_still_changes_nothing(trial: _CourseTrial, case: _Case) -> None:
    """The same assessment on a later date is no change, and no criterion rises or falls."""
    first, last = case.given
    found = trial.course(case.plan, first, attrs.evolve(first, date=last.date))
    if found.change() is not None:
        trial.same(found.change(), Fraction(0))
    for key in _keys(case.plan):
        if found.turn(key) not in _STILL:
            raise trial.broken(f"turn of {key}: {found.turn(key)}")


@law(_CourseTrial, _courses(least=_MOST))
def course_ends_decide(trial: _CourseTrial, case: _Case) -> None:
    """What was between changes nothing in what is said from the first date to the last."""
    found = trial.course(case.plan, *case.given)
    ends = trial.course(case.plan, case.given[0], case.given[-1])
    trial.same(found.change(), ends.change())
    for key in _keys(case.plan):
        trial.equal(found.turn(key), ends.turn(key), f"turn of {key}")


@law(_CourseTrial, _courses(most=2))
def course_backwards_is_mirrored(trial: _CourseTrial, case: _Case) -> None:
    """With two dates changed round what rose fell, and the change has the other sign."""
    first, last = case.given
    back = (attrs.evolve(last, date=first.date), attrs.evolve(first, date=last.date))
    found, mirrored = trial.course(case.plan, first, last), trial.course(case.plan, *back)
    change = found.change()
    trial.same(mirrored.change(), None if change is None else -change)
    for key in _keys(case.plan):
        turn = found.turn(key)
        if turn in _MIRROR:
            trial.equal(mirrored.turn(key), _MIRROR[bw.Turn(turn)], f"turn of {key}")


@law(_CourseTrial, _courses(least=_MOST, asks=False))
def course_changes_add_up(trial: _CourseTrial, case: _Case) -> None:
    """Where the same was asked each time the changes add up to that from the first to the last."""
    found = trial.course(case.plan, *case.given)
    known = [one for one in found.changes() if one is not None]
    if len(known) == len(case.given) - 1:
        trial.same(found.change(), sum(known, Fraction(0)), len(known) + 1)


@law(_CourseTrial, _answers())
def course_higher_level_rises(trial: _CourseTrial, case: _Answer) -> None:
    """A criterion of which one level is higher rose, and what nobody changed stands still."""
    higher = [one.value for one in case.plan.scale if one.value > (case.answer.level or 0)]
    if not higher:
        return
    first, last, _ = case.days
    before = attrs.evolve(case.assessment, date=first)
    after = attrs.evolve(_with_level(case, higher[0]), date=last)
    found = trial.course(case.plan, before, after)
    for key in _keys(case.plan):
        if key == case.answer.criterion:
            trial.equal(found.turn(key), bw.Turn.ROSE, f"turn of {key}")
        elif found.turn(key) not in _STILL:
            raise trial.broken(f"turn of {key}: {found.turn(key)}")


@law(_CourseTrial, _answers())
def course_answered_again_is_not_the_first_time(trial: _CourseTrial, case: _Answer) -> None:
    """What was answered, then open, then answered is answered again, and not the first time."""
    key = case.answer.criterion
    silent = without(case.assessment, [key])
    given = (case.assessment, silent, case.assessment)
    found = trial.course(
        case.plan,
        *(attrs.evolve(one, date=day) for one, day in zip(given, case.days, strict=True)),
    )
    turns = [bw.Turn.NO_LONGER_ANSWERED, bw.Turn.ANSWERED_AGAIN]
    trial.equal(found.turns(key), turns, f"turns of {key}")
    trial.equal(found.turn(key), bw.Turn.STAYED, f"turn of {key}")


#: All laws of courses, the plainest first.
ALL_OF_COURSES: Final[tuple[Law, ...]] = (
    course_order_changes_nothing,
    course_standing_still_changes_nothing,
    course_ends_decide,
    course_backwards_is_mirrored,
    course_changes_add_up,
    course_higher_level_rises,
    course_answered_again_is_not_the_first_time,
)
