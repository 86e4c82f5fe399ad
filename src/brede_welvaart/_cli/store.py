"""The records that a call can name: those of its plan, and those of the edition it leans on."""

from collections.abc import Callable, Iterable

import brede_welvaart as bw
from brede_welvaart._catalogue.records import first_of_each_id
from brede_welvaart._data import loading

Record = (
    bw.Step
    | bw.Criterion
    | bw.Actor
    | bw.Theme
    | bw.ThemeScheme
    | bw.Indicator
    | bw.Region
    | bw.Source
)


class Store:
    """All records by kind, with those withdrawn; a kind is loaded when it is asked for.

    Attributes:
        plan: The plan to which steps and criteria belong.
        edition: The edition it leans on: its own if that is one of ours, else the newest.

    Args:
        plan: The plan; its own actors and sources go before those of the edition.
    """

    def __init__(self, plan: bw.Plan) -> None:
        self.plan = plan
        self.edition = plan.edition if plan.edition in bw.editions() else bw.editions()[0]

    @property
    def steps(self) -> tuple[bw.Step, ...]:
        """The steps of the plan."""
        return self.plan.steps

    @property
    def criteria(self) -> tuple[bw.Criterion, ...]:
        """The criteria of all steps."""
        return tuple(criterion for step in self.plan.steps for criterion in step.criteria)

    @property
    def actors(self) -> tuple[bw.Actor, ...]:
        """The actors of the plan, then those of the edition."""
        return self.with_own_actors(())

    def with_own_actors(self, own: Iterable[bw.Actor]) -> tuple[bw.Actor, ...]:
        """The actors, after those of an assessment; of two with one id the first counts."""
        every = (*own, *self.plan.actors, *loading.load_actors(self.edition))
        return first_of_each_id(every)

    @property
    def themes(self) -> tuple[bw.Theme, ...]:
        """The themes of all schemes."""
        return loading.load_themes(self.edition)

    @property
    def schemes(self) -> tuple[bw.ThemeScheme, ...]:
        """The theme schemes."""
        return loading.load_schemes(self.edition)

    @property
    def indicators(self) -> tuple[bw.Indicator, ...]:
        """The indicators."""
        return loading.load_indicators(self.edition)

    @property
    def regions(self) -> tuple[bw.Region, ...]:
        """The regions."""
        return loading.load_region_index(self.edition).regions

    @property
    def sources(self) -> tuple[bw.Source, ...]:
        """The sources of the plan, then those of the edition."""
        every = (*self.plan.sources, *loading.load_sources(self.edition))
        return first_of_each_id(every)


#: The kinds of records in the order in which they are searched, and where each is found.
KINDS: dict[str, Callable[[Store], tuple[Record, ...]]] = {
    "step": lambda store: store.steps,
    "criterion": lambda store: store.criteria,
    "actor": lambda store: store.actors,
    "theme": lambda store: store.themes,
    "scheme": lambda store: store.schemes,
    "indicator": lambda store: store.indicators,
    "region": lambda store: store.regions,
    "source": lambda store: store.sources,
}


def key_of(record: Record) -> str:
    """What finds only this record among those of its kind: a full key for a theme, else its id."""
    return record.key if isinstance(record, bw.Theme) else record.id
