"""What cards and lists say around the texts of the plan, in Dutch and English."""

import datetime as dt
from dataclasses import dataclass

from brede_welvaart._pages.words import Words


@dataclass(frozen=True, kw_only=True, slots=True)
class Phrases:
    """Every phrase in one language; ``{}`` is filled in where it is used."""

    lang: str
    edition: str
    step: str
    source: str
    levels: str
    status: str
    withdrawn: str
    criteria_heading: str
    who: str
    themes: str
    sources: str
    steps: str
    several: str
    updated: str
    licence: str

    def day(self, date: dt.date) -> str:
        """A date in words."""
        return Words(self.lang).day(date)

    def partial_date(self, date: str) -> str:
        """A year, a month or a day in ISO form, in words."""
        return Words(self.lang).date(date)


NL = Phrases(
    lang="nl",
    edition="editie {}",
    step="Stap",
    source="Bron",
    levels="Niveaus",
    status="Status: {}",
    withdrawn="Vervallen op {}",
    criteria_heading="Criteria",
    who="Wie doet mee",
    themes="Thema's",
    sources="Bronnen",
    steps="Stappen",
    several="Hier horen meer dingen bij. Kies er een:",
    updated="bijgewerkt {}",
    licence="Licentie",
)

EN = Phrases(
    lang="en",
    edition="edition {}",
    step="Step",
    source="Source",
    levels="Levels",
    status="Status: {}",
    withdrawn="Withdrawn on {}",
    criteria_heading="Criteria",
    who="Who takes part",
    themes="Themes",
    sources="Sources",
    steps="Steps",
    several="More than one thing answers to this. Choose one:",
    updated="updated {}",
    licence="Licence",
)


def phrases(lang: str) -> Phrases:
    """The phrases in a language: Dutch unless it is ``en``."""
    return EN if lang == "en" else NL
