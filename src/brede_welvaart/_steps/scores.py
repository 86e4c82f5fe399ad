"""All scores of one assessment by one plan; each part is computed on first use."""

import os
from collections.abc import Iterable, Mapping
from fractions import Fraction
from typing import Any, ClassVar

import attrs
from attrs import frozen

from brede_welvaart._base.faces import face
from brede_welvaart._base.frozen import FrozenMapping
from brede_welvaart._base.lazy import lazy
from brede_welvaart._base.result import WIDTH, InExcel
from brede_welvaart._catalogue.records import find_step
from brede_welvaart._steps import groups, improve
from brede_welvaart._steps.asked import Asked, asked_in, asked_of, asked_plan
from brede_welvaart._steps.groups import Take
from brede_welvaart._steps.merge import (
    ANSWERED,
    NOT_APPLICABLE,
    Merged,
    actor_points,
    exclusions,
    merge,
)
from brede_welvaart._steps.people import no_response, own_spread, shown_actors
from brede_welvaart._steps.receipts import receipt_of
from brede_welvaart._steps.record import (
    NO_ANONYMITY,
    ActorFigures,
    ScoresRecord,
    answer_notes,
    plan_name,
)
from brede_welvaart._steps.results import CriterionScore, Exclusion, Improvement, Score
from brede_welvaart._steps.settings import WeightedPlan, WeightedStep, weighted_plan
from brede_welvaart.errors import (
    Lang,
    UnknownIdError,
    known,
)
from brede_welvaart.model._convert import Texts
from brede_welvaart.model.assessment import Assessment
from brede_welvaart.model.plan import Phase, Plan
from brede_welvaart.model.receipt import Receipt, Settings
from brede_welvaart.model.vocabulary import Aspect, AspectLike


