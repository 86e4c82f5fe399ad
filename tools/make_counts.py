"""Writes what the README and the page about the data count, from the data.

    python tools/make_counts.py

The words stand in ``counts/`` beside this script, a file for the block of each page, with a name
in braces for every number. Nowhere else do these pages count the data.
"""

import re
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

import brede_welvaart as bw

ROOT = Path(__file__).parents[1]
WORDS = Path(__file__).with_name("counts")
PAGES = ("README.md", "docs/data-and-licence.md")
BLOCK = re.compile(r"(?<=<!-- generated: counts -->\n\n).*?(?=\n<!-- end of counts -->)", re.DOTALL)


def of_status(status: str, records: Iterable[bw.Actor | bw.Indicator]) -> int:
    """How many records have a status."""
    return sum(record.status == status for record in records)


def counts() -> dict[str, object]:
    """Every number that the pages tell."""
    plan, schemes, indicators = bw.plan(), bw.theme_schemes(), bw.indicators()
    ours = [scheme for scheme in schemes if scheme.status == "editorial"]
    published = [scheme for scheme in schemes if scheme not in ours]
    themes = [theme for scheme in schemes for theme in bw.themes(scheme.id)]
    # A match stands at both its themes.
    matches = Counter(match.kind.value for theme in themes for match in theme.matches)
    basis = Counter(one.direction_basis.value for one in indicators if one.direction_basis)
    regions = {f"{kind}s": len(bw.regions(kind)) for kind in bw.RegionKind}
    return regions | {
        "edition": bw.editions()[-1],
        "steps": len(plan.steps),
        "criteria": len(plan.criteria),
        "levels": len(plan.scale),
        "roles": sum(len(step.actors) for step in plan.steps),
        "actors": len(bw.actors()),
        "published_actors": of_status("published", bw.actors()),
        "editorial_actors": of_status("editorial", bw.actors()),
        "schemes": len(schemes),
        "published_schemes": ", ".join(f"`{scheme.id}`" for scheme in published),
        "editorial_schemes": ", ".join(f"`{scheme.id}`" for scheme in ours),
        "themes": len(themes),
        "published_themes": sum(len(bw.themes(scheme.id)) for scheme in published),
        "editorial_themes": sum(len(bw.themes(scheme.id)) for scheme in ours),
        "matches": matches.total() // 2,
        "exact_matches": matches["exact"] // 2,
        "indicators": len(indicators),
        "series": len(bw.distinct_series(indicators)),
        "published_indicators": of_status("published", indicators),
        "editorial_indicators": of_status("editorial", indicators),
        "directions": basis.total(),
        "read": basis["read"],
        "inferred": basis["inferred"],
        "other_names": sum(len(one.aliases) for kind in bw.RegionKind for one in bw.regions(kind)),
        "sources": len(bw.sources()),
        "licensed": sum(source.licence is not None for source in bw.sources()),
    }


def page(name: str) -> str:
    """A page with its block as it should be."""
    words = (WORDS / Path(name).name).read_text(encoding="utf-8").format_map(counts())
    text, blocks = BLOCK.subn(lambda _: words, (ROOT / name).read_text(encoding="utf-8"))
    if blocks != 1:
        raise ValueError(f"{name} has {blocks} blocks of counts")
    return text


def main() -> None:
    """Write the pages."""
    for name in PAGES:
        (ROOT / name).write_text(page(name), encoding="utf-8")


if __name__ == "__main__":
    main()
