"""Results as tables: the scores of an assessment, the profile of a scan."""

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from brede_welvaart._export.columns import CellKind, Column, Table, both, exact, text
from brede_welvaart._scan.profiles import ScanProfile, Tally
from brede_welvaart._steps.results import CriterionScore, Score
from brede_welvaart._steps.scores import Scores
from brede_welvaart.model.text import Text
from brede_welvaart.model.theme import Theme
from brede_welvaart.model.vocabulary import Dimension


class _Row(NamedTuple):
    """A score of one part of an assessment."""

    scores: Scores
    part: str
    id: str | None
    name: Text | None
    score: Score | None = None
    criterion: CriterionScore | None = None
    asked: int = 1
    of: int = 1

    @property
    def statcode(self) -> str | None:
        organisation = self.scores.assessment.organisation
        return organisation.region if organisation else None

    @property
    def organisation(self) -> str | None:
        organisation = self.scores.assessment.organisation
        return organisation.name if organisation else None

    @property
    def date(self) -> str | None:
        date = self.scores.assessment.date
        return date.isoformat() if date else None

    @property
    def edition(self) -> str:
        return self.scores.plan.edition

    @property
    def state(self) -> str | None:
        return str(self.criterion.state) if self.criterion else None

    @property
    def exact(self) -> str | None:
        found = self.score or self.criterion
        return exact(found.exact) if found else None

    @property
    def value(self) -> float | None:
        found = self.score or self.criterion
        return found.value if found else None

    @property
    def is_enough(self) -> bool:
        """Whether enough is answered to show the value."""
        return self.score.is_enough if self.score else self.value is not None


def _of_score(name: str) -> Column:
    def read(row: _Row) -> float | None:
        found: float | None = getattr(row.score, name) if row.score else None
        return found

    return Column(name, CellKind.NUMBER, read)


_SCORE_COLUMNS = (
    text("statcode"),
    text("organisation"),
    text("date"),
    text("edition"),
    text("part"),
    text("id"),
    *both("name"),
    text("state"),
    Column("value", CellKind.NUMBER, lambda row: row.value),
    _of_score("low"),
    _of_score("high"),
    _of_score("coverage"),
    Column("enough_answered", CellKind.FLAG, lambda row: row.is_enough),
    text("exact"),
    Column("asked", CellKind.WHOLE, lambda row: row.asked),
    Column("of_criteria", CellKind.WHOLE, lambda row: row.of),
)


def scores_table(scores: Scores) -> Table:
    """The total and the score of every phase, aspect, step and criterion, a row each."""
    return Table(_SCORE_COLUMNS, tuple(_rows(scores)))


def _rows(scores: Scores) -> Iterator[_Row]:
    phases = {phase.id: phase for phase in scores.plan.phases}
    of, asked = _counts(scores)

    def row(part: str, key: str | None, name: Text | None, score: Score) -> _Row:
        return _Row(scores, part, key, name, score, None, asked[part, key], of[part, key])

    yield row("total", None, None, scores.total)
    for key, score in scores.phases.items():
        yield row("phase", key, phases[key].name, score)
    for aspect, score in scores.aspects.items():
        yield row("aspect", str(aspect), aspect.label, score)
    for step in scores.plan.active_steps:
        yield row("step", step.id, step.name, scores.step(step.id))
    names = {criterion.id: criterion.statement for criterion in scores.plan.criteria}
    for key, found in scores.criteria.items():
        yield _Row(scores, "criterion", key, names[key], None, found)


_Part = tuple[str, str | None]


def _counts(scores: Scores) -> tuple[Counter[_Part], Counter[_Part]]:
    """How many criteria count in every part, and how many of those somebody was asked."""
    of: Counter[_Part] = Counter()
    asked: Counter[_Part] = Counter()
    counting = {*scores.criteria, *scores.asked.not_asked}
    for step in scores.plan.active_steps:
        for one in step.active_criteria:
            if one.id in counting:
                aspect = str(one.aspect)
                parts: tuple[_Part, ...] = (
                    ("total", None),
                    ("phase", step.phase),
                    ("aspect", aspect),
                    ("step", step.id),
                )
                of.update(parts)
                asked.update(parts if one.id in scores.criteria else ())
    return of, asked


class _Cell(NamedTuple):
    """A theme of a scan in one dimension."""

    profile: ScanProfile
    theme: Theme
    dimension: Dimension
    tally: Tally

    @property
    def name(self) -> Text:
        return self.theme.name

    @property
    def statcode(self) -> str | None:
        organisation = self.profile.scan.organisation
        return organisation.region if organisation else None


_PROFILE_COLUMNS = (
    text("statcode"),
    Column("title", CellKind.TEXT, lambda cell: cell.profile.scan.title),
    Column("theme", CellKind.TEXT, lambda cell: cell.theme.key),
    *both("name"),
    text("dimension"),
    Column("effects", CellKind.WHOLE, lambda cell: len(cell.tally.effects)),
    Column("positive", CellKind.NUMBER, lambda cell: float(cell.tally.positive)),
    Column("negative", CellKind.NUMBER, lambda cell: float(cell.tally.negative)),
    Column("neutral", CellKind.NUMBER, lambda cell: float(cell.tally.neutral)),
    Column("net", CellKind.NUMBER, lambda cell: float(cell.tally.net)),
)


def profile_table(profile: ScanProfile) -> Table:
    """What a plan does to every theme in every dimension, a row each; never a sum over them."""
    return Table(
        _PROFILE_COLUMNS,
        tuple(
            _Cell(profile, one.theme, dimension, tally)
            for one in profile.themes.values()
            for dimension, tally in one.dimensions.items()
        ),
    )
