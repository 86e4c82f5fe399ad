"""What the command line says around signals and scores of the monitor, in Dutch and English."""

from collections.abc import Mapping
from dataclasses import dataclass

from brede_welvaart.index import Colour, FindingKind


@dataclass(frozen=True, kw_only=True, slots=True)
class MonitorPhrases:
    """Every phrase in one language; ``{}`` and ``{name}`` are filled in where it is used."""

    lang: str
    title: str
    among: str
    alone: str
    among_peers: str
    read: str
    zeros_are_missing: str
    suspect_zeros: str
    odd: Mapping[FindingKind, str]
    all_regions: str
    indicator: str
    year: str
    figure: str
    position: str
    trend: str
    change: str
    place: str
    shared_place: str
    since: str
    not_said: str
    signs: Mapping[Colour, str]
    legend: tuple[tuple[str, str], ...]
    rules: str
    no_theme: str
    other_scores: str
    score: str
    no_scores: str
    no_score: str
    coverage: str
    bounds: str
    uncertain: str
    rank: str
    shared_rank: str
    same_rank: str
    ranks: str
    ranks_of_complete: str
    not_proved: str
    ranks_legend: str
    spread: str
    left_out: str
    own_settings: str
    more: str
    progress: str


_SIGNS = {Colour.GREEN: "▲", Colour.GREY: "=", Colour.RED: "▼"}

NL = MonitorPhrases(
    lang="nl",
    title="Signalen {}",
    among="plaats onder alle {} regio's",
    alone="er is geen andere regio om mee te vergelijken",
    among_peers="plaats onder {} regio's in {}",
    read="{regions} regio's, {indicators} indicatoren, {years}",
    zeros_are_missing="Bij {} van {} indicatoren telt 0 als ontbrekend.",
    suspect_zeros=(
        "Let op: bij {} van {} indicatoren staat 0 misschien voor 'geen cijfer'. Nu telt 0 mee. "
        "Met --zero-is-missing suspect niet; --check zegt bij welke."
    ),
    odd={
        FindingKind.UNKNOWN_REGION: "Let op: er staan codes in die niet in de regiolijst staan.",
        FindingKind.MIXED_REGIONS: "Let op: er staan verschillende soorten regio's in.",
    },
    all_regions="Alle regio's",
    indicator="Indicator",
    year="Jaar",
    figure="Cijfer",
    position="Positie",
    trend="Trend per jaar",
    change="Verschil (jaar)",
    place="{} van {}",
    shared_place="{} van {}, gedeeld",
    since="{} ({})",
    not_said="N.B.",
    signs=_SIGNS,
    legend=(
        ("▲", "gunstig voor brede welvaart"),
        ("▼", "ongunstig"),
        ("=", "geen duidelijk verschil"),
        ("N.B.", "niet te zeggen, met de reden erbij"),
    ),
    rules=(
        "Positie: ▲ beste kwart, ▼ laatste kwart. Trend: ▲ en ▼ als hij statistisch duidelijk is. "
        "Verschil: ▲ en ▼ als het groot is naast de verschillen tussen regio's."
    ),
    no_theme="Zonder thema",
    other_scores="Scores",
    score="score {}",
    no_scores="Let op: er zijn geen scores, want:",
    no_score="geen score: te weinig cijfers over {}",
    coverage="dekking {}",
    bounds="tussen {} en {}",
    uncertain="hoe ver die kan schuiven is niet te zeggen",
    rank="plaats {} van {}",
    shared_rank="gedeelde plaats {} van {}",
    same_rank="ook met andere gewichten",
    ranks="met andere gewichten {} tot {}",
    ranks_of_complete="onder de {} zonder ontbrekend cijfer plaats {}, {}",
    not_proved="ruim genomen",
    ranks_legend=(
        "Met andere gewichten: elk gewicht tussen de helft en het dubbele, onder alle regio's "
        "waarvan geen deel ontbreekt."
    ),
    spread="van {} tot {}, midden {}, {} regio's",
    left_out="Niet in de scores: {}.",
    own_settings=("Een signaal, geen norm. Toets en grenzen zijn van ons, niet van het CBS."),
    more="Vraag om één regio met --region, of om alles met --csv of --json.",
    progress="Rekenen",
)

EN = MonitorPhrases(
    lang="en",
    title="Signals {}",
    among="place among all {} regions",
    alone="there is no other region to compare with",
    among_peers="place among {} regions in {}",
    read="{regions} regions, {indicators} indicators, {years}",
    zeros_are_missing="In {} of {} indicators 0 counts as missing.",
    suspect_zeros=(
        "Mind: in {} of {} indicators 0 may stand for 'no figure'. Now it counts as a figure. "
        "With --zero-is-missing suspect it does not; --check says in which."
    ),
    odd={
        FindingKind.UNKNOWN_REGION: "Mind: there are codes that are not in the list of regions.",
        FindingKind.MIXED_REGIONS: "Mind: there are different kinds of regions.",
    },
    all_regions="All regions",
    indicator="Indicator",
    year="Year",
    figure="Figure",
    position="Position",
    trend="Trend a year",
    change="Change (year)",
    place="{} of {}",
    shared_place="{} of {}, shared",
    since="{} ({})",
    not_said="n/a",
    signs=_SIGNS,
    legend=(
        ("▲", "good for broad well-being"),
        ("▼", "bad for it"),
        ("=", "no clear difference"),
        ("n/a", "cannot be said, with the reason"),
    ),
    rules=(
        "Position: ▲ best quarter, ▼ last quarter. Trend: ▲ and ▼ if it is statistically clear. "
        "Change: ▲ and ▼ if it is large beside the differences between regions."
    ),
    no_theme="Without a theme",
    other_scores="Scores",
    score="score {}",
    no_scores="Mind: there are no scores, because:",
    no_score="no score: too few figures of {}",
    coverage="coverage {}",
    bounds="between {} and {}",
    uncertain="how far that may still move cannot be said",
    rank="place {} of {}",
    shared_rank="shared place {} of {}",
    same_rank="with other weights too",
    ranks="with other weights {} to {}",
    ranks_of_complete="among the {} without a missing figure place {}, {}",
    not_proved="outer bounds",
    ranks_legend=(
        "With other weights: each weight between half and double, among all regions of which no "
        "part is missing."
    ),
    spread="from {} to {}, middle {}, {} regions",
    left_out="Not in the scores: {}.",
    own_settings="A signal, not a norm. Test and limits are ours, not those of CBS.",
    more="Ask for one region with --region, or for everything with --csv or --json.",
    progress="Computing",
)


def monitor_phrases(lang: str) -> MonitorPhrases:
    """The phrases in a language: Dutch unless it is ``en``."""
    return EN if lang == "en" else NL
