"""What the command line says of two assessments beside each other, in Dutch and English."""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True, slots=True)
class ScanPhrases:
    """Every phrase in one language; ``{}`` is filled in where it is used."""

    lang: str
    before: str
    after: str
    change: str
    like_for_like: str
    points: str
    unknown: str
    per_step: str
    newly_answered: str
    newly_open: str
    no_longer_applicable: str
    moved: str


NL = ScanPhrases(
    lang="nl",
    before="eerste",
    after="tweede",
    change="Verandering",
    like_for_like="Verandering bij wat in beide is beantwoord",
    points="{} punten",
    unknown="nog te weinig beantwoord",
    per_step="Per stap, bij wat in beide is beantwoord",
    newly_answered="Nieuw beantwoord",
    newly_open="Nu weer open",
    no_longer_applicable="Geldt nu niet meer",
    moved="Veranderd",
)

EN = ScanPhrases(
    lang="en",
    before="first",
    after="second",
    change="Change",
    like_for_like="Change over what is answered in both",
    points="{} points",
    unknown="too little answered yet",
    per_step="Per step, over what is answered in both",
    newly_answered="Newly answered",
    newly_open="Open again",
    no_longer_applicable="Does not apply any more",
    moved="Changed",
)


def scan_phrases(lang: str) -> ScanPhrases:
    """The phrases in a language: Dutch unless it is ``en``."""
    return EN if lang == "en" else NL
