"""Scans: every dimension, weight and flag at least once."""

from collections.abc import Iterator
from typing import Any

from vector_cases.writing import Document

HORIZONS = ("now", "1_5", "5_10", "10_20", "20_40", "40_plus")
PLACES = (
    "street", "neighbourhood", "district", "municipality", "region", "province", "netherlands",
    "abroad_eu", "outside_eu", "inside_eu",
)  # fmt: skip
EXPERT = {"kind": "expert", "title": "Gesprek met een deskundige"}
THEMES_OF_TILBURG = ("wonen", "economie", "klimaat", "gezondheid", "welzijn", "leefomgeving")


def effect(theme: str, words: str, **more: Any) -> Document:  # noqa: ANN401 (JSON values)
    """An effect, from words such as ``+ high now,1_5 street``; ``.`` stands for nothing."""
    sign, importance, horizons, places = (words.split() + 3 * ["."])[:4]
    found: Document = {"theme": theme}
    found["title"] = more.pop("title", f"Gevolg {words} op {theme}")
    signs = {"+": "positive", "-": "negative", "0": "neutral"}
    if sign in signs:
        found["sentiment"] = signs[sign]
    if importance != ".":
        found["importance"] = importance
    for key, word in (("horizons", horizons), ("places", places)):
        if word != ".":
            found[key] = word.split(",")
    return found | more


def case(
    key: str, shows: str, *effects: Document, scheme: str = "tilburg", **weights: int | str
) -> Document:
    """A vector without its result."""
    scan = {
        "format": "brede_welvaart/scan/1",
        "title": "Verzonnen plan",
        "scheme": scheme,
        "edition": "2026.1",
        "effects": list(effects),
    }
    return {"id": key, "shows": shows, "scan": scan, "weights": weights}


def profiles() -> Iterator[Document]:
    """Who counts where, and how heavily."""
    yield case("no_effects", "a scan without effects")
    yield case(
        "horizons",
        "each horizon by itself: under ten years is here and now, the rest later",
        *[effect("wonen", f"+ low {horizon} street") for horizon in HORIZONS],
    )
    yield case(
        "places",
        "each place by itself; inside_eu is neither in the Netherlands nor outside",
        *[effect("klimaat", f"- medium now {place}") for place in PLACES],
    )
    yield case(
        "in_all_dimensions",
        "an effect counts in full in every dimension that it is in",
        effect("economie", "+ high now,20_40 municipality,outside_eu"),
    )
    yield case(
        "later_outside",
        "later counts at any place, elsewhere at any horizon",
        effect("welzijn", "- low 40_plus abroad_eu"),
    )
    yield case(
        "unspecified",
        "without horizons or without places an effect is in no dimension",
        effect("wonen", "+ high now"),
        effect("wonen", "+ high . street", title="Zonder termijn"),
        effect("welzijn", "- low"),
    )
    yield case(
        "importance",
        "low, medium and high weigh 1, 2 and 3; not rated weighs 1 and is listed",
        *[
            effect("gezondheid", f"{sign} {importance} now street")
            for sign in "+-0"
            for importance in ("low", "medium", "high", ".")
        ],
    )
    yield case(
        "own_weights",
        "weights of one's own",
        *[effect("gezondheid", f"+ {item} now street") for item in ("low", "medium", "high", ".")],
        effect("wonen", "- high now street"),
        low="1/3", high=0, unrated="5/2",
    )  # fmt: skip
    yield case(
        "undecided",
        "without a sentiment an effect weighs nothing, and still covers its theme",
        effect("wonen", ". high now street"),
    )
    yield case(
        "other_scheme",
        "another theme scheme",
        effect("wonen", "+ low now street"),
        effect("natuurlijk_kapitaal", "0 low 10_20 netherlands"),
        scheme="amsterdam",
    )


def flags() -> Iterator[Document]:
    """Each kind of flag, and what comes just short of it."""
    neutral = [effect(theme, "0 low now street") for theme in THEMES_OF_TILBURG]
    yield case(
        "no_flags",
        "every theme and dimension has an effect, and nothing asks for a talk",
        *neutral,
        effect("wonen", "+ high 10_20 outside_eu", evidence=[EXPERT]),
    )
    yield case("blind_spot_neutral", "a neutral effect is an effect: one theme is left",
               *neutral[1:], effect("klimaat", "0 low 40_plus abroad_eu"))  # fmt: skip
    yield case("nobody_looked_later", "elsewhere has an effect, later has none",
               *neutral, effect("wonen", "0 low now outside_eu", title="Buiten"))  # fmt: skip
    plus = [effect("wonen", f"+ low {horizon} street") for horizon in HORIZONS[:3]]
    yield case("one_sided", "three favourable effects on one theme and in the scan", *plus)
    yield case("two_are_not_many", "two favourable effects say nothing yet", *plus[:2])
    yield case("not_one_sided", "the scan has two sides, a theme has one", *plus,
               effect("klimaat", "- low now street"))  # fmt: skip
    yield case(
        "one_sided_neutral",
        "neutral effects do not count for it, nor do those without a sentiment",
        *[effect(theme, "- low now street") for theme in ("wonen", "economie", "klimaat")],
        effect("wonen", "0 low now street"),
        effect("wonen", ". low now street"),
    )
    gain = effect("klimaat", "+ medium now street")
    yield case("passed_on_to_later", "a gain here and now, a loss later", gain,
               effect("klimaat", "- low 20_40 street"),
               effect("klimaat", "0 low 40_plus street"))  # fmt: skip
    yield case("passed_on_to_elsewhere", "a gain here and now, a loss elsewhere", gain,
               effect("klimaat", "- low now outside_eu"))  # fmt: skip
    yield case("passed_on_to_both", "one loss, later and elsewhere", gain,
               effect("klimaat", "- low 40_plus outside_eu"))  # fmt: skip
    yield case("not_passed_on", "a loss later that is made up for there; and one on another theme",
               gain, effect("klimaat", "- low 20_40 street"),
               effect("klimaat", "+ low 40_plus street"),
               effect("wonen", "- high 20_40 street", evidence=[EXPERT]))  # fmt: skip
    yield case("passed_on_by_weight", "which way it goes depends on the weights", gain,
               effect("klimaat", "- low now street"), effect("klimaat", "- low 20_40 street"),
               medium="1/2")  # fmt: skip
    yield case("contested", "marked for discussion", effect("welzijn", "+", discussion=True))
    yield case(
        "unsupported",
        "important and without evidence; the word of an expert or a resident is evidence",
        effect("welzijn", "+ high"),
        effect("wonen", "+ high", evidence=[EXPERT]),
        effect("wonen", "- high", evidence=[{"kind": "resident"}]),
        effect("economie", "+ medium"),
    )
    yield case(
        "unreviewed",
        "written by AI, and not reviewed",
        effect("welzijn", "+", written_by_ai=True),
        effect("wonen", "+", written_by_ai=True, reviewed=True),
        effect("economie", "+", reviewed=True),
    )
    yield case("all_at_once", "one effect with three flags", effect(
        "welzijn", "- high", discussion=True, written_by_ai=True))  # fmt: skip


def scans() -> Iterator[Document]:
    """All of them, in order."""
    yield from profiles()
    yield from flags()