@frozen(slots=False, repr=False)
class Scores(InExcel):
    """The scores (*uitkomst*) of an assessment, in points 0-100, with range and coverage.

    Two are equal if they come from equal plans, assessments and settings. They are made by
    `brede_welvaart.score`.

    Attributes:
        plan: The plan that judged.
        assessment: What was judged.
        settings: How it was judged.
    """

    FORMAT: ClassVar[str] = "brede_welvaart/scores/1"
    RECORD: ClassVar[type[ScoresRecord]] = ScoresRecord

    plan: Plan
    assessment: Assessment
    settings: Settings

    @lazy
    def _weighted(self) -> WeightedPlan:
        return asked_plan(self.plan, self.settings.weights, asked_in(self.assessment))

    @lazy
    def asked(self) -> Asked:
        """How much was asked, of all criteria that count; what nobody was asked is in nothing."""
        whole = weighted_plan(self.plan, self.settings.weights)
        return asked_of(whole, self._weighted.counting)

    @lazy
    def _merged(self) -> Merged:
        return merge(self.assessment, self.plan, self._weighted)

    def over(self, take: Take, step: str | None = None) -> Score:
        """The score over the criteria that are taken.

        Args:
            take: Called with each step and criterion that counts; says whether it takes part.
            step: Only of the step with this id.
        """
        steps = self._weighted.steps if step is None else self._step_of.get(step, ())
        return groups.score(steps, self._merged, self.settings, take)

    @lazy
    def _step_of(self) -> Mapping[str, tuple[WeightedStep]]:
        return {step.id: (step,) for step in self._weighted.steps}

    @lazy
    def total(self) -> Score:
        """The score over all steps."""
        return self.over(groups.everything)

    @lazy
    def steps(self) -> Mapping[str, Score]:
        """The score of every step that counts, by id, in the order of the plan."""
        return FrozenMapping({step.id: self._of_step(step.id) for step in self._weighted.steps})

    def _of_step(self, key: str) -> Score:
        return self.over(groups.everything, key)

    def step(self, key: str | int) -> Score:
        """The score of one step; a step of weight 0 has no numbers.

        Args:
            key: Its id, number or name.

        Raises:
            UnknownIdError: If the plan has no such step.
        """
        return self._of_step(find_step(self.plan, key).id)

    @lazy
    def phases(self) -> Mapping[str, Score]:
        """The score of every phase, by id, with the rule of the total over its steps."""
        return FrozenMapping({phase.id: self._of_phase(phase) for phase in self.plan.phases})

    def _of_phase(self, phase: Phase) -> Score:
        return self.over(lambda step, _criterion: step.phase == phase.id)

    def phase(self, key: str) -> Score:
        """The score of one phase.

        Args:
            key: Its id.

        Raises:
            UnknownIdError: If the plan has no such phase.
        """
        return _of("phase", key, self.phases)

    @lazy
    def aspects(self) -> Mapping[Aspect, Score]:
        """The score of every aspect that the plan names, over its criteria, step by step."""
        named = {criterion.aspect for criterion in self.plan.criteria}
        return FrozenMapping(
            {aspect: self._of_aspect(aspect) for aspect in Aspect if aspect in named}
        )

    def _of_aspect(self, aspect: Aspect) -> Score:
        return self.over(lambda _step, criterion: criterion.aspect == aspect)

    def aspect(self, key: AspectLike) -> Score:
        """The score of one aspect.

        Args:
            key: ``plan``, ``do``, ``check`` or ``act``.

        Raises:
            UnknownIdError: If there is no such aspect in the plan.
        """
        return _of("aspect", key, self.aspects)

    @property
    def actors(self) -> tuple[str, ...]:
        """Who responded, in the order of their first response."""
        return self.assessment.actor_ids

    def actor(self, key: str) -> "Scores":
        """The same scores from the responses of one actor alone.

        With ``missing="refuse"`` the open criteria of one actor are skipped: only the whole
        assessment is refused for what is open.

        Args:
            key: The id of the actor.

        Raises:
            UnknownIdError: If this actor did not respond.
        """
        own = tuple(given for given in self.assessment.responses if given.actor == key)
        if not own:
            raise no_response(key, self.actors)
        missing = "skip" if self.settings.missing == "refuse" else self.settings.missing
        settings = attrs.evolve(self.settings, missing=missing)
        return Scores(self.plan, attrs.evolve(self.assessment, responses=own), settings)

    def shown_actors(self, named: Iterable[str] = ()) -> tuple[str, ...]:
        """The actors whose figures may be shown to people: who has three or more, or is named.

        Three responses that give a level count: behind an empty one nobody can hide.
        A difference between actors is shown only if all of them are. This is no anonymity: from
        a total and the figures of all actors but one, those of that one follow.

        Args:
            named: The ids of actors that are shown with fewer responses too.

        Returns:
            Ids, in the order of their first response.

        Raises:
            UnknownIdError: If an actor that is named did not respond.
        """
        return shown_actors(self.assessment, named)

    @lazy
    def criteria(self) -> Mapping[str, CriterionScore]:
        """How every criterion that counts and was asked stands, by id, in the order of the plan."""
        return FrozenMapping(
            {
                criterion.id: self._criterion(step.id, criterion.id)
                for step in self._weighted.steps
                for criterion in step.criteria
            }
        )

    def _criterion(self, step: str, key: str) -> CriterionScore:
        merged = self._merged
        value = merged.values.get(key)
        exact = None if value is None else Fraction(100 * value, merged.unit)
        points = actor_points(merged, self._weighted, key)
        return CriterionScore(key, step, merged.state(key), exact, FrozenMapping(points))

    @lazy
    def open(self) -> tuple[str, ...]:
        """The criteria that count and were asked, and are unknown or unanswered."""
        closed = {ANSWERED, NOT_APPLICABLE}
        return tuple(key for key, item in self.criteria.items() if item.state not in closed)

    @lazy
    def contributions(self) -> Mapping[str, Fraction]:
        """Per criterion its points in the total; they add up to the total exactly.

        Raises:
            ScoringError: If the method is not the mean: only a mean has parts.
        """
        return FrozenMapping(improve.contributions(self._weighted, self._merged, self.settings))

    def improvements(self, n: int | None = None) -> tuple[Improvement, ...]:
        """Possible next steps: one criterion to the next level above where it stands.

        Args:
            n: How many at the most; None for all.

        Returns:
            Those that raise the total's low end most first; then by the lower low end of the
            step, the lower score of the criterion, and the order of the plan.

        Raises:
            ScoringError: If n is not a whole number of 0 or more.
        """
        standing = improve.Standing(self._weighted, self._merged, self.settings, self.plan.scale)
        return standing.improvements(self.criteria, self.steps, n)

    @lazy
    def disagreement(self) -> Mapping[str, Fraction | None]:
        """Per criterion the difference of view (*verschil van beeld*) between actors, in points.

        The highest less the lowest of the actors' means; None under two actors with a level.
        """
        spread: dict[str, Fraction | None] = {}
        for key, item in self.criteria.items():
            means = item.actors.values()
            spread[key] = max(means) - min(means) if len(means) > 1 else None
        return FrozenMapping(spread)

    @lazy
    def spread(self) -> Mapping[str, Mapping[str, Fraction | None]]:
        """Per criterion and actor how far its own responses lie apart, in points.

        The spread (*verschil binnen een actor*): the highest less the lowest level that was given;
        None under three responses with one.
        """
        weighted = self._weighted
        found = own_spread(self.assessment, weighted.levels, weighted.unit)
        return FrozenMapping({key: FrozenMapping(found.get(key, {})) for key in self.criteria})

    @lazy
    def _exclusions(self) -> tuple[Exclusion, ...]:
        """Every criterion that counts and that someone calls not applicable."""
        return tuple(exclusions(self._merged, self.criteria.values()))

    @lazy
    def excluded(self) -> tuple[Exclusion, ...]:
        """The criteria that are left out because they do not apply."""
        return tuple(item for item in self._exclusions if not item.others)

    @lazy
    def disputed(self) -> tuple[Exclusion, ...]:
        """The criteria that stay in although someone says that they do not apply."""
        return tuple(item for item in self._exclusions if item.others)

    def as_record(self) -> ScoresRecord:
        """The scores laid out for JSON: everything, the figures of all actors too."""
        plan, assessment = self.plan, self.assessment
        is_mean = self.settings.method == "mean"
        alone = {key: self.actor(key) for key in self.actors}
        return ScoresRecord(
            organisation=assessment.organisation,
            date=assessment.date,
            assessment_notes=assessment.notes,
            themes=assessment.themes,
            plan=plan_name(plan),
            settings=self.settings,
            remark=NO_ANONYMITY,
            asked=self.asked,
            total=self.total,
            steps=self.steps,
            phases=self.phases,
            aspects=self.aspects,
            criteria=self.criteria,
            contributions=self.contributions if is_mean else None,
            disagreement=self.disagreement,
            spread=self.spread,
            improvements=self.improvements(),
            excluded=self.excluded,
            disputed=self.disputed,
            open=self.open,
            actors=FrozenMapping(
                {
                    key: ActorFigures(own.asked, own.total, own.steps, own.phases, own.aspects)
                    for key, own in alone.items()
                }
            ),
            notes=tuple(answer_notes(assessment)),
            receipt=self.receipt,
        )

    @lazy
    def receipt(self) -> Receipt:
        """What this result was made of."""
        scores = (self.total, self.steps, self.phases, self.aspects)
        return receipt_of(self.plan, self.assessment, self.settings, scores, self.criteria)

    def __reduce__(self) -> tuple[type["Scores"], tuple[Plan, Assessment, Settings]]:
        """Pickle what it was made of; the rest is computed again."""
        return Scores, (self.plan, self.assessment, self.settings)

    def text(
        self,
        lang: Lang = "nl",
        *,
        show_actors: Texts = (),
        notes: bool = False,
        all_differences: bool = False,
        width: int = WIDTH,
    ) -> str:
        """What there is to say of the scores, as plain text: range and coverage before the value.

        Args:
            lang: ``nl`` or ``en``.
            show_actors: The ids of actors whose figures are shown though they have fewer than
                three responses.
            notes: Whether to show notes and evidence too.
            all_differences: Whether to show every difference, by step and actor; else the largest.
            width: How many columns a line may have.

        Raises:
            UnknownIdError: If there is no such language, or an actor did not respond.
        """
        asked = {"show_actors": show_actors, "notes": notes, "all_differences": all_differences}
        return str(face("text")(self, lang, width=width, **asked))

    def to_excel(
        self,
        path: str | os.PathLike[str],
        lang: Lang = "nl",
        *,
        show_actors: Texts = (),
        notes: bool = False,
    ) -> None:
        """Write the scores as a workbook of Excel: steps, criteria, actors, differences.

        A workbook is shown to people: below half coverage there is no value, and the figures of an
        actor are in it from three responses of that actor up, or if it is named.

        Args:
            path: Where to write: a file whose name ends in ``.xlsx``.
            lang: ``nl`` or ``en``.
            show_actors: As for `text`.
            notes: Whether notes and evidence have a sheet too.

        Raises:
            UnknownIdError: If there is no such language, or an actor did not respond.
            DataError: If the name has another ending, or a text is too long for a cell.
            MissingExtraError: If the extra ``excel`` is not installed.
            OSError: If it cannot be written.
        """
        face("workbook")(self, path, lang, show_actors=show_actors, notes=notes)

    def __repr__(self) -> str:
        """The total, on one line."""
        return f"<Scores {self.plan.edition}: {self.total!r}>"


def _of(kind: str, key: str, scores: Mapping[Any, Score]) -> Score:
    """The score of one of a kind, by its id; what is no text is an unknown one, and no error."""
    for name, score in scores.items():
        if name == key:
            return score
    raise UnknownIdError(kind, key, hint=known(tuple(scores)))
