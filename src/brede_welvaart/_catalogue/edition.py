"""All data of one edition as one object."""

from typing import ClassVar

from attrs import frozen

from brede_welvaart._base.result import Shown
from brede_welvaart.model.actor import Actor
from brede_welvaart.model.indicator import Indicator
from brede_welvaart.model.plan import Plan
from brede_welvaart.model.region import Region
from brede_welvaart.model.source import Source
from brede_welvaart.model.theme import Theme, ThemeScheme


@frozen
class Catalogue(Shown):
    """A catalogue (*catalogus*): all canonical data of one edition.

    Attributes:
        edition: The name of the edition.
        plan: The plan of the ten steps; or a plan of your own, that leans on this edition.
        actors: All actors, with those withdrawn; those of a plan of your own go first.
        schemes: All theme schemes, with those withdrawn.
        themes: The themes of all schemes, with those withdrawn; those of a plan of your own go
            first.
        sources: All sources; those of a plan of your own go first.
        indicators: All indicators, with those withdrawn.
        regions: All regions, with those withdrawn.
    """

    FORMAT: ClassVar[str] = "brede_welvaart/catalogue/1"

    edition: str
    plan: Plan
    actors: tuple[Actor, ...]
    schemes: tuple[ThemeScheme, ...]
    themes: tuple[Theme, ...]
    sources: tuple[Source, ...]
    indicators: tuple[Indicator, ...] = ()
    regions: tuple[Region, ...] = ()

    def __repr__(self) -> str:
        """The edition and the size of each part."""
        return (
            f"<Catalogue {self.edition}: {len(self.plan.steps)} steps, {len(self.actors)} actors, "
            f"{len(self.themes)} themes, {len(self.sources)} sources, "
            f"{len(self.indicators)} indicators, {len(self.regions)} regions>"
        )
