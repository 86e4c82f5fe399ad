"""What the command line says around records and lists of them, in Dutch and English."""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True, slots=True)
class RecordPhrases:
    """Every phrase in one language; ``{}`` is filled in where it is used."""

    schemes: str
    matches: str
    matches_are_ours: str
    indicators: str
    unit: str
    up_is_good: str
    down_is_good: str
    no_direction: str
    rests_on: str
    seen_for: str
    seen_in: str
    same_series: str
    also_called: str
    lies_in: str
    peers: str
    contains: str
    credit: str
    more: str
    nothing: str
    perhaps: str


NL = RecordPhrases(
    schemes="Themalijsten",
    matches="Verband met andere lijsten",
    matches_are_ours="De verbanden zijn van ons.",
    indicators="Indicatoren",
    unit="Eenheid",
    up_is_good="een stijging gaat samen met meer brede welvaart",
    down_is_good="een stijging gaat samen met minder brede welvaart",
    no_direction="geen richting: dat is een keuze",
    rests_on="Richting",
    seen_for="Cijfers gezien voor",
    seen_in="Eerst gezien in",
    same_series="Dezelfde reeks als",
    also_called="Ook",
    lies_in="Ligt in",
    peers="Liggen ook in {}",
    contains="Hierin liggen",
    credit="Zo noem je deze bron",
    more="Nog {} gevonden; --all toont alles.",
    nothing="Niets gevonden voor '{}'.",
    perhaps="Misschien bedoel je: {}",
)

EN = RecordPhrases(
    schemes="Theme schemes",
    matches="Matches in other schemes",
    matches_are_ours="The matches are ours.",
    indicators="Indicators",
    unit="Unit",
    up_is_good="a rise goes with more broad well-being",
    down_is_good="a rise goes with less broad well-being",
    no_direction="no direction: it is a choice",
    rests_on="Direction",
    seen_for="Figures seen for",
    seen_in="First seen in",
    same_series="The same series as",
    also_called="Also",
    lies_in="Lies in",
    peers="Also in {}",
    contains="Within it",
    credit="How to credit this source",
    more="{} more found; --all shows everything.",
    nothing="Nothing found for '{}'.",
    perhaps="Perhaps you mean: {}",
)


def record_phrases(lang: str) -> RecordPhrases:
    """The phrases in a language: Dutch unless it is ``en``."""
    return EN if lang == "en" else NL
