"""What the command line says around signals and scores of the monitor, in Dutch and English."""

from collections.abc import Mapping
from dataclasses import dataclass

from brede_welvaart.index._signal_model import Colour, Reason


@dataclass(frozen=True, kw_only=True, slots=True)
class MonitorPhrases:
    """Every phrase in one language; ``{}`` and ``{name}`` are filled in where it is used."""

    lang: str
    title: str
    among: str
    among_peers: str
    read: str
    zeros_are_missing: str
    suspect_zeros: str
    all_regions: str
    indicator: str
    year: str
    figure: str
    position: str
    trend: str
    change: str
    place: str
    since: str
    not_said: str
    signs: Mapping[Colour, str]
    legend: tuple[tuple[str, str], ...]
    reasons: Mapping[Reason, str]
    no_theme: str
    other_scores: str
    score: str
    no_score: str
    coverage: str
    bounds: str
    rank: str
    ranks: str
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
    title="Signalen {first}\N{EN DASH}{last}",
    among="plaats onder alle {} regio's",
    among_peers="plaats onder {} regio's in {}",
    read="{regions} regio's, {indicators} indicatoren, {first}\N{EN DASH}{last}",
    zeros_are_missing="Bij {} van {} indicatoren telt 0 als ontbrekend.",
    suspect_zeros="Staat 0 voor ontbreekt bij {}? Dan: --zero-is-missing suspect.",
    all_regions="Alle regio's",
    indicator="Indicator",
    year="Jaar",
    figure="Cijfer",
    position="Positie",
    trend="Trend per jaar",
    change="Sinds (jaar)",
    place="{} van {}",
    since="{} ({})",
    not_said="N.B.",
    signs=_SIGNS,
    legend=(
        ("▲", "gunstig voor brede welvaart"),
        ("▼", "ongunstig"),
        ("=", "geen duidelijk verschil"),
        ("N.B.", "niet te zeggen, met de reden erbij"),
    ),
    reasons={
        Reason.NO_FIGURE: "geen cijfer",
        Reason.NO_DIRECTION: "geen richting",
        Reason.TOO_FEW_REGIONS: "te weinig regio's",
        Reason.TOO_FEW_YEARS: "te weinig jaren",
        Reason.BREAK: "trendbreuk",
    },
    no_theme="Zonder thema",
    other_scores="Scores",
    score="score {}",
    no_score="geen score",
    coverage="dekking {}",
    bounds="tussen {} en {}",
    rank="plaats {} van {}",
    ranks="met andere gewichten plaats {} tot {} van {}",
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
    title="Signals {first}\N{EN DASH}{last}",
    among="place among all {} regions",
    among_peers="place among {} regions in {}",
    read="{regions} regions, {indicators} indicators, {first}\N{EN DASH}{last}",
    zeros_are_missing="In {} of {} indicators 0 counts as missing.",
    suspect_zeros="Does 0 stand for missing in {}? Then: --zero-is-missing suspect.",
    all_regions="All regions",
    indicator="Indicator",
    year="Year",
    figure="Figure",
    position="Position",
    trend="Trend a year",
    change="Since (year)",
    place="{} of {}",
    since="{} ({})",
    not_said="n/a",
    signs=_SIGNS,
    legend=(
        ("▲", "good for broad well-being"),
        ("▼", "bad for it"),
        ("=", "no clear difference"),
        ("n/a", "cannot be said, with the reason"),
    ),
    reasons={
        Reason.NO_FIGURE: "no figure",
        Reason.NO_DIRECTION: "no direction",
        Reason.TOO_FEW_REGIONS: "too few regions",
        Reason.TOO_FEW_YEARS: "too few years",
        Reason.BREAK: "break in the series",
    },
    no_theme="Without a theme",
    other_scores="Scores",
    score="score {}",
    no_score="no score",
    coverage="coverage {}",
    bounds="between {} and {}",
    rank="place {} of {}",
    ranks="with other weights place {} to {} of {}",
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
