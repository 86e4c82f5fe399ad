"""What the README and the documentation say that there is, is what there is."""

from collections import Counter
from pathlib import Path

import pytest

import brede_welvaart as bw

ROOT = Path(__file__).parents[2]
PLAN = bw.plan()
SCHEMES = bw.theme_schemes()
THEMES = [theme for scheme in SCHEMES for theme in bw.themes(scheme.id)]
OF_TILBURG = len(bw.themes("tilburg"))
PAIRS = [match.kind for theme in THEMES for match in theme.matches]
ROLES = sum(len(step.actors) for step in bw.steps())
INDICATORS = bw.indicators()
SERIES = len(bw.distinct_series(INDICATORS))
BASIS = Counter(i.direction_basis.value for i in INDICATORS if i.direction_basis is not None)
BY_STATUS = {
    "actors": Counter(actor.status.value for actor in bw.actors()),
    "indicators": Counter(indicator.status.value for indicator in INDICATORS),
}
REGIONS = {kind.value: bw.regions(kind) for kind in bw.RegionKind}
ALIASES = sum(len(region.aliases) for found in REGIONS.values() for region in found)
LICENSED = sum(source.licence is not None for source in bw.sources())
OF_REGIONS = ", ".join(
    f"{len(REGIONS[kind])} {name}"
    for kind, name in (
        ("gemeente", "municipalities"),
        ("corop", "COROP areas"),
        ("provincie", "provinces"),
    )
)

README = [
    f"edition {bw.editions()[-1]}",
    f"* {len(bw.steps())} steps with {len(PLAN.criteria)} criteria and hints,",
    f"a scale of {len(PLAN.scale)} levels",
    f"* {len(bw.actors())} actors, with {ROLES} roles in the steps",
    f"* {len(THEMES)} themes in {len(SCHEMES)} schemes, with {len(PAIRS) // 2} matches",
    f"* {len(INDICATORS)} indicators of the regional monitor of CBS ({SERIES} different series;",
    f"* {OF_REGIONS}, all of 2026",
    f"* {len(bw.sources())} sources",
]
DATA_AND_LICENCE = [
    f"explanations | {len(bw.steps())} | editorial |",
    f"| {len(PLAN.criteria)} criteria, {len(PLAN.scale)} levels | editorial |",
    f"| actors | {len(bw.actors())} | {BY_STATUS['actors']['published']} published where",
    f"names them so, {BY_STATUS['actors']['editorial']} editorial |",
    f"| roles of actors in the steps | {ROLES} | editorial |",
    f"| {len(THEMES) - OF_TILBURG} themes | published |",
    f"| {OF_TILBURG} themes | editorial |",
    f"| definitions of themes | {len(THEMES)} |",
    f"| {len(PAIRS) // 2} pairs | editorial | our reading; {PAIRS.count('exact') // 2} pairs are",
    f"| {len(INDICATORS)}, of which {SERIES} different series |",
    "| {published} published, {editorial} editorial |".format(**BY_STATUS["indicators"]),
    f"favourable | {BASIS.total()} | {BASIS['read']} read, {BASIS['inferred']} inferred:",
    f"| {OF_REGIONS} | published |",
    f"| {len(REGIONS['corop'])} COROP areas | editorial |",
    f"such as Den Haag | {ALIASES} | editorial |",
    f"| sources | {len(bw.sources())}, of {LICENSED} a licence is known |",
]


@pytest.mark.parametrize(
    ("page", "words"),
    [("README.md", words) for words in README]
    + [("docs/data-and-licence.md", words) for words in DATA_AND_LICENCE],
)
def test_the_page_states_the_number_that_there_is(page: str, words: str) -> None:
    assert words in (ROOT / page).read_text(encoding="utf-8")
