"""What the command line says around scans and comparisons, in Dutch and English."""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True, slots=True)
class ScanPhrases:
    """Every phrase in one language; ``{}`` is filled in where it is used."""

    lang: str
    scheme: str
    covered: str
    carried: str
    by_way_of: str
    theme: str
    legend: tuple[tuple[str, str], ...]
    flags: str
    flags_none: str
    unspecified: str
    unclear: str
    undecided: str
    unrated: str
    withdrawn: str
    without_match: str
    serves: str
    effects: str
    indicators: str
    today: str
    without_figures: str
    marked: str
    by_ai: str
    reviewed: str

    gains: str
    losses: str
    moved_to_later: str
    moved_to_elsewhere: str
    only_before: str
    only_after: str
    dropped: str
    added: str
    better: str
    as_good: str
    neither: str
    one_looked: str
    only_counts: str

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
    scheme="themalijst: {}",
    carried="overgezet van {} naar {}: {} van {} gevolgen; de andere staan onderaan",
    by_way_of="via {} (CBS)",
    covered="{} van {} thema's bekeken",
    theme="Thema",
    legend=(
        ("+", "gunstig"),
        ("\N{MINUS SIGN}", "ongunstig"),
        ("=", "bekeken, geen verschil"),
        ("?", "nog niet gekozen of het gunstig is"),
        ("\N{EN DASH}", "geen gevolg dat hier meetelt"),
        ("getal", "het belang van de gevolgen samen"),
    ),
    flags="Aandachtspunten",
    flags_none="Er zijn geen aandachtspunten.",
    unspecified="Termijn of plek nog niet genoemd: telt in geen dimensie mee",
    unclear="Binnen de EU: niet te zien of dit in of buiten Nederland is",
    undecided="Nog niet gekozen of het gunstig of ongunstig is",
    unrated="Belang nog niet bepaald: weegt als {}",
    withdrawn="Op een vervallen thema: telt niet mee",
    without_match="Geen thema voor in deze themalijst: telt hier niet mee",
    serves="Deze scan is onderbouwing bij stap {}, {}.",
    effects="Alle gevolgen",
    indicators="Cijfers van de regionale monitor bij deze thema's",
    today="Hoe het er nu voor staat in {}: signalen, geen norm",
    without_figures="Zonder cijfers: {}.",
    marked="om te bespreken",
    by_ai="door AI geschreven",
    reviewed="nagekeken",
    gains="Gunstiger in de tweede",
    losses="Minder gunstig in de tweede",
    moved_to_later="In de tweede hier en nu gunstiger, en later minder gunstig",
    moved_to_elsewhere="In de tweede hier en nu gunstiger, en elders minder gunstig",
    only_before="Alleen in de eerste bekeken",
    only_after="Alleen in de tweede bekeken",
    dropped="Staat alleen in de eerste",
    added="Staat alleen in de tweede",
    better="De {} is bij elk thema en in elke dimensie minstens even gunstig als de {}.",
    as_good="Beide zijn bij elk thema en in elke dimensie even gunstig.",
    one_looked="Geen oordeel over het geheel: naar {} is maar in een van beide gekeken.",
    neither="Geen van beide is overal minstens even gunstig: er is iets te kiezen.",
    only_counts="Een thema waar nog niemand naar keek, telt hier als 0.",
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
    scheme="theme scheme: {}",
    carried="carried from {} to {}: {} of {} effects; the others stand at the end",
    by_way_of="by way of {} (CBS)",
    covered="{} of {} themes looked at",
    theme="Theme",
    legend=(
        ("+", "favourable"),
        ("\N{MINUS SIGN}", "unfavourable"),
        ("=", "looked at, no difference"),
        ("?", "not decided yet whether it is favourable"),
        ("\N{EN DASH}", "no effect that counts here"),
        ("number", "the importance of the effects together"),
    ),
    flags="Points to talk about",
    flags_none="There are no points to talk about.",
    unspecified="Time or place not given yet: counts in no dimension",
    unclear="Inside the EU: it does not show whether this is in the Netherlands",
    undecided="Not decided yet whether it is favourable or unfavourable",
    unrated="Importance not rated yet: weighs {}",
    withdrawn="On a withdrawn theme: does not count",
    without_match="No theme for it in this scheme: does not count here",
    serves="This scan is evidence for step {}, {}.",
    effects="All effects",
    indicators="Indicators of the regional monitor for these themes",
    today="How it stands today in {}: signals, not a norm",
    without_figures="Without figures: {}.",
    marked="to be discussed",
    by_ai="written by AI",
    reviewed="reviewed",
    gains="More favourable in the second",
    losses="Less favourable in the second",
    moved_to_later="In the second more favourable here and now, and less later",
    moved_to_elsewhere="In the second more favourable here and now, and less elsewhere",
    only_before="Looked at in the first only",
    only_after="Looked at in the second only",
    dropped="In the first only",
    added="In the second only",
    better="The {} is at least as favourable as the {} for every theme and in every dimension.",
    as_good="Both are equally favourable for every theme and in every dimension.",
    one_looked="No verdict on the whole: only one of them looked at {}.",
    neither="Neither is at least as favourable everywhere: there is something to choose.",
    only_counts="A theme that nobody has looked at yet counts as 0 here.",
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
